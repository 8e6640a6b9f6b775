import { eligibilitySql, JUDGED, type SqlFrame } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import type { JudgedBy } from './judged-by.ts'
import { livesInAny } from './lives-in.queries.ts'

type Judged = JudgedBy & Pick<SqlFrame, 'occupationsOf'>

/** Conditions on `worker_listing l` for the people of a programme. */
export function judgedConditions(judged: Judged): Prisma.Sql[] {
  return [...judgedPeople(judged), peopleSql(judged)]
}

/** Everybody on whom a programme's rule has a say at all. */
export function judgedPeople({ areaCodes }: Pick<Judged, 'areaCodes'>): Prisma.Sql[] {
  return [JUDGED, livesInAny(areaCodes)]
}

/** What each rule says of a row: true, false or null. Of no rule, nobody is eligible. */
export function truthsOf(judged: Judged): { readonly now: Prisma.Sql; readonly before: Prisma.Sql } {
  return {
    now: eligibilitySql(judged.rule, judged),
    before: judged.before === null ? Prisma.sql`false` : eligibilitySql(judged.before, judged),
  }
}

function peopleSql(judged: Judged): Prisma.Sql {
  const { now, before } = truthsOf(judged)
  switch (judged.people) {
    // Plain, so that the conditions of the rule can choose an index.
    case 'ELIGIBLE':
      return now
    case 'NOT_ELIGIBLE':
      return Prisma.sql`${now} is false`
    case 'UNKNOWN':
      return Prisma.sql`${now} is null`
    case 'GAINED':
      return Prisma.sql`(${now} and ${before} is not true)`
    case 'LOST':
      return Prisma.sql`(${before} and ${now} is not true)`
    case 'KEPT':
      return Prisma.sql`(${now} and ${before})`
  }
}
