import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Sex } from '@payung/domain/identity/sex'

/** Two rows that share enough to be worth scoring. `*_row` where one is staged by an import and not saved. */
export interface CandidateRow {
  readonly asked_id: string
  readonly other_id: string
  readonly asked_row: number | null
  readonly other_row: number | null
  readonly same_card: boolean
  readonly asked_name: string
  readonly other_name: string
  readonly asked_born: string
  readonly other_born: string
  readonly asked_village: string
  readonly other_village: string
  readonly asked_sex: Sex
  readonly other_sex: Sex
  readonly asked_version: number
  readonly other_version: number
}

const FETCHED_AT_ONCE = 5_000

/** Candidates for saved people, or for the new rows of one import (all, or some); in batches, so that memory does not grow with their number. */
export async function* readCandidates(
  tx: TenantTransaction,
  subject:
    | { readonly workerIds: readonly string[] }
    | { readonly importId: string; readonly rows: readonly number[] | null },
): AsyncGenerator<CandidateRow[]> {
  const [ids, importId] = 'importId' in subject ? [[], subject.importId] : [[...subject.workerIds], null]
  const rowNumbers = 'importId' in subject && subject.rows !== null ? [...subject.rows] : null
  await tx.run(Prisma.sql`declare duplicate_candidates no scroll cursor for
    select asked_id, other_id, asked_row, other_row, same_card, asked_name, other_name, asked_born::text as asked_born, other_born::text as other_born,
      asked_village, other_village, asked_sex, other_sex, asked_version, other_version
    from app.duplicate_candidates(${ids}::uuid[], ${importId}::uuid, ${rowNumbers}::int[])`)
  for (;;) {
    const rows = await tx.rows<CandidateRow>(
      Prisma.sql`fetch forward ${Prisma.raw(String(FETCHED_AT_ONCE))} from duplicate_candidates`,
    )
    if (rows.length > 0) yield rows
    if (rows.length < FETCHED_AT_ONCE) break
  }
  await tx.run(Prisma.sql`close duplicate_candidates`)
}

/** A NIK in its seal, and the person's blind index, which opens it. */
interface SealedNumber {
  readonly table_name: 'worker' | 'import_row'
  /** Of a staged row. */
  readonly row_number: number | null
  readonly cipher: Uint8Array
  readonly index: Uint8Array
}

/** The sealed NIKs of people and of staged rows, by id. */
export async function findSealedNumbers(
  tx: TenantTransaction,
  workerIds: readonly string[],
  importId: string | null,
): Promise<ReadonlyMap<string, SealedNumber>> {
  if (workerIds.length === 0) return new Map()
  const staged =
    importId === null
      ? Prisma.empty
      : Prisma.sql`union all select worker_id, 'import_row', row_number, national_id_cipher, blind_index from import_row
          where import_id = ${importId}::uuid and worker_id = any(${[...workerIds]}::uuid[]) and national_id_cipher is not null`
  const rows = await tx.rows<SealedNumber & { id: string }>(Prisma.sql`
    select w.id, 'worker' as table_name, null::int as row_number, w.national_id_cipher as cipher, p.blind_index as index from worker w join person p on p.id = w.person_id
    where w.id = any(${[...workerIds]}::uuid[]) ${staged}`)
  return new Map(rows.map((row) => [row.id, row]))
}
