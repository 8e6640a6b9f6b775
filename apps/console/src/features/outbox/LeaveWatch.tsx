import { lazy, Suspense, useEffect, useState } from 'react'
import { leave, onAskToLeave } from '../../session/leave.ts'
import { readItems, unsentStates } from '../../session/outbox.ts'
import { outboxOwner } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'

const LeaveDialog = lazy(() => import('./LeaveDialog.tsx'))

/** Nobody signs out over something that would stay behind unsent without having said so. */
export function LeaveWatch() {
  const owner = outboxOwner(useViewer())
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const look = async () => {
      const items = await readItems(owner).catch(() => [])
      if (items.some(({ state }) => unsentStates.includes(state))) setAsking(true)
      else await leave()
    }
    return onAskToLeave(() => void look())
  }, [owner])
  return <Suspense>{asking && <LeaveDialog owner={owner} onStay={() => setAsking(false)} />}</Suspense>
}
