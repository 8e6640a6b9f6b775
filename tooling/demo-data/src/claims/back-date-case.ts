import { CLAIM_STEPS } from '@payung/domain/benefit/claim-state'
import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'
import type { DemoClaim } from './demo-claims.ts'

const MORNING = `time '02:00'`

/** Moves a case to the days on which it would have come about: its report, papers, steps, and what the report brought about in this transaction. */
export async function backDateCase(
  client: ClientBase,
  demo: DemoClaim,
  { id, event }: { readonly id: string; readonly event: string },
): Promise<void> {
  const { reportedOn, steps, withdrawn } = demo
  const days = [reportedOn, ...steps.map(({ on }) => on), ...(withdrawn === undefined ? [] : [withdrawn.on])]
  const submitted = steps.findLast(({ action }) => CLAIM_STEPS[action].to === 'SUBMITTED')?.on ?? null
  const gathered = steps[0]?.on ?? reportedOn
  await backDating(client, async () => {
    await client.query(
      `update life_event set created_at = $2::date + ${MORNING}, withdrawn_at = $3::date + ${MORNING} where id = $1`,
      [event, reportedOn, withdrawn?.on ?? null],
    )
    await client.query(`update life_event_report set reported_at = $2::date + ${MORNING} where event_id = $1`, [
      event,
      reportedOn,
    ])
    await client.query(
      `update claim_step s set on_day = d.day, moved_at = d.day + ${MORNING}
       from (select id, row_number() over (order by id) as no from claim_step where claim_id = $1) n
         join unnest($2::date[]) with ordinality d(day, no) on d.no = n.no
       where s.id = n.id`,
      [id, days],
    )
    await client.query(
      `update claim set opened_at = $2::date + ${MORNING}, state_day = $3, state_since = $3, complete_on = coalesce($4, complete_on) where id = $1`,
      [id, reportedOn, days.at(-1), submitted],
    )
    for (const [table, column] of [
      ['claim_paper', 'added_at'],
      ['claim_demand', 'demanded_at'],
      ['accident_detail', 'written_at'],
    ])
      await client.query(`update ${table} set ${column} = $2::date + ${MORNING} where claim_id = $1`, [id, gathered])
    await client.query(
      `update heir_dispute set opened_at = $2::date + ${MORNING}, proposed_at = $2::date + ${MORNING}, decided_at = $2::date + time '07:00'
       where claim_id = $1 and is_without_heir`,
      [id, gathered],
    )
    await client.query(`update worker_proposal set created_at = $2::date + ${MORNING} where life_event_id = $1`, [
      event,
      reportedOn,
    ])
    await client.query(`update notice set created_at = $1::date + ${MORNING} where created_at = now()`, [reportedOn])
  })
}
