import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { Context } from '../../platform/context.ts'
import { admittedSql, ruleToday, whyRefused } from '../programmes/public.ts'
import { actionsOn } from './cohorts.policy.ts'
import type { CohortRecord } from './cohorts.queries.ts'
import { findUnfit, type UnfitRow } from './unfit.queries.ts'

export interface UnfitMember {
  readonly workerId: string
  readonly name: string | null
  readonly reason: BothWords
}

export interface UnfitMembers {
  readonly total: number
  /** The first of them, in the order of the list. */
  readonly people: readonly UnfitMember[]
}

const SHOWN = 100
const NOT_SEEN: BothWords = {
  id: 'datanya digabung, ditarik, atau tidak lagi dapat Anda lihat',
  en: 'the record was merged, withdrawn, or is no longer yours to see',
}

/**
 * Members of a list that is not locked whom the lock would refuse today: somebody may have grown too old since it was computed. Null for who takes no step
 * on it.
 */
export async function findUnfitMembers(context: Context, cohort: CohortRecord): Promise<UnfitMembers | null> {
  const isOpen = cohort.state === 'DRAFT' || cohort.state === 'PUBLISHED'
  if (!isOpen || cohort.computed_at === null || !steps(context, cohort)) return null
  const rule = await ruleToday(context, context.reference, cohort)
  const rows = await context.read<UnfitRow>(findUnfit(cohort.id, admittedSql(context.reference, rule), SHOWN))
  const ids = rows.map((row) => row.worker_id)
  const why = await whyRefused(context, context.reference, rule, ids)
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map((row) => ({
      workerId: row.worker_id,
      name: row.name,
      reason: (row.name === null ? null : why.get(row.worker_id)) ?? NOT_SEEN,
    })),
  }
}

/** Whoever has the whole list before them and takes it somewhere. */
const steps = ({ actor }: Context, cohort: CohortRecord) =>
  actionsOn(actor, cohort).some((action) => action === 'COMPUTE' || action === 'WITHDRAW' || action === 'LOCK')
