import process from 'node:process';
import { parseArgs } from 'node:util';

import { sensitiveTopics, type SensitiveTopic } from '../protocol/sensitive.ts';
import { redactLines } from './filters/redact-lines.ts';

/**
 * `npm run -s redact`: reads lines on standard input and prints a line of JSON for each, `{input, output, rules}`: what
 * the extension would keep of it. A line is an address, or a text after a tab (`something<TAB>text`, or just `<TAB>text`).
 * What nothing would be kept of has `output: null` and `refused`.
 */
const usage = `npm run -s redact -- [--word WORD]… [--topic TOPIC]…

  --word WORD    one of your own words, taken out wherever it stands; may be said again
  --topic TOPIC  a sensitive topic that is kept (${Object.keys(sensitiveTopics).join(', ')})`;

const { values } = readOptions();
if (values.help) console.log(usage);
else {
  // Whoever reads may stop reading, such as \`head\`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const topics = (values.topic ?? []) as SensitiveTopic[];
  for await (const line of redactLines(process.stdin, { words: values.word ?? [], topics })) {
    if (!process.stdout.write(`${line}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function readOptions() {
  try {
    const read = parseArgs({
      options: {
        word: { type: 'string', multiple: true },
        topic: { type: 'string', multiple: true },
        help: { type: 'boolean', default: false },
      },
    });
    const unknown = (read.values.topic ?? []).find((topic) => !(topic in sensitiveTopics));
    if (unknown !== undefined) throw new TypeError(`There is no topic “${unknown}”.`);
    return read;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}
