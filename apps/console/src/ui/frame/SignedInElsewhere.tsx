import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconDevices, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type ListedSession, listSessions, lookAtSession } from '../../session/auth-api.ts'
import { deviceName } from '../../session/device-name.ts'
import classes from './NetworkStrip.module.css'

const storageKey = 'payung.known-sessions'

/** A session that nobody has used for longer is a device that was put away, not somebody at work. */
const inUseMs = 10 * 60_000

/** One line when this account is at work on another device too: whoever does not know that device must hear of it. Each session is told of once. */
export default function SignedInElsewhere() {
  const { t } = useLingui()
  const [elsewhere, setElsewhere] = useState<ListedSession | null>(null)
  useEffect(() => {
    void findElsewhere().then(setElsewhere)
  }, [])
  const device = deviceName(elsewhere?.userAgent) ?? t`Perangkat tidak dikenal`
  const close = () => {
    if (elsewhere !== null)
      localStorage.setItem(storageKey, JSON.stringify([...knownSessions(), elsewhere.id].slice(-20)))
    setElsewhere(null)
  }
  return (
    <div role="status">
      {elsewhere !== null && (
        <p className={classes.strip} data-tone="info">
          <IconDevices size={16} aria-hidden />
          <span>
            <Trans>
              Akun ini juga sedang dipakai di <b>{device}</b>. Bukan Anda? <Link to="/profil">Keluarkan</Link>
            </Trans>
          </span>
          <ActionIcon size={24} aria-label={t`Tutup`} onClick={close}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </p>
      )}
    </div>
  )
}

async function findElsewhere(): Promise<ListedSession | null> {
  const [listed, own] = await Promise.all([listSessions(), lookAtSession()])
  if (!listed.ok || !own.ok || own.value === null) return null
  const ownId = own.value.session.id
  const knownIds = knownSessions()
  const inUse = listed.value.filter(
    ({ id, updatedAt }) => id !== ownId && !knownIds.includes(id) && Date.now() - Date.parse(updatedAt) < inUseMs,
  )
  return inUse.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null
}

function knownSessions(): readonly string[] {
  return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as string[]
}
