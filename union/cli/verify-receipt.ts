import { readFileSync, statSync } from 'node:fs';

import { PermanentError } from '@sheaf/protocol/error';
import { proofChars, verifyProof, type Proven } from '@sheaf/protocol/proof';

import { parseFile } from './options.ts';

/**
 * `sheaf-union verify-receipt`: whether a receipt that a member saved holds, without any database.
 *
 * @throws PermanentError `proof.…`, `record.…`; `proof.fingerprint` if the keys are not those that were asked for
 */
export async function verifyReceipt(args: string[]): Promise<void> {
  const { file, fingerprint, json } = parseFile(args, {
    fingerprint: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const proven = await verifyProof(readProof(file));
  if (typeof fingerprint === 'string' && plain(fingerprint) !== plain(proven.fingerprint)) {
    throw new PermanentError(
      'proof.fingerprint',
      `The receipt was signed with keys whose fingerprint is ${proven.fingerprint}, not ${fingerprint}.`,
    );
  }
  console.log(json ? JSON.stringify(proven) : describe(proven, typeof fingerprint === 'string'));
}

function readProof(file: string): string {
  try {
    // Characters of more than one byte have no place in it.
    if (statSync(file).size > proofChars) return '';
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PermanentError('proof.file', `${file} cannot be read.`, { cause });
  }
}

const plain = (fingerprint: string) => fingerprint.replaceAll(' ', '').toLowerCase();

function describe({ union, fingerprint, member, receipt, signedAt }: Proven, isKnown: boolean): string {
  const { accepted, refused, ledgerIndex, batch } = receipt;
  const advice = isKnown ? 'as asked for' : 'compare it with what the union shows';
  return `The receipt holds.
  union        ${union}
  fingerprint  ${fingerprint} (${advice})
  member       ${member}
  batch        ${batch}
  ledger entry ${ledgerIndex}, ${accepted} events accepted, ${refused.length} refused
  signed       ${signedAt}`;
}
