import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Notice } from '../Notice.tsx'
import type { PdfPages } from './PdfPages.tsx'
import type { PdfFailure } from './use-pdf.ts'

/**
 * A document beside its data: read again with each version of them, the pages before staying until the new ones are drawn. What draws it is fetched
 * when the first one is wanted.
 */
export function PdfPane(props: {
  address: string
  version: string
  label: string
  zoom: number
  onZoom: (step: 1 | -1 | 0) => void
  onPlace: (place: { readonly page: number; readonly pages: number }) => void
  /** What stands here until there is a page, and where there will be none. */
  meanwhile: ReactNode
}) {
  const { meanwhile, ...source } = props
  const [Pages, setPages] = useState<typeof PdfPages | null>(null)
  const [unreachable, setUnreachable] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let left = false
    import('./PdfPages.tsx').then(
      (loaded) => left || setPages(() => loaded.PdfPages),
      () => left || setUnreachable(true),
    )
    return () => {
      left = true
    }
  }, [attempt])
  const retry = () => {
    setUnreachable(false)
    setAttempt((times) => times + 1)
  }
  const problem = (failure: PdfFailure, stale: boolean) => (
    <>
      <Notice
        tone="warn"
        icon={failure === 'OFFLINE' ? IconWifiOff : IconAlertTriangle}
        actions={
          <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
            <Trans>Coba lagi</Trans>
          </Button>
        }
      >
        {failure === 'OFFLINE' ? (
          <Trans>Sambungan terputus, jadi PDF belum dapat dimuat.</Trans>
        ) : (
          <Trans>PDF tidak dapat dimuat.</Trans>
        )}{' '}
        {stale && <Trans>Yang tampak adalah keadaan sebelumnya.</Trans>}
      </Notice>
      {!stale && meanwhile}
    </>
  )
  if (unreachable) return problem('OFFLINE', false)
  if (Pages === null) return meanwhile
  return (
    <Pages
      {...source}
      key={props.address}
      version={`${props.version}/${attempt}`}
      meanwhile={meanwhile}
      problem={problem}
    />
  )
}
