import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import type { ProblemAnswer } from '../../session/problem.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useProblemWords } from '../../ui/ProblemAlert.tsx'
import classes from './FundingPage.module.css'
import type { FundingEffect } from './funding.query.ts'
import { effectsOf } from './funding-spans.ts'
import { useFundingWords } from './use-funding-words.ts'

export interface PayerOfEffect {
  readonly words: string
  readonly isWorker: boolean
  /** Somebody else, who must agree. */
  readonly asks: string | null
}

/** What each rule lets its payer pay: people and rupiah by month, the totals, and what must not be overlooked. */
export function FundingEffectCard(props: {
  payers: readonly PayerOfEffect[]
  effect: readonly FundingEffect[]
  problem?: ProblemAnswer | CombinedError | null
  /** A newer answer is on its way. */
  isWaiting?: boolean
  title: ReactNode
  /** Which rule pays what the others leave; the last one where not said. */
  rest?: number
}) {
  const { number, percent, rupiah } = useFormats()
  const words = useFundingWords()
  const problemWords = useProblemWords()
  const effects = effectsOf(props.effect, props.payers.length)
  const rest = props.rest ?? effects.length
  const total = effects.reduce((sum, rule) => sum + rule.total, 0n)
  const share = (part: bigint) => (total === 0n ? 0 : Number((part * 10_000n) / total) / 10_000)
  const problem = problemWords(props.problem)
  return (
    <Card title={props.title} hint={props.isWaiting && <Trans>Sedang dihitung…</Trans>}>
      <div className={classes.column} aria-busy={props.isWaiting ?? false}>
        {problem === null ? (
          <>
            <ol className={props.isWaiting ? `${classes.effects} ${classes.waiting}` : classes.effects}>
              {effects.map(({ rule, total: part, spans }) => (
                <li key={rule}>
                  <div className={classes.head}>
                    <span>
                      {rule === rest ? <Trans>Sisanya</Trans> : <Trans>Aturan {rule}</Trans>}:{' '}
                      {props.payers[rule - 1]?.words}
                    </span>
                    <span className={classes.money}>{rupiah(part)}</span>
                  </div>
                  <div className={classes.track} aria-hidden>
                    <span className={classes.bar} style={{ width: `${share(part) * 100}%` }} />
                  </div>
                  <ul className={classes.spans}>
                    {spans.map(({ from, last, people, amount }) => (
                      <li key={from} className={classes.span}>
                        <span>{words.months(from, last)}</span>
                        <span>
                          {from === last ? (
                            <Trans>
                              {number(people)} orang, {rupiah(amount)}
                            </Trans>
                          ) : (
                            <Trans>
                              {number(people)} orang, {rupiah(amount)} sebulan
                            </Trans>
                          )}
                        </span>
                      </li>
                    ))}
                    {spans.length > 0 && (
                      <li className={classes.span}>
                        <Trans>{percent(share(part))}% dari seluruh biaya</Trans>
                      </li>
                    )}
                  </ul>
                </li>
              ))}
            </ol>
            <p className={classes.total}>
              <b>
                <Trans>Seluruhnya</Trans>
              </b>
              <span className={classes.money}>{rupiah(total)}</span>
            </p>
            {props.effect.length > 0 && !props.isWaiting && (
              <Warnings payers={props.payers} effect={props.effect} rest={rest} />
            )}
          </>
        ) : (
          <Notice tone="warn" icon={IconAlertTriangle}>
            <Trans>Belum dapat dihitung.</Trans> {problem}
          </Notice>
        )}
      </div>
    </Card>
  )
}

function Warnings(props: { payers: readonly PayerOfEffect[]; effect: readonly FundingEffect[]; rest: number }) {
  const { rupiah } = useFormats()
  const effects = effectsOf(props.effect, props.payers.length)
  const idle = effects.filter(({ rule, total }) => rule !== props.rest && total === 0n)
  const worker = effects
    .filter(({ rule }) => props.payers[rule - 1]?.isWorker)
    .reduce((sum, { total }) => sum + total, 0n)
  const consenters = new Set(
    props.payers.flatMap(({ asks }, at) => ((effects[at]?.total ?? 0n) > 0n ? (asks ?? []) : [])),
  )
  const names = [...consenters].join(', ')
  return (
    <>
      {idle.map(({ rule }) => (
        <Notice key={rule} tone="warn" icon={IconAlertTriangle}>
          <Trans>Aturan {rule} tidak membayar siapa pun.</Trans>
        </Notice>
      ))}
      {worker > 0n && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>Pekerja sendiri membayar {rupiah(worker)}. Bulan yang tidak dibayarnya tidak terlindungi.</Trans>
        </Notice>
      )}
      {names !== '' && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>Keputusan baru dapat ditandatangani sesudah disetujui oleh: {names}.</Trans>
        </Notice>
      )}
    </>
  )
}
