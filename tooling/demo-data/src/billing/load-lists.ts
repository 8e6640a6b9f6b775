import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { choosesDemoLines } from '../budgets/load-budgets.ts'
import { enters } from '../enters.ts'
import { findStageDigest, finishStage } from '../stage.queries.ts'
import { DEMO_LISTS } from './demo-lists.ts'

const STAGE = 'CONTRIBUTION_LISTS'

/** Brings the demo's contribution lists, once, each step by whoever takes it. Needs the decrees and the budgets. */
export async function loadLists(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const list of DEMO_LISTS) await insertList(client, list)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_LISTS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertList(client: ClientBase, demo: (typeof DEMO_LISTS)[number]): Promise<void> {
  const { rows: owners } = await client.query<{ tenant_id: string; decree_id: string; amounts: unknown }>(
    `select d.tenant_id, d.id as decree_id, (select jsonb_agg(jsonb_build_object('month', m ->> 'month', 'rupiah', (m ->> 'perPersonRupiah')::bigint))
       from jsonb_array_elements(d.cost) m) as amounts
     from decree d where d.public_code = $1`,
    [demo.decree],
  )
  const owner = owners[0]
  if (owner === undefined) throw new Error(`no decree ${demo.decree}`)
  await enters(client, owner, 'OFFICER')
  const { rows } = await client.query<{ id: string }>('select app.draft_contribution_list($1, $2, $3, $4) as id', [
    owner.decree_id,
    demo.from,
    demo.until,
    JSON.stringify(owner.amounts),
  ])
  if (demo.bill === null) return
  const id = rows[0]?.id ?? ''
  await choosesDemoLines(client, id)
  await enters(client, owner, 'APPROVER')
  await client.query(`update contribution_list set state = 'APPROVED' where id = $1`, [id])
  await enters(client, owner, 'OFFICER')
  await client.query(`update contribution_list set state = 'SENT', sent_on = app.today() where id = $1`, [id])
  await client.query(
    `update contribution_list set state = 'BILLED', billing_code = $2, billed_rupiah = total_rupiah + $3, difference_reason = $4, due_on = app.today() + 14 where id = $1`,
    [id, demo.bill.code, demo.bill.difference, demo.bill.reason],
  )
  await enters(client, owner, 'TREASURER')
  for (const { share, reference } of demo.bill.paid)
    await client.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, billed_rupiah * $2 / 100, app.today(), $3 from contribution_list where id = $1`,
      [id, share, reference],
    )
}
