import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import { DEMO_BUDGETS, FISCAL_YEAR, PER_MONTH, SUB_ACTIVITY } from './demo-budgets.ts'

const STAGE = 'BUDGETS'

/** Brings the demo's budget lines, once: proposed by the treasurer, approved by the approver of each payer. */
export async function loadBudgets(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const line of DEMO_BUDGETS) await insertLine(client, line)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_BUDGETS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertLine(client: ClientBase, demo: (typeof DEMO_BUDGETS)[number]): Promise<void> {
  const { rows: owners } = await client.query<{ tenant_id: string; agency_id: string }>(
    'select t.id as tenant_id, a.id as agency_id from tenant t join agency a on a.tenant_id = t.id and a.name = $2 where t.code = $1',
    [demo.ownerCode, demo.agency],
  )
  const owner = owners[0]
  if (owner === undefined) throw new Error(`no agency ${demo.agency} of ${demo.ownerCode}`)
  await enters(client, owner, 'TREASURER')
  const { rows: lines } = await client.query<{ id: string }>(
    `insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [owner.tenant_id, FISCAL_YEAR, owner.agency_id, SUB_ACTIVITY, demo.account, demo.programme, demo.source],
  )
  for (const [at, stage] of demo.stages.entries()) {
    await enters(client, owner, 'TREASURER')
    const { rows } = await client.query<{ id: string }>(
      `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number) values ($1, $2, $3, $4, $5, $6) returning id`,
      [lines[0]?.id, owner.tenant_id, stage.stage, stage.rupiah, stage.on, stage.document],
    )
    if (demo.waits && at === demo.stages.length - 1) continue
    await enters(client, owner, 'APPROVER')
    await client.query(`update budget_stage set state = 'APPROVED' where id = $1`, [rows[0]?.id])
  }
}

/** Chooses the lines of a payer for one of its demo lists, which is still a draft: of a share, each insurance's part of it. By whoever is entered. */
export async function choosesDemoLines(client: ClientBase, listId: string): Promise<void> {
  await client.query(
    `select app.choose_budget_lines($1, (select jsonb_agg(jsonb_build_object('line', l.id, 'rupiah', c.total_rupiah * ($2::jsonb ->> l.programme)::bigint / $4))
       from contribution_list c join budget_line l on l.tenant_id = c.tenant_id and l.fiscal_year = $3 where c.id = $1))`,
    [listId, JSON.stringify(PER_MONTH), FISCAL_YEAR, PER_MONTH.WORK_ACCIDENT + PER_MONTH.DEATH],
  )
}
