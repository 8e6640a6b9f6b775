import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { StartContributionListExportMutation } from './billing.query.ts'

/** The people of a list as a file in the insurer's layout; whole numbers only with a reason, which the log keeps. */
export function ExportListButton(props: { listId: string; unpostedOnly?: boolean }) {
  const { t } = useLingui()
  const mayExport = useMay('WORKER_EXPORT')
  const mayUnmask = useMay('WORKER_EXPORT_UNMASKED')
  const [isOpen, setOpen] = useState(false)
  const [format, setFormat] = useState<'XLSX' | 'CSV'>('XLSX')
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(StartContributionListExportMutation)
  if (!mayExport) return null
  const { listId, unpostedOnly = false } = props
  const act = async () => {
    const outcome = await start.run((idempotencyKey) => ({
      input: { listId, unpostedOnly, format, unmasked, reason, idempotencyKey },
    }))
    if (outcome !== null) setJobId(outcome.data.id)
  }
  const openDialog = () => {
    setJobId(null)
    setOpen(true)
  }
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={openDialog}>
        <Trans>Ekspor</Trans>
      </Button>
      <FormDialog
        opened={isOpen}
        title={<Trans>Ekspor daftar iuran</Trans>}
        confirm={<Trans>Buat berkas</Trans>}
        busy={start.busy}
        problem={start.problem}
        onClose={() => setOpen(false)}
        onSubmit={() => void act()}
      >
        <NativeSelect
          label={<Trans>Jenis berkas</Trans>}
          data={['XLSX', 'CSV']}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'CSV' ? 'CSV' : 'XLSX')}
        />
        {mayUnmask && (
          <Checkbox
            label={t`NIK lengkap`}
            checked={unmasked}
            onChange={(event) => setUnmasked(event.currentTarget.checked)}
          />
        )}
        {unmasked && (
          <Textarea
            label={<Trans>Untuk apa</Trans>}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={fieldProblem(start.errorOf('reason'))}
          />
        )}
        {jobId !== null && <JobProgress jobId={jobId} />}
      </FormDialog>
    </>
  )
}
