import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { PledgeDetail } from './pledge.query.ts'
import { remainderWords } from './pledge-words.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

type Fact = readonly [ReactNode, ReactNode]

/** What a pledge brought along from another, what becomes of what it leaves, and who has brought that along: with a way to each of them. */
export function useRollOverFacts(pledge: PledgeDetail): readonly Fact[] {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const months = usePledgeMonths()
  const { carriedAmount, carriedFrom, leftAmount, nextPledges, remainder, amount } = pledge
  const linked = (
    key: string,
    brought: string,
    of: { readonly id: string; readonly fromMonth: string; readonly untilMonth: string } | null,
  ) => (
    <span key={key} style={{ display: 'block' }}>
      {rupiah(brought)}
      {of !== null && (
        <>
          {' · '}
          <Link to="/janji/$pledgeId" params={{ pledgeId: of.id }}>
            <Trans>Janji {months(of)}</Trans>
          </Link>
        </>
      )}
    </span>
  )
  const brought: readonly Fact[] =
    carriedFrom === null
      ? []
      : [
          [<Trans key="carried">Dibawa dari sisa janji</Trans>, linked('carried', carriedAmount, carriedFrom)],
          [<Trans key="drawn">Ditarik dari perjanjian</Trans>, rupiah(String(BigInt(amount) - BigInt(carriedAmount)))],
        ]
  const next: readonly Fact[] =
    nextPledges.length === 0
      ? []
      : [
          [
            <Trans key="next">Dibawa ke janji berikutnya</Trans>,
            nextPledges.map(({ amount: part, pledge: to }, index) => linked(to?.id ?? String(index), part, to)),
          ],
        ]
  return [
    ...brought,
    [<Trans key="remainder">Sisa setelah berakhir</Trans>, i18n._(remainderWords[remainder])],
    ...(leftAmount === '0'
      ? []
      : [[<Trans key="left">Sisa untuk janji berikutnya</Trans>, <b key="is">{rupiah(leftAmount)}</b>] as const]),
    ...next,
  ]
}
