import { Trans } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../../session/viewer.ts'
import type { ListSelection } from '../../../ui/table/use-selection.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import type { BulkChangeKind, BulkVerdict } from './bulk-change.mutation.ts'
import { type ListQuestion, questionOf } from './list-question.ts'

const BulkChangeDialog = lazy(() => import('./BulkChangeDialog.tsx'))
const VisitDialog = lazy(() => import('../verdict/VisitDialog.tsx'))
const ExportDialog = lazy(() => import('./ExportDialog.tsx'))

/** What can be done to the chosen rows. The dialogs are fetched with the first use. */
export function BulkActions(props: { selection: ListSelection; question: ListQuestion; onDone: () => void }) {
  const [opened, setOpened] = useState<BulkChangeKind | BulkVerdict | 'VISIT' | 'EXPORT' | null>(null)
  const mayChange = useMay('WORKER_BULK_UPDATE')
  const mayExport = useMay('WORKER_EXPORT')
  const mayVerify = useMay('WORKER_VERIFY')
  const notify = useNotify()
  const question = questionOf(props.question, props.selection.chosen)
  const close = () => setOpened(null)
  return (
    <>
      {mayExport && (
        <Button variant="default" size="xs" onClick={() => setOpened('EXPORT')}>
          <Trans>Ekspor pilihan</Trans>
        </Button>
      )}
      {mayVerify && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" rightSection={<IconChevronDown size={16} aria-hidden />}>
              <Trans>Putuskan kelayakan</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpened('VERIFIED')}>
              <Trans>Layak</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setOpened('INELIGIBLE')}>
              <Trans>Tidak layak</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setOpened('VISIT')}>
              <Trans>Perlu kunjungan</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {mayChange && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" rightSection={<IconChevronDown size={16} aria-hidden />}>
              <Trans>Tindakan massal</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpened('STATUS')}>
              <Trans>Ubah status</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setOpened('OCCUPATION')}>
              <Trans>Ubah pekerjaan</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setOpened('DECILE')}>
              <Trans>Ubah desil kesejahteraan</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense>
        {opened === 'EXPORT' && <ExportDialog question={question} total={props.selection.count} onClose={close} />}
        {opened === 'VISIT' && (
          <VisitDialog
            people={question}
            onClose={close}
            onGiven={(notice) => {
              close()
              notify(notice)
              props.onDone()
            }}
          />
        )}
        {opened !== null && opened !== 'EXPORT' && opened !== 'VISIT' && (
          <BulkChangeDialog kind={opened} question={question} onClose={close} onChanged={props.onDone} />
        )}
      </Suspense>
    </>
  )
}
