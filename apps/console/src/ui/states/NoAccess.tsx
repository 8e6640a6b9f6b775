import { Trans } from '@lingui/react/macro'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ButtonLink } from '../ButtonLink.tsx'
import { StateMessage } from './StateMessage.tsx'

/** A forbidden address explains itself: what it is for, and whom to ask. */
export function NoAccess(props: { title?: ReactNode; children?: ReactNode }) {
  return (
    <StateMessage
      wholePage
      tone="info"
      icon={IconLock}
      title={props.title ?? <Trans>Halaman ini di luar wewenang Anda</Trans>}
      actions={
        <ButtonLink to="/" variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />}>
          <Trans>Ke Beranda</Trans>
        </ButtonLink>
      }
    >
      {props.children ?? (
        <Trans>Peran Anda tidak membuka halaman ini. Minta akses kepada administrator instansi Anda.</Trans>
      )}
    </StateMessage>
  )
}
