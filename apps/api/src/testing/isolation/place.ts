import type { Things } from './things.builder.ts'

/**
 * Where a field stands with regard to tenants.
 * - `PUBLIC`: the same for everybody who is signed in; nothing of a tenant is in it.
 * - `OWN`: answers about one's own tenant; the answer must hold nothing of another's.
 * - with variables: takes ids; another tenant's must be answered exactly as ids of nothing.
 */
export type Place = 'PUBLIC' | 'OWN' | ((things: Things) => Record<string, unknown>)
