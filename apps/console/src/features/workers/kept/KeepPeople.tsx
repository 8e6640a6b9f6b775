import { useEffect } from 'react'
import { useClient } from 'urql'
import { forget, recall } from '../../../session/device-store.ts'
import { peopleRememberedAs } from '../../../session/remembered-list.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { isOfToday, recallPeople, refreshPeople, reportsForVillage } from './village-people.ts'

/** Not before the page is at rest: on a slow line, what is kept for later must not compete with what is waited for. */
const afterMs = 5_000

/** Has the village's own people on the device before the connection is gone: read at most once a day, and gone once somebody else is here. */
export function KeepPeople() {
  const client = useClient()
  const viewer = useViewer()
  const owner = outboxOwner(viewer)
  const isWanted = reportsForVillage(viewer)
  useEffect(() => {
    let underWay = false
    const look = async () => {
      const people = await recallPeople(owner)
      if (people === null && (await recall(peopleRememberedAs)) !== null) await forget(peopleRememberedAs)
      if (!isWanted || !navigator.onLine || (people !== null && isOfToday(people))) return
      await refreshPeople(client, owner)
    }
    const start = () => {
      if (underWay) return
      underWay = true
      look()
        .catch(() => {}) // the list before stays, and is read again the next time
        .finally(() => {
          underWay = false
        })
    }
    const timer = setTimeout(start, afterMs)
    addEventListener('online', start)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', start)
    }
  }, [client, owner, isWanted])
  return null
}
