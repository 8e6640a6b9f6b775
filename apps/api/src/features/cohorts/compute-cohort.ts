import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { reserveOf } from '@payung/domain/cohort/cohort-places'
import { factsAsked } from '@payung/domain/eligibility/eligibility-rule'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { recordAudit } from '../audit/public.ts'
import { tellOfAll } from '../programmes/public.ts'
import { candidatesOf } from '../rounds/public.ts'
import { listingConditions, readJudgedRule, readWorkerFilter, type WorkerFilterInput } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay } from './cohorts.policy.ts'
import {
  type ComputingRow,
  findComputing,
  findRooms,
  finishComputing,
  placePeople,
  type QuotaRoom,
} from './compute-cohort.queries.ts'
import { coveredByNobody } from './covered.queries.ts'
import { orderOf } from './load-cohort.ts'
import { NOTHING_OPEN } from './open-answers.queries.ts'
import { heldBy } from './pledged-people.queries.ts'
import { assertUnchanged, clearPeople, lockRow } from './write-cohort.queries.ts'

export interface ComputeInput {
  readonly cohortId: string
  readonly expectedVersion: number
  readonly idempotencyKey: string
  /** Places nobody whom another decree insures alike in months of the programme. */
  readonly withoutCovered?: boolean | null | undefined
  /** Places nobody whose death or move was answered and not decided. */
  readonly withoutAnswered?: boolean | null | undefined
}

/**
 * Asks for a draft to be computed, as a job. @returns its id
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `COHORT_STATE`, `COHORT_CHANGED`
 */
export async function startComputing(tx: TenantTransaction, actor: Actor, input: ComputeInput): Promise<string> {
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'COMPUTE')
  assertUnchanged(record, input.expectedVersion)
  const { id } = await enqueueJob(tx, actor, {
    kind: 'COHORT_COMPUTE',
    params: {
      cohortId: record.id,
      withoutCovered: input.withoutCovered === true,
      withoutAnswered: input.withoutAnswered === true,
    },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}

/**
 * Places people anew by today's rule, order and quotas: all of it or nothing, and a repeated run ends with the same people.
 *
 * @throws ConflictError `COHORT_STATE`, `PROGRAMME_NOT_OPEN`
 */
export function computeCohort(
  job: JobRun,
  cohortId: string,
  { withoutCovered, withoutAnswered }: { readonly withoutCovered: boolean; readonly withoutAnswered: boolean },
): Promise<{ members: number; reserves: number; eligible: number }> {
  const day = today().toString()
  return job.inTransaction(async (tx) => {
    const reference = await job.reference()
    const cohort = await lockRow(tx, job.actor, cohortId)
    assertMay(job.actor, cohort, 'COMPUTE')
    job.progress('COHORT_PLACING', 0, null)
    const [from] = await tx.rows<ComputingRow>(findComputing(cohort.programme_id, day))
    const read = readJudgedRule(reference, from?.rule ?? null)
    if (from === undefined || from.programme_state !== 'OPEN' || from.rule_version === null || 'fault' in read)
      throw new ConflictError(cohortMessages.PROGRAMME_NOT_OPEN())
    const quotas = await tx.rows<QuotaRoom>(findRooms(cohort.programme_id))
    const rooms = quotas.map((quota) => {
      const room = Math.max(0, quota.people - quota.taken)
      return { ...quota, room, reserve: reserveOf(room, cohort.reserve_percent) }
    })
    const judged = {
      programmeId: cohort.programme_id,
      people: 'ELIGIBLE' as const,
      rule: read.rule,
      before: null,
      areaCodes: quotas.map(({ area_code }) => area_code),
      day,
      fromMonth: from.from_month,
      untilMonth: from.until_month,
    }
    await clearPeople(tx, cohort.id)
    job.throwIfCancelled()
    await tx.run(
      placePeople(reference, {
        cohort,
        judged,
        order: orderOf({ criteria: from.criteria ?? [] }),
        conditions: [
          ...listingConditions(job.actor, readWorkerFilter(cohort.filter as WorkerFilterInput, reference), null),
          ...(withoutCovered ? [coveredByNobody(cohort.programme_id, from.from_month, from.until_month)] : []),
          ...(withoutAnswered ? [NOTHING_OPEN] : []),
          ...(cohort.round_id === null ? [] : [candidatesOf(cohort.round_id, 'ACCEPTED')]),
          ...(cohort.pledge_ids.length === 0 ? [] : [heldBy(cohort.pledge_ids)]),
        ],
        rooms,
      }),
    )
    // Others' decrees have a say in the list: both sides' logs have it, with how many people.
    if (withoutCovered || factsAsked(read.rule).has('DESIGNATED_ELSEWHERE'))
      await tx.rows(tellOfAll(cohort.programme_id, from.from_month, from.until_month))
    job.throwIfCancelled()
    const [counts] = await tx.rows<{ members: number; reserves: number; eligible: number }>(
      finishComputing(cohort.id, job.actor.userId, {
        ruleVersion: from.rule_version,
        priorityVersion: from.priority_version,
        day,
      }),
    )
    if (counts === undefined) throw new Error('the computed cohort is gone')
    await recordAudit(tx, job.actor, 'COHORT_COMPUTED', {
      subject: { kind: 'cohort', id: cohort.id, version: cohort.version + 1 },
      details: { ...counts, ruleVersion: from.rule_version, priorityVersion: from.priority_version ?? 0 },
    })
    return counts
  })
}
