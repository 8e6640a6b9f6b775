import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { DEMO_PROGRAMMES, type DemoProgramme } from './demo-programmes.ts'

const STAGE = 'PROGRAMMES'

/** Brings the demo's programmes, once: whatever people make of them afterwards stays. */
export async function loadProgrammes(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const programme of DEMO_PROGRAMMES) await insertProgramme(client, programme)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_PROGRAMMES)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

export async function insertProgramme(client: ClientBase, programme: DemoProgramme): Promise<void> {
  const { rows } = await client.query<{ id: string; tenant_id: string }>(
    `insert into programme (tenant_id, name, description, insurance_programmes, occupation_codes, period, funding_source, legal_note, regulation_ids, proposers, synthetic)
     select t.id, $2, $3, '{WORK_ACCIDENT,DEATH}', $4, daterange($5::date, $6::date), $7, $8,
       array(select r.id from regulation r where r.state = 'ENACTED' and (r.kind = 'INPRES' or r.tenant_id = t.id)
         order by r.tenant_id is not null, r.year, r.number),
       '{VILLAGE,AGENCY,INSURER}', true
     from tenant t where t.code = $1 returning id, tenant_id`,
    [
      programme.ownerCode,
      programme.name,
      programme.description,
      programme.occupationCodes,
      programme.from,
      programme.until,
      programme.fundingSource,
      programme.legalNote,
    ],
  )
  const made = rows[0]
  if (made === undefined) throw new Error(`no tenant ${programme.ownerCode}`)
  await insertQuotas(client, made, programme.quotas)
  for (const [at, [effectiveFrom, rule, note]] of programme.rules.entries())
    await client.query(
      'insert into rule_version (programme_id, version, tenant_id, rule, effective_from, note) values ($1, $2, $3, $4, $5, $6)',
      [made.id, at + 1, made.tenant_id, JSON.stringify(rule), effectiveFrom, note],
    )
  for (const state of programme.state === 'CLOSED' ? ['OPEN', 'CLOSED'] : programme.state === 'OPEN' ? ['OPEN'] : [])
    await client.query('update programme set state = $2, version = version + 1 where id = $1', [made.id, state])
}

async function insertQuotas(
  client: ClientBase,
  made: { id: string; tenant_id: string },
  quotas: DemoProgramme['quotas'],
): Promise<void> {
  if (quotas === 'REGISTERED') {
    await client.query(
      `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
       select $1, $2, a.code, a.custodian_tenant_id, count(*) from worker w join area a on a.code = left(w.village_code, 5)
       where w.registered_by_tenant_id = $2 group by a.code, a.custodian_tenant_id`,
      [made.id, made.tenant_id],
    )
    return
  }
  await client.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, a.code, a.custodian_tenant_id, q.people from unnest($3::text[], $4::int[]) q(code, people) join area a on a.code = q.code`,
    [made.id, made.tenant_id, quotas.map(([code]) => code), quotas.map(([, people]) => people)],
  )
}
