import type { Context } from '../../platform/context.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { findJudging, type JudgedBy, type Judging, readJudgedRule } from '../workers/public.ts'

/** By what a programme judges on a day; null where it has no rule then. */
export async function judgingOn(tx: Transaction, programmeId: string, day: string): Promise<JudgedBy | null> {
  const { reference } = tx
  const [judging] = await tx.rows<Judging>(findJudging(programmeId, day))
  return judgedBy(reference, programmeId, judging, day)
}

/** The same for who reads. */
export async function readJudging(context: Context, programmeId: string, day: string): Promise<JudgedBy | null> {
  const [judging] = await context.read<Judging>(findJudging(programmeId, day))
  return judgedBy(context.reference, programmeId, judging, day)
}

function judgedBy(
  reference: ReferenceData,
  programmeId: string,
  judging: Judging | undefined,
  day: string,
): JudgedBy | null {
  const read = judging?.rule == null ? null : readJudgedRule(reference, judging.rule)
  if (judging === undefined || read === null || 'fault' in read) return null
  return {
    programmeId,
    people: 'ELIGIBLE',
    rule: read.rule,
    before: null,
    areaCodes: judging.area_codes,
    day,
    fromMonth: judging.from_month,
    untilMonth: judging.until_month,
  }
}
