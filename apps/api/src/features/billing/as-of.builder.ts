import type pg from 'pg'

/** Every hour at which a fact about the months of a person is recorded. */
const HOURS = [
  ['decree', 'signed_at'],
  ['contribution_list', 'drafted_at'],
  ['contribution_list', 'approved_at'],
  ['contribution_list', 'sent_at'],
  ['contribution_list', 'billed_at'],
  ['contribution_list', 'discarded_at'],
  ['contribution_payment', 'recorded_at'],
  ['contribution_payment_return', 'recorded_at'],
  ['contribution_receipt', 'recorded_at'],
  ['contribution_receipt_return', 'recorded_at'],
  ['contribution_answer', 'recorded_at'],
  ['contribution_answer_row', 'settled_at'],
  ['budget_commitment', 'chosen_at'],
  ['budget_commitment', 'released_at'],
  ['budget_movement', 'moved_at'],
  ['budget_stage', 'approved_at'],
] as const

/** An instant of the database's clock, as it writes it. */
export async function instantOf(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ at: string }>('select clock_timestamp()::text as at')
  return rows[0]?.at ?? ''
}

/** Moves the hours of what was recorded between two instants, as if it had been recorded at another: no statement of the application can. */
export async function recordsAt(admin: pg.Client, [from, until]: readonly [string, string], at: string): Promise<void> {
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  for (const [table, column] of HOURS)
    await admin.query(`update ${table} set ${column} = $3 where ${column} > $1 and ${column} <= $2`, [from, until, at])
  await admin.query('commit')
}
