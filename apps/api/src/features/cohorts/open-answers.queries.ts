import { Prisma } from '@payung/database/prisma'
import type { CheckAnswer, CheckQuestion } from '@payung/domain/verification/check-result'

/** Somebody of a list or decree whose death or move was answered, and nobody has decided what becomes of it. */
export interface OpenAnswerRow {
  readonly worker_id: string
  readonly name: string
  readonly result_id: string
  readonly question: CheckQuestion
  readonly answer: CheckAnswer
  readonly answered_on: string
  /** The question to a register; null of a visit. */
  readonly request_id: string | null
}

/** In the order of the list. */
export function findOpenAnswers(listId: string, most: number): Prisma.Sql {
  return Prisma.sql`select o.worker_id, l.display_name as name, o.result_id, o.question, o.answer, o.answered_on::text, o.request_id
    from app.open_answers_in(${listId}::uuid) o join worker_listing l on l.worker_id = o.worker_id and l.tenant_id = app.tenant_id()
    order by o.name_row, o.result_id limit ${Prisma.raw(String(most))}`
}

export function countOpenAnswers(listId: string): Prisma.Sql {
  return Prisma.sql`select count(distinct o.worker_id)::int as total from app.open_answers_in(${listId}::uuid) o`
}

/** That nothing of the kind waits about a row of `worker_listing l`. */
export const NOTHING_OPEN = Prisma.sql`l.worker_id not in (select o.worker_id from app.open_answers((select app.tenant_id())) o)`
