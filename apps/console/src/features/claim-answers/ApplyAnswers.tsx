import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { type AnswerUpload, ApplyClaimAnswersMutation } from './claim-answers.query.ts'

/** Applies what applies of an answer; what it means is said first. Rows that a claim has held back are tried again, also where nothing else is left. */
export function ApplyAnswers(props: { upload: Pick<AnswerUpload, 'id' | 'applicableCount'>; onApplied: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const [isOpen, setOpen] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const apply = useOperation(ApplyClaimAnswersMutation)
  const { id, applicableCount } = props.upload
  const submit = async () => {
    setFailed(false)
    const success = await apply.run((idempotencyKey) => ({ input: { uploadId: id, idempotencyKey } }))
    if (success !== null) setJobId(success.data.id)
  }
  const done = () => {
    setOpen(false)
    setJobId(null)
    props.onApplied()
    notify(t`Jawaban diterapkan. Baris yang tertahan menyebut sebabnya.`)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {applicableCount > 0 ? <Trans>Terapkan</Trans> : <Trans>Coba lagi yang tertahan</Trans>}
      </Button>
      {isOpen && (
        <FormDialog
          title={t`Terapkan jawaban BPJS`}
          confirm={<Trans>Terapkan sekarang</Trans>}
          busy={apply.busy || (jobId !== null && !hasFailed)}
          problem={apply.problem}
          onClose={() => setOpen(false)}
          onSubmit={submit}
        >
          <p style={{ margin: 0 }}>
            {applicableCount > 0 && (
              <Plural value={applicableCount} other="# baris memajukan klaimnya dan tidak dapat dibatalkan." />
            )}{' '}
            <Trans>
              Setiap baris diperiksa lagi. Yang dibayar masuk ke rekening ahli waris yang sudah diperiksa dua orang.
            </Trans>
          </p>
          {jobId !== null && <JobProgress jobId={jobId} onSucceeded={done} onFailed={() => setFailed(true)} />}
        </FormDialog>
      )}
    </>
  )
}
