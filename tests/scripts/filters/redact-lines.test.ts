import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { redactLines } from '../../../scripts/filters/redact-lines.ts';

async function redactAll(
  chunks: (string | Uint8Array)[],
  words: string[] = [],
): Promise<{ input: string | null; output: string | null; rules: string[]; refused?: string }[]> {
  const lines: string[] = [];
  for await (const line of redactLines(
    (async function* stream() {
      yield* chunks;
    })(),
    { words, topics: [] },
  ))
    lines.push(line);
  return lines.map((line) => JSON.parse(line) as Awaited<ReturnType<typeof redactAll>>[number]);
}

describe('npm run redact', () => {
  it('takes addresses, and texts after a tab', async () => {
    expect(await redactAll(['https://example.org/a?b#c\n\tjo@example.org\r\nx\tZoë\n'], ['zoe'])).toEqual([
      {
        input: 'https://example.org/a?b#c',
        output: 'https://example.org/a',
        rules: ['url.fragment', 'url.query'],
      },
      { input: 'jo@example.org', output: '[e-mail]', rules: ['title.email'] },
      { input: 'Zoë', output: '[…]', rules: ['title.word'] },
    ]);
  });

  it('says why nothing would be kept', async () => {
    expect(await redactAll(['file:///etc/passwd\nhttps://www.webmd.com/\nnot an address'])).toMatchObject([
      { output: null, refused: 'no-site' },
      { output: null, refused: 'sensitive', topics: ['health'] },
      { output: null, refused: 'no-site' },
    ]);
  });

  it('joins lines that come in pieces, also in the middle of a character', async () => {
    const bytes = new TextEncoder().encode('\tü1\n\tü2');
    expect(await redactAll([bytes.slice(0, 2), bytes.slice(2, 6), bytes.slice(6)])).toMatchObject([
      { output: 'ü1' },
      { output: 'ü2' },
    ]);
  });

  it('does not look at a line that is too long, and goes on', async () => {
    expect(await redactAll(['a'.repeat(60_000), 'a'.repeat(60_000), '\n\tb'])).toMatchObject([
      { input: null, output: null, refused: 'too-long' },
      { output: 'b' },
    ]);
  });

  it('answers every line with one object, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 10 }),
        async (lines) => {
          const given = lines.map((line) => line.replaceAll(/[\r\n]/g, '')).filter((line) => line !== '');
          expect(await redactAll([given.join('\n')])).toHaveLength(given.length);
        },
      ),
    );
  });

  it('runs by itself, refuses what it does not know, and stops when nobody reads on', async () => {
    const script = join(import.meta.dirname, '../../../scripts/redact.ts');
    const run = (...args: string[]) =>
      spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    const wrong = run('--topic', 'nothing');
    expect((await once(wrong, 'exit'))[0]).toBe(2);
    const reader = run('--word', 'zoe');
    reader.stdin.on('error', () => undefined);
    reader.stdin.write('\tZoë\n'.repeat(20_000));
    const [first] = (await once(reader.stdout, 'data')) as [Buffer];
    expect(first.toString()).toContain('{"input":"Zoë","output":"[…]","rules":["title.word"]}');
    reader.stdout.destroy();
    reader.stdin.end('\tZoë\n'.repeat(20_000));
    expect((await once(reader, 'exit'))[0]).toBe(0);
  });
});
