/** Why the database refused a statement: the SQL state, and the constraint where one stood in the way. */
export interface DatabaseRefusal {
  readonly state: string
  readonly constraint: string | null
}

/** Reads it off whatever Prisma wrapped around it; null if the error is no refusal of the database. */
export function databaseRefusal(error: unknown): DatabaseRefusal | null {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if ('originalCode' in at && typeof at.originalCode === 'string') {
      const message = 'originalMessage' in at && typeof at.originalMessage === 'string' ? at.originalMessage : ''
      return { state: at.originalCode, constraint: message.match(/constraint "(\w+)"/)?.[1] ?? null }
    }
    at = inner(at)
  }
  return null
}

function inner(error: object): unknown {
  if ('meta' in error && typeof error.meta === 'object' && error.meta !== null && 'driverAdapterError' in error.meta)
    return error.meta.driverAdapterError
  return 'cause' in error ? error.cause : null
}
