import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { FamilyStateQuery } from './family-state.query.ts'
import type { WorkerDetail } from './worker-page.query.ts'

/** Whether a death is reported of somebody whose record does not say so yet; false for who may read no claims. */
export function useReportedDeath({ id, status }: Pick<WorkerDetail, 'id' | 'status'>): boolean {
  const mayRead = useMay('CLAIM_READ')
  const [{ data }] = useQuery({
    query: FamilyStateQuery,
    variables: { id },
    pause: !mayRead || status === 'DECEASED',
    requestPolicy: 'cache-and-network',
  })
  if (!mayRead || status === 'DECEASED') return false
  return (data?.lifeEvents ?? []).some(({ kind, isWithdrawn }) => kind === 'DEATH' && !isWithdrawn)
}
