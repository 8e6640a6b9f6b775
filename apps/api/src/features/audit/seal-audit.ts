import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { sealPrivateKey, signSeal } from './seal-signature.ts'
import { columnMarks, EVENT_TEXT_SQL, type EventText, FIRST_HASH, sealHash } from './sealed-event.ts'

const BATCH = 2_000

/**
 * Chains what waits, tenant by tenant, in batches of one transaction each; the last seal of a batch is signed. Runs as payung_jobs, which
 * can read events but neither write nor change them. What fails for one tenant holds no other up.
 *
 * @returns how many events were sealed
 * @throws AggregateError of what failed, once every tenant has had its turn
 */
export async function sealAudit(pool: pg.Pool, vault: Pick<Vault, 'sealSigningKey'>): Promise<number> {
  const { rows } = await pool.query<{ tenant_id: string }>(
    'select distinct tenant_id from audit_unsealed order by tenant_id',
  )
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
    await client.query(`select pg_advisory_xact_lock(hashtextextended('audit seal ' || $1, 0))`, [tenantId])
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
  const { rows } = await client.query<EventText>(
    `select ${EVENT_TEXT_SQL} from audit_unsealed u join audit_event e on e.id = u.event_id
     where u.tenant_id = $1 and u.event_id > $2 order by u.event_id limit ${BATCH}`,
    [tenantId, after],
  )
  return rows
}

async function insertSeals(
  client: pg.PoolClient,
  vault: Pick<Vault, 'sealSigningKey'>,
  tenantId: string,
  events: readonly EventText[],
): Promise<void> {
  const { rows } = await client.query<{ sequence: string; hash: Buffer }>(
    'select sequence::text, hash from audit_seal where tenant_id = $1 order by audit_seal.sequence desc limit 1',
    [tenantId],
  )
  let before = rows[0]?.hash ?? FIRST_HASH
  let sequence = BigInt(rows[0]?.sequence ?? 0)
  const sealedAt = `${new Date().toISOString().slice(0, -1)}000Z`
  const seals = events.map((event, i) => {
    sequence += 1n
    before = sealHash(before, { tenantId, sequence, sealedAt, signed: i === events.length - 1 }, event)
    return { sequence: String(sequence), eventId: event.id, hash: before, marks: columnMarks(event) }
  })
  const signature = signSeal(sealPrivateKey(vault.sealSigningKey), before)
  await client.query(
    `insert into audit_seal (tenant_id, sequence, event_id, hash, marks, sealed_at, signature)
     select $1, s.sequence, s.event_id, s.hash, s.marks, $2, case when s.sequence = $3 then $4::bytea end
     from unnest($5::bigint[], $6::uuid[], $7::bytea[], $8::bytea[]) as s (sequence, event_id, hash, marks)`,
    [
      tenantId,
      sealedAt,
      String(sequence),
      signature,
      seals.map((seal) => seal.sequence),
      seals.map((seal) => seal.eventId),
      seals.map((seal) => seal.hash),
      seals.map((seal) => seal.marks),
    ],
  )
  await client.query('delete from audit_unsealed where event_id = any ($1::uuid[])', [
    seals.map((seal) => seal.eventId),
  ])
}
