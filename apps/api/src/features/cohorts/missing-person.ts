import type { Prisma } from '@payung/database/prisma'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type DesignationRow, type Explained, explainEligibility, findDesignations } from '../programmes/public.ts'
import { getWorker, loadWorker, readJudgedRule, type WorkerRecord } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { actionsOn } from './cohorts.policy.ts'
import type { CohortRecord } from './cohorts.queries.ts'
import { orderOf } from './load-cohort.ts'
import {
  bringBack,
  type CohortJudging,
  type Coming,
  type ComingRow,
  findCohortJudging,
  findComing,
  findPlaceTaken,
  insertComing,
  type PlaceTaken,
} from './missing-person.queries.ts'

/** What a cohort's own rule says of somebody who is said to be missing from it, and where they would come in. */
export interface MissingPerson {
  readonly worker: WorkerRecord
  /** Null where the programme has no quota where they live. */
  readonly explained: Explained | null
  readonly taken: PlaceTaken | null
  readonly coming: ComingRow | null
}

/** Shown before anybody decides; null for who is not the viewer's to see, and to whom decides nothing here. */
export async function judgeMissing(
  context: Context,
  cohort: CohortRecord,
  workerId: string,
): Promise<MissingPerson | null> {
  if (!actionsOn(context.actor, cohort).includes('DECIDE')) return null
  const worker = await loadWorker(context, workerId)
  const [judging] = await context.read<CohortJudging>(findCohortJudging(cohort.id))
  if (worker === null || judging === undefined) return null
  const [taken] = await context.read<PlaceTaken>(findPlaceTaken(cohort, worker.id))
  const [coming] =
    taken === undefined || taken.standing === 'REMOVED'
      ? await context.read<ComingRow>(
          findComing(context.reference, comingOf(context.reference, cohort, worker.id, judging)),
        )
      : []
  return {
    worker,
    explained: await explained(context.reference, cohort, worker, judging, (sql) => context.read(sql)),
    taken: taken ?? null,
    coming: coming === undefined ? null : { ...coming, place: taken?.place ?? coming.place },
  }
}

/**
 * Places somebody whom an upheld objection brings in, or back in who was taken out by another.
 *
 * @throws NotFoundError for who is not the actor's to see
 * @throws ConflictError `ALREADY_LISTED`, `MEMBER_LOCKED_ELSEWHERE`, `NOT_ELIGIBLE` with every reason
 */
export async function placeMissing(
  tx: Transaction,
  cohort: CohortRecord,
  objection: { readonly id: string; readonly workerId: string },
): Promise<ComingRow> {
  const { reference } = tx
  const { it, taken, refusal } = await comingIn(tx, cohort, objection.workerId)
  const write = taken === null || taken.place === null ? insertComing : bringBack
  const [placed] = await tx.rows<ComingRow>(write(reference, it, objection.id))
  if (placed === undefined) throw await refusal()
  return placed
}

/** Whether somebody would come in now, before it is proposed. @throws as `placeMissing` does */
export async function assertComing(tx: Transaction, cohort: CohortRecord, workerId: string): Promise<void> {
  const { reference } = tx
  const { it, refusal } = await comingIn(tx, cohort, workerId)
  const [coming] = await tx.rows<ComingRow>(findComing(reference, it))
  if (coming === undefined) throw await refusal()
}

/** Whoever an upheld objection took out may come back by another; whoever stands somewhere stays there. */
async function comingIn(tx: Transaction, cohort: CohortRecord, workerId: string) {
  const { reference } = tx
  const worker = await getWorker(tx, workerId)
  const [judging] = await tx.rows<CohortJudging>(findCohortJudging(cohort.id))
  if (judging === undefined) throw new Error('a published cohort without its rule')
  const [taken = null] = await tx.rows<PlaceTaken>(findPlaceTaken(cohort, worker.id))
  if (taken !== null && taken.standing !== 'REMOVED')
    throw taken.cohort_id === cohort.id ? alreadyListed(taken.standing, taken.place) : lockedElsewhere(taken)
  const it = comingOf(reference, cohort, worker.id, judging)
  const refusal = async () =>
    notEligible(await explained(reference, cohort, worker, judging, async (sql) => tx.rows<DesignationRow>(sql)))
  return { it, taken, refusal }
}

function comingOf(reference: ReferenceData, cohort: CohortRecord, workerId: string, judging: CohortJudging): Coming {
  const read = readJudgedRule(reference, judging.rule)
  if ('fault' in read) throw new Error('a cohort was computed by a rule that cannot be read')
  return {
    cohort,
    workerId,
    judged: {
      programmeId: cohort.programme_id,
      people: 'ELIGIBLE',
      rule: read.rule,
      before: null,
      areaCodes: judging.area_codes,
      day: cohort.judged_on ?? '',
      fromMonth: judging.from_month,
      untilMonth: judging.until_month,
    },
    order: orderOf({ criteria: judging.criteria ?? [] }),
  }
}

async function explained(
  reference: ReferenceData,
  cohort: CohortRecord,
  worker: WorkerRecord,
  judging: CohortJudging,
  read: (sql: Prisma.Sql) => Promise<DesignationRow[]>,
): Promise<Explained | null> {
  const programme = { ...judging, id: cohort.programme_id, version: judging.rule_version }
  const all = await explainEligibility(
    reference,
    worker,
    [programme],
    ({ id }) => read(findDesignations(id, [worker.id])),
    cohort.judged_on ?? undefined,
  )
  return all[0] ?? null
}

function alreadyListed(standing: 'MEMBER' | 'RESERVE', place: number | null): ConflictError {
  const words = { MEMBER: ['anggota', 'a member'], RESERVE: ['cadangan', 'in reserve'] } as const
  const [id, en] = words[standing]
  return new ConflictError(cohortMessages.ALREADY_LISTED({ place: place ?? '–', standing: { id, en } }))
}

function lockedElsewhere({ cohort_name: name }: PlaceTaken): ConflictError {
  return new ConflictError(cohortMessages['MEMBER_LOCKED_ELSEWHERE/lockedElsewhere']({ name }))
}

function notEligible(why: Explained | null): ConflictError {
  const gone: BothWords = {
    id: 'tercatat meninggal, pindah, atau ditarik',
    en: 'noted as dead, moved or withdrawn',
  }
  const elsewhere: BothWords = {
    id: 'desanya tidak termasuk wilayah kuota',
    en: 'their village is in no area with a quota',
  }
  const reasons = why === null ? [elsewhere] : why.reasons.length === 0 ? [gone] : why.reasons
  const listed = (language: 'id' | 'en') => reasons.map((reason) => reason[language]).join('; ')
  return new ConflictError(cohortMessages.NOT_ELIGIBLE({ listed: { id: listed('id'), en: listed('en') } }))
}
