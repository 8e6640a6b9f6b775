import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentOrderIssueInput } from '@payung/domain/money/payment-order-input'
import { useState } from 'react'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../decrees/use-answers-to-check.ts'
import { IssuePaymentOrderMutation, type PaymentOrder } from './payment-order.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { useOrderAnswers } from './use-order-answers.tsx'

export interface OrderDialogProps extends ListDialogProps {
  readonly order: PaymentOrder
}

/** What the SPM answers for first, then the SPM by which the budget user orders what the treasurer has requested. */
export function IssueOrderDialog(props: OrderDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list, order } = props
  const form = useInputForm({
    schema: paymentOrderIssueInput({ today, sppOn: order.sppOn }),
    words,
    initialValues: { spmNumber: '', spmOn: today as string | null },
    missing: { spmOn: t`Isi tanggal SPM.` },
  })
  const [attempt, setAttempt] = useState(0)
  const checked = useAnswersToCheck(useOrderAnswers(list, order))
  const issue = useOperation(IssuePaymentOrderMutation, { refusal: form })
  const send = form.submit(async (paper) => {
    const input = { listId: list.id, expectedVersion: list.version, orderId: order.id, ...paper }
    if ((await issue.run({ input })) !== null) props.onDone()
  })
  const submit = () => {
    setAttempt(attempt + 1)
    if (checked.check()) send()
  }
  return (
    <FormDialog
      title={t`Terbitkan SPM`}
      confirm={<Trans>Terbitkan SPM {rupiah(order.amount)}</Trans>}
      busy={issue.busy}
      problem={form.problem}
      attempt={attempt + form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          SPP {order.sppNumber} sebesar {rupiah(order.amount)}. Sesudah SPM terbit, hanya penolakan BUD yang
          membatalkannya. Anda sendiri tidak mencatat SP2D-nya.
        </Trans>
      </p>
      <TextInput label={<Trans>Nomor SPM</Trans>} maxLength={80} {...form.field('spmNumber')} />
      <DateField label={<Trans>Tanggal SPM</Trans>} min={order.sppOn} max={today} {...form.field('spmOn')} />
    </FormDialog>
  )
}
