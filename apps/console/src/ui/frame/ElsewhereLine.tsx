import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ListedSession } from '../../session/auth-api.ts'
import { deviceName } from '../../session/device-name.ts'
import { findElsewhere, rememberSession } from './elsewhere.ts'
import classes from './SignedInElsewhere.module.css'

/** On which other device this account is at work now, and the way to end it. Nothing where there is none. */
export function ElsewhereLine(props: { onClose: () => void }) {
  const { t } = useLingui()
  const [session, setSession] = useState<ListedSession | null>(null)
  useEffect(() => {
    void findElsewhere().then(setSession)
  }, [])
  if (session === null) return null
  const device = deviceName(session.userAgent) ?? t`Perangkat tidak dikenal`
  return (
    <p className={classes.line}>
      <Trans>
        Akun ini juga sedang dipakai di <b>{device}</b>.
      </Trans>{' '}
      <Link
        to="/profil"
        onClick={() => {
          rememberSession(session.id)
          props.onClose()
        }}
      >
        <Trans>Bukan Anda? Keluarkan</Trans>
      </Link>
    </p>
  )
}
