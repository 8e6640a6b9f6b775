import { useRef, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { deviceKeeps } from '../../../session/device-store.ts'
import { withSender } from '../../../session/outbox-items.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { sendCards } from './send-cards.ts'
import { afterSending, keepSettled, type Registration, type Sending, sendItem } from './send-registration.ts'

/** Where a try to register has led; `IN_FORM` is told on the form itself. */
export type Registered =
  | { readonly end: 'REGISTERED'; readonly workerId: string; readonly name: string }
  /** Kept on the device, to be sent when there is a connection. Not registered. */
  | { readonly end: 'KEPT' }
  | { readonly end: 'REFUSED'; readonly problem: ProblemAnswer }
  | { readonly end: 'RESEMBLES' }
  | { readonly end: 'FAILED'; readonly error: CombinedError }

type Keep = (state: Registration['state'], rest?: Partial<Registration>) => Promise<Registration>

/** Registers what stands in the form: put into the outbox before it is sent, so that a lost answer loses nobody and doubles nobody. */
export function useRegistration(keep: Keep) {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const owner = useRef<string | null>(null)

  /** @returns null if it runs already: however fast the button is pressed, it is one request */
  const register = async (compared: boolean): Promise<Registered | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    try {
      const end: { registered: Registered } = { registered: { end: 'KEPT' } }
      // Kept within the turn: who else sends what waits here must not take it up meanwhile.
      await withSender(true, async () => {
        const item = await keep('WAITING', { compared })
        owner.current = item.owner
        end.registered = await settle(keep, item, await sendItem(client, item))
      })
      // The person is registered without them; they follow, and the outbox says how they stand.
      if (end.registered.end === 'REGISTERED' && owner.current !== null)
        void sendCards(client, owner.current, true).catch(() => [])
      return end.registered
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, register }
}

async function settle(keep: Keep, item: Registration, sending: Sending): Promise<Registered> {
  const after = afterSending(item, sending)
  if (after !== null) await keepSettled(item, after).catch(() => false)
  if (sending.end === 'UNHEARD' && deviceKeeps) return { end: 'KEPT' }
  // The form says so, and nothing is sent behind the back of who reads it.
  if (sending.end === 'FAILED') await keep('DRAFT')
  return sending.end === 'UNHEARD' ? { end: 'FAILED', error: sending.error } : sending
}
