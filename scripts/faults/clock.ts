import type { Inside } from './member.ts';

export const yearMs = 365.25 * 24 * 60 * 60 * 1_000;

/** Sets the background's clock to so many ms from the right time, for as long as it runs. */
export const setClock: Inside<number, void> = (scope, offset) => {
  const holder = scope as unknown as { rightDate?: DateConstructor; Date: DateConstructor };
  const Right = (holder.rightDate ??= scope.Date);
  holder.Date = new Proxy(Right, {
    construct: (_target, [...given]: [] | [number]) =>
      given.length === 0 ? new Right(Right.now() + offset) : new Right(...given),
    get: (target, name) =>
      name === 'now' ? () => Right.now() + offset : (Reflect.get(target, name) as unknown),
  });
};
