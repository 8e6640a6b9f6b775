import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconDots,
  IconHeartHandshake,
  IconHistory,
  IconLink,
  IconPrinter,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import type { WorkerDetail } from './worker-page.query.ts'

const FamilyLinkDialog = lazy(() => import('./FamilyLinkDialog.tsx'))
const TransferDialog = lazy(() => import('./TransferDialog.tsx'))

/** What is done seldom. */
export function WorkerMenu(props: { worker: WorkerDetail; onChanged: () => void; children?: ReactNode }) {
  const { t } = useLingui()
  const mayRequest = useMay('CUSTODY_REQUEST')
  const mayReadAudit = useMay('AUDIT_READ')
  const navigate = useNavigate()
  const [transferring, setTransferring] = useState(false)
  const [isLinking, setLinking] = useState(false)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon data-more variant="default" aria-label={t`Tindakan lain`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(props.worker.mayReportEvent || props.worker.mayReportToKeeper) && (
            <Menu.Item
              onClick={() => void navigate({ to: '/pekerja/$workerId/lapor', params: { workerId: props.worker.id } })}
              leftSection={<IconHeartHandshake size={18} aria-hidden />}
            >
              <Trans>Laporkan peristiwa</Trans>
            </Menu.Item>
          )}
          {props.worker.mayReportEvent && (
            <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={() => setLinking(true)}>
              <Trans>Tautan lapor untuk keluarga</Trans>
            </Menu.Item>
          )}
          {mayRequest && props.worker.mayUpdate && props.worker.openTransfer === null && (
            <Menu.Item leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={() => setTransferring(true)}>
              <Trans>Serahkan ke wilayah lain</Trans>
            </Menu.Item>
          )}
          {mayReadAudit && (
            <Menu.Item
              leftSection={<IconHistory size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/audit' as string, search: { tentang: props.worker.id } })}
            >
              <Trans>Catatan audit</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            <Trans>Cetak</Trans>
          </Menu.Item>
          {props.children}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {isLinking && <FamilyLinkDialog worker={props.worker} onClose={() => setLinking(false)} />}
        {transferring && (
          <TransferDialog worker={props.worker} onClose={() => setTransferring(false)} onProposed={props.onChanged} />
        )}
      </Suspense>
    </>
  )
}
