import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ListBesideRow } from './ListBesideRow.tsx'
import { ConfirmReconciliationMutation, type StatementLine } from './reconciliation.query.ts'

/** Which recorded payment a row of a statement shows. */
export function ConfirmRowDialog(props: {
  statementId: string
  line: StatementLine
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const { statementId, line } = props
  const { payments, rowNumber } = line
  const free = payments.filter(({ mayConfirm, onePersonRefusal }) => mayConfirm && onePersonRefusal === null)
  const [paymentId, setPaymentId] = useState(free[0]?.id ?? '')
  const confirm = useOperation(ConfirmReconciliationMutation, { notice: t`Pembayaran ditegaskan tampak di bank.` })
  const submit = async () => {
    if ((await confirm.run({ input: { statementId, rowNumber, paymentId } })) !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Tegaskan baris ${rowNumber}`}
      confirm={<Trans>Tegaskan</Trans>}
      busy={confirm.busy}
      problem={confirm.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {day(line.day)}, {rupiah(line.amount)}. Pembayaran mana yang tampak di baris ini? Menegaskan tidak mencatat
          pembayaran baru.
        </Trans>
      </p>
      <OnePersonNotice
        refusal={payments.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null}
      />
      <Radio.Group label={<Trans>Pembayaran tercatat</Trans>} value={paymentId} onChange={setPaymentId}>
        <Stack gap="xs" mt={4}>
          {payments.map((payment) => {
            const { id, days, list, paidOn, recordedBy, reference } = payment
            return (
              <Radio
                key={id}
                value={id}
                disabled={!free.includes(payment)}
                label={`${reference}, ${day(paidOn)}`}
                description={
                  <>
                    <ListBesideRow list={list} />
                    <br />
                    <Trans>
                      Selisih {number(days ?? 0)} hari; dicatat {recordedBy?.name ?? '—'}
                    </Trans>
                  </>
                }
              />
            )
          })}
        </Stack>
      </Radio.Group>
    </FormDialog>
  )
}
