import { randomBytes } from 'node:crypto';

import { unionOrigin } from '@sheaf/protocol/did';
import { hashInvitation, toInvitationLink } from '@sheaf/protocol/invitation';

import { openBooks } from './books.ts';
import { parseOptions } from './options.ts';
import { UsageError } from './usage.ts';

/** `sheaf-union invite`: a code that lets somebody in, and a link that carries it. The union keeps its hash only. */
export async function invite(args: string[]): Promise<void> {
  const options = parseOptions(args, { uses: { type: 'string', default: '1' } });
  const uses = parseUses(options.uses);
  const code = randomBytes(16).toString('base64url');
  const codeHash = await hashInvitation(code);
  const books = openBooks(options.data, 'decide');
  try {
    books.database
      .prepare('INSERT INTO invitations (code_hash, uses, at) VALUES (?, ?, ?)')
      .run(codeHash, uses, Date.now());
  } finally {
    books.database.close();
  }
  console.log(
    [
      `code  ${code}`,
      `link  ${toInvitationLink(unionOrigin(books.did), code)}`,
      uses === 1 ? 'It lets one person in.' : `It lets ${uses} people in.`,
    ].join('\n'),
  );
}

function parseUses(text: string): number {
  const uses = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (uses < 1) throw new UsageError(`--uses takes a number from 1 to 999999, not ${text}.`);
  return uses;
}
