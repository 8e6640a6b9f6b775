import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Input, TextInput } from '@mantine/core'
import { answerInput } from '@payung/domain/money/contribution-input'
import { IconUpload } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import words from '../../generated/input-words/billing.json'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useUpload } from '../../session/use-upload.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type AnsweredList, TakeContributionAnswerMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** The insurer's file about to whom it has posted the money, and what its letter states of it. */
export function AnswerDialog(props: ListDialogProps<AnsweredList> & { onClosedEarly: () => void }) {
  const { t } = useLingui()
  const { list } = props
  const uploadFile = useUpload()
  const forgetChoice = useRef<() => void>(null)
  const fileErrorId = useId()
  const [file, setFile] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ProblemAnswer | null>(null)
  const [tried, setTried] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const form = useInputForm({
    schema: answerInput,
    words,
    initialValues: { people: '', amount: '' },
    missing: { people: t`Isi jumlah orangnya.`, amount: t`Isi jumlahnya.` },
  })
  const take = useOperation(TakeContributionAnswerMutation, { refusal: form })
  const upload = async (chosen: File | null) => {
    if (chosen === null) return
    setSending(true)
    setRefusal(null)
    // A newer file takes the place of the former one at once, and the same file may be chosen again after a refusal.
    setFile(null)
    forgetChoice.current?.()
    const { id, problem } = await uploadFile(chosen)
    setSending(false)
    if (id === null) setRefusal(problem)
    else setFile({ id, name: chosen.name })
  }
  const isFileMissing = tried && file === null && !isSending
  const isReading = jobId !== null && !hasFailed
  const send = form.submit(async ({ people, amount }) => {
    if (file === null) return
    setJobId(null)
    setFailed(false)
    const success = await take.run((idempotencyKey) => ({
      input: {
        ...{ listId: list.id, expectedVersion: list.version, fileId: file.id },
        ...{ people, amount: String(amount), idempotencyKey },
      },
    }))
    if (success !== null) setJobId(success.data.id)
  })
  const submit = () => {
    setTried(true)
    return send()
  }
  return (
    <FormDialog
      title={t`Baca jawaban BPJS`}
      confirm={<Trans>Baca berkas</Trans>}
      busy={take.busy || isSending || isReading}
      problem={form.problem}
      attempt={form.attempt}
      onClose={isReading ? props.onClosedEarly : props.onClose}
      onSubmit={submit}
    >
      <Input.Wrapper
        label={<Trans>Berkas hasil pembukuan</Trans>}
        labelElement="div"
        description={<Trans>XLSX atau CSV: NIK atau KPJ, jumlah bulan, iuran, hasil, dan alasan.</Trans>}
        error={fieldProblem(isFileMissing ? t`Pilih berkasnya.` : undefined)}
        errorProps={{ id: fileErrorId }}
      >
        <div>
          <FileButton resetRef={forgetChoice} onChange={(chosen) => void upload(chosen)} accept=".xlsx,.csv,.txt">
            {({ onClick }) => (
              <Button
                mt={4}
                variant="default"
                loading={isSending}
                aria-describedby={isFileMissing ? fileErrorId : undefined}
                leftSection={<IconUpload size={16} aria-hidden />}
                onClick={onClick}
              >
                {file === null ? <Trans>Pilih berkas</Trans> : file.name}
              </Button>
            )}
          </FileButton>
        </div>
      </Input.Wrapper>
      <ProblemAlert problem={refusal} />
      <TextInput
        label={<Trans>Jumlah orang menurut surat BPJS</Trans>}
        inputMode="numeric"
        maxLength={6}
        {...form.field('people')}
      />
      <RupiahField
        label={<Trans>Jumlah yang dibukukan menurut surat BPJS (Rp)</Trans>}
        description={<Trans>Bila berkasnya menyebut jumlah lain, tidak ada yang disimpan.</Trans>}
        {...form.field('amount')}
      />
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={props.onDone} onFailed={() => setFailed(true)} />}
    </FormDialog>
  )
}
