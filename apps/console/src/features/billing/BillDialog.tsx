import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { billInput } from '@payung/domain/money/contribution-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordInsurerBillMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** The insurer's bill: code, amount, its day and the day on which it is due. Another amount than was tried for needs its reason. */
export function BillDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const form = useInputForm({
    schema: billInput({ today, totalRupiah: BigInt(list.due) }),
    words,
    initialValues: {
      billingCode: '',
      amount: list.due,
      billedOn: null as string | null,
      dueOn: list.usualDueOn,
      differenceReason: '',
    },
    missing: {
      amount: t`Isi jumlahnya.`,
      billedOn: t`Isi hari tagihannya.`,
      dueOn: t`Isi hari jatuh temponya.`,
    },
  })
  const bill = useOperation(RecordInsurerBillMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...written }) => {
    const input = { listId: list.id, expectedVersion: list.version, amount: String(amount), ...written }
    if ((await bill.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat tagihan BPJS`}
      confirm={<Trans>Catat</Trans>}
      busy={bill.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Yang mencatat tagihan tidak mencatat pembayarannya.</Trans>
      </p>
      <TextInput
        label={<Trans>Kode iuran</Trans>}
        description={<Trans>Seperti pada tagihan BPJS, tanpa spasi.</Trans>}
        className="figures"
        maxLength={30}
        {...form.field('billingCode')}
      />
      <RupiahField
        label={<Trans>Jumlah tagihan (Rp)</Trans>}
        description={<Trans>Yang diminta: {rupiah(list.due)}.</Trans>}
        {...form.field('amount')}
      />
      {form.values.amount !== list.due && (
        <Textarea
          label={<Trans>Sebab selisih</Trans>}
          description={<Trans>5 sampai 500 huruf. Jangan menulis NIK.</Trans>}
          autosize
          minRows={2}
          maxLength={500}
          {...form.field('differenceReason')}
        />
      )}
      <DateField
        label={<Trans>Hari tagihan</Trans>}
        hint={<Trans>Seperti pada tagihan BPJS. Tagihan dibukukan pada hari tersebut.</Trans>}
        {...(list.sentOn === null ? {} : { min: list.sentOn })}
        max={today}
        {...form.field('billedOn')}
      />
      <DateField
        label={<Trans>Jatuh tempo</Trans>}
        hint={<Trans>Biasanya tanggal 15, atau hari kerja berikutnya. Ikuti tagihan BPJS bila lain.</Trans>}
        {...form.field('dueOn')}
      />
    </FormDialog>
  )
}
