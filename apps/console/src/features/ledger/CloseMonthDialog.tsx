import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CloseLedgerPeriodMutation } from './ledger.query.ts'

/** Closes a month of the ledger, and those before it: it never opens again. */
export function CloseMonthDialog(props: { firstDay: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { month } = useFormats()
  const close = useOperation(CloseLedgerPeriodMutation, { notice: t`Bulan buku ditutup.` })
  const name = month(props.firstDay)
  const submit = async () => {
    const success = await close.run({ input: { month: props.firstDay } })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Tutup bulan ${name}`}
      confirm={<Trans>Tutup bulan</Trans>}
      busy={close.busy}
      problem={close.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Bulan ini dan semua bulan sebelumnya tidak dapat dibuka lagi. Tagihan, pembayaran, atau jawaban BPJS yang baru
          diketahui sesudahnya dibukukan pada hari diketahui.
        </Trans>
      </p>
    </FormDialog>
  )
}
