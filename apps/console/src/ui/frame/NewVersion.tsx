import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './NetworkStrip.module.css'

const lookEveryMs = 30 * 60_000

/**
 * Keeps the shell on this device, so that it opens without a connection, and says when a newer one has arrived. When that takes over is
 * decided by who is at work here.
 *
 * @param props.keeps false at the door: what is kept already may be renewed, but nothing competes there with who wants to come in
 */
export default function NewVersion(props: { keeps: boolean }) {
  const { keeps } = props
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
      const hear = () => registration.installing?.addEventListener('statechange', offer)
      offer()
      // One that came with this very page may be arriving already.
      hear()
      registration.addEventListener('updatefound', hear)
      looking = setInterval(() => void registration.update().catch(() => {}), lookEveryMs)
    }
    const pendingRegistration = keeps
      ? navigator.serviceWorker.register('/sw.js')
      : navigator.serviceWorker.getRegistration()
    // Without it the console needs a connection, as before.
    pendingRegistration.then(
      (registration) => registration && follow(registration),
      () => {},
    )
    return () => clearInterval(looking)
  }, [keeps])

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
