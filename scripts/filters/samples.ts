import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createDraw, generate } from './generate.ts';

/** A text with a secret in it that must not be left. */
export interface Sample {
  kind: string;
  source: string;
  text: string;
  secret: string;
}

interface ValidatorCase {
  validator: string;
  valid?: string[];
}

/** What validator.js calls a kind, and what we do. */
const validators: Record<string, string> = {
  isEmail: 'email',
  isIBAN: 'iban',
  isCreditCard: 'card',
  isJWT: 'credential',
  isMobilePhone: 'phone',
  isMACAddress: 'mac',
  isBtcAddress: 'credential',
  isEthereumAddress: 'credential',
};

/** Every example of the public corpora that says what it holds. @param dir the folder with the corpora (`pii`) */
export async function readSamples(dir: string): Promise<Sample[]> {
  const read = async (file: string) => JSON.parse(await readFile(join(dir, file), 'utf8')) as unknown;
  return [
    ...fromValidators((await read('validatorjs-validators.json')) as ValidatorCase[]),
    ...(
      await Promise.all(
        Object.entries(presidio).map(async ([file, kind]) => fromSpans(await read(file), kind)),
      )
    ).flat(),
    ...(await Promise.all(datafog.map(async (file) => fromEntities(await read(file))))).flat(),
    ...(
      await Promise.all(
        Object.entries(scrubadub).map(async ([file, kind]) => fromPairs(await read(file), kind)),
      )
    ).flat(),
    ...fromTemplates(await readFile(join(dir, 'presidio-templates.txt'), 'utf8')),
    ...fromShapes(await readFile(join(dir, 'secrets/gitleaks.toml'), 'utf8')),
  ];
}

function fromValidators(cases: readonly ValidatorCase[]): Sample[] {
  return cases.flatMap(({ validator, valid = [] }) => {
    const kind = validators[validator];
    if (kind === undefined) return [];
    return valid.map((secret) => ({ kind, source: 'validator.js', text: `Re: ${secret}`, secret }));
  });
}

const presidio = {
  'presidio-test_email_recognizer.json': 'email',
  'presidio-test_credit_card_recognizer.json': 'card',
  'presidio-test_phone_recognizer.json': 'phone',
  'presidio-test_ip_recognizer.json': 'ip',
  'presidio-test_mac_recognizer.json': 'mac',
  'presidio-test_crypto_recognizer.json': 'credential',
  'presidio-test_us_ssn_recognizer.json': 'national-id',
  'presidio-test_uk_nino_recognizer.json': 'national-id',
  'presidio-test_es_nif_recognizer.json': 'national-id',
  'presidio-test_in_aadhaar_recognizer.json': 'national-id',
};

/** `[text, how many, …, [[from, to], …]]`; one span alone is not in a list of its own. */
function fromSpans(corpus: unknown, kind: string): Sample[] {
  const { cases } = corpus as { cases: unknown[][] };
  return cases.flatMap(([text, expected, ...rest]) => {
    if (typeof text !== 'string' || typeof expected !== 'number' || expected === 0) return [];
    const lists = rest.filter((item): item is unknown[] => Array.isArray(item));
    const spans = lists.flatMap((list) => (isSpan(list) ? [list] : list.filter(isSpan)));
    return spans
      .filter(([from, to]) => Number.isInteger(from) && Number.isInteger(to) && to > from)
      .map(([from, to]) => ({ kind, source: 'Presidio', text, secret: text.slice(from, to) }));
  });
}

function isSpan(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}

const datafog = ['datafog-structured_pii.json', 'datafog-mixed_pii.json', 'datafog-unstructured_pii.json'];
const entityKinds: Record<string, string> = {
  EMAIL: 'email',
  PHONE: 'phone',
  CREDIT_CARD: 'card',
  SSN: 'national-id',
  IP_ADDRESS: 'ip',
};

function fromEntities(corpus: unknown): Sample[] {
  const cases = corpus as { input: string; expected_entities: { type: string; text: string }[] }[];
  return cases.flatMap(({ input, expected_entities: entities }) =>
    entities.flatMap(({ type, text: secret }) => {
      const kind = entityKinds[type];
      return kind === undefined ? [] : [{ kind, source: 'DataFog', text: input, secret }];
    }),
  );
}

const scrubadub = {
  'scrubadub-test_detector_credentials.json': 'credential',
  'scrubadub-test_detector_credit_card.json': 'card',
  'scrubadub-test_detector_emails.json': 'email',
};

/** A text before and after, with `{{KIND}}` in place of what was taken out. */
function fromPairs(corpus: unknown, kind: string): Sample[] {
  const { strings } = corpus as { strings: string[] };
  return strings.flatMap((pair) => {
    const [, before, after] = /BEFORE:\s*([\s\S]*?)\s*AFTER:\s*([\s\S]*?)\s*$/.exec(pair) ?? [];
    if (before === undefined || after === undefined) return [];
    const pattern = after
      .split(/\{\{[A-Z_]+\}\}/)
      .map((part) => part.trim().split(/\s+/).map(escape).join('\\s+'))
      .join('\\s*(.+?)\\s*');
    const secrets = new RegExp(`^\\s*${pattern}\\s*$`, 's').exec(before)?.slice(1) ?? [];
    return secrets.map((secret) => ({ kind, source: 'scrubadub', text: before, secret }));
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What a template's slots are filled with: made here, of the kinds the slots name. */
const fillings: Record<string, { kind?: string; make: (n: number) => string }> = {
  credit_card_number: {
    kind: 'card',
    make: (n) =>
      ['4111 1111 1111 1111', '5500005555555559', '3714-496353-98431', '6011000990139424'][n % 4] ?? '',
  },
  phone_number: {
    kind: 'phone',
    make: (n) =>
      ['+44 20 7946 0958', '(212) 555-0187', '030 1234567', '+1-415-555-2671', '0151 23456789'][n % 5] ?? '',
  },
  email: { kind: 'email', make: (n) => [`j.doe${n}@example.com`, `ann+x@mail.example.co.uk`][n % 2] ?? '' },
  iban: {
    kind: 'iban',
    make: (n) =>
      ['DE89 3704 0044 0532 0130 00', 'GB82WEST12345698765432', 'FR14 2004 1010 0505 0001 3M02 606'][n % 3] ??
      '',
  },
};

function fromTemplates(templates: string): Sample[] {
  return templates.split('\n').flatMap((template, line) => {
    const planted: { kind: string; secret: string }[] = [];
    const text = template.replaceAll(/\{\{(\w+)\}\}/g, (_slot, name: string) => {
      const filling = fillings[name];
      if (!filling?.kind) return 'Something';
      const secret = filling.make(line);
      planted.push({ kind: filling.kind, secret });
      return secret;
    });
    return planted.map(({ kind, secret }) => ({
      kind,
      source: 'Presidio’s sentences, filled',
      text,
      secret,
    }));
  });
}

/** Examples made of the shapes of credentials that gitleaks looks for: five of each shape that can be read. */
function fromShapes(toml: string): Sample[] {
  const draw = createDraw(1);
  return [...toml.matchAll(/^regex = '''(.*)'''$/gm)].flatMap(([, written = '']) => {
    const pattern = toJavaScript(written);
    try {
      const whole = new RegExp(pattern, 'i');
      return Array.from({ length: 5 }, () => generate(pattern, draw)).flatMap((text) => {
        const match = whole.exec(text);
        const secret =
          match?.slice(1).find((group) => group !== undefined && group.length >= 8) ?? match?.[0];
        return secret === undefined ? [] : [{ kind: 'credential', source: 'gitleaks’ shapes', text, secret }];
      });
    } catch (error) {
      // What Go's expressions say in another way than JavaScript's.
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

function toJavaScript(go: string): string {
  return go
    .replaceAll(/\(\?-?[is]+\)/g, '')
    .replaceAll(/\(\?-?[is]+:/g, '(?:')
    .replaceAll('[:alnum:]', 'A-Za-z0-9')
    .replaceAll(String.raw`\z`, '$')
    .replaceAll(/\(\?P<\w+>/g, '(');
}
