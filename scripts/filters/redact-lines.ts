import type { SensitiveTopic } from '../../protocol/sensitive.ts';
import type { CapturedEvent } from '../../protocol/event.ts';
import { redact, type RedactOptions } from '../../utils/privacy/redact.ts';
import { createTextFilter } from '../../utils/privacy/text/text-filter.ts';

/** A longer line is not looked at; no page has such a title or address. Characters. */
const longestLine = 100_000;

/** What the member would have said in the settings. */
export interface RedactLineOptions {
  words: readonly string[];
  topics: readonly SensitiveTopic[];
}

/** One line of JSON for each line of a stream of bytes or text, in constant memory. */
export async function* redactLines(
  input: AsyncIterable<Uint8Array | string>,
  { words, topics }: RedactLineOptions,
): AsyncGenerator<string> {
  const options: RedactOptions = {
    privateHosts: [],
    isCaptured: () => true,
    filter: createTextFilter(words),
    topics,
  };
  for await (const line of splitLines(input)) {
    if (line !== '') yield JSON.stringify(redactLine(line, options));
  }
}

/** Lines without their ends; of one that is too long, a character more than is looked at. */
async function* splitLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = '';
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const [i, part] of parts.entries()) {
      open = (open + part).slice(0, longestLine + 1);
      if (i === parts.length - 1) break;
      yield open.replace(/\r$/, '');
      open = '';
    }
  }
  yield open.replace(/\r$/, '');
}

/** What would be kept of one line. */
function redactLine(line: string, options: RedactOptions): object {
  if (line.length > longestLine)
    return { input: null, output: null, rules: [], refused: 'too-long', longest: longestLine };
  const tab = line.indexOf('\t');
  const isText = tab >= 0;
  const input = isText ? line.slice(tab + 1) : line;
  const event: CapturedEvent = {
    v: 1,
    id: '0197f1a0-0000-7000-8000-000000000000',
    visit: '0197f1a0-0000-7000-8000-000000000000',
    type: 'page.visit',
    at: 0,
    ...(isText ? { url: 'https://www.example.com/', title: input } : { url: input }),
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
  const redacted = redact(event, options);
  if ('refused' in redacted)
    return {
      input,
      output: null,
      rules: [],
      refused: redacted.refused,
      ...(redacted.topics && { topics: redacted.topics }),
    };
  const { event: kept } = redacted;
  const title = 'title' in kept ? (kept.title ?? null) : null;
  return { input, output: isText ? title : (kept.url ?? kept.site), rules: kept.redactions };
}
