import { Prisma } from '@payung/database/prisma'
import type { ClaimState } from '@payung/domain/benefit/claim-state'
import type { HeirRelation, HeirSource } from '@payung/domain/benefit/heirs'
import { recordOf } from './claims.queries.ts'

export interface HeirRow {
  readonly id: string
  readonly claim_id: string
  readonly tenant_id: string
  readonly relation: HeirRelation
  readonly name: string
  readonly birth_date: string
  readonly is_living: boolean
  readonly source: HeirSource
  readonly national_id_prefix: string | null
  readonly guardian_name: string | null
  readonly attorney_id: string | null
  readonly added_by: string
  readonly added_at: Date
}

const HEIR = Prisma.sql`h.id, h.claim_id, h.tenant_id, h.relation, h.name, h.birth_date::text, h.is_living, h.source, h.national_id_prefix, h.guardian_name, h.attorney_id,
  h.added_by, h.added_at from claim_heir h where h.removal_reason is null`

/** The family of each claim, in the order in which they were named. */
export function findHeirs(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${HEIR} and h.claim_id = any(${[...claimIds]}::uuid[]) order by h.id`
}

export function findHeir(id: string): Prisma.Sql {
  return Prisma.sql`select ${HEIR} and h.id = ${id}::uuid`
}

/** Somebody on the family card of who has died. */
export interface CardPersonRow {
  readonly claim_id: string
  readonly id: string
  readonly name: string
  readonly birth_date: string
  readonly is_living: boolean
  readonly national_id_prefix: string
}

/** A card has few people; of more the eldest are offered. */
const PEOPLE_OF_CARD_MAX = 20

/** Who stands on the family card of each claim's person, of the records that the viewer may open, and is not named yet; the eldest first. */
export function findPeopleOfCard(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as claim_id, f.* from (select c.id, ${recordOf('c.worker_id')}, c.worker_id from claim c where c.id = any(${[...claimIds]}::uuid[])) c
      join worker d on d.id = coalesce(c.record_id, c.worker_id) cross join lateral (
        select w.id, w.name, w.birth_date::text, w.status <> 'DECEASED' as is_living, w.national_id_prefix from worker w
        where w.family_card_index = d.family_card_index and w.id <> d.id and w.superseded_by is null and not exists (select from claim_heir h
          where h.claim_id = c.id and h.removal_reason is null and h.birth_date = w.birth_date and app.plain_person_name(h.name) = app.plain_person_name(w.name))
        order by w.birth_date, w.id limit ${PEOPLE_OF_CARD_MAX}) f`
}

export interface NewHeir {
  readonly relation: HeirRelation
  readonly name: string
  readonly birthDate: string
  readonly isLiving: boolean
  readonly source: HeirSource
  readonly nationalIdCipher: Buffer | null
  readonly nationalIdPrefix: string | null
  readonly guardianName: string | null
  readonly attorneyId: string | null
}

export function insertHeir(id: string, claimId: string, tenantId: string, heir: NewHeir): Prisma.Sql {
  return Prisma.sql`insert into claim_heir (id, tenant_id, claim_id, relation, name, birth_date, is_living, source, national_id_cipher, national_id_prefix, guardian_name, attorney_id)
    values (${id}::uuid, ${tenantId}::uuid, ${claimId}::uuid, ${heir.relation}, ${heir.name}, ${heir.birthDate}::date, ${heir.isLiving}, ${heir.source},
      ${heir.nationalIdCipher}::bytea, ${heir.nationalIdPrefix}, ${heir.guardianName}, ${heir.attorneyId}::uuid)`
}

/** A number that is not written again stays. */
export function correctHeir(id: string, heir: NewHeir): Prisma.Sql {
  return Prisma.sql`update claim_heir set relation = ${heir.relation}, name = ${heir.name}, birth_date = ${heir.birthDate}::date, is_living = ${heir.isLiving},
      source = ${heir.source}, national_id_cipher = coalesce(${heir.nationalIdCipher}::bytea, national_id_cipher),
      national_id_prefix = coalesce(${heir.nationalIdPrefix}, national_id_prefix), guardian_name = ${heir.guardianName}, attorney_id = ${heir.attorneyId}::uuid
    where id = ${id}::uuid`
}

export function removeHeir(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`update claim_heir set removal_reason = ${reason} where id = ${id}::uuid`
}

export interface HeirAccountRow {
  readonly id: string
  readonly claim_id: string
  readonly tenant_id: string
  readonly heir_id: string
  readonly claim_state: ClaimState
  readonly bank: string
  readonly holder: string
  readonly number_tail: string
  readonly number_cipher: Uint8Array
  readonly entered_by: string
  readonly entered_at: Date
  readonly confirmed_by: string | null
  readonly confirmed_at: Date | null
  readonly paid_rupiah: bigint | null
  /** Until when the link that was made last opens; null where none does. */
  readonly link_until: Date | null
  /** Of what the heir has said. */
  readonly channel: 'LINK' | 'CALL' | null
  readonly received_rupiah: bigint | null
  readonly is_short: boolean
  readonly recorded_by: string | null
  readonly recorded_at: Date | null
  readonly note: string | null
  readonly decided_by: string | null
  readonly decision_reason: string | null
  /** Who has taken a step of the case or entered an account. */
  readonly handlers: readonly string[]
  /** It is in the viewer's own name, or in that of somebody with whom they have handled the case. */
  readonly is_own: boolean
}

const ACCOUNT = Prisma.sql`a.id, a.claim_id, a.tenant_id, a.heir_id, c.state as claim_state, a.bank, a.holder, a.number_tail, a.number_cipher, a.entered_by, a.entered_at,
  a.confirmed_by, a.confirmed_at, a.paid_rupiah,
  (select l.expires_at from heir_link l where l.account_id = a.id and l.ended_at is null and l.used_at is null and l.expires_at > now()) as link_until,
  f.channel, f.rupiah as received_rupiah, coalesce(f.is_short, false) as is_short, f.recorded_by, f.recorded_at, f.note, f.decided_by, f.decision_reason,
  coalesce(app.handlers_of_claim(a.claim_id), '{}') as handlers, app.is_own_account(a.claim_id, a.heir_id, a.holder) as is_own
  from heir_account a join claim c on c.id = a.claim_id left join heir_confirmation f on f.account_id = a.id where a.ended_at is null`

/** The accounts of each claim that stand. */
export function findHeirAccounts(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${ACCOUNT} and a.claim_id = any(${[...claimIds]}::uuid[]) order by a.id`
}

export function findHeirAccount(id: string): Prisma.Sql {
  return Prisma.sql`select ${ACCOUNT} and a.id = ${id}::uuid`
}

export interface NewAccount {
  readonly bank: string
  readonly holder: string
  readonly numberCipher: Buffer
  readonly numberTail: string
}

export function insertHeirAccount(id: string, heir: HeirRow, account: NewAccount): Prisma.Sql {
  return Prisma.sql`insert into heir_account (id, tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail)
    values (${id}::uuid, ${heir.tenant_id}::uuid, ${heir.claim_id}::uuid, ${heir.id}::uuid, ${account.bank}, ${account.holder}, ${account.numberCipher}, ${account.numberTail})`
}

export function confirmAccount(id: string): Prisma.Sql {
  return Prisma.sql`update heir_account set confirmed_at = now() where id = ${id}::uuid`
}

export function insertHeirLink(account: HeirAccountRow, codeHash: Buffer): Prisma.Sql {
  return Prisma.sql`insert into heir_link (tenant_id, claim_id, account_id, code_hash)
    values (${account.tenant_id}::uuid, ${account.claim_id}::uuid, ${account.id}::uuid, ${codeHash})`
}

export function insertHeirCall(account: HeirAccountRow, received: bigint, note: string): Prisma.Sql {
  return Prisma.sql`insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, note)
    values (${account.tenant_id}::uuid, ${account.claim_id}::uuid, ${account.id}::uuid, 'CALL', ${received}::bigint, ${note})`
}

export function decideShortfall(accountId: string, reason: string): Prisma.Sql {
  return Prisma.sql`update heir_confirmation set decision_reason = ${reason} where account_id = ${accountId}::uuid`
}

export interface HeirCertificateRow {
  readonly claim_id: string
  readonly state: 'ASKED' | 'ISSUED'
  readonly number: string | null
  readonly issued_on: string | null
  readonly issuer: string | null
}

export function findHeirCertificates(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select k.claim_id, k.state, k.number, k.issued_on::text, k.issuer from heir_certificate k where k.claim_id = any(${[...claimIds]}::uuid[])`
}

export function writeHeirCertificate(
  claimId: string,
  tenantId: string,
  {
    number,
    issuedOn,
    issuer,
  }: { readonly number: string | null; readonly issuedOn: string | null; readonly issuer: string | null },
): Prisma.Sql {
  const state = number === null ? 'ASKED' : 'ISSUED'
  return Prisma.sql`insert into heir_certificate (claim_id, tenant_id, state, number, issued_on, issuer)
    values (${claimId}::uuid, ${tenantId}::uuid, ${state}, ${number}, ${issuedOn}::date, ${issuer})
    on conflict (claim_id) do update set state = excluded.state, number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer`
}

/** Of which deaths two people have said that no heir is known. */
export function findEventsWithoutHeir(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.event_id from claim c where c.event_id = any(${[...eventIds]}::uuid[]) and app.has_no_heir(c.id)`
}

export interface HeirDisputeRow {
  readonly id: string
  readonly claim_id: string
  readonly reason: string
  readonly opened_by: string
  readonly opened_at: Date
  readonly proposal: string | null
  readonly proposed_by: string | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  /** No heir is known; else the heirs do not agree. */
  readonly is_without_heir: boolean
}

const DISPUTE = Prisma.sql`d.id, d.claim_id, d.reason, d.opened_by, d.opened_at, d.proposal, d.proposed_by, d.decided_by, d.decided_at, d.is_without_heir from heir_dispute d`

/** Of each claim, the latest first, without those that an heir has ended; the database keeps at most twenty of a claim. */
export function findHeirDisputes(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${DISPUTE} where d.claim_id = any(${[...claimIds]}::uuid[]) and d.ended_at is null order by d.id desc`
}

export function findHeirDispute(id: string): Prisma.Sql {
  return Prisma.sql`select ${DISPUTE} where d.id = ${id}::uuid`
}

export function insertHeirDispute(
  claimId: string,
  tenantId: string,
  { reason, isWithoutHeir }: { readonly reason: string; readonly isWithoutHeir: boolean },
): Prisma.Sql {
  return Prisma.sql`insert into heir_dispute (tenant_id, claim_id, reason, is_without_heir) values (${tenantId}::uuid, ${claimId}::uuid, ${reason}, ${isWithoutHeir})`
}

export function proposeSettlement(id: string, proposal: string): Prisma.Sql {
  return Prisma.sql`update heir_dispute set proposal = ${proposal} where id = ${id}::uuid`
}

/** As it was read: a proposal that was written anew meanwhile is not approved by mistake. */
export function approveSettlement(id: string, proposal: string): Prisma.Sql {
  return Prisma.sql`update heir_dispute set decided_at = now() where id = ${id}::uuid and proposal = ${proposal}`
}

/** An id before its row: what is sealed belongs to it. Later ones are greater. */
export function makeHeirId(): Prisma.Sql {
  return Prisma.sql`select uuidv7() as id`
}
