import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { orderLooks } from './payment-order-words.ts'
import type { PaymentOrderSummary } from './payment-orders.query.ts'

type State = PaymentOrderSummary['state']

/** What the shown orders ask for together, by where they stand; totals of the server, over all pages. */
export function OrderSums(props: {
  states: readonly { readonly state: State; readonly count: number; readonly amount: string }[]
  /** Left out: all of them. */
  chosen?: readonly State[] | undefined
}) {
  const { i18n } = useLingui()
  const { number, rupiah } = useFormats()
  const { chosen, states } = props
  const shown = states.filter(({ state }) => chosen === undefined || chosen.includes(state))
  return (
    <div style={{ marginTop: 16 }}>
      <Card title={<Trans>Jumlah yang tampak</Trans>}>
        <FactList
          facts={shown.map(
            ({ amount, count, state }) =>
              [
                <span key={state}>{i18n._(orderLooks[state].word)}</span>,
                <span key="sum" className="figures">
                  {rupiah(amount)} ({number(count)})
                </span>,
              ] as const,
          )}
        />
      </Card>
    </div>
  )
}
