import { Prisma } from '@payung/database/prisma'
import type { ApprovalDuty } from '@payung/domain/access/approval'
import type { DesignationStage } from '@payung/domain/cohort/designation-progress'

/** What is counted of one stage of one government's designation for one programme year. Days are calendar days of the province. */
export interface StageRow {
  readonly tenant_id: string
  readonly programme_year: number
  readonly stage: DesignationStage
  readonly total: number
  readonly arrived: number
  readonly done: number
  readonly late: number
  readonly late_since: string | null
  readonly began_on: string | null
  readonly due_on: string | null
  readonly last_on: string | null
  readonly people: number | null
  readonly duty: ApprovalDuty | null
}

/** Of one's own government, and for a province of those below it. */
export function countDesignations(year: number | null): Prisma.Sql {
  return Prisma.sql`select tenant_id, programme_year, stage, total, arrived, done, late, late_since::text, began_on::text, due_on::text, last_on::text, people, duty
    from app.designations_below(${year}::int)`
}
