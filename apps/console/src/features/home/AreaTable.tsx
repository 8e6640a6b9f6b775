import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { ListAddress } from '../workers/list/list-address.ts'
import classes from './AreaTable.module.css'
import { measureOf, perInhabitants, shareOf, tellsProtection } from './area-measure.ts'
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
  const isTold = tellsProtection(props.rows)
  // What the table has beside the registered: who is protected, and to whoever may not know it who is verified.
  const besideOf = (row: AreaRow) => (isTold ? (row.protected ?? 0) : row.verified)
  const beside = props.rows.reduce((sum, row) => sum + besideOf(row), 0)
  const choice: ListAddress = isTold ? { perlindungan: 'PROTECTED' } : { status: 'VERIFIED' }
  const longest = Math.max(1, ...props.rows.map((row) => row.registered))
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
              {isTold ? <Trans>Terlindungi</Trans> : <Trans>Terverifikasi</Trans>}
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
                  {(row.ending ?? 0) > 0 && <EndingMark code={code} people={row.ending ?? 0} />}
                </th>
                <td className={classes.track} aria-hidden>
                  <span style={{ width: `${(row.registered / longest) * 100}%` }} />
                </td>
                <td data-right>
                  <Link {...listLink({ wilayah: code })}>{number(row.registered)}</Link>
                </td>
                <td data-right>
                  <Link {...listLink({ wilayah: code, ...choice })}>{number(besideOf(row))}</Link>
                </td>
                <td data-right data-strong>
                  {percent(shareOf(besideOf(row), row.registered))}
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
            <td data-right>{number(beside)}</td>
            <td data-right>{percent(shareOf(beside, registered))}</td>
            {withPopulation && <td data-right>{number(densityOfAll(props.rows))}</td>}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** Whose decree ends soon: a mark that opens them. */
function EndingMark(props: { code: string; people: number }) {
  const { t } = useLingui()
  const name = t`Keputusan ${plural(props.people, { other: '# orang' })} berakhir ≤ 90 hari`
  return (
    <Link
      {...listLink({ wilayah: props.code, perlindungan: 'ENDING' })}
      className={`${classes.mark} not-on-paper`}
      title={name}
      aria-label={name}
    >
      <IconAlertTriangle size={14} aria-hidden />
    </Link>
  )
}

function densityOfAll(rows: readonly AreaRow[]): number {
  const areasWithPopulation = rows.filter((row) => row.area.population !== null)
  const people = areasWithPopulation.reduce((sum, row) => sum + (row.area.population ?? 0), 0)
  return people === 0
    ? 0
    : (areasWithPopulation.reduce((sum, row) => sum + row.registered, 0) / people) * perInhabitants
}
