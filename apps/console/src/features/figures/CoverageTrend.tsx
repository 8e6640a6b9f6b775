import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import classes from './Coverage.module.css'
import type { Coverage, Figure } from './coverage.query.ts'
import { useFigureText } from './use-figure-text.ts'

const reasonWords = {
  OTHER_DAY: msg`lain tanggal`,
  DAY_UNTOLD: msg`tahun tidak disebut`,
  OTHER_DENOMINATOR: msg`lain penyebut`,
  DENOMINATOR_UNKNOWN: msg`penyebut tidak disebut`,
  OTHER_SOURCE: msg`lain sumber`,
  OTHER_COUNT: msg`lain pembilang`,
} as const

/** Coverage and targets over the years: bars to the eye, a table to whoever cannot see them. A target is hatched. */
export function CoverageTrend(props: { coverage: Coverage }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const text = useFigureText()
  const { whole, differences, targets } = props.coverage
  const isCoverage = ({ indicator }: Figure) => indicator.code === 'COVERAGE'
  const rows = [...whole.figures.filter((figure) => isCoverage(figure) && figure.kind === 'VALUE')]
    .concat(targets.map(({ figure }) => figure).filter(isCoverage))
    .toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
  const longest = Math.max(10_000, ...rows.map(({ shareHundredths }) => shareHundredths ?? 0))
  const differenceOf = (figure: Figure) => differences.find((difference) => difference.figure.key === figure.key)
  const signed = (hundredths: number) => `${hundredths > 0 ? '+' : ''}${text.share(hundredths).replace('%', '')}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t`Cakupan dan target dari waktu ke waktu`}>
      <table className={classes.trend}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Per</Trans>
            </th>
            <th scope="col" aria-hidden />
            <th scope="col" data-right>
              <Trans>Cakupan</Trans>
            </th>
            <th scope="col">
              <Trans>Perubahan sampai angka terbaru</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((figure) => {
            const difference = differenceOf(figure)
            return (
              <tr key={figure.key}>
                <th scope="row">
                  {text.asOf(figure)}
                  {figure.kind === 'TARGET' && (
                    <small> {figure.isEntered ? <Trans>target sendiri</Trans> : <Trans>target</Trans>}</small>
                  )}
                </th>
                <td className={classes.track} aria-hidden>
                  <span
                    data-target={figure.kind === 'TARGET' || undefined}
                    style={{ width: `${((figure.shareHundredths ?? 0) / longest) * 100}%` }}
                  />
                </td>
                <td data-right>
                  <b>{text.value(figure)}</b>
                </td>
                <td>
                  {difference === undefined ? (
                    '—'
                  ) : (
                    <>
                      {signed(difference.hundredths)} <Trans>poin</Trans>
                      <small> ({difference.reasons.map((reason) => i18n._(reasonWords[reason])).join(', ')})</small>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
