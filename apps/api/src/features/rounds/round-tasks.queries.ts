import { Prisma } from '@payung/database/prisma'
import type { RoundState } from '@payung/domain/round/round-state'
import { type RoundTaskStanding, type RoundTaskState, UNSENT_STATES } from '@payung/domain/round/round-task-state'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { type KeysetRow, keysetPage } from '../../platform/text-keyset.ts'
import type { Proposer } from '../programmes/public.ts'

export interface RoundTaskRow extends KeysetRow {
  readonly id: string
  readonly round_id: string
  readonly round_state: RoundState
  /** Whose round it is. */
  readonly tenant_id: string
  readonly proposer_tenant_id: string
  readonly kind: Proposer
  readonly village_code: string | null
  /** Of somebody of another tenant who is no village: the area of whoever asks, within which people can be proposed. */
  readonly within_area: string | null
  readonly agency_id: string | null
  readonly name: string | null
  readonly quota: number
  readonly state: RoundTaskState
  readonly due_on: string
  readonly remarks: string | null
  readonly sent_at: Date | null
  readonly sent_by: string | null
  readonly decided_at: Date | null
  readonly proposed: number
  readonly answered: number
  /** The last day on which whoever asks has reminded of it; null to everybody else. */
  readonly reminded_on: string | null
  readonly version: number
}

/** Villages by their code, then whoever else is asked, by kind and name. */
const SORT_KEY = Prisma.sql`coalesce(t.village_code, t.kind || ' ' || coalesce(t.name, t.agency_id::text, t.proposer_tenant_id::text)) collate "C"`

const COLUMNS = Prisma.sql`t.id, ${SORT_KEY} as sort_key, t.round_id, r.state as round_state, t.tenant_id, t.proposer_tenant_id, t.kind, t.village_code,
  case when t.village_code is null and t.proposer_tenant_id <> t.tenant_id then (select o.area_code from tenant o where o.id = t.tenant_id) end as within_area,
  t.agency_id, t.name, t.quota, t.state, coalesce(t.due_on, r.due_on)::text as due_on, t.remarks, t.sent_at, t.sent_by, t.decided_at, t.proposed,
  t.answered, (select max(m.reminded_on) from round_reminder m where m.task_id = t.id)::text as reminded_on, t.version
  from round_task t join round r on r.id = t.round_id`

/** As `roundTaskStanding` says it of one. */
export function isLate(day: string): Prisma.Sql {
  return Prisma.sql`(t.state = any(${[...UNSENT_STATES]}::text[]) and coalesce(t.due_on, r.due_on) < ${day}::date)`
}

export interface RoundTaskFilter {
  readonly roundId: string | null
  readonly standings: readonly RoundTaskStanding[] | null
  readonly kinds: readonly Proposer[] | null
  readonly areaCode: string | null
  /** Only what the viewer's tenant has been asked for. */
  readonly isAskedOfMe: boolean
  /** Only of open rounds of the viewer's tenant. */
  readonly isAskedByMe: boolean
}

export function taskConditions(filter: RoundTaskFilter, day: string, tenantId: string): Prisma.Sql {
  const conditions = [Prisma.sql`true`]
  if (filter.roundId !== null) conditions.push(Prisma.sql`t.round_id = ${filter.roundId}::uuid`)
  if (filter.kinds !== null) conditions.push(Prisma.sql`t.kind = any(${[...filter.kinds]}::text[])`)
  if (filter.areaCode !== null) conditions.push(Prisma.sql`starts_with(t.village_code, ${filter.areaCode})`)
  if (filter.isAskedOfMe)
    conditions.push(Prisma.sql`t.proposer_tenant_id = ${tenantId}::uuid and t.opened and r.state = 'OPEN'`)
  if (filter.isAskedByMe) conditions.push(Prisma.sql`t.tenant_id = ${tenantId}::uuid and r.state = 'OPEN'`)
  if (filter.standings !== null) {
    const states = filter.standings.filter((standing) => standing !== 'LATE')
    const inTime = Prisma.sql`(t.state = any(${states}::text[]) and not ${isLate(day)})`
    conditions.push(filter.standings.includes('LATE') ? Prisma.sql`(${inTime} or ${isLate(day)})` : inTime)
  }
  return Prisma.join(conditions, ' and ')
}

export function listTasks(filter: RoundTaskFilter, day: string, tenantId: string, page: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(page, SORT_KEY, Prisma.sql`t.id`, 'ASCENDING')
  return Prisma.sql`select ${COLUMNS} where ${taskConditions(filter, day, tenantId)} and ${behind} ${tail}`
}

export function countTasks(filter: RoundTaskFilter, day: string, tenantId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from round_task t join round r on r.id = t.round_id where ${taskConditions(filter, day, tenantId)}`
}

export interface RoundTaskToExport extends RoundTaskRow {
  /** Null for another tenant's. */
  readonly agency_name: string | null
}

/** All of a round whom the viewer sees, in the order of the list. */
export function exportTasks(roundId: string): Prisma.Sql {
  return Prisma.sql`select x.*, g.name as agency_name from (select ${COLUMNS} where t.round_id = ${roundId}::uuid) x left join agency g on g.id = x.agency_id
    order by x.sort_key, x.id`
}

export function findTasks(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where t.id = any(${[...ids]}::uuid[])`
}

export interface RoundTaskStepRow {
  readonly task_id: string
  readonly from_state: RoundTaskState
  readonly to_state: RoundTaskState
  readonly remarks: string | null
  readonly at: Date
  /** Null for another tenant's people. */
  readonly by_name: string | null
}

export function findSteps(taskIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.task_id, s.from_state, s.to_state, s.remarks, s.at, u.name as by_name
    from round_task_step s left join app_user u on u.id = s.by_user where s.task_id = any(${[...taskIds]}::uuid[]) order by s.id`
}

export interface DeliberationRow {
  readonly id: string
  readonly task_id: string
  readonly held_on: string
  readonly place: string | null
  readonly attendees: readonly string[]
  readonly note: string | null
  readonly minutes_file_id: string | null
  readonly version: number
}

export function findDeliberations(taskIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id, task_id, held_on::text as held_on, place, attendees, note, minutes_file_id, version from deliberation
    where task_id = any(${[...taskIds]}::uuid[])`
}

const TO_SEND = Prisma.sql`t.proposer_tenant_id = (select app.tenant_id()) and t.opened and t.state = any(${[...UNSENT_STATES]}::text[])`
const TO_DECIDE = Prisma.sql`t.tenant_id = (select app.tenant_id()) and t.state = 'SENT'`
const OF_OPEN_ROUNDS = Prisma.sql`from round_task t join round r on r.id = t.round_id where r.state = 'OPEN'`

/** What waits for the viewer: what they are asked for and have not sent, and what they have asked for and not decided. */
export function countRoundQueues(): Prisma.Sql {
  return Prisma.sql`select count(*) filter (where ${TO_SEND})::int as to_send, count(*) filter (where ${TO_DECIDE})::int as to_decide ${OF_OPEN_ROUNDS}`
}

/** Of what is to be sent, what is due first. */
export function soonestTaskToSend(): Prisma.Sql {
  return longestWaiting(
    {
      until: Prisma.sql`coalesce(t.due_on, r.due_on)`,
      areaCode: Prisma.sql`t.village_code`,
      tenantId: Prisma.sql`r.tenant_id`,
    },
    Prisma.sql`${OF_OPEN_ROUNDS} and ${TO_SEND}`,
  )
}

/** Of what was sent, what waits longest. */
export function longestTaskToDecide(): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`t.sent_at`),
      areaCode: Prisma.sql`t.village_code`,
      tenantId: Prisma.sql`nullif(t.proposer_tenant_id, t.tenant_id)`,
      person: Prisma.sql`t.name`,
    },
    Prisma.sql`${OF_OPEN_ROUNDS} and ${TO_DECIDE}`,
  )
}
