#!/usr/bin/env node
import { SheafError } from '@sheaf/protocol/error';

import { dataset } from './cli/dataset.ts';
import { exportLedger } from './cli/export.ts';
import { info } from './cli/info.ts';
import { invite } from './cli/invite.ts';
import { approve, members, refuse, remove } from './cli/members.ts';
import { start } from './cli/start.ts';
import { usage, UsageError } from './cli/usage.ts';
import { verifyReceipt } from './cli/verify-receipt.ts';
import { verify } from './cli/verify.ts';

type Command = (args: string[]) => void | Promise<void>;
const commands = new Map<string, Command>(
  Object.entries({
    start,
    export: exportLedger,
    info,
    members,
    approve,
    refuse,
    remove,
    invite,
    verify,
    'verify-receipt': verifyReceipt,
    dataset,
  }),
);

/** @returns the exit code: 0, 1 for what went wrong, 2 for a command line that cannot be understood. */
async function run([name = '', ...args]: string[]): Promise<number> {
  if ([name, ...args].some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    return 0;
  }
  try {
    const command = commands.get(name);
    if (!command) throw new UsageError(name ? `There is no command ${name}.` : 'Say which command.');
    await command(args);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    console.error(`sheaf-union: ${sentenceOf(error)}`);
    return 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof SheafError) return error.message;
  return error instanceof Error ? `It failed unexpectedly: ${error.message}` : 'It failed unexpectedly.';
}

process.exitCode = await run(process.argv.slice(2));
