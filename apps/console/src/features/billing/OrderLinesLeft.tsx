import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { leftAfterOrder } from '@payung/domain/money/payment-order-attention'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { ListBudgetAnswer } from '../budgets/budget.query.ts'
import { programmeWords } from '../workers/worker-words.ts'
import type { ContributionListDetail } from './billing.query.ts'
import type { PaymentOrder } from './payment-order.query.ts'

/** Of each budget line of an order: its account, and what is left by its letters and for this bill once the order is paid. */
export function OrderLinesLeft(props: {
  lines: PaymentOrder['lines']
  commitments: ListBudgetAnswer['commitments']
  /** What of each line's part of the bill is neither paid nor on its way. */
  openLines: ContributionListDetail['openLines']
}) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const rests = props.lines.flatMap(({ amount, line, provision }) => {
    if (line === null) return []
    const commitment = props.commitments.find((candidate) => candidate.line?.id === line.id)
    const open = props.openLines.find((candidate) => candidate.line?.id === line.id)
    const parts: readonly ReactNode[] = [
      ...(commitment?.line ? [`${commitment.line.accountCode}, ${commitment.line.agency.name}`] : []),
      ...(provision === null ? [] : [<Trans key="spd">sisa SPD {rupiah(provisionLeft(provision, amount))}</Trans>]),
      ...(open === undefined ? [] : [<Trans key="bill">sisa untuk tagihan ini {rupiah(open.open)}</Trans>]),
      ...(commitment?.line ? [<Trans key="free">sisa pagu {rupiah(commitment.line.remaining)}</Trans>] : []),
    ]
    return parts.length === 0 ? [] : [{ id: line.id, programme: line.programme, parts }]
  })
  if (rests.length === 0) return null
  return (
    <ul>
      {rests.map(({ id, parts, programme }) => (
        <li key={id}>
          {i18n._(programmeWords[programme])}:{' '}
          {parts.map((part, at) => (
            <span key={at}>
              {at > 0 && '; '}
              {part}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

type Provision = NonNullable<PaymentOrder['lines'][number]['provision']>

const provisionLeft = ({ provided, used }: Provision, amount: string) =>
  leftAfterOrder({ provided: BigInt(provided), used: BigInt(used), asked: BigInt(amount) })
