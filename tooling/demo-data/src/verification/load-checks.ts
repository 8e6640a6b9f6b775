import { createHash } from 'node:crypto'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'

const STAGE = 'CHECKS'
const OWNER_CODE = '61.06'
const VISITS = 18
const ASKED = 40
const REASON = 'Pemadanan calon 2027 (data contoh)'

/** Brings visits and an answered question to the population office into Kapuas Hulu, once. All of it is invented, and says so. */
export async function loadChecks(client: ClientBase, asOf: IsoDay, vault: Vault): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    const owner = await findOwner(client)
    if (owner !== null) {
      await giveVisits(client, owner, asOf)
      await askPopulationOffice(client, owner, vault)
    }
    await finishStage(client, STAGE, createHash('sha256').update(asOf).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Owner {
  readonly tenant: string
  readonly round: string
  readonly officer: string
}

/** The regency, its round, and whoever verifies there. */
async function findOwner(client: ClientBase): Promise<Owner | null> {
  const { rows } = await client.query<Owner>(
    `select t.id as tenant, r.id as round, m.user_id as officer from tenant t join round r on r.tenant_id = t.id
       join membership m on m.tenant_id = t.id and m.role = 'VERIFIER' where t.code = $1 and r.state = 'OPEN' order by r.id, m.id limit 1`,
    [OWNER_CODE],
  )
  return rows[0] ?? null
}

/** The first candidates by name: half were met, some of the others are late. */
async function giveVisits(client: ClientBase, { tenant, round, officer }: Owner, asOf: IsoDay): Promise<void> {
  await client.query(
    `insert into check_task (tenant_id, worker_id, round_id, assigned_to, due_on, note, synthetic, created_by, updated_by)
     select $1, p.worker_id, $2, $3, $4::date + case when p.place % 4 = 0 then -3 else 14 end, 'Data contoh (sintetis).', true, $3, $3
     from (select c.worker_id, row_number() over (order by w.name_search, w.id)::int as place from candidate c join worker w on w.id = c.worker_id
       where c.round_id = $2 and w.status = 'CANDIDATE') p where p.place <= $5`,
    [tenant, round, officer, asOf, VISITS],
  )
  await client.query(
    `insert into check_result (tenant_id, worker_id, question, answer, reason_code, evidence, found_on, task_id, recorded_by)
     select t.tenant_id, t.worker_id, 'FIELD_VISIT', s.answer, s.reason, s.evidence, $2::date - 2, t.id, $3
     from (select *, row_number() over (order by id)::int as place from check_task where tenant_id = $1 and state = 'OPEN') t
       join (values (1, 'FOUND', null, null), (2, 'NOT_ELIGIBLE', 'NOW_EMPLOYED', 'Ditemui di tempat kerja; gajinya dibayar toko'),
         (3, 'DIED', null, 'Surat keterangan kematian dari desa'), (5, 'FOUND', null, null), (6, 'MOVED', null, 'Menurut ketua RT pindah ke Sintang'),
         (7, 'FOUND', null, null), (9, 'NOT_FOUND', 'ADDRESS_UNKNOWN', 'Tidak dikenal warga sekitar')) s (place, answer, reason, evidence)
       on s.place = t.place`,
    [tenant, asOf, officer],
  )
  await client.query(
    `update check_task t set state = 'DONE', version = version + 1 from check_result r where r.task_id = t.id and t.tenant_id = $1`,
    [tenant],
  )
  await dateVisits(client, round, asOf)
}

/** Visits were given before they were due, once villages had sent whom to visit; who was met was met on the day of the visit. */
async function dateVisits(client: ClientBase, round: string, asOf: IsoDay): Promise<void> {
  const [givenAt, metAt] = [5, 2].map((days) => `least(($2::date - ${days} + time '02:00') at time zone 'UTC', now())`)
  await backDating(client, async () => {
    await client.query(
      `update check_task set created_at = ${givenAt}, updated_at = case when state = 'DONE' then ${metAt} else ${givenAt} end where round_id = $1`,
      [round, asOf],
    )
    await client.query(
      `update check_result r set recorded_at = ${metAt} from check_task t where t.round_id = $1 and r.task_id = t.id`,
      [round, asOf],
    )
  })
}

async function askPopulationOffice(client: ClientBase, { tenant, round, officer }: Owner, vault: Vault): Promise<void> {
  const { rows: made } = await client.query<{ id: string }>(
    `insert into check_request (tenant_id, question, round_id, reason, synthetic, made_by) values ($1, 'POPULATION', $2, $3, true, $4) returning id`,
    [tenant, round, REASON, officer],
  )
  const request = made[0]?.id
  const { rows: people } = await client.query<{ id: string; name: string }>(
    `with asked as (insert into check_request_person (request_id, worker_id, tenant_id)
       select $1, c.worker_id, $2 from candidate c join worker w on w.id = c.worker_id where c.round_id = $3 and w.tenant_id = $2
       order by w.name_search desc, w.id limit $4 returning worker_id)
     select w.id, w.name from asked join worker w on w.id = asked.worker_id order by w.name_search, w.id`,
    [request, tenant, round, ASKED],
  )
  await client.query('update check_request set people = $2 where id = $1', [request, people.length])
  const answers = people.slice(0, -3).map(({ id, name }, place) => ({ id, ...answerOf(name, place) }))
  await client.query(
    `insert into check_result (tenant_id, worker_id, question, answer, said_cipher, said_fields, request_id, recorded_by)
     select $1, a.id, 'POPULATION', a.answer, a.said, case when a.said is null then '{}'::text[] else '{name}' end, $2, $3
     from unnest($4::uuid[], $5::text[], $6::bytea[]) a (id, answer, said)`,
    [
      tenant,
      request,
      officer,
      answers.map(({ id }) => id),
      answers.map(({ answer }) => answer),
      answers.map(({ id, name }) =>
        name === null
          ? null
          : vault.sealForTenant(tenant, ownerOf('check_result.said_cipher', id, ''), JSON.stringify({ name })),
      ),
    ],
  )
}

/** Mostly matched; the same on every machine. */
function answerOf(name: string, place: number): { readonly answer: string; readonly name: string | null } {
  if (place % 9 === 2) return { answer: 'NAME_DIFFERS', name: spelledOtherwise(name) }
  if (place === 5 || place === 17) return { answer: 'DIED', name: null }
  if (place === 8) return { answer: 'MOVED', name: null }
  return place === 13 ? { answer: 'UNKNOWN', name: null } : { answer: 'MATCHED', name: null }
}

/** As another clerk would have typed it. */
function spelledOtherwise(name: string): string {
  const upper = name.toUpperCase()
  const swapped = upper.replace('Y', 'I').replace('OE', 'U')
  return swapped === upper ? `${upper.slice(0, -1)}${upper.at(-1)}${upper.at(-1)}` : swapped
}
