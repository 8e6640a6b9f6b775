import { Prisma } from '@payung/database/prisma'
import { STAGED_FACTS } from '../rows/staged-facts.queries.ts'

export function findRowsToPrepare(importId: string, afterRow: number, limit: number): Prisma.Sql {
  return Prisma.sql`
    select row_number, outcome, worker_id, worker_version, keeper_tenant_id, birth_date_said, sex_said, ${STAGED_FACTS}
    from import_row where import_id = ${importId}::uuid and (outcome in ('UPDATE', 'REVIVE') or outcome = 'PROPOSE' and answer is null) and row_number > ${afterRow}
    order by row_number limit ${limit}`
}

export function sealPreparedRows({
  numbers,
  earlierCiphers,
  proposals,
  cards,
  importId,
}: {
  readonly numbers: readonly number[]
  readonly earlierCiphers: readonly (Buffer | null)[]
  readonly proposals: readonly (Buffer | null)[]
  readonly cards: readonly (Buffer | null)[]
  readonly importId: string
}): Prisma.Sql {
  return Prisma.sql`
    update import_row r set earlier_cipher = given.earlier, proposal_cipher = given.proposal, carried_cipher = given.card
    from unnest(${numbers}::int[], ${earlierCiphers}::bytea[], ${proposals}::bytea[], ${cards}::bytea[]) as given(row_number, earlier, proposal, card)
    where r.import_id = ${importId}::uuid and r.row_number = given.row_number`
}
