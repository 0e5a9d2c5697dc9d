import { letGoWords, watchLetGo } from './let-go.ts';
import { watchStoreProblem, type StoreProblem } from './store-problem.ts';

/** For a page that may stay open long: also whether it had to let go of the record. @returns stops watching */
export function watchPageProblem(
  onValue: (problem: StoreProblem | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  const stops = [
    watchStoreProblem(onValue, onError),
    watchLetGo(() => onValue({ code: 'store.updated', message: letGoWords, at: Date.now() })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
