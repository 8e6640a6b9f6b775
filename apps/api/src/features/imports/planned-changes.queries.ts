import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'

/** A staged row that changes a record of the importer's own, with what it says. */
export interface PlannedRow {
  readonly row_number: number
  readonly outcome: 'UPDATE' | 'REVIVE'
  readonly worker_id: string
  readonly changed_fields: readonly string[]
  readonly family_card_cipher: Uint8Array | null
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: string
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly phone: string | null
  readonly occupation_code: string | null
  readonly welfare_decile: number | null
  readonly welfare_source: string | null
  readonly membership_number: string | null
  readonly notes: string | null
  /** Of an insurer's answer. */
  readonly answer: 'ACCEPTED' | 'REJECTED' | null
}

export function listPlannedRows(importId: string, after: number, most: number): Statement {
  return Prisma.sql`select row_number, outcome, worker_id, changed_fields, family_card_cipher, name, birth_place, birth_date::text as birth_date, sex,
      address, rt, rw, village_code, phone, occupation_code, welfare_decile::int as welfare_decile, welfare_source, membership_number, notes, answer
    from import_row where import_id = ${importId}::uuid and outcome in ('UPDATE', 'REVIVE') and row_number > ${after}
    order by row_number limit ${most}::int`
}
