import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentOrderInput } from '@payung/domain/money/payment-order-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { RequestPaymentOrderMutation } from './payment-order.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { unorderedOf } from './unordered-of.ts'

/** The SPP-LS of what is left of a bill, or of a part of it; where several budget lines pay it, with the amount of each. */
export function RequestOrderDialog(props: ListDialogProps) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const unordered = unorderedOf(list)
  const billedOn = list.billedOn ?? today
  const openLines = list.openLines.flatMap(({ line, open }) => (line === null ? [] : [{ line, open }]))
  const isDivided = openLines.length > 1
  const form = useInputForm({
    schema: paymentOrderInput({
      ...{ today, billedOn, unorderedRupiah: unordered },
      lines: openLines.map(({ line, open }) => ({ lineId: line.id, openRupiah: BigInt(open) })),
    }),
    words,
    initialValues: {
      amount: String(unordered),
      lines: openLines.map(({ open }) => open),
      sppNumber: '',
      sppOn: today as string | null,
    },
    inputOf: ({ lines, ...written }) =>
      isDivided
        ? {
            ...written,
            amount: String(sumOf(lines)),
            lines: openLines.map(({ line }, at) => ({ lineId: line.id, amount: lines[at] || '0' })),
          }
        : written,
    missing: { amount: t`Isi jumlahnya.`, sppOn: t`Isi tanggal SPP.` },
  })
  const request = useOperation(RequestPaymentOrderMutation, { refusal: form })
  const submit = form.submit(async ({ amount, lines, ...paper }) => {
    const amounts = lines?.map((line) => ({ ...line, amount: String(line.amount) })) ?? null
    const read = { listId: list.id, expectedVersion: list.version }
    const input = { ...read, amount: String(amount), lines: amounts, ...paper }
    if ((await request.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Ajukan SPP-LS`}
      confirm={<Trans>Ajukan</Trans>}
      busy={request.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>PA/KPA menerbitkan SPM-nya atau menolaknya. Anda sendiri tidak menerbitkan SPM itu.</Trans>
      </p>
      {isDivided ? (
        <>
          {openLines.map(({ line, open }, at) => (
            <RupiahField
              key={line.id}
              label={`${line.subActivity}, ${i18n._(programmeWords[line.programme])} (Rp)`}
              description={<Trans>Sisa tagihan pada baris ini: {rupiah(open)}.</Trans>}
              value={form.values.lines[at] ?? ''}
              error={fieldProblem(
                form.errorOf(`lines.${at}.amount`) ?? (at === 0 ? form.errorOf('amount') : undefined),
              )}
              onChange={(digits) => form.set('lines', form.values.lines.with(at, digits))}
            />
          ))}
          <p style={{ margin: 0 }} aria-live="polite">
            <Trans>Jumlah SPP: {rupiah(sumOf(form.values.lines))}</Trans>
          </p>
        </>
      ) : (
        <RupiahField
          label={<Trans>Jumlah SPP (Rp)</Trans>}
          description={<Trans>Belum dibayar dan belum diajukan: {rupiah(unordered)}.</Trans>}
          {...form.field('amount')}
        />
      )}
      <TextInput label={<Trans>Nomor SPP-LS</Trans>} maxLength={80} {...form.field('sppNumber')} />
      <DateField label={<Trans>Tanggal SPP</Trans>} min={billedOn} max={today} {...form.field('sppOn')} />
    </FormDialog>
  )
}

const sumOf = (amounts: readonly string[]) => amounts.reduce((sum, amount) => sum + BigInt(amount || '0'), 0n)
