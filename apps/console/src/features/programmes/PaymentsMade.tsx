import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { PaperList, PaperRow } from '../../ui/PaperRow.tsx'
import type { ProgrammeDetail } from './programme.query.ts'

/** What was paid for months that were over, each with its proof. */
export function PaymentsMade(props: { payments: ProgrammeDetail['paidMonths'] }) {
  const { t } = useLingui()
  const { day, months, rupiah } = useFormats()
  return (
    <PaperList>
      {props.payments.map((paid) => (
        <PaperRow
          key={`${paid.paymentNumber} ${paid.fromMonth}`}
          title={months(paid.fromMonth, paid.untilMonth)}
          facts={[
            t`dibayar sebelumnya, bukti ${paid.paymentNumber}, ${day(paid.paidOn)}`,
            rupiah(paid.amount),
            paid.differenceReason !== null &&
              paid.monthsCost !== null &&
              t`iuran bulan-bulan itu ${rupiah(paid.monthsCost)}; alasan selisih: ${paid.differenceReason}`,
          ]}
          open={paid.file && { href: paid.file.href, name: paid.file.name }}
        />
      ))}
    </PaperList>
  )
}
