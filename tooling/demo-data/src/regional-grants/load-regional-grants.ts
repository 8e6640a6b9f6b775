import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'

const STAGE = 'REGIONAL_GRANTS'

/** Nobody in West Kalimantan is known to give it: the regulation is invented, and says so. */
export const DEMO_GRANT = {
  code: '61.12',
  rupiah: 1_500_000,
  fromDay: '2026-01-01',
  basisKind: 'PERBUP',
  basisNumber: 'contoh/2025',
  basisTitle: 'Santunan kematian pekerja rentan (data contoh)',
  basisDay: '2025-12-15',
} as const

/** Brings what Kubu Raya gives at a death, once: an officer proposes it, and a verifier confirms. */
export async function loadRegionalGrants(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    const { rows } = await client.query<{ tenant_id: string }>('select id as tenant_id from tenant where code = $1', [
      DEMO_GRANT.code,
    ])
    const [government] = rows
    if (government !== undefined) await bringGrant(client, government)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_GRANT)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

type DemoGrant = { readonly [Key in keyof typeof DEMO_GRANT]: Key extends 'rupiah' ? number : string }

/** An officer proposes it, and a verifier confirms. */
export async function bringGrant(
  client: ClientBase,
  government: { readonly tenant_id: string },
  grant: DemoGrant = DEMO_GRANT,
): Promise<void> {
  await enters(client, government, 'OFFICER')
  const { rows } = await client.query<{ id: string }>(
    `insert into regional_grant (tenant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day)
     values ($1, daterange($2, null), $3, $4, $5, $6, $7) returning id`,
    [
      government.tenant_id,
      grant.fromDay,
      grant.rupiah,
      grant.basisKind,
      grant.basisNumber,
      grant.basisTitle,
      grant.basisDay,
    ],
  )
  await enters(client, government, 'VERIFIER')
  await client.query('select app.decide_regional_grant($1, true)', [rows[0]?.id])
}
