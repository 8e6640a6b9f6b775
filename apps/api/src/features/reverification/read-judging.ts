import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { readRule } from '@payung/domain/eligibility/read-rule'
import type { Context } from '../../platform/context.ts'
import { findJudging, type JudgedBy, type Judging } from '../workers/public.ts'

/** By what a programme judges on a day; null where it has no rule then. */
export async function judgingOn(tx: TenantTransaction, programmeId: string, day: string): Promise<JudgedBy | null> {
  const [judging] = await tx.$queryRaw<Judging[]>(findJudging(programmeId, day))
  return judgedBy(programmeId, judging, day)
}

/** The same for who reads. */
export async function readJudging(context: Context, programmeId: string, day: string): Promise<JudgedBy | null> {
  const [judging] = await context.read<Judging>(findJudging(programmeId, day))
  return judgedBy(programmeId, judging, day)
}

function judgedBy(programmeId: string, judging: Judging | undefined, day: string): JudgedBy | null {
  const read = judging?.rule == null ? null : readRule(judging.rule)
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
