import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { answerInput } from '@payung/domain/money/contribution-input'
import { useState } from 'react'
import words from '../../generated/input-words/billing.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { SheetField, useSheet } from '../../ui/form/SheetField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { type AnsweredList, TakeContributionAnswerMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** The insurer's file about to whom it has posted the money, and what its letter states of it. */
export function AnswerDialog(props: ListDialogProps<AnsweredList> & { onClosedEarly: () => void }) {
  const { t } = useLingui()
  const { list } = props
  const sheet = useSheet()
  const { file } = sheet
  const [hasTried, setTried] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const form = useInputForm({
    schema: answerInput,
    words,
    initialValues: { people: '', amount: '' },
    missing: { people: t`Isi jumlah orangnya.`, amount: t`Isi jumlahnya.` },
  })
  const take = useOperation(TakeContributionAnswerMutation, { refusal: form })
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
      busy={take.busy || sheet.isSending || isReading}
      problem={form.problem}
      attempt={form.attempt}
      onClose={isReading ? props.onClosedEarly : props.onClose}
      onSubmit={submit}
    >
      <SheetField
        sheet={sheet}
        label={<Trans>Berkas hasil pembukuan</Trans>}
        description={<Trans>XLSX atau CSV: NIK atau KPJ, jumlah bulan, iuran, hasil, dan alasan.</Trans>}
        hasTried={hasTried}
      />
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
