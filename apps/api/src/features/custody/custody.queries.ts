import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'

export type TransferState = 'PROPOSED' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN'

export interface TransferRow {
  readonly id: string
  /** Who proposed it. */
  readonly tenant_id: string
  readonly worker_id: string
  readonly from_tenant_id: string
  readonly to_tenant_id: string
  readonly to_village_code: string
  readonly reason: string
  readonly state: TransferState
  readonly proposed_by: string
  readonly proposed_by_name: string | null
  readonly proposed_by_email: string | null
  readonly proposed_at: Date
}

const TRANSFERS_MAX = 200

/** Within the viewer's scope: of a person they may open, or into their part of the area. */
const VISIBLE = Prisma.sql`(exists (select from worker w where w.id = t.worker_id) or (t.to_tenant_id = app.tenant_id() and app.agency_id() is null
    and starts_with(t.to_village_code, app.area_scope())))`

const COLUMNS = Prisma.sql`t.id, t.tenant_id, t.worker_id, t.from_tenant_id, t.to_tenant_id, t.to_village_code, t.reason, t.state, t.proposed_by,
  u.name as proposed_by_name, u.email as proposed_by_email, t.proposed_at
  from custody_transfer t left join app_user u on u.id = t.proposed_by where ${VISIBLE}`

/** How many of them wait for an answer of the viewer's tenant. */
export function countTransfersToDecide(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from custody_transfer t where ${VISIBLE} and t.state = 'PROPOSED' and t.tenant_id <> app.tenant_id()`
}

/** Of them, the one that waits longest. */
export function longestTransfer(): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`t.proposed_at`),
      areaCode: Prisma.sql`t.to_village_code`,
      tenantId: Prisma.sql`t.tenant_id`,
    },
    Prisma.sql`from custody_transfer t where ${VISIBLE} and t.state = 'PROPOSED' and t.tenant_id <> app.tenant_id()`,
  )
}

export function listTransfers(state: TransferState | null): Prisma.Sql {
  const only = state === null ? Prisma.empty : Prisma.sql`and t.state = ${state}`
  return Prisma.sql`select ${COLUMNS} ${only} order by t.proposed_at desc, t.id desc limit ${Prisma.raw(String(TRANSFERS_MAX))}`
}

export function findTransfers(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} and t.id = any(${[...ids]}::uuid[])`
}

export function findOpenTransfers(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} and t.state = 'PROPOSED' and t.worker_id = any(${[...workerIds]}::uuid[])`
}

export interface TransferSubject {
  readonly transfer_id: string
  readonly name: string
  readonly national_id_prefix: string
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly village_code: string
}

export function findSubjects(transferIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select transfer_id, name, national_id_prefix, birth_date::text as birth_date, sex, village_code
    from app.transfer_subjects(${[...transferIds]}::uuid[])`
}

export async function insertTransfer(
  tx: TenantTransaction,
  actor: Actor,
  transfer: { workerId: string; fromTenantId: string; toTenantId: string; toVillageCode: string; reason: string },
): Promise<string | null> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
    values (${actor.tenantId}::uuid, ${transfer.workerId}::uuid, ${transfer.fromTenantId}::uuid, ${transfer.toTenantId}::uuid,
      ${transfer.toVillageCode}, ${transfer.reason}, ${actor.userId}::uuid)
    on conflict (worker_id) where state = 'PROPOSED' do nothing returning id`)
  return made?.id ?? null
}

export interface TransferVerdict {
  readonly outcome:
    | 'ACCEPTED'
    | 'REFUSED'
    | 'WITHDRAWN'
    | 'NOT_FOUND'
    | 'ALREADY_DECIDED'
    | 'OTHER_SIDE_DECIDES'
    | 'PROPOSER_IS_NOT_DECIDER'
    | 'MAY_BE_ONE_PERSON'
    | 'ALREADY_MOVED'
    | 'ALREADY_KEPT_THERE'
  readonly former_village_code: string | null
  readonly former_address: string | null
  readonly former_rt: string | null
  readonly former_rw: string | null
  readonly former_agency_id: string | null
  readonly former_updated_at: Date | null
  readonly former_updated_by: string | null
}

export async function decideTransfer(
  tx: TenantTransaction,
  transferId: string,
  accept: boolean,
  reason: string | null,
): Promise<TransferVerdict> {
  const [verdict] = await tx.rows<TransferVerdict>(Prisma.sql`
    select * from app.decide_custody_transfer(${transferId}::uuid, ${accept}, ${reason})`)
  if (verdict === undefined) throw new Error('a decision about a transfer has no outcome')
  return verdict
}

/** The state before a hand-over. */
export async function insertHandOverVersion(
  tx: TenantTransaction,
  actor: Actor,
  version: {
    workerId: string
    version: number
    personId: bigint
    stateCipher: Buffer
    recordedFrom: Date
    recordedBy: string | null
    because: string
    fields: readonly string[]
  },
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    values (${version.workerId}::uuid, ${version.version}, ${actor.tenantId}::uuid, ${version.personId}, ${version.stateCipher},
      ${version.recordedFrom}, now(), ${version.recordedBy}::uuid, ${actor.userId}::uuid, ${version.because}, ${[...version.fields]}::text[])`)
}
