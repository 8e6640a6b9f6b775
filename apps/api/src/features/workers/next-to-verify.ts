import type { Prisma } from '@payung/database/prisma'
import { plannedOnce } from '@payung/database/statement'
import type { Context } from '../../platform/context.ts'
import {
  type CandidateCounts,
  countCandidates,
  findNextCandidate,
  longestCandidate,
  type NextCandidate,
} from './to-verify.queries.ts'
import { listingConditions } from './worker-filter.queries.ts'
import { NO_FILTER, readWorkerFilter, type WorkerFilterInput } from './worker-filter.ts'

/** The next person of the viewer's queue within a filter; null where nobody is left. */
export async function readNextToVerify(
  context: Context,
  afterId: string,
  filter: WorkerFilterInput | null | undefined,
): Promise<NextCandidate | null> {
  const { actor, reference } = context
  if (!actor.permissions.has('WORKER_VERIFY')) return null
  const queue = readWorkerFilter({ ...filter, toVerify: true }, reference)
  const [next] = await context.read<NextCandidate>(findNextCandidate(afterId, listingConditions(actor, queue, null)))
  return next ?? null
}

/** How many candidates wait for the viewer, for colleagues and for a visit. */
export async function countToVerify(context: Context): Promise<CandidateCounts> {
  const { actor } = context
  const nobody = { for_viewer: 0, for_colleagues: 0, on_visit: 0 }
  if (!actor.permissions.has('WORKER_VERIFY')) return nobody
  const [counts] = await context.read<CandidateCounts>(
    plannedOnce(countCandidates(actor, listingConditions(actor, NO_FILTER, null))),
  )
  return counts ?? nobody
}

/** Of the viewer's queue, whoever was registered first; a fragment. */
export function longestToVerify({ actor }: Context): Prisma.Sql {
  return longestCandidate(actor, listingConditions(actor, NO_FILTER, null))
}
