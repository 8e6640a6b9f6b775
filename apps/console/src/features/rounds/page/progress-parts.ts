import type { RoundTaskStanding } from '@payung/domain/round/round-task-state'
import type { RoundDetail } from '../round.query.ts'

/** The parts of a progress, what asks for somebody first. */
export function partsOf(
  progress: Omit<RoundDetail['progress'], 'asked' | 'quotaPeople' | 'proposedPeople'>,
): readonly { readonly standing: RoundTaskStanding; readonly count: number }[] {
  return [
    { standing: 'LATE', count: progress.late },
    { standing: 'NOT_BEGUN', count: progress.notBegun },
    { standing: 'AT_WORK', count: progress.atWork },
    { standing: 'RETURNED', count: progress.returned },
    { standing: 'SENT', count: progress.sent },
    { standing: 'ACCEPTED', count: progress.accepted },
  ]
}
