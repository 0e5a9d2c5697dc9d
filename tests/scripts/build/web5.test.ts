import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

import { web5Build } from '@/scripts/build/web5.ts';
import { buildUnionClient } from '@/tests/utils/member/union-client-script.ts';

describe('the union client script', () => {
  let code = '';
  beforeAll(async () => {
    code = await buildUnionClient();
  });

  test('is small: a browser loads it at every start of the background', () => {
    expect(code.length).toBeLessThan(150_000);
  });

  test('evaluates no text as code', () => {
    expect(code).not.toMatch(/\bFunction\(|\beval\(|\brequire\(/);
  });

  test('holds no schemas: those stay with the transport, outside', () => {
    expect(code).not.toContain('_zod');
  });
});

describe('the build', () => {
  const buildAs = (fileName: string) =>
    build({
      configFile: false,
      logLevel: 'silent',
      plugins: web5Build(),
      build: {
        write: false,
        lib: { entry: 'protocol/limits.ts', name: 'x', fileName, formats: ['iife'] },
      },
    });

  test('leaves other scripts alone', async () => {
    await expect(buildAs('collector')).resolves.toBeDefined();
  });

  test('fails when a rule no longer finds its module', async () => {
    await expect(buildAs('union-client')).rejects.toThrow('matches no module any more');
  });
});
