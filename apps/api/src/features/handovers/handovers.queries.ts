import { Prisma } from '@payung/database/prisma'
import type { ConsentChannel, HandoverPhotoKind, HandoverState } from '@payung/domain/benefit/handover'
import type { PageRequest } from '../../platform/page-request.ts'
import { HAS_SHORTFALL } from '../claims/public.ts'

export interface HandoverRow {
  readonly id: string
  readonly title: string
  readonly area_code: string
  readonly place: string
  readonly on_day: string
  readonly starts_at: string
  readonly giver_name: string
  readonly giver_position: string
  readonly with_press: boolean
  readonly state: HandoverState
  readonly state_reason: string | null
  readonly version: number
  readonly synthetic: boolean
  readonly created_by: string
  readonly created_at: Date
  readonly attended: number | null
  readonly minutes: string | null
  readonly recorded_by: string | null
  readonly recorded_at: Date | null
  readonly confirmed_by: string | null
  readonly confirmed_at: Date | null
  /** Families whose consent stands, those of them who come, and those who may be shown. */
  readonly families: number
  readonly coming: number
  readonly shown: number
  readonly present: number
}

const HANDOVER = Prisma.sql`h.id, h.title, h.area_code, h.place, h.on_day::text, h.starts_at, h.giver_name, h.giver_position, h.with_press, h.state, h.state_reason,
  h.version, h.synthetic, h.created_by, h.created_at, h.attended, h.minutes, h.recorded_by, h.recorded_at, h.confirmed_by, h.confirmed_at,
  n.families, n.coming, n.shown, n.present
  from handover h cross join lateral (select count(*)::int as families, count(*) filter (where k.comes)::int as coming,
    count(*) filter (where k.may_be_shown)::int as shown, count(*) filter (where k.was_present)::int as present
    from handover_consent k where k.handover_id = h.id and k.withdrawn_at is null) n`

export function findHandovers(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${HANDOVER} where h.id = any(${[...ids]}::uuid[])`
}

/** As whom somebody has signed in the system: their post by the appointment that stood then, or as their institution has written it down. */
interface Hand {
  readonly name: string
  readonly post: string | null
}

/** Null where nobody has acted yet, and for who is no colleague. */
export interface MinuteHandsRow {
  readonly writer: Hand | null
  readonly confirmer: Hand | null
}

const hand = (who: 'recorded' | 'confirmed') =>
  Prisma.sql`(select jsonb_build_object('name', u.name, 'post', coalesce((select o.post from role_proposal p join official o on o.id = p.official_id
      where p.user_id = u.id and p.state = 'CONFIRMED' and p.decided_at <= h.${Prisma.raw(`${who}_at`)} order by p.decided_at desc limit 1), u.title))
    from app_user u where u.id = h.${Prisma.raw(`${who}_by`)})`

/** Who wrote the minutes of an event, and who confirmed them. */
export function findMinuteHands(id: string): Prisma.Sql {
  return Prisma.sql`select ${hand('recorded')} as writer, ${hand('confirmed')} as confirmer from handover h where h.id = ${id}::uuid`
}

export interface HandoverChoice {
  readonly state: HandoverState | null
  readonly areaCode: string | null
  readonly from: string | null
  readonly until: string | null
}

const chosen = ({ state, areaCode, from, until }: HandoverChoice) =>
  Prisma.sql`(${state}::text is null or h.state = ${state}) and starts_with(h.area_code, ${areaCode ?? ''})
    and (${from}::date is null or h.on_day >= ${from}::date) and (${until}::date is null or h.on_day <= ${until}::date)`

/** The event that was planned last first. */
export function listHandovers(choice: HandoverChoice, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and h.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${HANDOVER} where ${chosen(choice)} ${beyond}
    order by h.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function countHandovers(choice: HandoverChoice): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from handover h where ${chosen(choice)}`
}

export interface HandoverFacts {
  readonly title: string
  readonly areaCode: string
  readonly place: string
  readonly onDay: string
  readonly startsAt: string
  readonly giverName: string
  readonly giverPosition: string
  readonly withPress: boolean
}

/** No row where the key was used before. */
export function insertHandover(tenantId: string, facts: HandoverFacts, idempotencyKey: string): Prisma.Sql {
  return Prisma.sql`insert into handover (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, with_press, idempotency_key)
    values (${tenantId}::uuid, ${facts.title}, ${facts.areaCode}, ${facts.place}, ${facts.onDay}::date, ${facts.startsAt}, ${facts.giverName},
      ${facts.giverPosition}, ${facts.withPress}, ${idempotencyKey})
    on conflict (tenant_id, idempotency_key) do nothing returning id`
}

export function findHandoverByKey(idempotencyKey: string): Prisma.Sql {
  return Prisma.sql`select h.id from handover h where h.idempotency_key = ${idempotencyKey}`
}

interface Known {
  readonly id: string
  readonly version: number
}

/** These changes return the id, and nothing where somebody else has changed the event. */
export function changeHandoverFacts({ id, version }: Known, facts: HandoverFacts): Prisma.Sql {
  return Prisma.sql`update handover set title = ${facts.title}, area_code = ${facts.areaCode}, place = ${facts.place}, on_day = ${facts.onDay}::date,
      starts_at = ${facts.startsAt}, giver_name = ${facts.giverName}, giver_position = ${facts.giverPosition}, with_press = ${facts.withPress}
    where id = ${id}::uuid and version = ${version}::int returning id`
}

export function moveHandover({ id, version }: Known, state: HandoverState, reason: string | null): Prisma.Sql {
  return Prisma.sql`update handover set state = ${state}, state_reason = ${reason} where id = ${id}::uuid and version = ${version}::int returning id`
}

export function writeMinutes({ id, version }: Known, attended: number, minutes: string): Prisma.Sql {
  return Prisma.sql`update handover set attended = ${attended}::int, minutes = ${minutes} where id = ${id}::uuid and version = ${version}::int returning id`
}

/** Who of the families that said they come was there. */
export function writePresence(handoverId: string, consentIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`update handover_consent set was_present = id = any(${[...consentIds]}::uuid[])
    where handover_id = ${handoverId}::uuid and withdrawn_at is null and comes`
}

export interface ConsentRow {
  readonly id: string
  readonly handover_id: string
  readonly claim_id: string
  readonly heir_name: string | null
  readonly family_name: string
  readonly comes: boolean
  readonly may_be_shown: boolean
  readonly consented_on: string
  readonly channel: ConsentChannel
  readonly recorded_by: string
  readonly recorded_at: Date
  readonly withdrawn_by: string | null
  readonly withdrawn_at: Date | null
  readonly was_present: boolean | null
  readonly rupiah: bigint | null
}

const CONSENT = Prisma.sql`k.id, k.handover_id, k.claim_id, e.name as heir_name, k.family_name, k.comes, k.may_be_shown, k.consented_on::text, k.channel,
  k.recorded_by, k.recorded_at, k.withdrawn_by, k.withdrawn_at, k.was_present, coalesce(c.paid_rupiah, c.approved_rupiah) as rupiah
  from handover_consent k left join claim c on c.id = k.claim_id left join claim_heir e on e.id = k.heir_id`

/** The answers of families, with those that were taken back. */
export function findConsentsOf(handoverIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${CONSENT} where k.handover_id = any(${[...handoverIds]}::uuid[]) order by k.id`
}

export function findConsentsOfClaims(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${CONSENT} where k.claim_id = any(${[...claimIds]}::uuid[]) order by k.id desc`
}

export function findConsent(id: string): Prisma.Sql {
  return Prisma.sql`select ${CONSENT} where k.id = ${id}::uuid`
}

export interface NewConsent {
  readonly tenantId: string
  readonly handoverId: string
  readonly claimId: string
  readonly heirId: string | null
  readonly familyName: string
  readonly comes: boolean
  readonly mayBeShown: boolean
  readonly consentedOn: string
  readonly channel: ConsentChannel
}

export function insertConsent(consent: NewConsent): Prisma.Sql {
  return Prisma.sql`insert into handover_consent (tenant_id, handover_id, claim_id, heir_id, family_name, comes, may_be_shown, consented_on, channel)
    values (${consent.tenantId}::uuid, ${consent.handoverId}::uuid, ${consent.claimId}::uuid, ${consent.heirId}::uuid, ${consent.familyName}, ${consent.comes},
      ${consent.mayBeShown}, ${consent.consentedOn}::date, ${consent.channel}) returning id`
}

/** The database says who takes it back, and when. */
export function withdrawConsent(id: string): Prisma.Sql {
  return Prisma.sql`update handover_consent set withdrawn_at = now() where id = ${id}::uuid`
}

export interface GuestRow {
  readonly id: string
  readonly handover_id: string
  readonly name: string
  readonly position: string
  readonly invited_by: string
}

const GUEST = Prisma.sql`g.id, g.handover_id, g.name, g.position, g.invited_by from handover_guest g`

/** In the order in which they were written down. */
export function findGuestsOf(handoverIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${GUEST} where g.handover_id = any(${[...handoverIds]}::uuid[]) order by g.id`
}

export function findGuest(id: string): Prisma.Sql {
  return Prisma.sql`select ${GUEST} where g.id = ${id}::uuid`
}

export function insertGuest(
  tenantId: string,
  handoverId: string,
  guest: { name: string; position: string },
): Prisma.Sql {
  return Prisma.sql`insert into handover_guest (tenant_id, handover_id, name, position)
    values (${tenantId}::uuid, ${handoverId}::uuid, ${guest.name}, ${guest.position})`
}

export function deleteGuest(id: string): Prisma.Sql {
  return Prisma.sql`delete from handover_guest where id = ${id}::uuid`
}

export interface PhotoRow {
  readonly id: string
  readonly handover_id: string
  readonly kind: HandoverPhotoKind
  readonly file_id: string
  readonly caption: string | null
  readonly added_by: string
  readonly added_at: Date
}

const PHOTO = Prisma.sql`p.id, p.handover_id, p.kind, p.file_id, p.caption, p.added_by, p.added_at from handover_photo p`

/** In the order in which they were added. */
export function findPhotosOf(handoverIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${PHOTO} where p.handover_id = any(${[...handoverIds]}::uuid[]) order by p.id`
}

export function findPhoto(id: string): Prisma.Sql {
  return Prisma.sql`select ${PHOTO} where p.id = ${id}::uuid`
}

export interface NewPhoto {
  readonly tenantId: string
  readonly handoverId: string
  readonly kind: HandoverPhotoKind
  readonly fileId: string
  readonly caption: string | null
  readonly familiesAgreed: boolean
}

export function insertPhoto(photo: NewPhoto): Prisma.Sql {
  return Prisma.sql`insert into handover_photo (tenant_id, handover_id, kind, file_id, caption, families_agreed)
    values (${photo.tenantId}::uuid, ${photo.handoverId}::uuid, ${photo.kind}, ${photo.fileId}::uuid, ${photo.caption}, ${photo.familiesAgreed})`
}

export function deletePhoto(id: string): Prisma.Sql {
  return Prisma.sql`delete from handover_photo where id = ${id}::uuid`
}

export interface CandidateRow {
  readonly id: string
  readonly rupiah: bigint | null
  readonly name: string | null
  readonly village_code: string | null
}

export interface CandidateChoice {
  readonly areaCode: string
  /** In the name of the person or the insurer's number; null for everybody. */
  readonly search: string | null
}

/** Paid claims of an area whose family stands in no event. What is on its papers says that the money has arrived: not where an heir says less did, until that is decided. */
const candidates = ({ areaCode, search }: CandidateChoice) =>
  Prisma.sql`from claim c left join worker w on w.id = c.worker_id
    where c.tenant_id = app.tenant_id() and c.state in ('PAID', 'CLOSED') and not ${HAS_SHORTFALL} and starts_with(coalesce(w.village_code, ''), ${areaCode})
      and (${search}::text is null or position(lower(${search}) in w.name_search) > 0 or position(lower(${search}) in lower(c.insurer_number)) > 0)
      and not exists (select from handover_consent k join handover h on h.id = k.handover_id
        where k.claim_id = c.id and k.withdrawn_at is null and h.state <> 'CANCELLED')`

const CANDIDATE = Prisma.sql`c.id, coalesce(c.paid_rupiah, c.approved_rupiah) as rupiah, w.name, w.village_code`

export function listCandidates(choice: CandidateChoice, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and c.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${CANDIDATE} ${candidates(choice)} ${beyond}
    order by c.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function countCandidates(choice: CandidateChoice): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total ${candidates(choice)}`
}
