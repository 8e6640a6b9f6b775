import { Trans } from '@lingui/react/macro'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MakeFileButton } from '../jobs/MakeFileButton.tsx'
import type { orderFilterOf } from './order-address.ts'
import { StartPaymentOrderExportMutation } from './payment-orders.query.ts'

/** The payment orders that the page shows as a file: all pages of them, by the same filter. */
export function ExportOrdersButton(props: { filter: ReturnType<typeof orderFilterOf> }) {
  const start = useOperation(StartPaymentOrderExportMutation)
  return (
    <MakeFileButton
      label={<Trans>Ekspor</Trans>}
      title={<Trans>Ekspor perintah pembayaran</Trans>}
      formats={['XLSX', 'CSV']}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { filter: props.filter, format, idempotencyKey } }))}
    />
  )
}
