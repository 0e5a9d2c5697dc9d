import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { memberDidSchema } from '@sheaf/protocol/manifest';
import { safeParse } from '@sheaf/protocol/safe-parse';

import { UsageError } from './usage.ts';

/** Options of one command. @throws UsageError if one is unknown, lacks its value, or `--data` is missing. */
export function parseOptions<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  const { values } = parseStrictly(args, { ...options, data: { type: 'string' } });
  const { data } = values as { data?: unknown };
  if (typeof data !== 'string' || data === '') throw new UsageError('Say which folder with --data DIR.');
  return { ...values, data };
}

/**
 * The same for a command that is about one person.
 * @throws UsageError also if it names none, or several
 */
export function parseAbout<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  const [did = '', ...rest] = args;
  if (!safeParse(memberDidSchema, did).success) throw new UsageError('Say whom: the DID that members lists.');
  return { did, ...parseOptions(rest, options) };
}

/**
 * Options of a command that is about one file, and needs no data folder.
 * @throws UsageError if it names none, or an option is unknown
 */
export function parseFile<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  const [file = '', ...rest] = args;
  if (file === '' || file.startsWith('-')) throw new UsageError('Say which file.');
  return { file, ...parseStrictly(rest, options).values };
}

function parseStrictly<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({
      args,
      options,
      strict: true,
      allowPositionals: false,
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'The options cannot be read.', { cause });
  }
}

/** @throws UsageError if it is not a port. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port takes a number from 0 to 65535, not ${text}.`);
  return port;
}
