import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { DisbursementDialog } from './DisbursementDialog.tsx'
import { IssueOrderDialog } from './IssueOrderDialog.tsx'
import { type OrderStep, PaymentOrderSteps } from './PaymentOrderSteps.tsx'
import type { PaymentOrder } from './payment-order.query.ts'
import { RefuseOrderDialog } from './RefuseOrderDialog.tsx'
import { RequestOrderDialog } from './RequestOrderDialog.tsx'

/** How a region pays the bill: each order with its SPP, SPM and SP2D, and the next step for whoever may take it. */
export function PaymentOrders(props: { list: ContributionListDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const [isRequesting, setRequesting] = useState(false)
  const [step, setStep] = useState<{ readonly of: OrderStep; readonly order: PaymentOrder } | null>(null)
  const { list } = props
  const mayRequest = list.mayRequestOrder && list.onePersonRefusal === null
  // Villages, companies and parties outside pay by transfer.
  if (list.paymentOrders.length === 0 && !list.mayRequestOrder) return null
  const refusal = list.paymentOrders.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null
  const close = () => {
    setRequesting(false)
    setStep(null)
  }
  const finish = (words: string) => {
    close()
    props.onDone(words)
  }
  return (
    <Card
      title={<Trans>Perintah pembayaran</Trans>}
      hint={<Trans>SPP-LS diajukan bendahara, SPM diterbitkan PA/KPA, SP2D diterbitkan BUD</Trans>}
      aside={
        mayRequest && (
          <Button variant="default" onClick={() => setRequesting(true)}>
            <Trans>Ajukan SPP-LS</Trans>
          </Button>
        )
      }
    >
      <OnePersonNotice refusal={refusal} />
      {list.paymentOrders.length === 0 ? (
        <p style={{ margin: 0 }}>
          <Trans>Belum ada SPP untuk tagihan ini.</Trans>
        </p>
      ) : (
        list.paymentOrders.map((order) => (
          <PaymentOrderSteps
            key={order.id}
            list={list}
            order={order}
            onStep={(of) => setStep({ of, order })}
            onWithdrawn={() => props.onDone(t`SPP ditarik.`)}
          />
        ))
      )}
      {isRequesting && <RequestOrderDialog list={list} onClose={close} onDone={() => finish(t`SPP-LS diajukan.`)} />}
      {step?.of === 'ISSUE' && (
        <IssueOrderDialog list={list} order={step.order} onClose={close} onDone={() => finish(t`SPM diterbitkan.`)} />
      )}
      {step?.of === 'PAY' && (
        <DisbursementDialog list={list} order={step.order} onClose={close} onDone={() => finish(t`SP2D dicatat.`)} />
      )}
      {step?.of === 'REFUSE' && (
        <RefuseOrderDialog
          list={list}
          order={step.order}
          onClose={close}
          onDone={() => finish(t`Penolakan dicatat.`)}
        />
      )}
    </Card>
  )
}
