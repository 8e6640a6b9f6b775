import { Prisma } from '@payung/database/prisma'
import type { DecreeKind } from '@payung/domain/decree/decree-state'

/** What anybody may know of a decree whose code they hold. */
export interface PublicDecree {
  readonly owner_name: string
  readonly kind: DecreeKind
  /** Null before it is signed, as is everything that it says. */
  readonly title: string | null
  readonly state: 'UNSIGNED' | 'SIGNED' | 'PUBLISHED' | 'ENDED' | 'REVOKED'
  readonly number: string | null
  readonly signed_on: string | null
  readonly content_hash: string | null
  readonly people: number | null
  readonly from_month: string
  readonly until_month: string
  readonly ended_from: string | null
  readonly amends_number: string | null
  /** Of the decree that it amends. */
  readonly amends_state: 'SIGNED' | 'PUBLISHED' | 'ENDED' | 'REVOKED' | null
  readonly amends_ended_from: string | null
  readonly amended_by: readonly string[]
  /** The number of the decree that revoked it. */
  readonly revoked_by: string | null
  /** Of the signed file: whoever holds a copy reckons it themselves. */
  readonly file_hash: string | null
  readonly field_values: Readonly<Record<string, string>> | null
}

export function findPublicDecree(code: string): Prisma.Sql {
  return Prisma.sql`select owner_name, kind, title, state, number, signed_on::text, content_hash, people, from_month::text, until_month::text,
    ended_from::text, amends_number, amends_state, amends_ended_from::text, amended_by, revoked_by, field_values, file_hash from app.public_decree(${code})`
}
