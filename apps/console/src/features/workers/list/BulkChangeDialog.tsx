import { useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { JobStarted } from '../../../ui/JobStarted.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { BulkChangeForm } from './BulkChangeForm.tsx'
import { BulkChangePreview, type Preview } from './BulkChangePreview.tsx'
import {
  type BulkChange,
  type BulkChangeKind,
  type BulkVerdict,
  PreviewBulkChangeMutation,
  StartBulkChangeMutation,
} from './bulk-change.mutation.ts'
import type { ListQuestion } from './list-question.ts'

/** Changes many at once: choose what, see who can and who cannot, type the count, and let it run in the background. */
export default function BulkChangeDialog(props: {
  kind: BulkChangeKind | BulkVerdict
  question: ListQuestion
  onClose: () => void
  /** Rows may have changed under the list. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)
  const refusal = useRefusal()
  const askPreview = useOperation(PreviewBulkChangeMutation, { refusal })
  const start = useOperation(StartBulkChangeMutation, { refusal })

  const onPreview = async (change: BulkChange) => {
    const outcome = await askPreview.run({ input: { ...props.question, change } })
    if (outcome !== null) setPreview(outcome.data)
  }
  const onStart = async (because: string) => {
    if (preview === null) return
    const outcome = await start.run((idempotencyKey) => ({
      input: { token: preview.token, typedCount: preview.eligible, because, idempotencyKey },
    }))
    if (outcome !== null) setJobId(outcome.data.id)
  }
  const close = () => {
    if (jobId !== null) props.onChanged()
    props.onClose()
  }
  const { kind } = props
  const verdict = kind === 'VERIFIED' || kind === 'INELIGIBLE' ? kind : null
  // A verdict needs no form: what changes is known with the press.
  const begin = useEffectEvent(() => {
    if (verdict !== null) void onPreview({ status: verdict })
  })
  useEffect(() => begin(), [])
  const titles: Readonly<Record<BulkChangeKind | BulkVerdict, string>> = {
    VERIFIED: t`Layak`,
    INELIGIBLE: t`Tidak layak`,
    STATUS: t`Ubah status`,
    OCCUPATION: t`Ubah pekerjaan`,
    DECILE: t`Ubah desil kesejahteraan`,
  }
  return (
    <Modal opened onClose={close} title={titles[kind]} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      {jobId !== null ? (
        <JobStarted jobId={jobId} onClose={close} />
      ) : preview === null && verdict !== null ? (
        refusal.problem === null ? (
          <LoadingRows label={t`Menghitung siapa yang berubah…`} rows={4} />
        ) : (
          <ProblemAlert problem={refusal.problem} />
        )
      ) : preview === null ? (
        <BulkChangeForm
          kind={kind as BulkChangeKind}
          busy={askPreview.busy}
          problem={refusal.problem}
          onPreview={(change) => void onPreview(change)}
          onCancel={props.onClose}
        />
      ) : (
        <BulkChangePreview
          preview={preview}
          busy={start.busy}
          problem={refusal.problem}
          onConfirm={(because) => void onStart(because)}
          onBack={() => (verdict === null ? setPreview(null) : close())}
        />
      )}
    </Modal>
  )
}
