import { eligibilitySql } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { factsAsked, type Rule } from '@payung/domain/eligibility/eligibility-rule'
import { legalFloor } from '@payung/domain/eligibility/legal-floor'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import {
  findJudging,
  findWorkers,
  type Judging,
  occupationsIn,
  readJudgedRule,
  type WorkerRecord,
} from '../workers/public.ts'
import { explainBy } from './explain-eligibility.ts'
import { type DesignationRow, findDesignations } from './programmes.queries.ts'

/**
 * What a programme's rule of today is asked with about whom a list or a decree brings in: the months of a decree or else all of the programme's, ages as
 * they are today.
 */
export interface RuleToday {
  readonly programmeId: string
  readonly rule: Rule
  readonly day: string
  readonly fromMonth: string
  readonly untilMonth: string
}

type Reading = Pick<Context, 'read'> | Pick<TenantTransaction, 'rows'>

function rowsOf<Row>(from: Reading, sql: Prisma.Sql): Promise<readonly Row[]> {
  return 'read' in from ? from.read<Row>(sql) : from.rows<Row>(sql)
}

/** The legal floor alone where no rule is in force or it cannot be read: no programme leaves the law out. Null for a programme that is not there. */
export async function ruleToday(
  from: Reading,
  reference: ReferenceData,
  programme: { readonly programme_id: string; readonly from_month?: string; readonly until_month?: string },
): Promise<RuleToday | null> {
  const day = today().toString()
  const [judging] = await rowsOf<Judging>(from, findJudging(programme.programme_id, day))
  const read = readJudgedRule(reference, judging?.rule ?? null)
  if (judging === undefined) return null
  return {
    programmeId: programme.programme_id,
    rule: 'fault' in read ? floorAlone(reference) : read.rule,
    day,
    fromMonth: programme.from_month ?? judging.from_month,
    untilMonth: programme.until_month ?? judging.until_month,
  }
}

function floorAlone({ firstRegistrationAges }: ReferenceData): Rule {
  return { op: 'ALL', of: [...legalFloor(firstRegistrationAges)] }
}

/** Of a row of `worker_listing l`: whether the rule admits them. `asked` names them where they are few. */
export function admittedSql(reference: ReferenceData, rule: RuleToday | null, among?: Prisma.Sql): Prisma.Sql {
  if (rule === null) return Prisma.sql`true`
  return eligibilitySql(rule.rule, { ...rule, occupationsOf: occupationsIn(reference), asked: among })
}

/** Why the rule refuses each of a few people: every condition that stands in the way, with its limit. */
export async function whyRefused(
  from: Reading,
  reference: ReferenceData,
  rule: RuleToday | null,
  workerIds: readonly string[],
): Promise<ReadonlyMap<string, BothWords>> {
  if (rule === null || workerIds.length === 0) return new Map()
  const records = await rowsOf<WorkerRecord>(from, findWorkers(workerIds))
  const designated = factsAsked(rule.rule).has('DESIGNATED_ELSEWHERE')
    ? await rowsOf<DesignationRow>(from, findDesignations(rule.programmeId, workerIds))
    : []
  const designationsOf = Map.groupBy(designated, ({ worker_id }) => worker_id)
  return new Map(
    records.map((record) => {
      const { reasons } = explainBy(reference, record, rule.rule, rule, designationsOf.get(record.id) ?? [])
      return [record.id, { id: reasons.map(({ id }) => id).join('; '), en: reasons.map(({ en }) => en).join('; ') }]
    }),
  )
}
