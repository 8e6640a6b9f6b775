import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { PaperList, PaperRow } from '../../../ui/PaperRow.tsx'
import { lastMonthOf } from '../../workers/coverage-month.ts'
import type { PaymentDraft } from './payment-draft.ts'

const PaymentDialog = lazy(() => import('./PaymentDialog.tsx').then((module) => ({ default: module.PaymentDialog })))

/** Months that are over cannot be insured any more; where they were paid in their time, the payments stand here. */
export function PaymentFields(props: {
  months: readonly string[]
  payments: readonly PaymentDraft[]
  error: ReactNode
  onChange: (payments: readonly PaymentDraft[]) => void
}) {
  const { t } = useLingui()
  const { day, month, rupiah } = useFormats()
  const [adding, setAdding] = useState(false)
  const { payments } = props
  return (
    <Card
      title={<Trans>Bulan yang sudah lewat</Trans>}
      hint={<Trans>BPJS Ketenagakerjaan tidak menjaminnya lagi. Bila iurannya sudah dibayar, catat di sini.</Trans>}
      aside={
        <Button variant="default" size="xs" disabled={props.months.length === 0} onClick={() => setAdding(true)}>
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
              title={`${month(paid.fromMonth)} – ${month(lastMonthOf(paid.untilMonth))}`}
              facts={[paid.paymentNumber, day(paid.paidOn), rupiah(paid.amount), paid.fileName]}
              open={null}
            >
              <ActionIcon
                variant="subtle"
                aria-label={t`Hapus pembayaran ${paid.paymentNumber}`}
                onClick={() => props.onChange(payments.filter((one) => one !== paid))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </PaperRow>
          ))}
        </PaperList>
      )}
      {adding && (
        <Suspense>
          <PaymentDialog
            months={props.months}
            onClose={() => setAdding(false)}
            onAdd={(payment) => {
              setAdding(false)
              props.onChange([...payments, payment])
            }}
          />
        </Suspense>
      )}
    </Card>
  )
}
