import type pg from 'pg'
import { aReport, withoutGuards } from './a-claim.ts'

/** The pledges there are, their people and lists in a year that is over, in place of 2027: recorded in its July, as far as they have come. */
export async function pledgedIn(admin: pg.Client, year: number): Promise<void> {
  const back = `make_interval(years => ${2027 - year})`
  const moved = (column: string) =>
    `${column} = daterange((lower(${column}) - ${back})::date, (upper(${column}) - ${back})::date)`
  const [at, on] = [`timestamptz '${year}-07-01T03:00:00Z'`, `date '${year}-07-01'`]
  await withoutGuards(admin, () =>
    admin.query(`
      update pledge set from_month = from_month - ${back}, until_month = until_month - ${back};
      update pledge_place set ${moved('months')}, matched_at = ${at};
      update pledge_step set at = ${at};
      update contribution_line set ${moved('months')};
      update contribution_list set drafted_at = ${at}, approved_at = ${at}, sent_at = ${at}, billed_at = ${at};
      update contribution_payment set recorded_at = ${at}, paid_on = ${on};
      update contribution_receipt set recorded_at = ${at}, received_on = ${on}`),
  )
}

interface Benefit {
  /** Of the death. */
  readonly day: string
  readonly recordedAt: string
  readonly kind?: 'DEATH' | 'ACCIDENT'
}

/** The insurer has paid for what happened to somebody, and an officer has recorded it then. @returns the claim */
export async function aBenefit(
  admin: pg.Client,
  worker: string,
  { day, recordedAt, kind = 'DEATH' }: Benefit,
): Promise<string> {
  const event = await aReport(admin, worker, { day, kind })
  let claim = ''
  await withoutGuards(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `with paid as (update claim set state = 'PAID', complete_on = $2::timestamptz, due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1' where event_id = $1 returning id, tenant_id)
       insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_at) select id, tenant_id, 'APPROVED', 'PAID', $2::timestamptz, $2 from paid returning claim_id as id`,
      [event, recordedAt],
    )
    claim = rows[0]?.id ?? ''
  })
  return claim
}
