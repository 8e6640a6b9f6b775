import { Trans, useLingui } from '@lingui/react/macro'
import { orderAttention } from '@payung/domain/money/payment-order-attention'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ListBudgetQuery } from '../budgets/budget.query.ts'
import type { AnswerToCheck } from '../decrees/use-answers-to-check.ts'
import { AmountOnPaper, DecreeBeside, useClosingAnswers } from '../decrees/use-closing-answers.tsx'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { OrderLines } from './OrderLines.tsx'
import { OrderLinesLeft } from './OrderLinesLeft.tsx'
import type { PaymentOrder } from './payment-order.query.ts'

/** What whoever issues an SPM answers for: to whom, how much, for which bill and decree, out of which budget, and who acts before and after. */
export function useOrderAnswers(list: ContributionListDetail, order: PaymentOrder): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const { day, months, rupiah } = useFormats()
  const closing = useClosingAnswers()
  const mayRead = useMay('BUDGET_READ')
  const [{ data, error }] = useQuery({ query: ListBudgetQuery, variables: { listId: list.id }, pause: !mayRead })
  const { decree } = list
  const { lines } = order
  const isBudgetRead = !mayRead || data !== undefined
  const attention = orderAttention({
    lines: lines.map(({ cashPlan, provision }) => ({
      isProvided: provision?.isEnough ?? null,
      isPlanned: cashPlan?.isEnough ?? null,
    })),
    isBudgetRead,
  })
  return [
    {
      id: 'payee',
      question: t`Dibayar kepada siapa, lewat apa`,
      answer: <Trans>BPJS Ketenagakerjaan, lewat kode iuran {list.billingCode ?? '—'}</Trans>,
    },
    {
      id: 'amount',
      question: t`Berapa yang dibayar`,
      answer: <AmountOnPaper amount={BigInt(order.amount)} />,
    },
    {
      id: 'bill',
      question: t`Untuk tagihan yang mana`,
      answer: (
        <>
          <Trans>Iuran {months(list.fromMonth, list.untilMonth)}</Trans>
          {list.billed !== null && list.open !== null && (
            <div>
              <Trans>
                Ditagih {rupiah(list.billed)}, belum dibayar {rupiah(list.open)}
              </Trans>
            </div>
          )}
          {list.dueOn !== null && (
            <div>
              <Trans>Jatuh tempo {day(list.dueOn)}</Trans>
            </div>
          )}
        </>
      ),
      where: decree !== null && (
        <Link to="/iuran/$listId/orang" params={{ listId: list.id }} target="_blank">
          <Trans>Lihat orang pada tagihan ini</Trans>
        </Link>
      ),
    },
    closing.byDecree(
      decree === null ? (
        <Trans>Milik {list.government.name}; Anda membayar bagiannya</Trans>
      ) : (
        <DecreeBeside decreeId={decree.id}>
          <DecreeTitle decree={decree} />
        </DecreeBeside>
      ),
    ),
    {
      id: `budget ${[...attention].join(' ')}`,
      question: t`Dari baris anggaran mana, dan berapa sisanya`,
      answer:
        !isBudgetRead && error === undefined ? null : (
          <>
            {lines.length === 0 ? (
              <Trans>Tanpa baris anggaran: SPM ini tidak mengurangi sisa pagu.</Trans>
            ) : (
              <OrderLines lines={lines} opensBeside />
            )}
            {isBudgetRead ? (
              <OrderLinesLeft
                lines={lines}
                commitments={data?.contributionListBudget?.commitments ?? []}
                openLines={list.openLines}
              />
            ) : (
              <Trans>Sisa anggaran tidak dapat dibaca sekarang. Periksa pada halaman anggaran.</Trans>
            )}
          </>
        ),
      needsAttention: attention.size > 0,
    },
    closing.acts([
      <Trans key="request">
        SPP {order.sppNumber}: {order.draftedBy?.name ?? '—'}, {day(order.sppOn)}
      </Trans>,
      <Trans key="next">Berikutnya: BUD menerbitkan SP2D, dan bendahara mencatatnya</Trans>,
    ]),
  ]
}
