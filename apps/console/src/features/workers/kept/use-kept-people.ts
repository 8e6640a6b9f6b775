import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { type KeptPeople, type KeptPerson, recallPeople, refreshPeople } from './village-people.ts'

/** The village's people for a page that lists them: as they lie here, and read anew while there is a connection. */
export function useKeptPeople(): { readonly people: KeptPeople | null; readonly busy: boolean } {
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const [people, setPeople] = useState<KeptPeople | null>(null)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let isShown = true
    const load = async () => {
      const before = await recallPeople(owner)
      if (!isShown) return
      if (before !== null) setPeople(before)
      if (!navigator.onLine) return
      const fresh = (await refreshPeople(client, owner)) ?? (await recallPeople(owner))
      if (isShown && fresh !== null) setPeople(fresh)
    }
    const start = () => {
      setBusy(true)
      void load()
        .catch(() => {})
        .finally(() => isShown && setBusy(false))
    }
    start()
    addEventListener('online', start)
    return () => {
      isShown = false
      removeEventListener('online', start)
    }
  }, [client, owner])
  return { people, busy }
}

/** One of the list on this device, for a page that cannot ask for them now; null where the list does not name them. */
export function useKeptPerson(workerId: string): { readonly person: KeptPerson; readonly readAt: string } | null {
  const owner = outboxOwner(useViewer())
  const [listed, setListed] = useState<{ readonly person: KeptPerson; readonly readAt: string } | null>(null)
  useEffect(() => {
    let isShown = true
    void recallPeople(owner).then((list) => {
      const person = list?.people.find(({ id }) => id === workerId)
      if (isShown) setListed(list && person ? { person, readAt: list.readAt } : null)
    })
    return () => {
      isShown = false
    }
  }, [owner, workerId])
  return listed
}
