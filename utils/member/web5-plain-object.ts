/**
 * Stands for lodash's `isPlainObject` in the union client. Lodash finds the global object by `Function('return this')`,
 * which an extension's content security policy and the reviewers of extension stores refuse.
 */
export default function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
