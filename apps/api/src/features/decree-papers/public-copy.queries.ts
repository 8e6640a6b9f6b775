import { Prisma } from '@payung/database/prisma'
import type { DecreeChange, DecreeRecord } from '../decrees/public.ts'

/** What the text of a signed decree says to whoever holds its code. */
export type PublicText = Pick<
  DecreeRecord,
  | 'tenant_id'
  | 'kind'
  | 'title'
  | 'considerations'
  | 'legal_references'
  | 'dictums'
  | 'number'
  | 'signed_on'
  | 'signatory_name'
  | 'signatory_title'
  | 'signatory_capacity'
  | 'field_values'
  | 'public_code'
  | 'updated_at'
> & {
  readonly state: 'SIGNED' | 'PUBLISHED' | 'ENDED' | 'REVOKED'
  readonly content_hash: string
  readonly emblem: Uint8Array | null
}

export function findPublicText(code: string): Prisma.Sql {
  return Prisma.sql`select tenant_id, kind, state, title, considerations, legal_references, dictums, number, signed_on::text, signatory_name, signatory_title,
    signatory_capacity, field_values, content_hash, public_code, updated_at, emblem from app.public_decree_text(${code})`
}

export interface PublicPlaceRow {
  readonly village_code: string
  readonly change: DecreeChange
  readonly people: number
}

export function findPublicPlaces(code: string): Prisma.Sql {
  return Prisma.sql`select village_code, change, people from app.public_decree_places(${code}) order by village_code, change`
}
