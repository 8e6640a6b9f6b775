import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { WorkerFacts } from '@payung/domain/worker/worker-facts'
import type { Actor } from '../../platform/actor.ts'
import { factColumns, sealFamilyCard, sealNationalId } from './worker-columns.ts'

export type Registration =
  | { readonly outcome: 'REGISTERED'; readonly workerId: string }
  /** The custodian keeps the person already; the id only where the registrar may open it. */
  | { readonly outcome: 'KNOWN'; readonly workerId: string | null }
  /** This user has been told of too many known people within a day. */
  | { readonly outcome: 'LIMITED' }

export async function insertOwnWorker(
  tx: TenantTransaction,
  actor: Actor,
  vault: Vault,
  facts: WorkerFacts,
  agencyId: string | null,
): Promise<Registration> {
  const columns = factColumns(facts)
  const sealed = sealNationalId(vault, facts.nationalId)
  const card = sealFamilyCard(vault, facts.familyCardNumber, sealed.blindIndex)
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
      birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source,
      membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind, public_service, citizenship, notes, agency_id,
      registered_by_tenant_id, updated_by)
    values (${actor.tenantId}::uuid, app.person_for(${sealed.blindIndex}), ${sealed.nationalIdCipher}, ${sealed.nationalIdPrefix}, ${card.cipher},
      ${card.index}, ${columns.name}, ${columns.name_search}, ${columns.birth_place}, ${columns.birth_date}::date, ${columns.sex},
      ${columns.address}, ${columns.rt}, ${columns.rw}, ${columns.village_code}, ${columns.phone}, ${columns.occupation_code},
      ${columns.income_bracket}, ${columns.welfare_decile}, ${columns.welfare_source}, ${columns.membership_kind}, ${columns.membership_number},
      ${columns.uncovered_reason}, ${[...columns.declared_programmes]}::text[], ${columns.declared_period}::daterange,
      ${columns.declared_payer_kind}, ${columns.public_service}, ${columns.citizenship}, ${columns.notes}, ${agencyId}::uuid, ${actor.tenantId}::uuid, ${actor.userId}::uuid)
    on conflict (tenant_id, person_id) do nothing returning id`)
  return made === undefined ? { outcome: 'KNOWN', workerId: null } : { outcome: 'REGISTERED', workerId: made.id }
}

/** @throws Error if the database refuses what the policy has allowed: the two disagree, which is a defect */
export async function registerAtCustodian(
  tx: TenantTransaction,
  vault: Vault,
  facts: WorkerFacts,
): Promise<Registration> {
  const sealed = sealNationalId(vault, facts.nationalId)
  const card = sealFamilyCard(vault, facts.familyCardNumber, sealed.blindIndex)
  const columns = JSON.stringify({ ...factColumns(facts), national_id_prefix: sealed.nationalIdPrefix })
  const [answer] = await tx.rows<{
    outcome: 'REGISTERED' | 'KNOWN' | 'LIMITED' | 'REFUSED'
    worker_id: string | null
  }>(Prisma.sql`
    select outcome, worker_id from app.register_at_custodian(${sealed.blindIndex}, ${columns}::jsonb, ${sealed.nationalIdCipher},
      ${card.cipher}, ${card.index})`)
  if (answer?.outcome === 'REGISTERED' && answer.worker_id !== null)
    return { outcome: 'REGISTERED', workerId: answer.worker_id }
  if (answer?.outcome === 'KNOWN') return { outcome: 'KNOWN', workerId: answer.worker_id }
  if (answer?.outcome === 'LIMITED') return { outcome: 'LIMITED' }
  throw new Error('the database refused a registration that the policy allows')
}

/** The record of a NIK that this actor may open, within their scope. */
export async function findOwnByIndex(tx: TenantTransaction, blindIndexes: readonly Buffer[]): Promise<string | null> {
  const [link] = await tx.rows<{ worker_id: string }>(Prisma.sql`
    select w.id as worker_id from worker w where w.id in (select app.find_worker_by_index(${[...blindIndexes]}::bytea[]))`)
  return link?.worker_id ?? null
}

export function findFullListing(workerId: string): Prisma.Sql {
  return Prisma.sql`
      select from worker_listing where level = 'FULL' and worker_id = ${workerId}::uuid`
}
