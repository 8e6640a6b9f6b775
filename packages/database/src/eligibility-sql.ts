import { yearsBefore } from '@payung/domain/calendar/iso-day'
import { type AgeDays, ageDays, firstDayOfCover } from '@payung/domain/eligibility/age-days'
import type { JudgingFrame } from '@payung/domain/eligibility/eligibility-facts'
import { type Condition, isCondition, type Rule } from '@payung/domain/eligibility/eligibility-rule'
import { livesIn } from './lives-in.ts'
import { Prisma } from './prisma.ts'

/** As the pure function is asked, with the catalogue spelt out: SQL cannot call back. */
export interface SqlFrame extends Omit<JudgingFrame, 'ecosystemOf'> {
  /** Whose rule it is: what other programmes have designated is designated elsewhere. */
  readonly programmeId: string
  readonly occupationsOf: (ecosystemCode: string) => readonly string[]
  /** Ids as an array, where only few are judged: what others have designated is then looked up of them alone. */
  readonly asked?: Prisma.Sql | undefined
}

/**
 * A rule as one boolean expression over `worker_listing l`: true, false, or null where the facts do not tell. It is what `judgeEligibility`
 * answers about the same person, a property test says so. Kleene's logic needs no translation: it is SQL's.
 *
 * Only comparisons of text, date, int and boolean occur, all of them leakproof: under row-level security anything else would run after
 * the policies on every row and never choose an index. Values are parameters, also the codes: a rule is data that somebody typed.
 */
export function eligibilitySql(rule: Rule, frame: SqlFrame): Prisma.Sql {
  if (isCondition(rule)) return conditionSql(rule, frame)
  if (rule.op === 'NOT') return Prisma.sql`(not ${eligibilitySql(rule.of, frame)})`
  const parts = rule.of.map((part) => eligibilitySql(part, frame))
  return Prisma.sql`(${Prisma.join(parts, rule.op === 'ALL' ? ' and ' : ' or ')})`
}

/** Only people whom the viewer may read in full can be judged: for everybody else the listing holds too little. */
export const JUDGED = Prisma.sql`l.level = 'FULL'`

function conditionSql(condition: Condition, frame: SqlFrame): Prisma.Sql {
  const sql = lookSql(condition, frame)
  if (condition.ifUnknown === undefined) return sql
  return condition.ifUnknown === 'MET' ? Prisma.sql`coalesce(${sql}, true)` : Prisma.sql`coalesce(${sql}, false)`
}

function lookSql(condition: Condition, frame: SqlFrame): Prisma.Sql {
  switch (condition.fact) {
    case 'AGE':
      return bornBetween(condition, ageDays(condition.on, frame))
    case 'AGE_AT_FIRST_REGISTRATION':
      return wasInTime(condition, frame)
    case 'RESIDENCE':
      return Prisma.sql`(${Prisma.join(condition.among.map(livesIn), ' or ')})`
    case 'OCCUPATION':
      return among('occupation_code', condition.among)
    case 'ECOSYSTEM':
      // Of an empty list SQL says false about null too; with a code of nothing the unknown stays unknown.
      return among('occupation_code', ['', ...condition.among.flatMap(frame.occupationsOf)])
    case 'SEX':
      return among('sex', condition.among)
    case 'WELFARE_DECILE':
      return decileWithin(condition)
    case 'INCOME_BRACKET':
      return among('income_bracket', condition.among)
    case 'MEMBERSHIP_KIND':
      return among('membership_kind', condition.among)
    case 'PUBLIC_SERVICE':
      return among('public_service', condition.among)
    case 'CITIZENSHIP':
      return among('citizenship', condition.among)
    case 'STATUS':
      return among('status', condition.among)
    case 'FUNDED_ELSEWHERE':
      return Prisma.sql`coalesce(l.declared_from < ${frame.untilMonth}::date
        and (l.declared_until is null or l.declared_until > ${frame.fromMonth}::date)
        and ${among('declared_payer_kind', condition.payers)}, false)`
    case 'DESIGNATED_ELSEWHERE':
      return Prisma.sql`(l.worker_id in (select e.worker_id from app.people_designated(${frame.programmeId}::uuid, ${frame.fromMonth}::date,
        ${frame.untilMonth}::date, ${frame.asked ?? Prisma.sql`null`}) e where e.payer = any(${[...condition.payers]}::text[])))`
  }
}

function among(column: string, codes: readonly string[]): Prisma.Sql {
  return Prisma.sql`l.${Prisma.raw(column)} = any(${[...codes]}::text[])`
}

interface Bounds {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** An age on a day is a range of birth dates; whoever was born on 29 February completes the year on 1 March, so the 28th is the last day. */
function bornBetween({ from, to }: Bounds, { first, last }: AgeDays): Prisma.Sql {
  return all([
    ...(from === undefined ? [] : [Prisma.sql`l.birth_date <= ${yearsBefore(first, from)}::date`]),
    ...(to === undefined ? [] : [Prisma.sql`l.birth_date > ${yearsBefore(last, to + 1)}::date`]),
    // A range without ends still asks for the fact.
    ...(from === undefined && to === undefined ? [Prisma.sql`(l.birth_date is not null or null)`] : []),
  ])
}

/** On the day of the first registration; for members since nobody knows when, as far as today's age tells. */
function wasInTime({ from, to }: Bounds, frame: SqlFrame): Prisma.Sql {
  const [day, begin] = [frame.day, firstDayOfCover(frame)]
  const first = Prisma.sql`(case when l.declared_from <= ${begin}::date then l.declared_from when l.membership_kind = 'NONE' then ${begin}::date end)`
  const before = (years: number) => Prisma.sql`(${first} - make_interval(years => ${years}::int))::date`
  return all([
    ...(from === undefined
      ? []
      : [
          Prisma.sql`(case when ${first} is not null then l.birth_date <= ${before(from)}
            when l.birth_date > ${yearsBefore(day, from)}::date then false end)`,
        ]),
    ...(to === undefined
      ? []
      : [
          Prisma.sql`(case when ${first} is not null then l.birth_date > ${before(to + 1)}
            when l.birth_date > ${yearsBefore(day, to + 1)}::date then true end)`,
        ]),
    ...(from === undefined && to === undefined ? [Prisma.sql`(l.birth_date is not null or null)`] : []),
  ])
}

function decileWithin({ from, to, sources }: Extract<Condition, { fact: 'WELFARE_DECILE' }>): Prisma.Sql {
  const within = all([
    ...(from === undefined ? [] : [Prisma.sql`l.welfare_decile >= ${from}::smallint`]),
    ...(to === undefined ? [] : [Prisma.sql`l.welfare_decile <= ${to}::smallint`]),
    ...(from === undefined && to === undefined ? [Prisma.sql`(l.welfare_decile is not null or null)`] : []),
  ])
  return sources === undefined ? within : Prisma.sql`(case when ${among('welfare_source', sources)} then ${within} end)`
}

function all(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...parts], ' and ')})`
}
