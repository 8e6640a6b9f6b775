import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import {
  BATCH,
  DELETE_UNSEALED,
  EVENTS_TO_SEAL,
  INSERT_SEALS,
  LAST_SEAL,
  LOCK_SEALS_OF_TENANT,
  TENANTS_TO_SEAL,
} from './seal-audit.queries.ts'
import { sealPrivateKey, signSeal } from './seal-signature.ts'
import { columnMarks, type EventText, FIRST_HASH, sealHash } from './sealed-event.ts'

/**
 * Chains what waits, tenant by tenant, in batches of one transaction each; the last seal of a batch is signed. Runs as payung_jobs, which
 * can read events but neither write nor change them. What fails for one tenant holds no other up.
 *
 * @returns how many events were sealed
 * @throws AggregateError of what failed, once every tenant has had its turn
 */
export async function sealAudit(pool: pg.Pool, vault: Pick<Vault, 'sealSigningKey'>): Promise<number> {
  const { rows } = await pool.query<{ tenant_id: string }>(TENANTS_TO_SEAL)
  let sealed = 0
  const faults: unknown[] = []
  for (const { tenant_id: tenantId } of rows) {
    try {
      sealed += await sealTenant(pool, vault, tenantId)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'the log of a tenant was not sealed')
  return sealed
}

async function sealTenant(pool: pg.Pool, vault: Pick<Vault, 'sealSigningKey'>, tenantId: string): Promise<number> {
  let sealed = 0
  // What was just sealed leaves dead entries at the front of the queue's index: each batch begins behind the one before.
  let after = '00000000-0000-0000-0000-000000000000'
  for (let count = BATCH; count === BATCH; sealed += count) {
    const events = await sealBatch(pool, vault, tenantId, after)
    count = events.length
    after = events.at(-1)?.id ?? after
  }
  return sealed
}

async function sealBatch(
  pool: pg.Pool,
  vault: Pick<Vault, 'sealSigningKey'>,
  tenantId: string,
  after: string,
): Promise<readonly EventText[]> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('begin')
    // One sealer per tenant: two would give the same sequence twice, and one of them would fail.
    await client.query(LOCK_SEALS_OF_TENANT, [tenantId])
    const events = await readWaiting(client, tenantId, after)
    if (events.length > 0) await insertSeals(client, vault, tenantId, events)
    await client.query('commit')
    broken = false
    return events
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

async function readWaiting(client: pg.PoolClient, tenantId: string, after: string): Promise<EventText[]> {
  const { rows } = await client.query<EventText>(EVENTS_TO_SEAL, [tenantId, after])
  return rows
}

async function insertSeals(
  client: pg.PoolClient,
  vault: Pick<Vault, 'sealSigningKey'>,
  tenantId: string,
  events: readonly EventText[],
): Promise<void> {
  const { rows } = await client.query<{ sequence: string; hash: Buffer }>(LAST_SEAL, [tenantId])
  let before = rows[0]?.hash ?? FIRST_HASH
  let sequence = BigInt(rows[0]?.sequence ?? 0)
  const sealedAt = `${new Date().toISOString().slice(0, -1)}000Z`
  const seals = events.map((event, i) => {
    sequence += 1n
    before = sealHash(before, { tenantId, sequence, sealedAt, signed: i === events.length - 1 }, event)
    return { sequence: String(sequence), eventId: event.id, hash: before, marks: columnMarks(event) }
  })
  const signature = signSeal(sealPrivateKey(vault.sealSigningKey), before)
  await client.query(INSERT_SEALS, [
    tenantId,
    sealedAt,
    String(sequence),
    signature,
    seals.map((seal) => seal.sequence),
    seals.map((seal) => seal.eventId),
    seals.map((seal) => seal.hash),
    seals.map((seal) => seal.marks),
  ])
  await client.query(DELETE_UNSEALED, [seals.map((seal) => seal.eventId)])
}
