import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { StateMessage } from './StateMessage.tsx'

/** No connection. "Saved on this device" is never called "registered". */
export function Offline(props: { onRetry?: (() => void) | undefined; asOf?: string | undefined; wholePage?: boolean }) {
  const { clock } = useFormats()
  const time = props.asOf && clock(props.asOf)
  return (
    <StateMessage
      tone="warn"
      icon={IconWifiOff}
      title={<Trans>Sambungan terputus</Trans>}
      urgent
      wholePage={props.wholePage ?? false}
      actions={
        props.onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={props.onRetry}>
            <Trans>Coba sambungkan</Trans>
          </Button>
        )
      }
    >
      {time ? (
        <Trans>Yang tampak adalah keadaan pukul {time}. Draf tetap aman di perangkat ini, belum terdaftar.</Trans>
      ) : (
        <Trans>Periksa jaringan Anda. Draf tetap aman di perangkat ini, belum terdaftar.</Trans>
      )}
    </StateMessage>
  )
}
