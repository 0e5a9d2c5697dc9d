import * as z from 'zod/mini';

import { sha256, toUtf8 } from './bytes.ts';
import { safeParse } from './safe-parse.ts';

/** What a union hands out so that somebody may join: 22 characters, 128 bits from chance. */
export const invitationCodeSchema = z.string().check(z.regex(/^[\w-]{22}$/));

/** SHA-256 as 64 hexadecimal digits. */
export const invitationHashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What a union keeps of a code that it gave out. */
export async function hashInvitation(code: string): Promise<string> {
  return hash(`sheaf.invitation/1 ${code}`);
}

/**
 * What a member says of a code when asking to join: that they know it. It is bound to their DID, so that whoever reads
 * it cannot ask with it in their own name, nor learn the code.
 */
export async function commitInvitation(codeHash: string, memberDid: string): Promise<string> {
  return hash(`sheaf.invitation/1 ${codeHash} ${memberDid}`);
}

async function hash(text: string): Promise<string> {
  const digest = await sha256(toUtf8(text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Path of a union's page for those who want to join, and what its links carry after `#`. */
export const joinPath = '/join';
const codeParameter = 'code';

/** The link that invites: the code stands after `#`, which no browser sends to a server. */
export function toInvitationLink(origin: string, code: string): string {
  return `${origin}${joinPath}#${codeParameter}=${code}`;
}

/**
 * Reads what a person pastes: the address of a union, of its page for joining, or an invitation link.
 * @returns the union's address as `toUnionDid` takes it, and the code if there is one; other text as it is
 */
export function readInvitation(text: string): { address: string; code?: string } {
  const address = text.trim();
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (!url || url.pathname !== joinPath || url.username || url.password) return { address };
  const code = safeParse(invitationCodeSchema, new URLSearchParams(url.hash.slice(1)).get(codeParameter));
  return { address: url.host, ...(code.success && { code: code.data }) };
}
