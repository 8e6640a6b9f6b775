import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { CohortDetail } from '../cohort.query.ts'

/** The part of a filter that the form offers; what else a cohort filters by is kept as it is. */
export interface CohortDraft {
  readonly name: string
  readonly seed: string
  readonly reservePercent: string
  /** Null: not only candidates of a round. Of another programme it no longer counts. */
  readonly round: { readonly id: string; readonly programmeId: string } | null
  /** Only whom these pledges hold; empty for everybody. */
  readonly pledgeIds: readonly string[]
  readonly areaCodes: readonly string[]
  readonly occupationCodes: readonly string[]
  readonly statuses: readonly WorkerStatus[]
  readonly rest: Readonly<Record<string, unknown>>
}

/** A seed that nobody chose: the day, and letters that nobody could foresee. */
export function newSeed(today: string): string {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `${today}-${word.toString(36).padStart(6, '0').slice(0, 6)}`
}

/** @param pledgeId whose people it is drawn from: of them nobody waits */
export function emptyCohort(today: string, pledgeId?: string): CohortDraft {
  return {
    name: '',
    seed: newSeed(today),
    reservePercent: pledgeId === undefined ? '20' : '0',
    round: null,
    pledgeIds: pledgeId === undefined ? [] : [pledgeId],
    areaCodes: [],
    occupationCodes: [],
    statuses: [],
    rest: {},
  }
}

export function draftOf(
  cohort: Pick<CohortDetail, 'name' | 'seed' | 'reservePercent' | 'filter' | 'round'> & {
    readonly pledges: readonly { readonly pledge: { readonly id: string } | null }[]
    readonly programme: Pick<CohortDetail['programme'], 'id'>
  },
): CohortDraft {
  const { areaCodes, occupationCodes, statuses, ...rest } = JSON.parse(cohort.filter) as Partial<CohortDraft>
  return {
    name: cohort.name,
    seed: cohort.seed,
    reservePercent: String(cohort.reservePercent),
    round: cohort.round && { id: cohort.round.id, programmeId: cohort.programme.id },
    pledgeIds: cohort.pledges.flatMap(({ pledge }) => pledge?.id ?? []),
    areaCodes: areaCodes ?? [],
    occupationCodes: occupationCodes ?? [],
    statuses: statuses ?? [],
    rest,
  }
}

export function inputOf(draft: CohortDraft, programmeId: string) {
  return {
    name: draft.name,
    seed: draft.seed,
    reservePercent: /^\d{1,3}$/.test(draft.reservePercent.trim()) ? Number(draft.reservePercent) : -1,
    roundId: draft.round?.programmeId === programmeId ? draft.round.id : null,
    pledgeIds: [...draft.pledgeIds],
    filter: {
      ...draft.rest,
      areaCodes: [...draft.areaCodes],
      occupationCodes: [...draft.occupationCodes],
      statuses: [...draft.statuses],
    },
  }
}
