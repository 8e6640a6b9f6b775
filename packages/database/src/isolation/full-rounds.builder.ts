import type pg from 'pg'
import { TENANTS, type TestTenant } from '../testing/test.ts'

const VILLAGES = ['61.12.05.2003', '61.12.01.2001', '61.71.01.1001']

/** A written and an open round of each government; in the open one a village at work and one that has sent, of the province’s both others. */
export async function fillRounds(admin: pg.Client, agency: string): Promise<void> {
  for (const tenant of ['kubu-raya', 'pontianak', 'provinsi'] as const) {
    const open = await aRound(admin, tenant)
    await askVillages(admin, open)
    if (tenant === 'kubu-raya') await askAgency(admin, open, agency)
    await admin.query(`update round set state = 'OPEN' where id = $1`, [open])
    await answerOf(admin, open)
    await deliberateAndSend(admin, open, tenant === 'provinsi' ? VILLAGES : VILLAGES.slice(1))
    await askVillages(admin, await aRound(admin, tenant))
  }
}

async function aRound(admin: pg.Client, tenant: TestTenant): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into round (tenant_id, programme_id, name, due_on)
     select tenant_id, id, 'Putaran ' || $2::text, '2026-12-31' from programme where tenant_id = $1 and state = 'OPEN' returning id`,
    [TENANTS[tenant].id, tenant],
  )
  return rows[0]?.id ?? ''
}

async function askVillages(admin: pg.Client, round: string): Promise<void> {
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota)
     select r.id, r.tenant_id, a.custodian_tenant_id, 'VILLAGE', a.code, 5 from round r join tenant t on t.id = r.tenant_id
       join area a on a.code = any($2) and starts_with(a.code, t.area_code) where r.id = $1 order by a.code desc`,
    [round, VILLAGES],
  )
}

async function askAgency(admin: pg.Client, round: string, agency: string): Promise<void> {
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota)
     select id, tenant_id, tenant_id, 'AGENCY', $2, 5 from round where id = $1`,
    [round, agency],
  )
}

async function answerOf(admin: pg.Client, round: string): Promise<void> {
  await admin.query(
    `insert into round_answer (task_id, worker_id, tenant_id, answer)
     select t.id, w.id, t.proposer_tenant_id, 'PROPOSED' from round_task t join worker w on w.tenant_id = t.proposer_tenant_id
       and (w.village_code = t.village_code or w.agency_id = t.agency_id) where t.round_id = $1 and w.superseded_by is null`,
    [round],
  )
}

/** With minutes, which go where the proposals go. */
async function deliberateAndSend(admin: pg.Client, round: string, villages: readonly string[]): Promise<void> {
  await admin.query(
    `with asked as (select id, proposer_tenant_id from round_task where round_id = $1 and village_code = any($2)),
       minutes as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose)
         select proposer_tenant_id, 'berita-acara.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT' from asked returning id, tenant_id)
     insert into deliberation (task_id, tenant_id, held_on, attendees, minutes_file_id)
     select a.id, a.proposer_tenant_id, '2026-11-01', '{Kepala Desa}', (select id from minutes m where m.tenant_id = a.proposer_tenant_id limit 1)
     from asked a`,
    [round, villages],
  )
  await admin.query(
    `update round_task set state = 'SENT', sent_at = now() where round_id = $1 and village_code = any($2) and state = 'AT_WORK'`,
    [round, villages],
  )
  await admin.query(
    `insert into round_reminder (task_id, tenant_id, reminded_on) select id, tenant_id, '2026-11-01' from round_task where round_id = $1`,
    [round],
  )
}
