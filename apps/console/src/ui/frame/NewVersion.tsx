import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './NetworkStrip.module.css'

const lookEveryMs = 30 * 60_000

/**
 * Keeps the shell on this device, so that it opens without a connection, and says when a newer one has arrived. When that takes over is
 * decided by who is at work here.
 */
export default function NewVersion() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
    let looking: ReturnType<typeof setInterval> | undefined
    const follow = (registration: ServiceWorkerRegistration) => {
      const offer = () => {
        // The first one replaces nothing.
        if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
          setWaiting(registration.waiting)
      }
      offer()
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', offer)
      })
      looking = setInterval(() => void registration.update().catch(() => {}), lookEveryMs)
    }
    navigator.serviceWorker.register('/sw.js').then(follow, () => {}) // without it the console needs a connection, as before
    return () => clearInterval(looking)
  }, [])

  const takeOver = (worker: ServiceWorker) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    worker.postMessage({ type: 'SKIP_WAITING' })
  }
  return (
    <div role="status">
      {waiting !== null && (
        <p className={classes.strip} data-tone="info">
          <IconRefresh size={16} aria-hidden />
          <span>
            <Trans>
              <b>Versi baru siap.</b> Simpan dulu isian Anda, lalu muat ulang.
            </Trans>
          </span>
          <Button size="compact-xs" variant="default" onClick={() => takeOver(waiting)}>
            <Trans>Muat ulang</Trans>
          </Button>
        </p>
      )}
    </div>
  )
}
