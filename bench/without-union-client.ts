import { RecoverableError } from '@sheaf/protocol/error';

/** Stands for utils/member/load-union-client.ts in the build that the capture wake is compared with. */
export function prepareUnionClient(): void {}

export async function loadUnionClient(): Promise<never> {
  throw new RecoverableError('member.client', 'This build has no union client.');
}
