import { Trans } from '@lingui/react/macro'
import { Button, CopyButton } from '@mantine/core'
import { IconAlertCircle, IconCopy, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { referenceOf, wordsOf } from '../fault.ts'
import { useServerWords } from '../use-server-words.ts'
import { StateMessage } from './StateMessage.tsx'

/** Why there is nothing to show, in the words of the server; a code lets the one who repairs it find the moment. */
export function ErrorState(props: {
  title?: ReactNode
  error: unknown
  onRetry?: (() => void) | undefined
  wholePage?: boolean
}) {
  const { message } = useServerWords()
  const reference = referenceOf(props.error)
  const words = wordsOf(props.error)
  return (
    <StateMessage
      tone="bad"
      icon={IconAlertCircle}
      title={props.title ?? <Trans>Halaman tidak dapat dimuat</Trans>}
      urgent
      wholePage={props.wholePage ?? false}
      actions={
        <>
          {props.onRetry && (
            <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={props.onRetry}>
              <Trans>Coba lagi</Trans>
            </Button>
          )}
          {reference && (
            <CopyButton value={reference}>
              {({ copied, copy }) => (
                <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
                  {copied ? <Trans>Tersalin</Trans> : <Trans>Salin kode</Trans>}
                </Button>
              )}
            </CopyButton>
          )}
        </>
      }
    >
      {words ? message(words) : <Trans>Tidak ada data yang berubah. Cobalah sekali lagi.</Trans>}
    </StateMessage>
  )
}
