import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import { STAGED_FACTS, type StagedFacts } from '../rows/staged-facts.queries.ts'

/** A staged row that changes a record of the importer's own, with what it says. */
export interface PlannedRow extends StagedFacts {
  readonly row_number: number
  readonly outcome: 'UPDATE' | 'REVIVE'
  readonly worker_id: string
  readonly changed_fields: readonly string[]
  /** Of an insurer's answer. */
  readonly answer: 'ACCEPTED' | 'REJECTED' | null
}

export function listPlannedRows(importId: string, after: number, most: number): Statement {
  return Prisma.sql`select row_number, outcome, worker_id, changed_fields, answer, ${STAGED_FACTS}
    from import_row where import_id = ${importId}::uuid and outcome in ('UPDATE', 'REVIVE') and row_number > ${after}
    order by row_number limit ${most}::int`
}
