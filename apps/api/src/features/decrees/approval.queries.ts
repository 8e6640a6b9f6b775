import { Prisma } from '@payung/database/prisma'
import type { ApprovalDuty, ApprovalVote } from '@payung/domain/access/approval'
import type { DecreeKind } from '@payung/domain/decree/decree-state'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import { BASE_CLOSED } from './decrees.queries.ts'

export interface RouteRow {
  readonly version: number
  /** As `approval-route.ts` writes and reads it. */
  readonly steps: unknown
  readonly note: string | null
  readonly saved_by: string | null
  readonly saved_at: Date
}

/** The route that submissions take now. */
export function findRoute(): Prisma.Sql {
  return Prisma.sql`select r.version, r.steps, r.note, r.saved_by, r.saved_at from approval_route r where r.tenant_id = app.tenant_id()
    order by r.version desc limit 1`
}

/** Who saves at the same time waits, so that each sees what the other has saved. */
export function awaitOtherSavings(): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended('decree settings ' || app.tenant_id(), 0))`
}

/** The newest that nobody of these saved. */
export function findRouteByOthers(userIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.version, r.steps, r.note, r.saved_by, r.saved_at from approval_route r where r.tenant_id = app.tenant_id()
    and (r.saved_by is null or r.saved_by <> all(${[...userIds]}::uuid[])) order by r.version desc limit 1`
}

const VERSIONS_SHOWN = 20

/** The versions of the route, the newest first. */
export function listRoutes(): Prisma.Sql {
  return Prisma.sql`select r.version, r.steps, r.note, r.saved_by, r.saved_at from approval_route r where r.tenant_id = app.tenant_id()
    order by r.version desc limit ${VERSIONS_SHOWN}`
}

export function insertRoute(steps: string, note: string | null): Prisma.Sql {
  return Prisma.sql`insert into approval_route (tenant_id, version, steps, note)
    select app.tenant_id(), coalesce(max(r.version), 0) + 1, ${steps}::jsonb, ${note} from approval_route r where r.tenant_id = app.tenant_id()
    returning version`
}

export interface TemplateRow {
  readonly kind: DecreeKind
  readonly version: number
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
  readonly saved_by: string | null
  readonly saved_at: Date
}

/** The newest of each kind. */
export function findTemplates(): Prisma.Sql {
  return Prisma.sql`select distinct on (t.kind) t.kind, t.version, t.title, t.considerations, t.dictums, t.saved_by, t.saved_at from decree_template t
    where t.tenant_id = app.tenant_id() order by t.kind, t.version desc`
}

/** The versions of one kind's template, the newest first. */
export function listTemplates(kind: TemplateRow['kind']): Prisma.Sql {
  return Prisma.sql`select t.kind, t.version, t.title, t.considerations, t.dictums, t.saved_by, t.saved_at from decree_template t
    where t.tenant_id = app.tenant_id() and t.kind = ${kind} order by t.version desc limit ${VERSIONS_SHOWN}`
}

export function insertTemplate(
  kind: TemplateRow['kind'],
  text: Pick<TemplateRow, 'title' | 'considerations' | 'dictums'>,
): Prisma.Sql {
  return Prisma.sql`insert into decree_template (tenant_id, kind, version, title, considerations, dictums)
    select app.tenant_id(), ${kind}, coalesce(max(t.version), 0) + 1, ${text.title}, ${[...text.considerations]}::text[], ${[...text.dictums]}::text[]
    from decree_template t where t.tenant_id = app.tenant_id() and t.kind = ${kind} returning version`
}

export interface StepRow {
  readonly decree_id: string
  readonly submission: number
  readonly position: number
  readonly label: string
  readonly label_en: string | null
  readonly duty: ApprovalDuty
  readonly days: number
  readonly voter_id: string | null
  readonly vote: ApprovalVote | null
  readonly vote_reason: string | null
  readonly cast_by: string | null
  readonly on_behalf_of: string | null
  readonly cast_at: Date | null
  readonly submitted_at: Date
}

/** The steps of every submission of these, each with its vote. */
export function findSteps(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select s.decree_id, s.submission, s.position, s.label, s.label_en, s.duty, s.days, s.voter_id, v.vote, v.reason as vote_reason, v.cast_by, v.on_behalf_of, v.cast_at,
      (select h.at from decree_history h where h.decree_id = s.decree_id and h.to_state = 'REVIEW' and h.from_state = 'DRAFT' order by h.id
        offset s.submission - 1 limit 1) as submitted_at
    from decree_step s left join decree_vote v on v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position
    where s.decree_id = any(${[...decreeIds]}::uuid[]) order by s.decree_id, s.submission, s.position`
}

export interface DelegationRow {
  readonly id: string
  readonly granted_by: string
  readonly deputy_id: string
  readonly from_day: string
  readonly until_day: string
  readonly reason: string
  readonly granted_at: Date
  readonly revoked_at: Date | null
}

const DELEGATION = Prisma.sql`g.id, g.granted_by, g.deputy_id, g.from_day::text, g.until_day::text, g.reason, g.granted_at, g.revoked_at
  from approval_delegation g`

/** That one gave or was given, the newest first. */
export function findOwnDelegations(): Prisma.Sql {
  return Prisma.sql`select ${DELEGATION} where g.tenant_id = app.tenant_id() and app.user_id() in (g.granted_by, g.deputy_id) order by g.id desc limit 100`
}

export function findDelegation(id: string): Prisma.Sql {
  return Prisma.sql`select ${DELEGATION} where g.id = ${id}::uuid and g.granted_by = app.user_id()`
}

/** For whom the viewer decides on a day, and in which roles those stand now. */
export interface DeputisedRow {
  readonly granted_by: string
  readonly roles: readonly string[]
}

export function findDeputised(day: string): Prisma.Sql {
  return Prisma.sql`select g.granted_by, array_agg(distinct m.role) as roles
    from approval_delegation g join membership m on m.user_id = g.granted_by and m.tenant_id = g.tenant_id and m.area_prefix = '' and m.agency_id is null
      and m.valid @> ${day}::date
    where g.tenant_id = app.tenant_id() and g.deputy_id = app.user_id() and g.revoked_at is null and g.from_day <= ${day}::date and ${day}::date < g.until_day
    group by 1`
}

/** The roles that somebody holds for the whole tenant on a day; none for who is no colleague. */
export function findRoles(userId: string, day: string): Prisma.Sql {
  return Prisma.sql`select m.role from membership m where m.tenant_id = app.tenant_id() and m.user_id = ${userId}::uuid and m.area_prefix = ''
    and m.agency_id is null and m.valid @> ${day}::date`
}

/** A colleague for the whole tenant with the roles that they hold today. */
export interface ColleagueRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
}

/** Everybody who works for the whole tenant on a day, by name. */
export function listColleagues(day: string): Prisma.Sql {
  return Prisma.sql`select u.id, u.name, u.email, array_agg(distinct m.role) as roles
    from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app.tenant_id() and m.area_prefix = '' and m.agency_id is null and m.valid @> ${day}::date
    group by u.id, u.name, u.email order by u.name, u.id`
}

/** What somebody may decide: the duties that are theirs, and whose steps besides. */
export interface Deciding {
  readonly duties: readonly ApprovalDuty[]
  readonly deputised: readonly { readonly userId: string; readonly duties: readonly ApprovalDuty[] }[]
  readonly maySign: boolean
  readonly mayDraft: boolean
}

/** The step of a decree under review whose turn it is; `d` is the decree. */
const OPEN_STEP = Prisma.sql`(select s.duty, s.voter_id, s.days from decree_step s where s.decree_id = d.id and s.submission = d.submission and not exists (
    select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position) order by s.position limit 1)`

/** Decrees that wait for the viewer's vote; `d` is the decree. */
function isToVote({ duties, deputised }: Deciding): Prisma.Sql {
  const others = deputised.flatMap(({ userId, duties: theirs }) => theirs.map((duty) => ({ userId, duty })))
  return Prisma.sql`d.state = 'REVIEW' and not ${BASE_CLOSED} and not app.user_id() = any (d.makers)
    and not exists (select from decree_vote v where v.decree_id = d.id and v.submission = d.submission and app.user_id() in (v.cast_by, v.on_behalf_of))
    and exists (select from ${OPEN_STEP} o where
      (o.duty = any(${[...duties]}::text[]) and coalesce(o.voter_id, app.user_id()) = app.user_id())
      or exists (select from unnest(${others.map(({ userId }) => userId)}::uuid[], ${others.map(({ duty }) => duty)}::text[]) g(user_id, duty)
        where g.duty = o.duty and coalesce(o.voter_id, g.user_id) = g.user_id and not g.user_id = any (d.makers)
          and not exists (select from decree_vote v where v.decree_id = d.id and v.submission = d.submission and g.user_id in (v.cast_by, v.on_behalf_of))))`
}

const isToSign = ({ maySign }: Deciding) =>
  Prisma.sql`${maySign}::boolean and d.state = 'APPROVED' and not ${BASE_CLOSED} and not app.user_id() = any (d.makers)`

const isReturned = ({ mayDraft }: Deciding) =>
  Prisma.sql`${mayDraft}::boolean and d.state = 'DRAFT' and d.submission > 0 and not ${BASE_CLOSED} and app.user_id() = any (d.makers)`

/** Amendments whose base has gone, begun or under way: whoever may draft clears them away, as nobody can decide on them any more. */
const isToCancel = ({ mayDraft }: Deciding) =>
  Prisma.sql`${mayDraft}::boolean and d.state in ('DRAFT', 'REVIEW', 'APPROVED') and ${BASE_CLOSED}`

const isToPublish = ({ mayDraft, maySign }: Deciding) =>
  Prisma.sql`${mayDraft || maySign}::boolean and d.state = 'SIGNED'`

export interface DecreeQueues {
  readonly to_vote: number
  readonly to_sign: number
  readonly to_publish: number
  readonly returned: number
  readonly to_cancel: number
}

/** What waits for the viewer, by the conditions of the lists themselves. */
export function countDecreeQueues(deciding: Deciding): Prisma.Sql {
  return Prisma.sql`select count(*) filter (where ${isToVote(deciding)})::int as to_vote, count(*) filter (where ${isToSign(deciding)})::int as to_sign,
    count(*) filter (where ${isToPublish(deciding)})::int as to_publish, count(*) filter (where ${isReturned(deciding)})::int as returned,
    count(*) filter (where ${isToCancel(deciding)})::int as to_cancel
    from decree d where d.tenant_id = app.tenant_id() and d.state in ('DRAFT', 'REVIEW', 'APPROVED', 'SIGNED')`
}

export type Waiting = 'VOTE' | 'SIGN' | 'PUBLISH' | 'RETURNED' | 'CANCEL'

export interface WaitingRow {
  readonly id: string
  readonly waiting: Waiting
}

/** Which decrees wait for the viewer and for what, the longest waiting first; never more than a screen can show. */
export function findWaiting(deciding: Deciding): Prisma.Sql {
  return Prisma.sql`select d.id, case when d.state <> 'SIGNED' and ${BASE_CLOSED} then 'CANCEL' when d.state = 'REVIEW' then 'VOTE' when d.state = 'APPROVED' then 'SIGN' when d.state = 'SIGNED' then 'PUBLISH'
      else 'RETURNED' end as waiting
    from decree d where ${waitsFor(deciding)}
    order by ${TURN_SINCE}, d.id limit 100`
}

/** Since when it is anybody's turn, as the desk says it: the last vote, or the submission, the signature. Other changes of the row are nobody's turn. */
const TURN_SINCE = Prisma.sql`coalesce(case when d.state in ('REVIEW', 'APPROVED') then greatest(
      (select max(v.cast_at) from decree_vote v where v.decree_id = d.id and v.submission = d.submission),
      (select max(h.at) from decree_history h where h.decree_id = d.id and h.to_state = 'REVIEW'))
    when d.state = 'SIGNED' then d.signed_at end, d.updated_at)`

/**
 * The last day of the step of any of them that is over first; a signature, a publication and a return have none. It is to come, and no day on which something happened:
 * the last day of a calendar that stands still does not end it (decision 241).
 */
const SOONEST_DUE = Prisma.sql`(min(case when d.state = 'REVIEW' then ${TURN_SINCE} + (select make_interval(days => o.days) from ${OPEN_STEP} o) end) over () at time zone 'Asia/Pontianak')`

/** Of them, the one that waits longest, with whoever drew it up, and the first last day of them all. */
export function longestDecree(deciding: Deciding): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(TURN_SINCE),
      until: SOONEST_DUE,
      person: Prisma.sql`select u.name from app_user u where u.id = d.created_by`,
    },
    Prisma.sql`from decree d where ${waitsFor(deciding)}`,
  )
}

function waitsFor(deciding: Deciding): Prisma.Sql {
  const waits = [isToVote, isToSign, isToPublish, isReturned, isToCancel].map((is) => Prisma.sql`(${is(deciding)})`)
  return Prisma.sql`d.tenant_id = app.tenant_id() and (${Prisma.join(waits, ' or ')})`
}
