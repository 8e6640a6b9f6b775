import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { scholarshipPaymentInput } from '@payung/domain/benefit/scholarship-input'
import words from '../../generated/input-words/scholarships.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordScholarshipPaymentMutation } from './scholarship.query.ts'
import { schoolYearName } from './scholarship-words.ts'

/** Writes down what the insurer says that it has paid for a year. */
export function PayDialog(props: {
  scholarshipId: string
  year: number
  due: string
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const form = useInputForm({
    schema: scholarshipPaymentInput({ today, dueRupiah: BigInt(props.due) }),
    words,
    initialValues: { amount: props.due, paidOn: today as string | null, reference: '' },
    missing: { amount: t`Isi jumlahnya.`, paidOn: t`Isi harinya.` },
  })
  const pay = useOperation(RecordScholarshipPaymentMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...payment }) => {
    const { scholarshipId, year } = props
    if ((await pay.run({ input: { scholarshipId, year, amount: String(amount), ...payment } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat pembayaran BPJS ${schoolYearName(props.year)}`}
      confirm={<Trans>Simpan</Trans>}
      busy={pay.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari pembayaran</Trans>} max={today} {...form.field('paidOn')} />
      <TextInput label={<Trans>Nomor pembayaran dari BPJS</Trans>} maxLength={60} {...form.field('reference')} />
      <RupiahField
        label={<Trans>Jumlah yang dibayar BPJS (Rp)</Trans>}
        description={<Trans>Hak untuk tahun ini: {rupiah(props.due)}.</Trans>}
        {...form.field('amount')}
      />
    </FormDialog>
  )
}
