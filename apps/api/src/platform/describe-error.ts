/**
 * What an error may say of itself in a log. Messages of libraries, of PostgreSQL and of JavaScript repeat what they were given, and that is a
 * stranger's text: only what our own code threw keeps its words, which are ours. For the rest kind, state and place are enough.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as Error & Record<string, unknown>
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(isName(code) ? { code } : {}),
    ...(isName(constraint) ? { constraint } : {}),
    ...(isName(table) ? { table } : {}),
    ...(isOurs(error, frames[0]) ? { message: error.message.replace(/"[^"]*"|'[^']*'/g, '…').slice(0, 300) } : {}),
    stack: frames.slice(0, 12).join('\n'),
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)

/** Thrown by a line of ours, and not wrapped around what something else said; ours carry no code. */
function isOurs(error: Error, thrownAt: string | undefined): boolean {
  return (
    error.cause === undefined &&
    !('code' in error) &&
    thrownAt !== undefined &&
    /\/src\//.test(thrownAt) &&
    !/node_modules/.test(thrownAt)
  )
}
