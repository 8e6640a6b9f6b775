import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FactList } from '../../ui/FactList.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { OrderLines } from './OrderLines.tsx'
import { type PaymentOrder, WithdrawPaymentOrderMutation } from './payment-order.query.ts'
import { orderLooks } from './payment-order-words.ts'

export type OrderStep = Exclude<PaymentOrder['actions'][number], 'WITHDRAW'>

/** One order: its papers with number, day and person, and the next step for the viewer. */
export function PaymentOrderSteps(props: {
  list: ContributionListDetail
  order: PaymentOrder
  onStep: (step: OrderStep) => void
  onWithdrawn: () => void
}) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const withdraw = useOperation(WithdrawPaymentOrderMutation)
  const { list, order } = props
  const may = (action: PaymentOrder['actions'][number]) =>
    order.actions.includes(action) && order.onePersonRefusal === null
  const withdraws = async () => {
    const input = { listId: list.id, expectedVersion: list.version, orderId: order.id }
    const success = await withdraw.run({ input })
    if (success !== null) props.onWithdrawn()
    return success
  }
  return (
    <section aria-label={t`SPP ${order.sppNumber}`} style={{ paddingBottom: 12 }}>
      <Group justify="space-between">
        <strong className="figures">{rupiah(order.amount)}</strong>
        <LookBadge look={orderLooks[order.state]} />
      </Group>
      <FactList facts={papersOf(order)} />
      {order.lines.length > 0 && <OrderLines lines={order.lines} />}
      <OrderPapers order={order} />
      <Group gap="xs">
        {may('ISSUE') && (
          <Button size="compact-sm" onClick={() => props.onStep('ISSUE')}>
            <Trans>Terbitkan SPM</Trans>
          </Button>
        )}
        {may('PAY') && (
          <Button size="compact-sm" onClick={() => props.onStep('PAY')}>
            <Trans>Catat SP2D</Trans>
          </Button>
        )}
        {may('REFUSE') && (
          <Button size="compact-sm" variant="default" onClick={() => props.onStep('REFUSE')}>
            {order.state === 'ISSUED' ? <Trans>Catat penolakan BUD</Trans> : <Trans>Tolak SPP</Trans>}
          </Button>
        )}
        {may('WITHDRAW') && (
          <ConfirmedAction
            label={<Trans>Tarik SPP</Trans>}
            isNext={false}
            title={t`Tarik SPP`}
            confirm={<Trans>Tarik SPP</Trans>}
            operation={withdraw}
            act={withdraws}
          >
            <Trans>
              Jumlahnya bebas lagi dan dapat diajukan atau dibayar dengan cara lain. SPP ini tetap tersimpan.
            </Trans>
          </ConfirmedAction>
        )}
      </Group>
    </section>
  )
}

/** Its SPP-LS and SPM as PDF, to be signed. A link names the tenant, for it cannot carry the header that chooses one. */
function OrderPapers(props: { order: PaymentOrder }) {
  const { tenant } = useViewer()
  const { sppPath, spmPath, sppNumber, spmNumber } = props.order
  const addressOf = (path: string) => `${path}?tenant=${encodeURIComponent(tenant.code)}`
  return (
    <Group gap="md" mb={8} className="not-on-paper">
      <a href={addressOf(sppPath)} target="_blank" rel="noreferrer">
        <Trans>Cetak SPP {sppNumber}</Trans>
      </a>
      {spmPath !== null && (
        <a href={addressOf(spmPath)} target="_blank" rel="noreferrer">
          <Trans>Cetak SPM {spmNumber}</Trans>
        </a>
      )}
    </Group>
  )
}

/** The papers of an order in their order, each as far as it has come. */
function papersOf(order: PaymentOrder): readonly (readonly [name: ReactNode, value: ReactNode])[] {
  const papers: [ReactNode, ReactNode][] = [
    [
      <Trans key="spp">SPP-LS</Trans>,
      <Paper key="paper" number={order.sppNumber} on={order.sppOn} by={order.draftedBy?.name} />,
    ],
  ]
  if (order.spmNumber !== null)
    papers.push([
      <Trans key="spm">SPM</Trans>,
      <Paper key="paper" number={order.spmNumber} on={order.spmOn} by={order.issuedBy?.name} />,
    ])
  if (order.sp2dNumber !== null)
    papers.push([
      <Trans key="sp2d">SP2D</Trans>,
      <span key="paper">
        <Paper number={order.sp2dNumber} on={order.sp2dOn} by={order.paidBy?.name} />
        {order.isReturned && (
          <>
            {' '}
            <Trans>Pembayarannya kembali.</Trans>
          </>
        )}
      </span>,
    ])
  if (order.refusalReason !== null)
    papers.push([
      order.spmNumber === null ? <Trans key="refused">Ditolak PA/KPA</Trans> : <Trans key="refused">Ditolak BUD</Trans>,
      <Paper key="paper" number={order.refusalReason} on={order.refusedOn} by={order.refusedBy?.name} />,
    ])
  if (order.withdrawnAt !== null)
    papers.push([<Trans key="withdrawn">Ditarik</Trans>, <Withdrawn key="paper" at={order.withdrawnAt} />])
  return papers
}

/** Number or words of a paper, its day, and who recorded it. */
function Paper(props: { number: string; on: string | null; by: string | undefined }) {
  const { day } = useFormats()
  return (
    <>
      {props.number}, {props.on === null ? '—' : day(props.on)}, {props.by ?? '—'}
    </>
  )
}

function Withdrawn(props: { at: string }) {
  const { moment } = useFormats()
  return moment(props.at)
}
