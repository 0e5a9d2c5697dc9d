import type { Scene } from './scene.ts';

/** What is not as it must be at this moment, in words. @param where which moment it is */
export async function findWrong(scene: Scene, where: string): Promise<string[]> {
  const { wrong, lost, doubled } = await scene.checkBalance();
  return [
    ...wrong,
    ...lost.map((key) => `${key} is lost`),
    ...doubled.map((key) => `${key} is there twice`),
  ].map((what) => `${where}: ${what}`);
}
