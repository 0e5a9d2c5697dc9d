import { format } from 'prettier';

import { consentRefusals } from '@sheaf/protocol/consent';
import { refusalWords } from '../components/sharing-words.ts';
import { eventReasons } from '../utils/store/agreement.ts';
import { batchReasons, holdReasons } from '../utils/store/hold.ts';
import { consentCases } from './consent-cases.ts';

const extensionSentences = new Map<string, string>(
  Object.entries({ ...holdReasons, ...batchReasons, ...eventReasons }),
);
const stewardSentences = new Map<string, string>([
  ...Object.entries(consentRefusals),
  ['not-covered', `The event is left out of what is counted: ${refusalWords['not-covered']}.`],
  ['counted', 'The union counts it: the agreement that the batch names was given under terms of the union.'],
]);

/** docs/consent-cases.md, from the cases that both sides are tested with. */
export function drawConsentCases(): Promise<string> {
  const rows = Object.entries(consentCases).map(
    ([name, { what, extension, steward }]) =>
      `| <a id="${name}"></a>${what} | ${describe(extension, extensionSentences)} | ${describe(steward, stewardSentences)} |`,
  );
  const page = `${introduction}
| Case | At the extension | At the steward, should it come there all the same |
| --- | --- | --- |
${rows.join('\n')}
${ending}`;
  return format(page, { parser: 'markdown', printWidth: 110 });
}

function describe(code: string, sentences: ReadonlyMap<string, string>): string {
  const sentence = sentences.get(code);
  if (sentence === undefined) throw new Error(`No sentence says what ${code} means.`);
  return `\`${code}\`: ${sentence}`;
}

const introduction = `# Cases of consent

What becomes of data that no agreement covers, at both ends. The extension keeps it; the steward judges as if there were
no extension. Written from \`tests/consent-cases.ts\` by \`npm run write:cases\`; each case is played at the extension in
\`tests/utils/pipeline/consent-cases.test.ts\` and at the steward in \`tests/union/steward/consent-cases.test.ts\`, whose
outcomes these are. A test fails when this page is not what they say.
`;

const ending = `
In none of these cases does the extension send it. What waited when an agreement was taken back, and what a later
agreement leaves out, is not agreed for good: an event is never covered by an agreement given after it was captured
([decision 18](decisions/0018-an-agreement-looks-ahead.md)).
`;
