import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { PaperList, PaperRow } from '../../../ui/PaperRow.tsx'
import type { ComparePayments, PaymentDraft } from './payment-draft.ts'

const PaymentDialog = lazy(() => import('./PaymentDialog.tsx').then((module) => ({ default: module.PaymentDialog })))

/** Months that are over cannot be insured any more; where they were paid in their time, the payments stand here. */
export function PaymentFields(props: {
  months: readonly string[]
  payments: readonly PaymentDraft[]
  error: ReactNode
  compare: ComparePayments
  onChange: (payments: readonly PaymentDraft[]) => void
}) {
  const { t } = useLingui()
  const { day, months, rupiah } = useFormats()
  /** What stands open in the dialog; `NEW` for another payment. */
  const [open, setOpen] = useState<PaymentDraft | 'NEW' | null>(null)
  const { payments } = props
  return (
    <Card
      title={<Trans>Bulan yang sudah lewat</Trans>}
      hint={<Trans>BPJS Ketenagakerjaan tidak menjaminnya lagi. Bila iurannya sudah dibayar, catat di sini.</Trans>}
      aside={
        <Button variant="default" size="xs" disabled={props.months.length === 0} onClick={() => setOpen('NEW')}>
          <Trans>Catat pembayaran</Trans>
        </Button>
      }
    >
      <div id="paidMonths" tabIndex={-1}>
        {props.error}
      </div>
      {payments.length > 0 && (
        <PaperList>
          {payments.map((paid) => (
            <PaperRow
              key={`${paid.fileId} ${paid.fromMonth}`}
              title={months(paid.fromMonth, paid.untilMonth)}
              facts={[
                t`dibayar sebelumnya, bukti ${paid.paymentNumber}, ${day(paid.paidOn)}`,
                rupiah(paid.amount),
                paid.fileName,
                paid.differenceReason !== '' && t`alasan selisih: ${paid.differenceReason}`,
              ]}
              open={null}
            >
              <ActionIcon
                variant="subtle"
                aria-label={t`Ubah pembayaran ${paid.paymentNumber}`}
                onClick={() => setOpen(paid)}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={t`Hapus pembayaran ${paid.paymentNumber}`}
                onClick={() => props.onChange(payments.filter((payment) => payment !== paid))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </PaperRow>
          ))}
        </PaperList>
      )}
      {open !== null && (
        <Suspense>
          <PaymentDialog
            months={props.months}
            payment={open === 'NEW' ? null : open}
            others={payments.filter((payment) => payment !== open)}
            compare={props.compare}
            onClose={() => setOpen(null)}
            onSave={(payment) => {
              setOpen(null)
              props.onChange(
                open === 'NEW'
                  ? [...payments, payment]
                  : payments.map((former) => (former === open ? payment : former)),
              )
            }}
          />
        </Suspense>
      )}
    </Card>
  )
}
