import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { graphql } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Problem } from '../../../session/problem.ts'
import { useMay } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { DialogForm } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { JobStarted } from '../../../ui/JobStarted.tsx'
import type { ListQuestion } from './list-question.ts'

const StartWorkerExportMutation = graphql(
  `
    mutation StartWorkerExport($input: StartWorkerExportInput!) {
      startWorkerExport(input: $input) {
        __typename
        ... on StartWorkerExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const shortestReason = 10

/** An export as a job: masked by default; with whole NIKs only for those who may, with a reason that is recorded. */
export default function ExportDialog(props: { question: ListQuestion; total: number; onClose: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const mayUnmask = useMay('WORKER_EXPORT_UNMASKED')
  const [format, setFormat] = useState<'XLSX' | 'CSV'>('XLSX')
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(StartWorkerExportMutation)
  const reasonMissing = unmasked && reason.trim().length < shortestReason
  const total = number(props.total)

  const submit = async () => {
    setSubmitted(true)
    start.refuse(null)
    if (reasonMissing) return
    const input = {
      ...props.question,
      format,
      unmasked,
      ...(unmasked ? { reason: reason.trim() } : {}),
    }
    const outcome = await start.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))
    if (outcome !== null) setJobId(outcome.data.id)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<Trans>Ekspor {total} orang</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {jobId !== null ? (
        <JobStarted jobId={jobId} onClose={props.onClose} />
      ) : (
        <DialogForm
          confirm={<Trans>Mulai ekspor</Trans>}
          busy={start.busy}
          problem={start.problem}
          onClose={props.onClose}
          onSubmit={submit}
        >
          <SegmentedControl
            aria-label={t`Jenis berkas`}
            value={format}
            onChange={(value) => setFormat(value as typeof format)}
            data={[
              { value: 'XLSX', label: 'XLSX' },
              { value: 'CSV', label: 'CSV' },
            ]}
          />
          <p style={{ margin: 0 }}>
            <Trans>Berkas disusun di latar; NIK ditulis sebagai teks dan disamarkan.</Trans>
          </p>
          {mayUnmask && (
            <Checkbox
              label={<Trans>Sertakan NIK lengkap</Trans>}
              checked={unmasked}
              onChange={(event) => setUnmasked(event.currentTarget.checked)}
            />
          )}
          {unmasked && (
            <Textarea
              label={<Trans>Alasan</Trans>}
              description={t`Tercatat bersama nama Anda dan jumlah orangnya.`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={
                isSubmitted && reasonMissing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined
              }
            />
          )}
        </DialogForm>
      )}
    </Modal>
  )
}
