import { Trans, useLingui } from '@lingui/react/macro'
import { sendListInput } from '@payung/domain/money/contribution-input'
import words from '../../generated/input-words/billing.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ContributionListDetail, SendContributionListMutation } from './billing.query.ts'

export interface ListDialogProps<List = ContributionListDetail> {
  readonly list: List
  readonly onClose: () => void
  readonly onDone: () => void
}

/** On which day the list went to the insurer. */
export function SendDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { list } = props
  const form = useInputForm({
    schema: sendListInput({ today }),
    words,
    initialValues: { sentOn: today as string | null },
    missing: { sentOn: t`Isi hari pengiriman.` },
  })
  const send = useOperation(SendContributionListMutation, { refusal: form })
  const submit = form.submit(async ({ sentOn }) => {
    const success = await send.run({ input: { listId: list.id, expectedVersion: list.version, sentOn } })
    if (success !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat pengiriman`}
      confirm={<Trans>Catat</Trans>}
      busy={send.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Setelah dikirim, BPJS Ketenagakerjaan memegang daftar ini. Selama belum ditagih, penyetuju yang tidak menyusun
          dan tidak mengirimnya dapat menariknya kembali.
        </Trans>
      </p>
      <DateField label={<Trans>Hari pengiriman</Trans>} max={today} {...form.field('sentOn')} />
    </FormDialog>
  )
}
