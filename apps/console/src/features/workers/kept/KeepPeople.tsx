import { type AnyRouter, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { forget, recall } from '../../../session/device-store.ts'
import { peopleRememberedAs } from '../../../session/remembered-list.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { isOfToday, isWhole, recallPeople, refreshPeople, reportsForVillage } from './village-people.ts'

/** A page of names is a small answer to a question asked once a day; whoever goes from page to page, each for two seconds, is to have it all the same. */
const afterMs = 500

/** The files of pages are many: they come with the shell, once the page is at rest. */
const pagesAfterMs = 3_000

/** Has the village's own people on the device before the connection is gone: read at most once a day, and gone once somebody else is here. */
export function KeepPeople() {
  const client = useClient()
  const viewer = useViewer()
  const owner = outboxOwner(viewer)
  const isWanted = reportsForVillage(viewer)
  useVillagePages(isWanted)
  useEffect(() => {
    let underWay = false
    const look = async () => {
      const people = await recallPeople(owner)
      if (people === null && (await recall(peopleRememberedAs)) !== null) await forget(peopleRememberedAs)
      if (!isWanted || !navigator.onLine || (people !== null && isOfToday(people) && isWhole(people))) return
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

/**
 * Has the pages of a village without a connection in this document. The whole shell is kept some time after sign-in, on a slow line minutes: until then a page that was never
 * opened could not be.
 */
function useVillagePages(isWanted: boolean) {
  const router = useRouter()
  useEffect(() => {
    const isShellKept = Boolean(navigator.serviceWorker?.controller)
    if (!isWanted || isShellKept) return
    const timer = setTimeout(() => void fetchPages(router), pagesAfterMs)
    return () => clearTimeout(timer)
  }, [router, isWanted])
}

const villagePages = [
  ...['/pekerja', '/lapor', '/pekerja/baru', '/pekerja/$workerId/lapor'],
  ...['/usulan', '/usulan/$taskId', '/kotak-keluar'],
] as const

async function fetchPages(router: AnyRouter): Promise<void> {
  for (const to of villagePages) {
    if (!navigator.onLine) return
    await router.preloadRoute({ to, params: { workerId: '-', taskId: '-' } })
  }
  await import('../../../ui/frame/MenuDrawer.tsx').catch(() => {})
}
