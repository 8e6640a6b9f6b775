import { createHash } from 'node:crypto'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { dateRound } from './date-round.ts'

const STAGE = 'ROUNDS'
const OWNER_CODE = '61.06'
const RULE = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18, to: 64 },
    { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] },
    { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' } },
  ],
}
/** The village whose officer has a demo account: it is at its beginning, so that somebody can try it. */
const UNTOUCHED = '61.06.03.2001'

/** Brings a round of Kapuas Hulu that is at work, with late villages, once. All of it is invented, and says so. */
export async function loadRounds(client: ClientBase, asOf: IsoDay): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    await askVillages(client, await openProgramme(client), asOf)
    await finishStage(client, STAGE, createHash('sha256').update(asOf).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function openProgramme(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into programme (tenant_id, name, description, insurance_programmes, period, funding_source, proposers, synthetic)
     select id, 'Pekerja rentan Kapuas Hulu 2027', 'Calon penerima bantuan iuran 2027. Data contoh: program ini rekaan (sintetis).',
       '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET', '{VILLAGE,AGENCY,MARKET,INSURER}', true
     from tenant where code = $1 returning id`,
    [OWNER_CODE],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`no tenant ${OWNER_CODE}`)
  await client.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select p.id, p.tenant_id, a.code, a.custodian_tenant_id, 3000 from programme p, area a where p.id = $1 and a.code = $2`,
    [id, OWNER_CODE],
  )
  await client.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from)
     select id, 1, tenant_id, $2, '2026-01-01' from programme where id = $1`,
    [id, JSON.stringify(RULE)],
  )
  await client.query(`update programme set state = 'OPEN', version = version + 1 where id = $1`, [id])
  return id
}

/** How far a village is, by its code: the same on every machine. */
const COURSE = `case when t.village_code = '${UNTOUCHED}' then 'NOT_BEGUN'
  else (array['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'SENT', 'SENT', 'SENT', 'RETURNED', 'AT_WORK', 'AT_WORK', 'NOT_BEGUN'])[
    1 + abs(hashtext(t.village_code)) % 10] end`

async function askVillages(client: ClientBase, programme: string, asOf: IsoDay): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into round (tenant_id, programme_id, name, note, due_on, synthetic)
     select tenant_id, id, 'Usulan calon Kapuas Hulu 2027', 'Utamakan keluarga yang paling membutuhkan. Data contoh: putaran ini rekaan (sintetis).',
       $2::date - 5, true from programme where id = $1 returning id`,
    [programme, asOf],
  )
  const round = rows[0]?.id
  if (round === undefined) throw new Error('no round')
  await client.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota)
     select r.id, r.tenant_id, r.tenant_id, 'VILLAGE', a.code, 12 from round r join area a on a.custodian_tenant_id = r.tenant_id
     where r.id = $1 and a.level = 'VILLAGE' order by a.code`,
    [round],
  )
  await client.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota)
     select r.id, r.tenant_id, r.tenant_id, 'AGENCY', g.id, 200 from round r join agency g on g.tenant_id = r.tenant_id where r.id = $1 order by g.name`,
    [round],
  )
  await client.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, name, quota)
     select id, tenant_id, tenant_id, 'MARKET', 'Pasar Pagi Putussibau (rekaan)', 40 from round where id = $1`,
    [round],
  )
  await client.query(`update round set state = 'OPEN', version = version + 1 where id = $1`, [round])
  await answer(client, round, asOf)
  await dateRound(client, round, asOf)
}

async function answer(client: ClientBase, round: string, asOf: IsoDay): Promise<void> {
  // Of each village that has begun ten people by name: eight proposed, two not.
  await client.query(
    `insert into round_answer (task_id, worker_id, tenant_id, answer, reason_code, rank)
     select s.task, s.worker, s.tenant, case when s.place <= 8 then 'PROPOSED' else 'NOT_PROPOSED' end,
       case when s.place = 9 then 'MOVED' when s.place = 10 then 'COVERED_ELSEWHERE' end, case when s.place <= 8 then s.place end
     from (select t.id as task, w.id as worker, t.proposer_tenant_id as tenant,
         row_number() over (partition by t.id order by w.name_search, w.id)::int as place
       from round_task t join worker w on w.tenant_id = t.proposer_tenant_id and w.village_code = t.village_code
       where t.round_id = $1 and ${COURSE} <> 'NOT_BEGUN' and w.superseded_by is null and w.status in ('CANDIDATE', 'VERIFIED')
         and w.birth_date between '1963-01-01' and '2007-01-01') s where s.place <= 10`,
    [round],
  )
  await client.query(
    `insert into deliberation (task_id, tenant_id, held_on, place, attendees, note)
     select t.id, t.proposer_tenant_id, $2::date - 12, 'Balai desa', '{Kepala Desa,Ketua BPD,Kader Posyandu}', 'Data contoh (sintetis).'
     from round_task t where t.round_id = $1 and t.state = 'AT_WORK' and ${COURSE} in ('ACCEPTED', 'SENT', 'RETURNED')`,
    [round, asOf],
  )
  const move = (from: string, to: string, courses: string, more = '') =>
    client.query(
      `update round_task t set state = '${to}', version = version + 1${more} where t.round_id = $1 and t.state = '${from}' and ${COURSE} in (${courses})`,
      [round],
    )
  await move('AT_WORK', 'SENT', `'ACCEPTED', 'SENT', 'RETURNED'`, ', sent_at = now()')
  await move('SENT', 'ACCEPTED', `'ACCEPTED'`, ', decided_at = now()')
  await move(
    'SENT',
    'RETURNED',
    `'RETURNED'`,
    `, decided_at = now(), remarks = 'Lengkapi urutan dan keterangan dua orang terakhir.'`,
  )
  // Some have been given more days, so not everybody who has not sent is late.
  await client.query(
    `update round_task t set due_on = $2::date + 14 where t.round_id = $1
       and (t.state = 'RETURNED' or t.village_code is null or t.village_code = '${UNTOUCHED}' or abs(hashtext(t.village_code || 'x')) % 3 = 0)`,
    [round, asOf],
  )
}
