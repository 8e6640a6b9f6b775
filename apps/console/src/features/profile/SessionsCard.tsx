import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import {
  type ListedSession,
  listSessions,
  lookAtSession,
  revokeOtherSessions,
  revokeSession,
} from '../../session/auth-api.ts'
import { deviceName } from '../../session/device-name.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import classes from './SessionsCard.module.css'
import { useAuthChange } from './use-auth-change.ts'

/** Everywhere this account is signed in, and the way to end each from here. */
export function SessionsCard() {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { problem, send, busy } = useAuthChange()
  const [sessions, setSessions] = useState<readonly ListedSession[] | null>(null)
  const [ownId, setOwnId] = useState<string | null>(null)
  const load = useCallback(async () => {
    const [listed, own] = await Promise.all([send(listSessions()), lookAtSession()])
    if (listed.ok) setSessions(listed.value.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)))
    if (own.ok) setOwnId(own.value?.session.id ?? null)
  }, [])
  useEffect(() => void load(), [load])
  const others = sessions?.filter(({ id }) => id !== ownId) ?? []
  return (
    <Card
      title={<Trans>Perangkat yang sedang masuk</Trans>}
      aside={
        others.length > 1 && (
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            onClick={() => void send(revokeOtherSessions()).then(load)}
          >
            <Trans>Keluarkan semua yang lain</Trans>
          </Button>
        )
      }
    >
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {sessions === null ? (
        problem === null && <LoadingRows label={t`Memuat perangkat`} rows={2} rowHeight={56} />
      ) : (
        <ul className={classes.sessions}>
          {sessions.map((session) => {
            const device = deviceName(session.userAgent) ?? t`Perangkat tidak dikenal`
            const own = session.id === ownId
            return (
              <li key={session.id}>
                <IconDeviceDesktop size={20} stroke={1.75} aria-hidden />
                <span className={classes.words}>
                  <b>{device}</b>
                  <small>
                    <Trans>Terakhir dipakai {moment(session.updatedAt)}</Trans>
                    {session.ipAddress && ` · ${session.ipAddress}`}
                  </small>
                </span>
                {own ? (
                  <Badge tone="river">
                    <Trans>Perangkat ini</Trans>
                  </Badge>
                ) : (
                  <Button
                    variant="subtle"
                    size="xs"
                    disabled={busy}
                    aria-label={t`Keluarkan ${device}`}
                    onClick={() => void send(revokeSession({ token: session.token })).then(load)}
                  >
                    <Trans>Keluarkan</Trans>
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
