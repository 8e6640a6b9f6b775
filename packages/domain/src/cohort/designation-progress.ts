import type { IsoDay } from '../calendar/iso-day.ts'

/** The way of a designation, in its order. */
export const DESIGNATION_STAGES = ['ROUND', 'PROPOSALS', 'VERIFICATION', 'COHORT', 'DECREE'] as const
export type DesignationStage = (typeof DESIGNATION_STAGES)[number]

/** Where one stage stands. That it is late follows from the days, as everywhere. */
export type StageStanding = 'NOTHING' | 'AT_WORK' | 'LATE' | 'DONE'

/** A government's designation as a whole: late comes before how far it is. */
export type DesignationStanding = StageStanding

/** What is counted of a stage; what its counts are of depends on the stage. */
export interface StageCounts {
  readonly stage: DesignationStage
  readonly total: number
  readonly done: number
  readonly late: number
  /** The earliest day that was missed. */
  readonly lateSince: IsoDay | null
}

/**
 * Where a stage stands by its counts. A round is done as a stage once it is open: what follows are the proposals. A cohort is done once one is
 * locked: a second draft beside it is another attempt, not a way back.
 */
export function stageStanding({ stage, total, done, late }: Omit<StageCounts, 'lateSince'>): StageStanding {
  if (total === 0) return 'NOTHING'
  if (late > 0) return 'LATE'
  return done === total || (stage === 'COHORT' && done > 0) ? 'DONE' : 'AT_WORK'
}

/**
 * Where a designation stands: the furthest stage at which anything has happened, whether anything of it is late and since when.
 *
 * @param counts one per stage at most; a stage without counts has nothing
 * @returns `stage` null where nothing has begun; DONE only once every decree that was drafted is signed
 */
export function designationStanding(counts: readonly StageCounts[]): {
  readonly stage: DesignationStage | null
  readonly standing: DesignationStanding
  readonly lateSince: IsoDay | null
} {
  const begun = DESIGNATION_STAGES.flatMap((stage) =>
    counts.filter((count) => count.stage === stage && count.total > 0),
  )
  const furthest = begun.at(-1)
  if (furthest === undefined) return { stage: null, standing: 'NOTHING', lateSince: null }
  const late = begun.filter((count) => stageStanding(count) === 'LATE')
  const [lateSince = null] = late.flatMap((count) => count.lateSince ?? []).sort()
  const isDone = furthest.stage === 'DECREE' && stageStanding(furthest) === 'DONE'
  return { stage: furthest.stage, standing: late.length > 0 ? 'LATE' : isDone ? 'DONE' : 'AT_WORK', lateSince }
}

/** Late ones first, the longest late before the others; then who has come least far, and who is done last. */
export function compareDesignations(
  a: ReturnType<typeof designationStanding>,
  b: ReturnType<typeof designationStanding>,
): number {
  const rank = { LATE: 0, AT_WORK: 1, NOTHING: 2, DONE: 3 }
  const reached = ({ stage }: { stage: DesignationStage | null }) =>
    stage === null ? -1 : DESIGNATION_STAGES.indexOf(stage)
  const since = ({ lateSince }: { lateSince: IsoDay | null }) => lateSince ?? '9999-12-31'
  return rank[a.standing] - rank[b.standing] || since(a).localeCompare(since(b)) || reached(a) - reached(b)
}
