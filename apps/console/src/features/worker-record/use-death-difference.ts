import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { FamilyStateQuery } from './family-state.query.ts'
import type { WorkerDetail } from './worker-page.query.ts'

/**
 * Where the record and the reports of a death differ: `NOT_IN_RECORD`, a death is reported of somebody whose record does not say so yet; `NOT_REPORTED`, the
 * record says that somebody has died, and nobody has reported when. Null where they agree, and to who may read no claims.
 */
export type DeathDifference = 'NOT_IN_RECORD' | 'NOT_REPORTED' | null

export function useDeathDifference({ id, status }: Pick<WorkerDetail, 'id' | 'status'>): DeathDifference {
  const mayRead = useMay('CLAIM_READ')
  const [{ data }] = useQuery({
    query: FamilyStateQuery,
    variables: { id },
    pause: !mayRead,
    requestPolicy: 'cache-and-network',
  })
  if (!mayRead || data === undefined) return null
  const isReported = data.lifeEvents.some(({ kind, isWithdrawn }) => kind === 'DEATH' && !isWithdrawn)
  if (status === 'DECEASED') return isReported ? null : 'NOT_REPORTED'
  return isReported ? 'NOT_IN_RECORD' : null
}
