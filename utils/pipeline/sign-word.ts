import { toUtf8 } from '@sheaf/protocol/bytes';
import type { ConsentWord } from '@sheaf/protocol/consent';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord } from '@/utils/store/database.ts';

/** Signs what the member says of consent to a union; nothing is sent. */
export async function signWord(word: ConsentWord, client: UnionClient): Promise<StoredRecord> {
  return client.signRecord({
    path: paths.consent,
    recipient: word.aud,
    format: formats.json,
    data: toUtf8(JSON.stringify(word)),
    role: 'member',
  });
}
