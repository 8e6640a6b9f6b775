import { Prisma } from '@payung/database/prisma'
import type { DecreeChange, DecreeRecord } from '../decrees/public.ts'
import { WRITTEN_FIELDS } from './decree-text.ts'

/** What the copy needs beside the words of the decree. */
const COPY_FIELDS = ['tenant_id', 'kind', 'field_values'] as const satisfies readonly (keyof DecreeRecord)[]

/** What the text of a signed decree says to whoever holds its code. */
export type PublicText = Pick<
  DecreeRecord,
  Exclude<(typeof WRITTEN_FIELDS)[number], 'state' | 'content_hash'> | (typeof COPY_FIELDS)[number]
> & {
  readonly state: 'SIGNED' | 'PUBLISHED' | 'ENDED' | 'REVOKED'
  readonly content_hash: string
  readonly emblem: Uint8Array | null
}

/** All that the function of the database hands out, and no more: it is open to everybody. */
export const PUBLIC_TEXT_FIELDS = [...WRITTEN_FIELDS, ...COPY_FIELDS, 'emblem'] as const

const COLUMNS = Prisma.raw(
  PUBLIC_TEXT_FIELDS.map((field) => (field === 'signed_on' ? 'signed_on::text' : field)).join(', '),
)

export function findPublicText(code: string): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} from app.public_decree_text(${code})`
}

export interface PublicPlaceRow {
  readonly village_code: string
  readonly change: DecreeChange
  readonly people: number
}

export function findPublicPlaces(code: string): Prisma.Sql {
  return Prisma.sql`select village_code, change, people from app.public_decree_places(${code}) order by village_code, change`
}
