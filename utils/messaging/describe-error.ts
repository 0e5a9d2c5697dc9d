import { SheafError } from '@sheaf/protocol/error';

/**
 * What kind of failure it was, and where in our code. Never its message, which may quote an address, a title or what
 * somebody typed; of our own errors the code says it.
 */
export function describeError(error: unknown): string {
  if (error instanceof SheafError) return error.code;
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const inner = 'inner' in error && error.inner instanceof Error ? ` (${error.inner.name})` : '';
  const [, ...frames] = (error.stack ?? '').split('\n');
  const places = frames.flatMap(
    (frame) =>
      /(?:[\w-]+-extension:\/\/[^/]+\/)?([\w.-]+\.js):(\d+:\d+)/.exec(frame)?.slice(1, 3).join(':') ?? [],
  );
  return [error.name + inner, ...places.slice(0, 3)].join(' at ');
}
