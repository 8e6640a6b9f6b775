import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { dropItems } from '../../../session/outbox-items.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { Registration } from './send-registration.ts'

/** What was begun here before and never sent: to go on with, or to put away. */
export function FoundDraft(props: { found: Registration; onDismiss: () => void }) {
  const { clock } = useFormats()
  const { id, savedAt } = props.found
  const foundAt = clock(savedAt)
  return (
    <div style={{ maxWidth: 760, marginBottom: 16 }}>
      <Notice
        tone="info"
        icon={IconDeviceFloppy}
        actions={
          <>
            <ButtonLink to="/pekerja/baru" search={{ kiriman: id }} size="xs">
              <Trans>Lanjutkan</Trans>
            </ButtonLink>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                props.onDismiss()
                void dropItems([id])
              }}
            >
              <Trans>Buang</Trans>
            </Button>
          </>
        }
      >
        <Trans>Ada draf di perangkat ini dari pukul {foundAt}, belum terdaftar.</Trans>
      </Notice>
    </div>
  )
}
