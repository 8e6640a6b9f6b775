import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { openDemoPaper } from '../claims/keep-claim-papers.ts'
import { backDating, isDemoSeason } from '../demo-days.ts'
import { enters } from '../enters.ts'
import { bringGrant } from '../regional-grants/load-regional-grants.ts'

const STAGE = 'GRANT_HANDOVERS'

/** Invented, as that of Kubu Raya is. */
const DEMO_GRANT = {
  code: '61.71',
  rupiah: 1_000_000,
  fromDay: '2026-01-01',
  basisKind: 'PERWALI',
  basisNumber: 'contoh/2025',
  basisTitle: 'Santunan kematian pekerja rentan (data contoh)',
  basisDay: '2025-12-15',
} as const

/** Of two families of Pontianak that the insurer has paid: one has its grant, of the other somebody is still to confirm it. */
const DEMO_HANDOVERS = [
  { eventDay: '2026-02-19', handedOn: '2026-03-27', isConfirmed: true },
  { eventDay: '2026-04-11', handedOn: '2026-11-12', isConfirmed: false },
] as const

/** Brings what Pontianak gives at a death, and which families have it. Needs the claims. */
export async function loadGrantHandovers(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if (await isDemoSeason(client)) await bring(client, files)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    const content = JSON.stringify([DEMO_GRANT, DEMO_HANDOVERS])
    await finishStage(client, STAGE, createHash('sha256').update(content).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function bring(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  const { rows } = await client.query<{ tenant_id: string }>('select id as tenant_id from tenant where code = $1', [
    DEMO_GRANT.code,
  ])
  const [city] = rows
  if (city === undefined) return
  await bringGrant(client, city, DEMO_GRANT)
  for (const handover of DEMO_HANDOVERS) await handOver(client, files, city, handover)
}

async function handOver(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  city: { readonly tenant_id: string },
  { eventDay, handedOn, isConfirmed }: (typeof DEMO_HANDOVERS)[number],
): Promise<void> {
  await enters(client, city, 'OFFICER')
  const { rows: due } = await client.query<{ claim_id: string; grant_id: string; heir_id: string | null }>(
    `select d.claim_id, d.grant_id,
       (select h.id from claim_heir h where h.claim_id = d.claim_id and h.removal_reason is null and h.is_living order by h.id limit 1) as heir_id
     from app.grants_due(array(select c.id from claim c join life_event e on e.id = c.event_id where c.tenant_id = $1 and e.event_day = $2)) d order by d.claim_id limit 1`,
    [city.tenant_id, eventDay],
  )
  // An earlier demo has changed its decree so far that the case is not there.
  const [grant] = due
  if (grant === undefined) return
  const proof = await openDemoPaper(files)(client, city.tenant_id, 'Kuitansi santunan daerah (data contoh).pdf')
  const { rows } = await client.query<{ id: string }>(
    `insert into grant_handover (tenant_id, claim_id, grant_id, rupiah, handed_on, heir_id, receiver_name, file_id)
     values ($1, $2, $3, $4, $5, $6::uuid, case when $6::uuid is null then 'Keluarga Contoh' end, $7) returning id`,
    [city.tenant_id, grant.claim_id, grant.grant_id, DEMO_GRANT.rupiah, handedOn, grant.heir_id, proof],
  )
  const id = rows[0]?.id
  if (isConfirmed) {
    await enters(client, city, 'VERIFIER')
    await client.query('select app.decide_grant_handover($1, true)', [id])
  }
  await backDating(client, async () => {
    await client.query(
      `update grant_handover set recorded_at = handed_on + time '02:00', decided_at = case when state = 'CONFIRMED' then handed_on + time '07:00' end where id = $1`,
      [id],
    )
  })
}
