import { Prisma } from '@payung/database/prisma'

export interface AnswerRow {
  readonly worker_id: string
  /** The one that stands: its card is the person's. */
  readonly is_newest: boolean
  readonly outcome: 'ACCEPTED' | 'REJECTED'
  readonly membership_number: string | null
  readonly reason: string | null
  readonly recorded_at: Date
  readonly card_handed_on: string | null
  readonly card_handed_by: string | null
  readonly card_note: string | null
}

/** What holds: an answer whose import was taken back is followed by a row that says so, and is told no more. */
export function findInsurerAnswers(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select a.worker_id, a.outcome, a.membership_number, a.reason, a.recorded_at, a.card_handed_on::text, a.card_handed_by, a.card_note,
      row_number() over (partition by a.worker_id order by a.id desc) = 1 as is_newest from insurer_answer a
    where a.worker_id = any(${[...workerIds]}::uuid[]) and a.outcome <> 'TAKEN_BACK' and not exists (select from insurer_answer t
      where t.worker_id = a.worker_id and t.import_id = a.import_id and t.outcome = 'TAKEN_BACK')
    order by a.worker_id, a.id desc`
}
