import type pg from 'pg'
import type { AuditFinding } from './audit-finding.ts'
import { checkChain, type SealedRow } from './check-chain.ts'
import { openChainVerifier } from './seal-signature.ts'
import { EVENT_COLUMNS, type EventText } from './sealed-event.ts'
import {
  COUNT_UNSEALED,
  DECLARE_CHAIN,
  EVENTS_NEVER_SEALED,
  FETCH_FROM_CHAIN,
  PAGE,
  TENANTS,
} from './verify-audit.queries.ts'

export interface VerifyAuditOptions {
  /** As `sealPublicKey` says it; never read from the database that is being checked. */
  readonly publicKey: string
  /** Of keys that another took over from, which the newest vouches for. */
  readonly formerPublicKeys?: readonly string[]
  /** Heads that were sent out earlier: a chain that was built anew with the stolen key still contradicts them. */
  readonly heads?: readonly SealHead[]
  readonly onProgress?: (tenant: string, sequence: bigint) => void
}

export interface SealHead {
  readonly tenant: string
  readonly sequence: bigint
  /** Hexadecimal. */
  readonly hash: string
}

export interface VerifiedTenant {
  readonly tenant: string
  readonly sealed: number
  readonly head: { readonly sequence: string; readonly hash: string } | null
  /** Events that wait for the sealer, and since when the oldest does. */
  readonly unsealed: number
  readonly unsealedSince: string | null
}

export interface AuditVerification {
  readonly intact: boolean
  readonly tenants: readonly VerifiedTenant[]
  readonly findings: readonly AuditFinding[]
}

/**
 * Recomputes every hash of every tenant in one snapshot, a page at a time, whatever the size of the log. Runs as payung_jobs and needs only
 * the public key.
 */
export async function verifyAudit(pool: pg.Pool, options: VerifyAuditOptions): Promise<AuditVerification> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ id: string; code: string }>(TENANTS)
    const findings: AuditFinding[] = []
    const tenants: VerifiedTenant[] = []
    for (const tenant of rows) {
      const { verified, found: tenantFindings } = await verifyTenant(client, tenant, options)
      tenants.push(verified)
      findings.push(...tenantFindings)
    }
    findings.push(...(await findNeverSealed(client)))
    await client.query('commit')
    return { intact: findings.length === 0, tenants, findings }
  } finally {
    client.release()
  }
}

async function verifyTenant(client: pg.PoolClient, tenant: { id: string; code: string }, options: VerifyAuditOptions) {
  const chain = checkChain(tenant, openChainVerifier(options.publicKey, options.formerPublicKeys ?? []))
  const heads = new Map(
    (options.heads ?? []).filter((head) => head.tenant === tenant.code).map((head) => [head.sequence, head]),
  )
  const contradictions: AuditFinding[] = []
  let sealed = 0
  for await (const row of readChain(client, tenant.id)) {
    chain.next(row)
    sealed++
    const sent = heads.get(row.sequence)
    heads.delete(row.sequence)
    if (sent !== undefined && sent.hash !== row.hash.toString('hex'))
      contradictions.push(contradicted(sent, row.eventId))
    if (sealed % PAGE === 0) options.onProgress?.(tenant.code, row.sequence)
  }
  // What was sent out and is not there at all.
  for (const head of heads.values()) contradictions.push(contradicted(head, null))
  const { findings, head } = chain.end()
  const { rows } = await client.query<{ count: number; since: string | null }>(COUNT_UNSEALED, [tenant.id])
  const verified: VerifiedTenant = {
    tenant: tenant.code,
    sealed,
    head: head === null ? null : { sequence: String(head.sequence), hash: head.hash.toString('hex') },
    unsealed: rows[0]?.count ?? 0,
    unsealedSince: rows[0]?.since ?? null,
  }
  return { verified, found: [...findings, ...contradictions] }
}

const contradicted = (head: SealHead, eventId: string | null): AuditFinding => ({
  kind: 'HEAD_CONTRADICTED',
  tenant: head.tenant,
  sequence: String(head.sequence),
  eventId,
  differs: [],
})

type ChainRow = EventText & {
  readonly sequence: string
  readonly sealed_at: string
  readonly hash: Buffer
  readonly marks: Buffer
  readonly signature: Buffer | null
  readonly event_id: string
}

/** By a cursor: one plan and one pass, where page after page would look for its beginning again. */
async function* readChain(client: pg.PoolClient, tenantId: string): AsyncGenerator<SealedRow> {
  await client.query(DECLARE_CHAIN, [tenantId])
  for (;;) {
    const { rows } = await client.query<ChainRow>(FETCH_FROM_CHAIN)
    for (const row of rows) {
      const { sequence, sealed_at: sealedAt, hash, marks, signature, event_id: eventId } = row
      const event =
        row.id === null ? null : (Object.fromEntries(EVENT_COLUMNS.map((column) => [column, row[column]])) as EventText)
      yield { sequence: BigInt(sequence), sealedAt, hash, marks, signature, eventId, event }
    }
    if (rows.length < PAGE) break
  }
  await client.query('close chain')
}

async function findNeverSealed(client: pg.PoolClient): Promise<AuditFinding[]> {
  const { rows } = await client.query<{ id: string; tenant: string }>(EVENTS_NEVER_SEALED)
  return rows.map(({ id, tenant }) => ({
    kind: 'EVENT_NEVER_SEALED',
    tenant,
    sequence: null,
    eventId: id,
    differs: [],
  }))
}
