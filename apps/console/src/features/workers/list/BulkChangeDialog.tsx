import { useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { randomId } from '../../../session/random-id.ts'
import { JobStarted } from '../../../ui/JobStarted.tsx'
import { BulkChangeForm } from './BulkChangeForm.tsx'
import { BulkChangePreview, type Preview } from './BulkChangePreview.tsx'
import {
  type BulkChange,
  type BulkChangeKind,
  PreviewBulkChangeMutation,
  StartBulkChangeMutation,
} from './bulk-change.mutation.ts'
import type { ListQuestion } from './list-question.ts'

/** Changes many at once: choose what, see who can and who cannot, type the count, and let it run in the background. */
export default function BulkChangeDialog(props: {
  kind: BulkChangeKind
  question: ListQuestion
  onClose: () => void
  /** Rows may have changed under the list. */
  onChanged: () => void
}) {
  const { t } = useLingui()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [previewing, askPreview] = useMutation(PreviewBulkChangeMutation)
  const [starting, start] = useMutation(StartBulkChangeMutation)
  // One key for one intention: a second press after a lost answer must not change everybody twice.
  const [idempotencyKey] = useState(() => randomId())

  const onPreview = async (change: BulkChange) => {
    setProblem(null)
    const { data, error } = await askPreview({ input: { ...props.question, change } })
    const outcome = data?.previewBulkChange
    if (outcome?.__typename === 'PreviewBulkChangeSuccess') setPreview(outcome.data)
    else setProblem(outcome ?? error ?? null)
  }
  const onStart = async (because: string) => {
    if (preview === null) return
    setProblem(null)
    const { data, error } = await start({
      input: { token: preview.token, typedCount: preview.eligible, because, idempotencyKey },
    })
    const outcome = data?.startBulkChange
    if (outcome?.__typename === 'StartBulkChangeSuccess') setJobId(outcome.data.id)
    else setProblem(outcome ?? error ?? null)
  }
  const close = () => {
    if (jobId !== null) props.onChanged()
    props.onClose()
  }
  const titles: Readonly<Record<BulkChangeKind, string>> = {
    STATUS: t`Ubah status`,
    OCCUPATION: t`Ubah pekerjaan`,
    DECILE: t`Ubah desil kesejahteraan`,
  }
  return (
    <Modal opened onClose={close} title={titles[props.kind]} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      {jobId !== null ? (
        <JobStarted jobId={jobId} onClose={close} />
      ) : preview === null ? (
        <BulkChangeForm
          kind={props.kind}
          busy={previewing.fetching}
          problem={problem}
          onPreview={(change) => void onPreview(change)}
          onCancel={props.onClose}
        />
      ) : (
        <BulkChangePreview
          preview={preview}
          busy={starting.fetching}
          problem={problem}
          onConfirm={(because) => void onStart(because)}
          onBack={() => setPreview(null)}
        />
      )}
    </Modal>
  )
}
