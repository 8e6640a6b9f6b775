import { Trans, useLingui } from '@lingui/react/macro'
import { Card } from '../../ui/Card.tsx'
import { columnLetter } from './column-letter.ts'
import classes from './FirstRows.module.css'
import type { ImportView } from './import.query.ts'

/** What the columns hold first, under the letters that a spreadsheet gives them: enough to see where the names stand. */
export function FirstRows(props: { of: ImportView }) {
  const { t } = useLingui()
  const { columns, headerRow } = props.of
  const depth = Math.max(0, ...columns.map(({ samples }) => samples.length))
  if (depth === 0) return null
  return (
    <Card
      flush
      title={headerRow === null ? <Trans>Awal berkas</Trans> : <Trans>Di bawah baris judul</Trans>}
      hint={<Trans>Beberapa isi pertama tiap kolom; sel kosong dilewati.</Trans>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t`Isi awal kolom`}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ header, index }) => (
                <th key={index} scope="col">
                  {columnLetter(index)} <span>{header}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: depth }, (_, at) => (
              <tr key={at}>
                {columns.map(({ index, samples }) => (
                  <td key={index}>{samples[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
