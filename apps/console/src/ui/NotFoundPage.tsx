import { Trans } from '@lingui/react/macro'
import { IconMapOff } from '@tabler/icons-react'
import { ButtonLink } from './ButtonLink.tsx'
import { StateMessage } from './states/StateMessage.tsx'

/** An address that leads nowhere; another tenant's page looks just the same. */
export function NotFoundPage() {
  return (
    <StateMessage
      wholePage
      tone="mute"
      icon={IconMapOff}
      title={<Trans>Halaman tidak ditemukan</Trans>}
      actions={
        <ButtonLink to="/" variant="default">
          <Trans>Ke Beranda</Trans>
        </ButtonLink>
      }
    >
      <Trans>Alamatnya salah, isinya sudah tidak ada, atau milik instansi lain.</Trans>
    </StateMessage>
  )
}
