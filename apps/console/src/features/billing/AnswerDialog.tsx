import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Input, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useUpload } from '../../session/use-upload.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { TakeContributionAnswerMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** The insurer's file about to whom it has posted the money, and what its letter states of it. */
export function AnswerDialog(props: ListDialogProps & { onClosedEarly: () => void }) {
  const { t } = useLingui()
  const { list } = props
  const upload = useUpload()
  const forgetChoice = useRef<() => void>(null)
  const fileErrorId = useId()
  const [file, setFile] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ProblemAnswer | null>(null)
  const [people, setPeople] = useState('')
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const take = useOperation(TakeContributionAnswerMutation)
  const send = async (chosen: File | null) => {
    if (chosen === null) return
    setSending(true)
    setRefusal(null)
    // A newer file takes the place of the former one at once, and the same file may be chosen again after a refusal.
    setFile(null)
    forgetChoice.current?.()
    const { id, problem } = await upload(chosen)
    setSending(false)
    if (id === null) setRefusal(problem)
    else setFile({ id, name: chosen.name })
  }
  const isFileMissing = tried && file === null && !isSending
  const isReading = jobId !== null && !hasFailed
  const submit = async () => {
    setTried(true)
    if (file === null || amount === '' || !/^[0-9]{1,6}$/.test(people)) return
    setJobId(null)
    setFailed(false)
    const success = await take.run((idempotencyKey) => ({
      input: {
        ...{ listId: list.id, expectedVersion: list.version, fileId: file.id },
        ...{ people: Number(people), amount, idempotencyKey },
      },
    }))
    if (success !== null) setJobId(success.data.id)
  }
  return (
    <FormDialog
      title={t`Baca jawaban BPJS`}
      confirm={<Trans>Baca berkas</Trans>}
      busy={take.busy || isSending || isReading}
      problem={take.problem}
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
          <FileButton resetRef={forgetChoice} onChange={(chosen) => void send(chosen)} accept=".xlsx,.csv,.txt">
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
        value={people}
        onChange={(event) => setPeople(event.currentTarget.value)}
        error={fieldProblem(tried && !/^[0-9]{1,6}$/.test(people) ? t`Isi jumlah orangnya.` : take.errorOf('people'))}
      />
      <RupiahField
        label={<Trans>Jumlah yang dibukukan menurut surat BPJS (Rp)</Trans>}
        description={<Trans>Bila berkasnya menyebut jumlah lain, tidak ada yang disimpan.</Trans>}
        value={amount}
        onChange={setAmount}
        problem={tried && amount === '' ? t`Isi jumlahnya.` : take.errorOf('amount')}
      />
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={props.onDone} onFailed={() => setFailed(true)} />}
    </FormDialog>
  )
}
