import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'

/** Days before the day on which the demo looks current, in their order: the round is due five days before that day (`load-rounds.ts`). */
const DAYS_BEFORE = { prepared: 60, opened: 35, answered: 12, sent: 9, decided: 6 } as const

/**
 * Writes when a round came about: its programme and rule before it, the round opened a month before it is due, and what villages answered, sent and heard after that.
 * Who took a step is not touched; a moment that is yet to come on a machine whose clock is behind becomes now.
 */
export async function dateRound(client: ClientBase, round: string, asOf: IsoDay): Promise<void> {
  const at = (step: keyof typeof DAYS_BEFORE, hour = '02:00') =>
    `least(($2::date - ${DAYS_BEFORE[step]} + time '${hour}') at time zone 'UTC', now())`
  const tasks = 'select t.id from round_task t where t.round_id = $1'
  await backDating(client, async () => {
    const date = (statement: string) => client.query(statement, [round, asOf])
    await date(
      `update programme p set created_at = ${at('prepared')}, updated_at = ${at('prepared')} from round r where r.id = $1 and p.id = r.programme_id`,
    )
    await date(
      `update rule_version v set saved_at = ${at('prepared')} from round r where r.id = $1 and v.programme_id = r.programme_id`,
    )
    await date(
      `update round set created_at = ${at('prepared', '04:00')}, opened_at = ${at('opened')}, updated_at = ${at('opened')} where id = $1`,
    )
    await date(`update round_answer set answered_at = ${at('answered')} where task_id in (${tasks})`)
    await date(`update deliberation set recorded_at = ${at('answered', '07:00')} where task_id in (${tasks})`)
    await date(
      `update round_task_step set at = case to_state when 'AT_WORK' then ${at('answered')} when 'SENT' then ${at('sent')} else ${at('decided')} end where task_id in (${tasks})`,
    )
    await date(
      `update round_task set sent_at = case when sent_at is not null then ${at('sent')} end, decided_at = case when decided_at is not null then ${at('decided')} end where round_id = $1`,
    )
    await date(
      `update candidate set created_at = ${at('sent')}, accepted_at = case when accepted_at is not null then ${at('decided')} end where round_id = $1`,
    )
    await date(
      `update candidate_source set sent_at = ${at('sent')}, accepted_at = case when accepted_at is not null then ${at('decided')} end where task_id in (${tasks})`,
    )
  })
}
