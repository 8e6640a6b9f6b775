import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { transferInput } from '@payung/domain/money/contribution-input'
import { dividePayment } from '@payung/domain/money/divide-payment'
import { useQuery } from 'urql'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FactList } from '../../ui/FactList.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OpenBillsQuery, type PayerBills, RecordContributionTransferMutation } from './payment-transfer.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { unorderedOf } from './unordered-of.ts'

/** One transfer over the open bills of a payer: what each takes is shown while the amount is written, and sent along as it was seen. */
export function PayBillsDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { list } = props
  const [{ data }] = useQuery({ query: OpenBillsQuery, variables: { id: list.id }, requestPolicy: 'network-only' })
  const form = useInputForm({
    schema: transferInput({ today }),
    words,
    initialValues: { amount: '', paidOn: today as string | null, reference: '', restTo: null as RestTo },
    missing: { amount: t`Isi jumlahnya.`, paidOn: t`Isi hari pembayaran.` },
  })
  const { parts, restRupiah } = divisionOf(data?.contributionList ?? null, form.values)
  const pay = useOperation(RecordContributionTransferMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...transfer }) => {
    const division = parts.map((part) => ({ listId: part.bill.id, amount: String(part.rupiah) }))
    const input = { listId: list.id, amount: String(amount), ...transfer, parts: division }
    if ((await pay.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Bagi satu transfer`}
      confirm={<Trans>Catat</Trans>}
      busy={pay.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <WaitingTransfers transfers={data?.contributionList?.waitingTransfers ?? []} onChoose={form.change} />
      <RupiahField
        label={<Trans>Seluruh jumlah transfer (Rp)</Trans>}
        description={<Trans>Tagihan yang lebih dahulu jatuh tempo dibayar lebih dahulu.</Trans>}
        {...form.field('amount')}
      />
      <TextInput label={<Trans>Nomor bukti transfer</Trans>} maxLength={80} {...form.field('reference')} />
      <DateField label={<Trans>Hari pembayaran</Trans>} max={today} {...form.field('paidOn')} />
      <Division parts={parts} restRupiah={restRupiah} />
      {restRupiah > 0n && (
        <Radio.Group
          label={<Trans>Sisanya</Trans>}
          value={form.values.restTo}
          error={fieldProblem(form.errorOf('restTo'))}
          onChange={(value) => form.set('restTo', value as RestTo)}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="NEXT_BILL" label={t`Untuk tagihan berikutnya`} />
            <Radio value="RETURNED" label={t`Dikembalikan kepada pembayar`} />
          </Stack>
        </Radio.Group>
      )}
    </FormDialog>
  )
}

type RestTo = 'NEXT_BILL' | 'RETURNED' | null

/** What each bill takes, and what none does. A transfer of which a part waits is divided as far as it is left. */
function divisionOf(payer: PayerBills | null, values: { readonly amount: string; readonly reference: string }) {
  const bills = payer?.openBills ?? []
  const written = /^\d+$/.test(values.amount) ? BigInt(values.amount) : 0n
  const waiting = payer?.waitingTransfers.find(
    ({ reference }) => reference.toUpperCase() === values.reference.trim().toUpperCase(),
  )
  const used = waiting === undefined ? 0n : BigInt(waiting.amount) - BigInt(waiting.rest)
  const left = written > used ? written - used : 0n
  const { parts, restRupiah } = dividePayment(
    left,
    bills.map((bill) => ({
      ...{ id: bill.id, dueOn: bill.dueOn ?? '', billedOn: bill.billedOn ?? '', openRupiah: unorderedOf(bill) },
    })),
  )
  const withBill = parts.flatMap(({ id, rupiah }) => {
    const bill = bills.find((open) => open.id === id)
    return bill === undefined ? [] : [{ bill, rupiah }]
  })
  return { parts: withBill, restRupiah }
}

function Division({ parts, restRupiah }: ReturnType<typeof divisionOf>) {
  const { day, months, rupiah } = useFormats()
  if (parts.length === 0) return null
  return (
    <FactList
      facts={[
        ...parts.map(
          ({ bill, rupiah: part }) =>
            [
              <span key={bill.id}>
                {months(bill.fromMonth, bill.untilMonth)}
                {bill.dueOn !== null && <Trans>, jatuh tempo {day(bill.dueOn)}</Trans>}
              </span>,
              rupiah(String(part)),
            ] as const,
        ),
        [<Trans key="rest">Sisanya</Trans>, rupiah(String(restRupiah))] as const,
      ]}
    />
  )
}

/** Transfers of this payer of which a part waits: one press writes their number and amount. */
function WaitingTransfers(props: {
  transfers: PayerBills['waitingTransfers']
  onChoose: (values: { amount: string; reference: string }) => void
}) {
  const { rupiah } = useFormats()
  return props.transfers.map(({ reference, amount, rest }) => (
    <Button key={reference} variant="default" size="xs" onClick={() => props.onChoose({ amount, reference })}>
      <Trans>
        Pakai sisa transfer {reference}: {rupiah(rest)}
      </Trans>
    </Button>
  ))
}
