import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { requireOpened, UnopenedValues } from '../../platform/unopened-values.ts'
import type { StateField } from './worker-state.ts'
import { workerMessages } from './workers.messages.ts'

interface KeyHolder {
  readonly tenantId: string
  readonly personIds: readonly bigint[]
}

/** The keys of people in this tenant, wrapped; who has none yet gets one. Set-based: a bulk change asks for thousands. Null: destroyed by an erasure. */
async function wrappedKeys(
  tx: Pick<TenantTransaction, 'rows' | 'run'>,
  vault: Vault,
  { tenantId, personIds }: KeyHolder,
): Promise<readonly WrappedKey[]> {
  const find = () =>
    tx.rows<WrappedKey>(Prisma.sql`
    select person_id, wrapped_key from person_key where tenant_id = ${tenantId}::uuid and person_id = any(${[...personIds]}::bigint[])`)
  const rows = await find()
  const existing = new Set(rows.map((row) => row.person_id))
  const missing = [...new Set(personIds)].filter((id) => !existing.has(id))
  if (missing.length === 0) return rows
  const wrapped = missing.map((id) => vault.newPersonKey(tenantId, id).wrapped)
  await tx.run(Prisma.sql`insert into person_key (tenant_id, person_id, wrapped_key)
    select ${tenantId}::uuid, k.person, k.wrapped from unnest(${missing}::bigint[], ${wrapped}::bytea[]) as k(person, wrapped) on conflict do nothing`)
  // Read again: somebody else may have been faster, and then theirs is the key.
  return find()
}

interface WrappedKey {
  readonly person_id: bigint
  readonly wrapped_key: Uint8Array | null
}

interface PersonKeys {
  readonly keys: ReadonlyMap<bigint, Buffer>
  /** Whose key does not open; it is set aside. */
  readonly unopened: ReadonlySet<bigint>
}

/** The key of each person in this tenant; who has none yet gets one. Whose key does not open, or was destroyed, has none here. */
export async function personKeys(
  tx: Pick<TenantTransaction, 'rows' | 'run'>,
  vault: Vault,
  tenantId: string,
  personIds: readonly bigint[],
): Promise<PersonKeys> {
  const values = new UnopenedValues()
  const keys = new Map<bigint, Buffer>()
  const unopened = new Set<bigint>()
  for (const { person_id: id, wrapped_key: wrapped } of await wrappedKeys(tx, vault, { tenantId, personIds })) {
    if (wrapped === null) continue
    const key = values.open('person_key.wrapped_key', String(id), () => vault.unwrapPersonKey(tenantId, id, wrapped))
    if (key === null) unopened.add(id)
    else keys.set(id, key)
  }
  await values.setAside(tx, { tenantId })
  return { keys, unopened }
}

/**
 * The key of one person in this tenant, for a change that cannot be made without it.
 *
 * @throws NotedUnopenedError
 * @throws ConflictError `HISTORY_ERASED`
 */
export async function personKey(
  tx: Pick<TenantTransaction, 'rows' | 'run'>,
  vault: Vault,
  tenantId: string,
  personId: bigint,
): Promise<Buffer> {
  const [row] = await wrappedKeys(tx, vault, { tenantId, personIds: [personId] })
  const wrapped = row?.wrapped_key ?? null
  if (wrapped === null) throw historyErased()
  return requireOpened('person_key.wrapped_key', String(personId), () =>
    vault.unwrapPersonKey(tenantId, personId, wrapped),
  )
}

function historyErased(): ConflictError {
  return new ConflictError(workerMessages.HISTORY_ERASED())
}

export interface RecordChange {
  readonly workerId: string
  readonly expectedVersion: number
  /** `column = value`, at least one. */
  readonly assignments: readonly Prisma.Sql[]
  /** The state before the change, sealed under the person's key. */
  readonly stateCipher: Buffer
  readonly because: string
  readonly fields: readonly StateField[]
}

/**
 * Changes a record and writes what it was, in one statement: neither exists without the other.
 *
 * @returns false if the record is no longer the version that was looked at
 */
export async function changeRecord(tx: TenantTransaction, actor: Actor, change: RecordChange): Promise<boolean> {
  const written = await tx.run(Prisma.sql`
    with changed as (
      update worker w set ${Prisma.join([...change.assignments])}, version = w.version + 1, updated_at = now(), updated_by = ${actor.userId}::uuid
      where w.id = ${change.workerId}::uuid and w.version = ${change.expectedVersion}
      returning w.id, old.version, old.tenant_id, old.person_id, old.updated_at, old.updated_by)
    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select id, version, tenant_id, person_id, ${change.stateCipher}, updated_at, now(), updated_by, ${actor.userId}::uuid, ${change.because},
      ${[...change.fields]}::text[] from changed`)
  return written === 1
}

export interface BulkRecordChange {
  readonly assignments: readonly Prisma.Sql[]
  /** The records and what they were, each sealed under its person's key. Locked by who read them, so they are still the same. */
  readonly records: readonly { readonly id: string; readonly stateCipher: Buffer }[]
  readonly because: string
  readonly fields: readonly StateField[]
}

/** {@link changeRecord} for many at once. @returns how many were changed */
export function changeRecords(
  tx: Pick<TenantTransaction, 'run'>,
  actor: Actor,
  change: BulkRecordChange,
): Promise<number> {
  const ids = change.records.map(({ id }) => id)
  const ciphers = change.records.map(({ stateCipher }) => stateCipher)
  return tx.run(Prisma.sql`
    with changed as (
      update worker w set ${Prisma.join([...change.assignments])}, version = w.version + 1, updated_at = now(), updated_by = ${actor.userId}::uuid
      where w.id = any(${ids}::uuid[])
      returning w.id, old.version, old.tenant_id, old.person_id, old.updated_at, old.updated_by)
    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select c.id, c.version, c.tenant_id, c.person_id, s.cipher, c.updated_at, now(), c.updated_by, ${actor.userId}::uuid, ${change.because},
      ${[...change.fields]}::text[]
    from changed c join unnest(${ids}::uuid[], ${ciphers}::bytea[]) as s(id, cipher) on s.id = c.id`)
}

export interface VersionRow {
  readonly worker_id: string
  readonly version: number
  readonly tenant_id: string
  readonly person_id: bigint
  readonly state_cipher: Uint8Array
  readonly wrapped_key: Uint8Array | null
  readonly recorded_from: Date
  readonly recorded_to: Date
  readonly recorded_by: string | null
  readonly recorded_by_name: string | null
  readonly recorded_by_email: string | null
  readonly replaced_because: string
}

/** Earlier versions of records with the keys they were sealed under, oldest first. */
export function findVersions(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select v.worker_id, v.version, v.tenant_id, v.person_id, v.state_cipher, k.wrapped_key, v.recorded_from, v.recorded_to, v.recorded_by, u.name as recorded_by_name,
      u.email as recorded_by_email, v.replaced_because
    from worker_version v left join person_key k on k.tenant_id = v.tenant_id and k.person_id = v.person_id
      left join app_user u on u.id = v.recorded_by
    where v.worker_id = any(${[...workerIds]}::uuid[]) order by v.worker_id, v.version`
}
