import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import type { WorkerDetail } from './worker-page.query.ts'

const TransferDialog = lazy(() => import('./TransferDialog.tsx'))

/** What is done seldom. */
export function WorkerMenu(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const mayRequest = useMay('CUSTODY_REQUEST')
  const [transferring, setTransferring] = useState(false)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t`Tindakan lain`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayRequest && props.worker.mayUpdate && props.worker.openTransfer === null && (
            <Menu.Item leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={() => setTransferring(true)}>
              <Trans>Serahkan ke wilayah lain</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            <Trans>Cetak</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {transferring && (
          <TransferDialog worker={props.worker} onClose={() => setTransferring(false)} onProposed={props.onChanged} />
        )}
      </Suspense>
    </>
  )
}
