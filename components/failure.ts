/** What went wrong, for people and for those they report it to. */
export interface Failure {
  message: string;
  /** Stable code, when the error has one. */
  code?: string;
}

export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const hasCode = 'code' in error && typeof error.code === 'string';
  return { message: error.message, ...(hasCode && { code: error.code as string }) };
}
