import type { Scene } from './scene.ts';

declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

/** Why the extension says that its record cannot be used; `nothing is said` if it does not. */
export async function readProblem({ member }: Scene): Promise<string> {
  const said = await member.inScreen((key: string) => chrome.storage.session.get(key), 'store-problem');
  const problem = said['store-problem'] as { code?: string } | null | undefined;
  return problem?.code ?? 'nothing is said';
}
