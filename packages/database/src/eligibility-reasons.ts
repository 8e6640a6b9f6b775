import { type Condition, isCondition, type Rule } from '@payung/domain/eligibility/eligibility-rule'
import { eligibilitySql, type SqlFrame } from './eligibility-sql.ts'
import { Prisma } from './prisma.ts'

/** A condition as it stands in a rule, and when it is among the reasons why somebody is not admitted. */
export interface SqlReason {
  readonly condition: Condition
  /** Below an odd number of NOTs: it excludes whom it describes. */
  readonly negated: boolean
  /** Boolean over the columns `t0`, `t1` …: the rule refuses somebody, by this condition among others. */
  readonly refused: Prisma.Sql
  /** The same where the rule cannot tell. */
  readonly open: Prisma.Sql
}

export interface SqlReasons {
  /** Over `worker_listing l`, to be selected as `t0`, `t1` …: what the rule says of a row, then what the parts of it say that reasons depend on. */
  readonly truths: readonly Prisma.Sql[]
  readonly reasons: readonly SqlReason[]
}

/** What `judgeEligibility` gives as reasons, for many people in one statement; the property test that holds both judges alike asks for these too. */
export function reasonsSql(rule: Rule, frame: SqlFrame): SqlReasons {
  const truths: Prisma.Sql[] = []
  const truthOf = (part: Rule) => Prisma.raw(`t${truths.push(eligibilitySql(part, frame)) - 1}`)
  const whole = truthOf(rule)

  /** Of an ALL those parts count that fail as it does, of an ANY every one; so on down to the conditions. */
  function reasonsOf(part: Rule, negated: boolean, refused: Prisma.Sql, open: Prisma.Sql): SqlReason[] {
    if (isCondition(part)) return [{ condition: part, negated, refused, open }]
    if (part.op === 'NOT') return reasonsOf(part.of, !negated, refused, open)
    return part.of.flatMap((child) => {
      const truth = truthOf(child)
      const fails = negated ? Prisma.sql`${truth}` : Prisma.sql`${truth} is false`
      return reasonsOf(child, negated, Prisma.sql`${refused} and ${fails}`, Prisma.sql`${open} and ${truth} is null`)
    })
  }
  const reasons = reasonsOf(rule, false, Prisma.sql`${whole} is false`, Prisma.sql`${whole} is null`)
  return { truths, reasons }
}
