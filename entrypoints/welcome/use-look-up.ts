import { readInvitation } from '@sheaf/protocol/invitation';
import { useState } from 'preact/hooks';

import { toFailure, type Failure } from '@/components/failure.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { UnionPreview } from '@/utils/messaging/replies.ts';

export type LookUp =
  | { state: 'idle' }
  | { state: 'looking' }
  | { state: 'found'; preview: UnionPreview; code: string }
  | { state: 'failed'; failure: Failure };

/** Looks a union up by what a person typed or pasted, an invitation link with its code included; an answer that comes after another question was asked is dropped. */
export function useLookUp(): { lookUp: LookUp; start: (address: string) => Promise<void> } {
  const [{ lookUp, question }, setLookUp] = useState<{ lookUp: LookUp; question: number }>({
    lookUp: { state: 'idle' },
    question: 0,
  });

  async function start(address: string): Promise<void> {
    const asked = question + 1;
    setLookUp({ lookUp: { state: 'looking' }, question: asked });
    const answer = await preview(address);
    setLookUp((current) => (current.question === asked ? { lookUp: answer, question: asked } : current));
  }

  return { lookUp, start };
}

async function preview(text: string): Promise<LookUp> {
  const { address, code = '' } = readInvitation(text);
  try {
    return { state: 'found', preview: await ask('previewUnion', { address }), code };
  } catch (error) {
    return { state: 'failed', failure: toFailure(error) };
  }
}
