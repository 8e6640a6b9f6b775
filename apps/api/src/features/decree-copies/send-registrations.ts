import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { END_REGISTRATIONS, SEND_LEFT_REGISTRATIONS } from './registrations.queries.ts'

/** A piece of half a second or so, in which nobody else changes these people. */
const PEOPLE_AT_ONCE = 5_000
/** Other periodic work waits meanwhile; what is left goes out in the next turn. */
const SENDING_MILLISECONDS_MAX = 5_000

definePeriodic({ name: 'send left registrations', everySeconds: 60, run: sendLeftRegistrations })
definePeriodic({ name: 'end past registrations', everySeconds: 600, run: endPastRegistrations })

/** Sends the insurer's branches what a signature over many people has left, piece by piece. */
export async function sendLeftRegistrations({ jobsPool }: Pick<WorkerResources, 'jobsPool'>): Promise<void> {
  await inPieces(async () => {
    const { rows } = await jobsPool.query<{ left_copies: number }>(SEND_LEFT_REGISTRATIONS, [PEOPLE_AT_ONCE])
    return (rows[0]?.left_copies ?? 0) > 0
  })
}

/** Ends registrations of people who hold no month of a decree any more and were not accepted. */
export async function endPastRegistrations({ jobsPool }: Pick<WorkerResources, 'jobsPool'>): Promise<void> {
  await inPieces(async () => {
    const { rows } = await jobsPool.query<{ ended: number }>(END_REGISTRATIONS, [PEOPLE_AT_ONCE])
    return (rows[0]?.ended ?? 0) === PEOPLE_AT_ONCE
  })
}

/** @param piece answers whether something is left */
async function inPieces(piece: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + SENDING_MILLISECONDS_MAX
  let isLeft = await piece()
  while (isLeft && performance.now() < until) isLeft = await piece()
}
