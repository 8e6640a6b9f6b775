import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'right'
  /** Long words, such as the title of a decree: over as many lines as it takes, so that the other columns stay in sight. */
  readonly wraps?: true
  /** On a phone a row becomes a card: its head, a line below it, or left out. */
  readonly onPhone?: 'HEAD' | 'LINE' | 'HIDDEN'
  /** Stands before the cell in a card: what a bare number counts. */
  readonly phoneLabel?: string
  /** Nothing but steps and ways to other pages: nobody presses paper. */
  readonly onPaper?: 'HIDDEN'
}

export interface Selection {
  isSelected(id: string): boolean
  toggle(id: string): void
  /** Everything on this page, or nothing. */
  togglePage(): void
  readonly page: 'ALL' | 'SOME' | 'NONE'
}

/** Said in so many words: laid out as cards on a phone, a table would not be one to a screen reader any more. */
const semantics = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'cell' },
}

/**
 * The table of every list: header that stays, rows of 40 or 32, a checkbox in front where rows can be chosen.
 *
 * On a phone the rows are cards; the same cells, so that nothing is said twice.
 */
export function DataTable<Row>(props: {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  nameOf: (row: Row) => string
  compact?: boolean
  /** New rows are on their way; the old ones stay readable. */
  refreshing?: boolean
  selection?: Selection | undefined
}) {
  const { t } = useLingui()
  const { selection } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={props.label} aria-busy={props.refreshing ?? false}>
      <table
        {...semantics.table}
        className={classes.table}
        data-compact={props.compact || undefined}
        data-refreshing={props.refreshing || undefined}
      >
        <thead {...semantics.group}>
          <tr {...semantics.row}>
            {selection && (
              <th {...semantics.header} className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label={t`Pilih semua di halaman ini`}
                  checked={selection.page === 'ALL'}
                  indeterminate={selection.page === 'SOME'}
                  onChange={selection.togglePage}
                />
              </th>
            )}
            {props.columns.map((column) => (
              <th
                key={column.id}
                {...semantics.header}
                scope="col"
                data-align={column.align}
                data-paper={column.onPaper}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...semantics.group}>
          {props.rows.map((row) => {
            const id = props.idOf(row)
            const name = props.nameOf(row)
            const selected = selection?.isSelected(id) ?? false
            return (
              <tr key={id} {...semantics.row} data-selected={selected || undefined}>
                {selection && (
                  <td {...semantics.cell} className={classes.check}>
                    <Checkbox
                      size="xs"
                      aria-label={t`Pilih ${name}`}
                      checked={selected}
                      onChange={() => selection.toggle(id)}
                    />
                  </td>
                )}
                {props.columns.map((column) => (
                  <td
                    key={column.id}
                    {...semantics.cell}
                    data-align={column.align}
                    data-wraps={column.wraps}
                    data-phone={column.onPhone ?? 'LINE'}
                    data-label={column.phoneLabel}
                    data-paper={column.onPaper}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
