import type pg from 'pg'

const PARTS = 100

interface OfDecree {
  readonly programme: string
  readonly decree: string
}

/**
 * An open round of a programme with as many parts as a page shows, into which everybody whom a decree names was proposed, one of ten by two.
 *
 * @returns its id
 */
export async function arrangeRound(admin: pg.Client, tenant: string, { programme, decree }: OfDecree): Promise<string> {
  const round = await idOf(
    admin,
    `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Pengukuran', '2026-12-31') returning id`,
    [tenant, programme],
  )
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, name, quota)
     select $1, $2, $2, 'MARKET', 'Pasar ' || n, 1000000 from generate_series(1, $3) n`,
    [round, tenant, PARTS],
  )
  await admin.query(`update round set state = 'OPEN' where id = $1`, [round])
  await admin.query(
    `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code, accepted_at)
     select h.tenant_id, $1, h.person_id, h.worker_id, h.village_code, case when h.line_no % 2 = 0 then now() end from decree_holding h where h.decree_id = $2`,
    [round, decree],
  )
  await admin.query(
    `with part as (select id, row_number() over (order by id) - 1 as n from round_task where round_id = $1),
       proposed as (select id, row_number() over (order by id) as n from candidate where round_id = $1)
     insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id)
     select c.id, p.id, $2, $2 from proposed c join part p on p.n = c.n % $3 or c.n % 10 = 0 and p.n = (c.n + 1) % $3`,
    [round, tenant, PARTS],
  )
  return round
}

/**
 * A review of a decree on whose list everybody stands, as after a rule that has changed.
 *
 * @returns its id
 */
export async function arrangeReverification(admin: pg.Client, tenant: string, decree: string): Promise<string> {
  const id = await idOf(
    admin,
    `insert into reverification (tenant_id, decree_id, as_of, because) values ($1, $2, '2026-11-21', 'EVIDENCE') returning id`,
    [tenant, decree],
  )
  const { rowCount } = await admin.query(
    `insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
       suggested, evidence)
     select $1, h.line_no, h.tenant_id, h.entry_decree_id, h.entry_no, h.worker_id, h.area_code, h.village_code, f.finding, array[f.finding], 'REMOVE', '[]'
     from decree_holding h cross join lateral (select case h.line_no % 3 when 0 then 'NOT_POOR' when 1 then 'OVER_AGE' else 'MOVED' end as finding) f
     where h.decree_id = $2`,
    [id, decree],
  )
  await admin.query('update reverification set people = $2, listed = $2 where id = $1', [id, rowCount])
  return id
}

async function idOf(admin: pg.Client, text: string, values: readonly unknown[]): Promise<string> {
  return (await admin.query<{ id: string }>(text, [...values])).rows[0]?.id ?? ''
}
