// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its chosen cell (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are in sight cannot stand in a table or list of HTML
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconAlertTriangle, IconBan, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { memo } from 'react'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { severityWord, shortIssueWords } from '../issue-words.ts'
import { CellEditor } from './CellEditor.tsx'
import { type GridColumn, stays } from './grid-columns.ts'
import classes from './RepairGrid.module.css'
import type { ImportIssue, ImportRow } from './repair.query.ts'
import { type RowStanding, standingOf } from './row-standing.ts'

export const severityIcons = { ERROR: IconAlertCircle, WARNING: IconAlertTriangle, INFO: IconInfoCircle } as const

const standingIcons = { OUT: IconBan, BAD: IconAlertCircle, WARN: IconAlertTriangle, OK: IconCircleCheck } as const

const weight = { ERROR: 0, WARNING: 1, INFO: 2 } as const

export interface EditedCell {
  readonly text: string
  onDone(text: string, then: 'down' | 'right' | 'left'): void
  onCancel(): void
}

/** What is not left, worst first: of a cell, or of the row as a whole. */
export function openIssues(row: ImportRow, column: number | null): readonly ImportIssue[] {
  return row.issues
    .filter((issue) => issue.column === column && !issue.ignored)
    .sort((a, b) => weight[a.severity] - weight[b.severity])
}

export function textAt(row: ImportRow, column: number): string {
  return row.cells.find((cell) => cell.column === column)?.text ?? ''
}

/** One row of the grid. Drawn anew only when it, or what is chosen in it, has changed: a grid of any length moves as lightly as an empty one. */
export const GridRow = memo(function GridRow(props: {
  id: string
  row: ImportRow | undefined
  index: number
  top: number
  columns: readonly GridColumn[]
  /** Place of the chosen cell among the columns; -1 for the row's own cell, null for another row. */
  active: number | null
  edited: EditedCell | null
}) {
  const { id, row, columns, active } = props
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      data-index={props.index}
    >
      <RowHead id={`${id}-${props.index}--1`} row={row} active={active === -1} />
      {columns.map((column, at) =>
        row === undefined ? (
          <div
            key={column.index}
            role="gridcell"
            className={classes.cell}
            style={{ width: column.width }}
            data-stays={stays(column) || undefined}
          >
            <span className={classes.waiting} />
          </div>
        ) : (
          <GridCell
            key={column.index}
            id={`${id}-${props.index}-${at}`}
            at={at}
            row={row}
            column={column}
            active={active === at}
            edited={active === at ? props.edited : null}
          />
        ),
      )}
    </div>
  )
})

function RowHead(props: { id: string; row: ImportRow | undefined; active: boolean }) {
  const { t } = useLingui()
  const { row } = props
  const standing = row === undefined ? undefined : standingOf(row)
  const StateIcon = standing === undefined ? null : standingIcons[standing]
  const words: Readonly<Record<RowStanding, string>> = {
    OUT: t`Dikeluarkan`,
    BAD: t`Perlu perbaikan`,
    WARN: t`Dapat disimpan, dengan peringatan`,
    OK: t`Siap disimpan`,
  }
  return (
    <div
      role="rowheader"
      id={props.id}
      className={classes.head}
      data-at={-1}
      data-active={props.active || undefined}
      data-state={standing}
    >
      {StateIcon && standing && <StateIcon size={14} aria-label={words[standing]} />}
      {row?.row}
    </div>
  )
}

function GridCell(props: {
  id: string
  at: number
  row: ImportRow
  column: GridColumn
  active: boolean
  edited: EditedCell | null
}) {
  const { i18n } = useLingui()
  const { row, column } = props
  const text = textAt(row, column.index)
  const [issue] = row.outcome === 'EXCLUDED' ? [] : openIssues(row, column.index)
  const SeverityIcon = issue === undefined ? null : severityIcons[issue.severity]
  return (
    <div
      role="gridcell"
      id={props.id}
      className={classes.cell}
      style={{ width: column.width }}
      data-at={props.at}
      data-stays={stays(column) || undefined}
      data-active={props.active || undefined}
      data-severity={issue?.severity}
      data-out={row.outcome === 'EXCLUDED' || undefined}
      aria-selected={props.active}
      {...(issue === undefined ? {} : { 'aria-invalid': issue.severity === 'ERROR' })}
    >
      {props.edited !== null ? (
        <CellEditor label={column.header} numeric={column.field === 'nationalId'} {...props.edited} />
      ) : issue === undefined ? (
        <span className={classes.text}>{text === '' ? <span className={classes.nothing}>—</span> : text}</span>
      ) : (
        <>
          {SeverityIcon && <SeverityIcon size={14} aria-label={i18n._(severityWord(issue.severity))} />}
          <span className={classes.fault}>
            <span className={classes.value}>{text === '' ? <Trans>(kosong)</Trans> : text}</span>
            <IssueName issue={issue} />
          </span>
        </>
      )}
    </div>
  )
}

function IssueName(props: { issue: { code: string; message: string; messageEn: string } }) {
  const { i18n } = useLingui()
  const { message } = useServerWords()
  const words = shortIssueWords(props.issue.code)
  return <span className={classes.reason}>{words === undefined ? message(props.issue) : i18n._(words)}</span>
}
