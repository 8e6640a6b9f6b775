import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type AuthAnswer, type CurrentSession, extendSession, lookAtSession } from './auth-api.ts'
import { followSignOut, signInAddress } from './leave.ts'
import { isDue, noteSessionEnd, warnFrom } from './session-end.ts'

const SessionExpiryDialog = lazy(() => import('./SessionExpiryDialog.tsx'))

const lookEveryMs = 60_000

interface Times {
  readonly endsAt: number
  readonly warnFrom: number
  readonly extendedAt: number
}

/**
 * Lengthens the session while somebody is at work here, warns two minutes before it ends, and extends it on a press.
 *
 * When it ends all the same, the page goes to sign-in with the way back: what is in a draft stays on the device.
 */
export function SessionExpiryWarning() {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const times = useRef<Times | null>(null)
  const warned = secondsLeft !== null

  useEffect(followSignOut, [])
  useEffect(() => {
    const look = async () => {
      times.current = take(await lookAtSession()) ?? times.current
    }
    const tick = () => {
      if (times.current === null) return
      const now = Date.now()
      const left = times.current.endsAt - now
      setSecondsLeft(now < times.current.warnFrom ? null : Math.max(0, Math.round(left / 1000)))
      if (left <= 0) location.assign(signInAddress())
    }
    void look()
    const looking = setInterval(() => void look(), lookEveryMs)
    const ticking = setInterval(tick, 1000)
    return () => {
      clearInterval(looking)
      clearInterval(ticking)
    }
  }, [])
  useEffect(() => {
    // Once warned, only an answer to the warning counts: a stray movement is no decision.
    if (warned) return
    const onActivity = () => {
      const current = times.current
      if (current === null || !isDue(current.extendedAt, current.endsAt)) return
      times.current = { ...current, extendedAt: Date.now() }
      void extendSession().then((answer) => {
        times.current = take(answer) ?? times.current
      })
    }
    for (const sign of ['pointerdown', 'keydown'] as const) addEventListener(sign, onActivity, { passive: true })
    return () => {
      for (const sign of ['pointerdown', 'keydown'] as const) removeEventListener(sign, onActivity)
    }
  }, [warned])

  const stay = async () => {
    setSecondsLeft(null)
    times.current = take(await extendSession()) ?? times.current
  }
  return <Suspense>{warned && <SessionExpiryDialog secondsLeft={secondsLeft} onStay={() => void stay()} />}</Suspense>
}

function take(answer: AuthAnswer<CurrentSession | null>): Times | null {
  if (!answer.ok) return null
  if (answer.value === null) {
    location.assign(signInAddress())
    return null
  }
  const { expiresAt, updatedAt } = answer.value.session
  noteSessionEnd(expiresAt)
  return {
    endsAt: Date.parse(expiresAt),
    warnFrom: warnFrom(Date.parse(updatedAt), Date.parse(expiresAt)),
    extendedAt: Date.parse(updatedAt),
  }
}
