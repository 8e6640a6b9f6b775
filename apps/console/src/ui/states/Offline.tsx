import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRefresh, IconUsers, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { deviceKeeps, recall } from '../../session/device-store.ts'
import { peopleRememberedAs } from '../../session/remembered-list.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { StateMessage } from './StateMessage.tsx'

/** No connection. "Saved on this device" is never called "registered". */
export function Offline(props: { onRetry?: (() => void) | undefined; asOf?: string | undefined; wholePage?: boolean }) {
  const { clock } = useFormats()
  const time = props.asOf && clock(props.asOf)
  const hasPeople = useHasPeople()
  return (
    <StateMessage
      tone="warn"
      icon={IconWifiOff}
      title={<Trans>Sambungan terputus</Trans>}
      urgent
      wholePage={props.wholePage ?? false}
      actions={
        <>
          {props.onRetry && (
            <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={props.onRetry}>
              <Trans>Coba sambungkan</Trans>
            </Button>
          )}
          {hasPeople && (
            <ButtonLink to="/pekerja" variant="default" leftSection={<IconUsers size={18} aria-hidden />}>
              <Trans>Warga di perangkat ini</Trans>
            </ButtonLink>
          )}
        </>
      }
    >
      {time ? <Trans>Yang tampak adalah keadaan pukul {time}.</Trans> : <Trans>Periksa jaringan Anda.</Trans>}{' '}
      {deviceKeeps ? (
        <Trans>
          Di perangkat ini tersimpan draf dan kiriman Anda, belum terdaftar, serta daftar putaran dan warga desa yang
          dibuka terakhir. Selain itu tidak ada yang disimpan.
        </Trans>
      ) : (
        <Trans>Tidak ada yang disimpan di perangkat ini.</Trans>
      )}
    </StateMessage>
  )
}

/** Whether a village's people lie here, and are not what this page would show. */
function useHasPeople(): boolean {
  const [hasPeople, setHasPeople] = useState(false)
  useEffect(() => {
    if (location.pathname !== '/pekerja')
      recall(peopleRememberedAs).then(
        (people) => setHasPeople(people !== null),
        () => {},
      )
  }, [])
  return hasPeople
}
