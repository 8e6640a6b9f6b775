import { createHash } from 'node:crypto'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { leavingReason, SUGGESTED, weightiest } from '@payung/domain/reverification/reverification'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'

const STAGE = 'REVERIFICATION'
const OWNER_CODE = '61.71'
const REASON = 'Pemadanan tahunan penerima 2026 (data contoh)'

/** What registers say of people of the decree, by their place among its lines. */
const SAID = [
  { question: 'POPULATION', answer: 'DIED', finding: 'DECEASED', people: 4 },
  { question: 'POPULATION', answer: 'MOVED', finding: 'MOVED', people: 3 },
  { question: 'MEMBERSHIP', answer: 'WAGE_EARNER', finding: 'EMPLOYED', people: 5 },
] as const
const DECIDED = 3
const NEWLY_ELIGIBLE = 9

/**
 * Brings into Pontianak what two registers answered about people of its decree, and a review that lists them and has decided about the first; its
 * decree is looked at every month. Some became eligible since. All of it is invented, and says so.
 */
export async function loadReverification(client: ClientBase, asOf: IsoDay): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    const decree = await findDecree(client)
    if (decree !== null) {
      await client.query(`select app.enter($1, $2, '', null)`, [decree.tenant, decree.officer])
      const review = await opened(client, decree, asOf)
      let from = 0
      for (const statement of SAID) {
        await answered(client, decree, review, statement, from)
        from += statement.people
      }
      await settled(client, decree, review, asOf)
      await becameEligible(client, decree)
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(asOf).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Decree {
  readonly id: string
  readonly tenant: string
  readonly officer: string
}

async function findDecree(client: ClientBase): Promise<Decree | null> {
  const { rows } = await client.query<Decree>(
    `select d.id, d.tenant_id as tenant, m.user_id as officer from tenant t join decree d on d.tenant_id = t.id and d.kind = 'DESIGNATION' and d.state = 'PUBLISHED'
       join membership m on m.tenant_id = t.id and m.role = 'OFFICER' and m.area_prefix = '' and m.agency_id is null
     where t.code = $1 order by d.id, m.id limit 1`,
    [OWNER_CODE],
  )
  return rows[0] ?? null
}

async function opened(client: ClientBase, { id, tenant }: Decree, asOf: IsoDay): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into reverification (tenant_id, decree_id, as_of, because, note, synthetic) values ($1, $2, $3, 'SCHEDULE', 'Data contoh (sintetis).', true)
     returning id`,
    [tenant, id, asOf],
  )
  return rows[0]?.id ?? ''
}

async function answered(
  client: ClientBase,
  { id, tenant, officer }: Decree,
  review: string,
  { question, answer, finding, people }: (typeof SAID)[number],
  from: number,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into check_request (tenant_id, question, reason, people, synthetic, made_by) values ($1, $2, $3, $4, true, $5) returning id`,
    [tenant, question, REASON, people, officer],
  )
  const request = rows[0]?.id
  await client.query(
    `with those as (
       select h.* from decree_holding h join worker w on w.id = h.worker_id and w.status in ('CANDIDATE', 'VERIFIED') and w.superseded_by is null
       where h.decree_id = $1 and h.until_month = (select until_month from decree where id = $1) and h.line_no % 389 = 11 order by h.line_no limit $7 offset $8),
     asked as (insert into check_request_person (request_id, worker_id, tenant_id) select $3, worker_id, $2 from those),
     said as (insert into check_result (tenant_id, worker_id, question, answer, request_id, recorded_by)
       select $2, worker_id, $4, $5, $3, $6 from those returning id, worker_id)
     insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
       suggested, evidence)
     select $9, t.line_no, $2, t.entry_decree_id, t.entry_no, t.worker_id, t.area_code, t.village_code, $10, array[$10], $11,
       jsonb_build_array(jsonb_build_object('finding', $10::text, 'source', $4::text, 'value', $5::text, 'on', app.today(),
         'result', s.id))
     from those t join said s on s.worker_id = t.worker_id`,
    [id, tenant, request, question, answer, officer, people, from, review, finding, SUGGESTED[weightiest([finding])]],
  )
}

/** The last who were registered, long after the decree was signed, work as its programme asks: whom nobody could have designated then. */
async function becameEligible(client: ClientBase, { id, tenant }: Decree): Promise<void> {
  await client.query(
    `update worker set occupation_code = 'POSYANDU_CADRE' where id in (
       select w.id from worker w join decree d on d.id = $1 where w.tenant_id = $2 and w.created_at > d.signed_on + 30 and w.sex = 'FEMALE' and w.status = 'VERIFIED'
         and w.superseded_by is null and w.public_service is null and w.birth_date between d.from_month - interval '55 years' and d.from_month - interval '20 years'
         and not exists (select from decree_holding h where h.worker_id = w.id and h.tenant_id = $2)
       order by w.created_at desc, w.name, w.id limit $3)`,
    [id, tenant, NEWLY_ELIGIBLE],
  )
}

async function settled(client: ClientBase, { id, tenant }: Decree, review: string, asOf: IsoDay): Promise<void> {
  await client.query(
    `update reverification r set people = (select count(*) from decree_holding h where h.decree_id = r.decree_id and h.from_month <= r.as_of and r.as_of < h.until_month),
       listed = (select count(*) from reverification_item i where i.reverification_id = r.id) where r.id = $1`,
    [review],
  )
  await client.query(
    `insert into reverification_decision (reverification_id, line_no, tenant_id, outcome, reason_code)
     select reverification_id, line_no, tenant_id, suggested, $3 from reverification_item where reverification_id = $1 and finding = 'DECEASED'
     order by line_no limit $2`,
    [review, DECIDED, leavingReason('DECEASED')],
  )
  await client.query(
    `insert into reverification_schedule (decree_id, tenant_id, every_months, next_on) values ($1, $2, 1, ($3::date + interval '1 month')::date)`,
    [id, tenant, asOf],
  )
}
