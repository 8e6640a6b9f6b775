import { Prisma } from '@payung/database/prisma'
import { DISTRICT_CODE_LENGTH } from '@payung/domain/area/area-code'
import type { RoundState } from '@payung/domain/round/round-state'
import type { PageRequest } from '../../platform/page-request.ts'
import { isLate } from './round-tasks.queries.ts'

export interface RoundRow {
  readonly id: string
  readonly tenant_id: string
  readonly programme_id: string
  readonly name: string
  readonly note: string | null
  readonly due_on: string
  readonly state: RoundState
  readonly synthetic: boolean
  readonly version: number
  readonly opened_at: Date | null
  readonly updated_at: Date
}

const COLUMNS = Prisma.sql`r.id, r.tenant_id, r.programme_id, r.name, r.note, r.due_on::text as due_on, r.state, r.synthetic, r.version, r.opened_at, r.updated_at
  from round r`

export function findRounds(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where r.id = any(${[...ids]}::uuid[])`
}

/** Newest first. */
export function listRounds({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where r.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} ${beyond} order by r.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countRounds(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from round`
}

/** How far the proposers of a round are, together or of one district. */
export interface RoundProgressRow {
  readonly round_id: string
  /** Null: of all of them, also of those that are no villages. */
  readonly district_code: string | null
  readonly asked: number
  readonly not_begun: number
  /** Late or not. */
  readonly never_begun: number
  readonly at_work: number
  readonly sent: number
  readonly returned: number
  readonly accepted: number
  readonly late: number
  readonly quota: number
  readonly proposed: number
}

/** Of what the viewer sees. Each number is the length of the list behind it, so late ones are not counted once more as what they are besides. */
export function countProgress(roundIds: readonly string[], day: string): Prisma.Sql {
  const late = isLate(day)
  const standing = (state: string) => Prisma.sql`count(*) filter (where t.state = ${state} and not ${late})::int`
  const counts = Prisma.sql`count(*)::int as asked, ${standing('NOT_BEGUN')} as not_begun, ${standing('AT_WORK')} as at_work,
    count(*) filter (where t.state = 'NOT_BEGUN')::int as never_begun, ${standing('SENT')} as sent, ${standing('RETURNED')} as returned, ${standing('ACCEPTED')} as accepted,
    count(*) filter (where ${late})::int as late, sum(t.quota)::int as quota, sum(t.proposed)::int as proposed
    from round_task t join round r on r.id = t.round_id where t.round_id = any(${[...roundIds]}::uuid[])`
  return Prisma.sql`
    select t.round_id, null as district_code, ${counts} group by 1
    union all
    select t.round_id, left(t.village_code, ${DISTRICT_CODE_LENGTH}::int) as district_code, ${counts} and t.village_code is not null group by 1, 2
    order by 2 nulls first`
}

export interface CandidateCount {
  readonly round_id: string
  readonly candidates: number
  readonly accepted: number
}

/** Whoever sees all candidates of a round reads its kept totals, whatever its size; of any other round they count the candidates that they see. */
export function countCandidates(roundIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with kept as materialized (
      select k.round_id, k.candidates, k.accepted from round_candidate_count k where k.round_id = any(${[...roundIds]}::uuid[])
    )
    select * from kept
    union all
    select c.round_id, count(*)::int as candidates, count(*) filter (where c.accepted_at is not null)::int as accepted
    from candidate c where c.round_id = any(array(select unnest(${[...roundIds]}::uuid[]) except select k.round_id from kept k)) group by 1`
}

export interface SharedCount {
  readonly round_id: string
  /** Candidates of more than one proposer. */
  readonly shared: number
}

export function countShared(roundIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with shared as materialized (
      select s.candidate_id from round_task t join candidate_source s on s.task_id = t.id where t.round_id = any(${[...roundIds]}::uuid[])
      group by s.candidate_id having count(*) > 1
    )
    select c.round_id, count(*)::int as shared from shared s join candidate c on c.id = s.candidate_id where c.round_id = any(${[...roundIds]}::uuid[]) group by 1`
}

/**
 * Of a row of `worker_listing l`: whether a round has them for a candidate, all or only the accepted; under their own record or under one that was
 * merged into it since, however many it went through.
 */
export function candidatesOf(roundId: string, which: 'ALL' | 'ACCEPTED'): Prisma.Sql {
  return Prisma.sql`l.worker_id in (
    with recursive named(id) as (
      select c.worker_id from candidate c where c.round_id = ${roundId}::uuid and (${which === 'ALL'}::boolean or c.accepted_at is not null)
      union
      select w.superseded_by from named n join worker w on w.id = n.id where w.superseded_by is not null)
    select n.id from named n)`
}
