import { createHash } from 'node:crypto'
import { evenMonths } from '@payung/domain/money/cash-plan'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import { FISCAL_YEAR } from './demo-budgets.ts'

interface DemoCashPlan {
  readonly ownerCode: string
  /** Nobody has approved it yet. */
  readonly waits: boolean
}

/** Cash plans of even months: the city's and the province's in force, and one that waits for its approver. */
export const DEMO_CASH_PLANS: readonly DemoCashPlan[] = [
  { ownerCode: '61', waits: false },
  { ownerCode: '61.12', waits: true },
  { ownerCode: '61.71', waits: false },
]

const STAGE = 'CASH_PLANS'

/** Brings the cash plans of budget lines, once: proposed by the treasurer, approved by the approver of each payer. Needs the budgets. */
export async function loadCashPlans(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const plan of DEMO_CASH_PLANS) await insertPlans(client, plan)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_CASH_PLANS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertPlans(client: ClientBase, { ownerCode, waits }: DemoCashPlan): Promise<void> {
  const { rows: lines } = await client.query<{ id: string; tenant_id: string; ceiling: string }>(
    `select l.id, l.tenant_id, l.ceiling_rupiah::text as ceiling from budget_line l join tenant t on t.id = l.tenant_id
     where t.code = $1 and l.fiscal_year = $2 order by l.id`,
    [ownerCode, FISCAL_YEAR],
  )
  for (const line of lines) {
    await enters(client, line, 'TREASURER')
    const { rows } = await client.query<{ id: string }>(
      'insert into cash_plan (tenant_id, line_id, months) values ($1, $2, $3) returning id',
      [line.tenant_id, line.id, evenMonths(BigInt(line.ceiling)).map(String)],
    )
    if (waits) continue
    await enters(client, line, 'APPROVER')
    await client.query(`update cash_plan set state = 'APPROVED' where id = $1`, [rows[0]?.id])
  }
}
