import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './AreaTable.module.css'
import { measureOf, perInhabitants } from './area-measure.ts'
import type { AreaRow } from './home.query.ts'
import { listLink } from './list-link.ts'

/** The figures of each area, its total the sum of its rows. Pointing at a row chooses the same area on the map. */
export function AreaTable(props: {
  rows: readonly AreaRow[]
  totalLabel: string
  chosen: string | null
  onChoose: (code: string) => void
}) {
  const { t } = useLingui()
  const { number, percent } = useFormats()
  const withPopulation = props.rows.some(({ share }) => share !== null)
  const registered = props.rows.reduce((sum, row) => sum + row.registered, 0)
  const verified = props.rows.reduce((sum, row) => sum + row.verified, 0)
  const longest = Math.max(1, ...props.rows.map((row) => row.registered))
  const shareOf = (part: number, whole: number) => percent(whole === 0 ? 0 : part / whole)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={t`Tabel per wilayah`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Wilayah</Trans>
            </th>
            <th scope="col" className={classes.track} aria-hidden />
            <th scope="col" data-right>
              <Trans>Terdaftar</Trans>
            </th>
            <th scope="col" data-right>
              <Trans>Terverifikasi</Trans>
            </th>
            <th scope="col" data-right>
              %
            </th>
            {withPopulation && (
              <th scope="col" data-right>
                <abbr title={t`Terdaftar per ${number(perInhabitants)} penduduk`}>
                  <Trans>Per 10 rb</Trans>
                </abbr>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const { code, name } = row.area
            const density = measureOf(row, 'PER_POPULATION')
            return (
              <tr
                key={code}
                data-chosen={code === props.chosen || undefined}
                onMouseEnter={() => props.onChoose(code)}
                onFocus={() => props.onChoose(code)}
              >
                <th scope="row">
                  <Link {...listLink({ wilayah: code })}>{name}</Link>
                </th>
                <td className={classes.track} aria-hidden>
                  <span style={{ width: `${(row.registered / longest) * 100}%` }} />
                </td>
                <td data-right>
                  <Link {...listLink({ wilayah: code })}>{number(row.registered)}</Link>
                </td>
                <td data-right>
                  <Link {...listLink({ wilayah: code, status: 'VERIFIED' })}>{number(row.verified)}</Link>
                </td>
                <td data-right data-strong>
                  {shareOf(row.verified, row.registered)}
                </td>
                {withPopulation && <td data-right>{density === null ? '—' : number(density)}</td>}
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{props.totalLabel}</th>
            <td className={classes.track} aria-hidden />
            <td data-right>{number(registered)}</td>
            <td data-right>{number(verified)}</td>
            <td data-right>{shareOf(verified, registered)}</td>
            {withPopulation && <td data-right>{number(densityOfAll(props.rows))}</td>}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function densityOfAll(rows: readonly AreaRow[]): number {
  const areasWithPopulation = rows.filter((row) => row.area.population !== null)
  const people = areasWithPopulation.reduce((sum, row) => sum + (row.area.population ?? 0), 0)
  return people === 0
    ? 0
    : (areasWithPopulation.reduce((sum, row) => sum + row.registered, 0) / people) * perInhabitants
}
