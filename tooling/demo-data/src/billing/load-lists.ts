import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { choosesDemoLines } from '../budgets/load-budgets.ts'
import { enters } from '../enters.ts'
import { DEMO_LISTS, type DemoList, PROVINCE_LISTS } from './demo-lists.ts'
import { insertOrder } from './demo-orders.ts'

/** Brings the contribution lists of areas, once, each step by whoever takes it. Needs their decrees and the budgets. */
export function loadOwnLists(client: ClientBase): Promise<void> {
  return loadLists(client, 'CONTRIBUTION_LISTS', DEMO_LISTS)
}

/** Brings the province's own. Needs its decree and its budget. */
export function loadProvinceLists(client: ClientBase): Promise<void> {
  return loadLists(client, 'PROVINCE_CONTRIBUTION_LISTS', PROVINCE_LISTS)
}

async function loadLists(client: ClientBase, stage: string, lists: readonly DemoList[]): Promise<void> {
  if ((await findStageDigest(client, stage)) !== null) return
  await client.query('begin')
  try {
    for (const list of lists) await insertList(client, list)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, stage, createHash('sha256').update(JSON.stringify(lists)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertList(client: ClientBase, demo: DemoList): Promise<void> {
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
    `update contribution_list set state = 'BILLED', billing_code = $2, billed_rupiah = total_rupiah + $3, difference_reason = $4, due_on = app.today() + 14, billed_on = app.today() where id = $1`,
    [id, demo.bill.code, demo.bill.difference, demo.bill.reason],
  )
  await enters(client, owner, 'TREASURER')
  for (const { share, reference, order, overRupiah } of demo.bill.paid) {
    const today = (await client.query<{ day: string }>('select app.today()::text as day')).rows[0]?.day ?? ''
    const papers = order && { spp: { number: order.spp, on: today }, spm: { number: order.spm, on: today } }
    const orderId = papers === undefined ? null : await insertOrder(client, owner, id, { share, ...papers })
    await client.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, order_id, transfer_rupiah, rest_to)
       select id, tenant_id, billed_rupiah * $2 / 100, app.today(), $3, $4, billed_rupiah + $5::bigint, case when $5::bigint is not null then 'NEXT_BILL' end
       from contribution_list where id = $1`,
      [id, share, reference, orderId, overRupiah ?? null],
    )
  }
  // Who paid does not say that it arrived.
  await enters(client, owner, 'OFFICER')
  if (demo.bill.receipt === null) return
  await client.query(
    `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference)
     select list_id, tenant_id, sum(rupiah), app.today(), $2 from contribution_payment where list_id = $1 group by 1, 2`,
    [id, demo.bill.receipt],
  )
  if (demo.bill.rejected !== null) await insertAnswer(client, owner.tenant_id, id, demo.bill)
}

/** The insurer's answer: it posts everybody under a number of their own, but for the first few. Its file is removed already, as any after thirty days. */
export async function insertAnswer(
  client: ClientBase,
  tenantId: string,
  listId: string | undefined,
  { code, rejected }: Pick<NonNullable<DemoList['bill']>, 'code' | 'rejected'>,
): Promise<void> {
  const { rows: files } = await client.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, content_removed_at)
     values ($1, $2, 'text/csv', 1, sha256($3), 'IMPORT', app.user_id(), now()) returning id`,
    [tenantId, `hasil-${code}.csv`, Buffer.from(code)],
  )
  await client.query(
    `with person_on as (
       select l.person_id, sum(l.length) as months, sum(c.rupiah) as rupiah, row_number() over (order by l.person_id) as place
       from app.listed_people($1) l join contribution_line c on c.list_id = $1 and c.line_no = l.line_no group by l.person_id),
     stated as (
       select o.place as no, encode(p.blind_index, 'hex') as index, o.place > $3 as is_posted, '9' || lpad(o.person_id::text, 10, '0') as number, o.months, o.rupiah
       from person_on o join person p on p.id = o.person_id)
     select app.take_contribution_answer($1, $2, count(*)::int, coalesce(sum(s.rupiah) filter (where s.is_posted), 0)::bigint,
       jsonb_agg(jsonb_build_object('no', s.no, 'index', s.index, 'prefix', '6171', 'number', case when s.is_posted then s.number end,
         'verdict', case when s.is_posted then 'ACCEPTED' else 'REJECTED' end, 'months', case when s.is_posted then s.months else 0 end,
         'rupiah', case when s.is_posted then s.rupiah else 0 end, 'reason', case when not s.is_posted then 'NIK tidak padan (data contoh)' end) order by s.no))
     from stated s`,
    [listId, files[0]?.id, rejected],
  )
}
