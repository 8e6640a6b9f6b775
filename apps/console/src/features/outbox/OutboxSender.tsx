import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useClient } from 'urql'
import { onOutboxChange } from '../../session/outbox.ts'
import { dropOldSent } from '../../session/outbox-items.ts'
import { outboxOwner } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { fetchOccupations } from '../workers/form/use-occupation-choices.ts'
import { KeepPeople } from '../workers/kept/KeepPeople.tsx'
import { sendEverything } from './send-everything.ts'

const retryEveryMs = 30_000

/** Sends what waits on this device: on arrival, when the connection returns, and again and again while something waits. Has what is needed without one fetched before. */
export default function OutboxSender() {
  const { t } = useLingui()
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const notify = useNotify()
  const tell = useRef((_taken: number, _refused: number) => {})
  tell.current = (taken, refused) => {
    if (taken > 0) notify(t`${taken} kiriman sudah sampai.`)
    if (refused > 0) notify(t`${refused} kiriman bentrok: buka kotak keluar dan putuskan.`)
  }
  useEffect(() => {
    const send = () => {
      if (!navigator.onLine) return
      sendEverything(client, owner).then(
        ({ taken, refused }) => tell.current(taken, refused),
        () => {}, // it still waits, and is tried again
      )
    }
    send()
    void dropOldSent(owner).catch(() => {})
    void fetchOccupations(client)
    const timer = setInterval(send, retryEveryMs)
    const stopHearing = onOutboxChange(send)
    addEventListener('online', send)
    return () => {
      clearInterval(timer)
      stopHearing()
      removeEventListener('online', send)
    }
  }, [client, owner])
  return <KeepPeople />
}
