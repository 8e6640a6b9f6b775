import { createHash } from 'node:crypto'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'

const STAGE = 'EXCHANGE'
const KEEPER_CODE = '61.12'
const PROPOSER_CODE = '61'

/** What the province says otherwise of people whom a regency keeps. Invented, as the people are. */
const PROPOSED: readonly Readonly<Record<string, string>>[] = [
  { phone: '+6281200000101', address: 'Jalan Rekaan Utama 7' },
  { occupationCode: 'TRADER' },
  { rt: '003', rw: '002', phone: '+6281200000103' },
]

/** All of it, for the demo's checksum. */
export const DEMO_EXCHANGE = { proposed: PROPOSED }

/** Brings what waits between tenants, once: the province's proposals to a regency. What the insurer's branch is to answer came with the decrees. */
export async function loadExchange(client: ClientBase, vault: Vault): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    await propose(client, vault)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(PROPOSED)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function propose(client: ClientBase, vault: Vault): Promise<void> {
  // By name and day of birth, and mixed: ids are another machine's other ones.
  const { rows } = await client.query<{ id: string; tenant_id: string; proposer_id: string }>(
    `select w.id, w.tenant_id, w.registered_by_tenant_id as proposer_id from worker w
       join tenant k on k.id = w.tenant_id join tenant p on p.id = w.registered_by_tenant_id
     where k.code = $1 and p.code = $2 and w.status = 'VERIFIED' and w.occupation_code is distinct from 'TRADER' and w.superseded_by is null
     order by md5(w.name || w.birth_date) limit $3`,
    [KEEPER_CODE, PROPOSER_CODE, PROPOSED.length],
  )
  for (const [at, { id, tenant_id, proposer_id }] of rows.entries()) {
    const facts = PROPOSED[at] ?? {}
    await client.query(
      `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, $4, $5)`,
      [
        tenant_id,
        proposer_id,
        id,
        vault.sealForTenant(
          tenant_id,
          ownerOf('worker_proposal.changes_cipher', id, proposer_id, ''),
          JSON.stringify(facts),
        ),
        Object.keys(facts),
      ],
    )
  }
}
