/**
 * An error as it may stand in a log: PostgreSQL quotes values in its messages, and a value may be a NIK, so of its errors only the code, the
 * constraint and the place are kept.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(fromDatabase ? { code, constraint, table, routine } : { code, message: error.message.slice(0, 300) }),
    stack: frames.slice(0, 12).join('\n'),
  }
}
