// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its chosen cell (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are in sight cannot stand in a table or list of HTML
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { type EditedCell, GridRow, textAt } from './GridRow.tsx'
import { type GridColumn, scrollToShow, stays } from './grid-columns.ts'
import { commandOf } from './grid-keys.ts'
import classes from './RepairGrid.module.css'
import type { ImportRow } from './repair.query.ts'
import { type GridPlace, nextIssue, placeAfter } from './use-grid-cursor.ts'
import type { RepairRows } from './use-repair-rows.ts'

const rowHeight = 44
const headHeight = 36
const numberWidth = 84

export interface GridActions {
  change(row: ImportRow, column: GridColumn, text: string): void
  paste(place: GridPlace, text: string): void
  undo(): void
  redo(): void
}

/**
 * The rows as a spreadsheet: as many as there are, drawn as far as they are in sight. The keyboard stays on the grid, which tells of the chosen
 * cell; only a cell that is typed in takes it.
 */
export function RepairGrid(props: {
  rows: RepairRows
  total: number
  columns: readonly GridColumn[]
  place: GridPlace
  goTo: (index: number, at: number) => void
  /** Null where nothing is changed. */
  actions: GridActions | null
  label: string
  busy: boolean
}) {
  const { t } = useLingui()
  const { rows, total, columns, place, goTo, actions } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => {
    if (total > 0) rows.ensure(first, last)
  }, [rows, first, last, total])

  // Whoever presses a cell sees it; moved under the hand, the second of two presses would meet another.
  const pressed = useRef<string | null>(null)
  useEffect(() => {
    if (pressed.current === `${place.index}/${place.at}`) return
    virtual.scrollToIndex(place.index)
    showColumn(grid.current, columns, place.at)
  }, [virtual, columns, place.index, place.at])

  const go = ({ index, at }: GridPlace) => goTo(Math.min(Math.max(index, 0), total - 1), at)
  const row = rows.rowAt(place.index)
  const column = columns[place.at]
  const begin = (text: string | null) => {
    if (actions === null || row === undefined || column === undefined || row.outcome === 'EXCLUDED') return
    const now = textAt(row, column.index)
    // What is masked cannot be changed in part.
    setTyped(text ?? (now.includes('•') ? '' : now))
  }
  const end = (then: 'down' | 'right' | 'left' | null) => {
    setTyped(null)
    grid.current?.focus({ preventScroll: true })
    if (then === 'down') go({ index: place.index + 1, at: place.at })
    if (then === 'right') go({ index: place.index, at: Math.min(place.at + 1, columns.length - 1) })
    if (then === 'left') go({ index: place.index, at: Math.max(place.at - 1, 0) })
  }
  const edited: EditedCell | null =
    typed === null || row === undefined || column === undefined
      ? null
      : {
          text: typed,
          onCancel: () => end(null),
          onDone: (text, then) => {
            end(then)
            const now = textAt(row, column.index)
            if (text !== now && !(text === '' && now.includes('•'))) actions?.change(row, column, text)
          },
        }

  const onKeyDown = (event: KeyboardEvent) => {
    const visible = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 1)
    const command = commandOf(event, visible)
    if (command === null) return
    event.preventDefault()
    switch (command.do) {
      case 'edit':
        return begin(command.text)
      case 'clear':
        if (row && column && row.outcome !== 'EXCLUDED') actions?.change(row, column, '')
        return
      case 'copy':
        if (row && column) void navigator.clipboard?.writeText(textAt(row, column.index))
        return
      case 'undo':
        return actions?.undo()
      case 'redo':
        return actions?.redo()
      case 'issue': {
        const next = nextIssue(place, command.by, total, columns, rows.rowAt)
        return next === null ? undefined : go(next)
      }
      default: {
        const next = placeAfter(place, command, total, columns.length)
        return next === null ? undefined : go(next)
      }
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    if (typed !== null || actions === null) return
    event.preventDefault()
    actions.paste(place, event.clipboardData.getData('text/plain'))
  }
  const placeOf = (event: MouseEvent): GridPlace | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    const index = Number(cell?.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN)
    return cell === null || Number.isNaN(index) ? null : { index, at: Number(cell.dataset.at) }
  }
  const width = numberWidth + columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable={false}
      aria-readonly={actions === null}
      aria-busy={props.busy}
      aria-activedescendant={
        rows.rowAt(place.index) !== undefined && place.index >= first && place.index <= last
          ? `${id}-${place.index}-${place.at}`
          : undefined
      }
      aria-keyshortcuts={`Alt+ArrowDown Alt+ArrowUp${actions === null ? '' : ' Control+Z Control+Y Control+V'}`}
      onKeyDown={typed === null ? onKeyDown : undefined}
      onPaste={onPaste}
      onMouseDown={(event) => {
        const to = placeOf(event)
        if (to === null || typed !== null) return
        pressed.current = `${to.index}/${to.at}`
        goTo(to.index, to.at)
      }}
      onDoubleClick={(event) => {
        const to = placeOf(event)
        if (to !== null && to.at >= 0 && to.index === place.index) begin(null)
      }}
    >
      <div role="rowgroup" className={classes.headRow} style={{ width }}>
        <div role="row" aria-rowindex={1} className={classes.heads}>
          <div role="columnheader" className={classes.headNumber}>
            <Trans context="one">Baris</Trans>
          </div>
          {columns.map((column) => (
            <div
              key={column.index}
              role="columnheader"
              className={classes.headCell}
              style={{ width: column.width }}
              data-stays={stays(column) || undefined}
            >
              {column.header === '' ? t`(tanpa judul)` : column.header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), width }}>
        {shown.map((item) => (
          <GridRow
            key={item.index}
            id={id}
            row={rows.rowAt(item.index)}
            index={item.index}
            top={item.start - headHeight}
            columns={columns}
            active={item.index === place.index ? place.at : null}
            edited={item.index === place.index ? edited : null}
          />
        ))}
      </div>
    </div>
  )
}

/** Rows' numbers and names stay in sight; a column that lies behind them or beyond the edge is brought out. */
function showColumn(grid: HTMLElement | null, columns: readonly GridColumn[], at: number): void {
  const column = columns[at]
  if (grid === null || column === undefined || stays(column)) return
  grid.scrollLeft = scrollToShow(columns, at, { left: grid.scrollLeft, width: grid.clientWidth - numberWidth })
}
