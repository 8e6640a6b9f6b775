import { DomainError, NotFoundError } from '../platform/errors.ts'
import { requestMessages } from './requests.messages.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const GLOBAL_ID_LENGTH_MAX = 120

/** An id of nothing: who asks for a malformed one, or for another type's, finds what nobody has. */
export const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Ids from outside are checked before any SQL: a malformed one is simply an id of nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/**
 * The row behind an id from outside: a global id of this type, or the bare uuid that an upload answers with.
 * Null for anything else, also for another type's id: it is an id of nothing.
 */
export function uuidOf(id: string, typeName: string): string | null {
  if (id.length > GLOBAL_ID_LENGTH_MAX) return null
  if (isUuid(id)) return id
  const [type, uuid, ...rest] = Buffer.from(id, 'base64').toString('latin1').split(':')
  return type === typeName && uuid !== undefined && rest.length === 0 && isUuid(uuid) ? uuid : null
}

/**
 * The row behind an id that a mutation names.
 *
 * @throws NotFoundError for an id of something else: it is as if missing
 */
export function idOf(globalId: string, typeName: string): string {
  const id = uuidOf(globalId, typeName)
  if (id === null) throw new NotFoundError()
  return id
}

/** The row behind an id within an input: one of something else is one of nothing, so that the use-case says which field is wrong. */
export function idOrNothing(globalId: string, typeName: string): string {
  return uuidOf(globalId, typeName) ?? NOTHING
}

/** The global id of a row, as relay's `node(id)` reads it. */
export function globalIdOf(typeName: string, uuid: string): string {
  return Buffer.from(`${typeName}:${uuid}`).toString('base64')
}

/**
 * What a global id names, for `node` and `nodes`.
 *
 * @throws DomainError `ID_MALFORMED` for what never was an id of ours
 */
export function readGlobalId(
  globalId: string,
  isType: (typeName: string) => boolean,
): { readonly typename: string; readonly id: string } {
  const text = globalId.length > GLOBAL_ID_LENGTH_MAX ? '' : Buffer.from(globalId, 'base64').toString('latin1')
  const colon = text.indexOf(':')
  const [typename, id] = [text.slice(0, Math.max(0, colon)), text.slice(colon + 1)]
  if (/^[A-Z][A-Za-z]+$/.test(typename) && /^[\w.-]+$/.test(id) && isType(typename)) return { typename, id }
  throw new DomainError(requestMessages.ID_MALFORMED())
}
