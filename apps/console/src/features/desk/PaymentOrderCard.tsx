import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { DeskOrder } from './desk.query.ts'

/** A requested payment that waits for the SPM of the budget user, who issues it on the page of its bill. */
export function PaymentOrderCard({ order }: { order: DeskOrder }) {
  const { day, rupiah } = useFormats()
  const { list } = order
  return (
    <Card
      title={<Trans>SPP {order.sppNumber} menunggu SPM Anda</Trans>}
      aside={
        list !== null && (
          <ButtonLink to="/iuran/$listId" params={{ listId: list.id }} variant="default">
            <Trans>Buka tagihan</Trans>
          </ButtonLink>
        )
      }
    >
      <FactList
        facts={[
          [<Trans key="amount">Nilai SPP</Trans>, rupiah(order.amount)],
          [<Trans key="day">Tanggal SPP</Trans>, day(order.sppOn)],
          [<Trans key="who">Diajukan oleh</Trans>, order.draftedBy?.name],
          [<Trans key="code">Kode iuran</Trans>, list?.billingCode],
          [<Trans key="due">Jatuh tempo</Trans>, list === null || list.dueOn === null ? null : day(list.dueOn)],
        ]}
      />
    </Card>
  )
}
