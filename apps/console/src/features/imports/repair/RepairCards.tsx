// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are in sight cannot stand in a table or list of HTML
import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { severityWord } from '../issue-words.ts'
import { openIssues, severityIcons, textAt } from './GridRow.tsx'
import type { GridColumn } from './grid-columns.ts'
import classes from './RepairCards.module.css'
import type { ImportRow } from './repair.query.ts'
import type { RepairRows } from './use-repair-rows.ts'

const likelyHeight = 132

/** The same rows on a phone: who it is, and each cell at fault as something to press. */
export function RepairCards(props: {
  rows: RepairRows
  total: number
  columns: readonly GridColumn[]
  label: string
  onChoose: (index: number, at: number) => void
}) {
  const { rows, total, columns } = props
  const list = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => likelyHeight,
    overscan: 4,
    scrollMargin: offset,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => {
    if (total > 0) rows.ensure(first, last)
  }, [rows, first, last, total])
  return (
    <div
      ref={list}
      role="list"
      aria-label={props.label}
      className={classes.list}
      style={{ height: virtual.getTotalSize() }}
    >
      {shown.map((item) => (
        <div
          key={item.index}
          ref={virtual.measureElement}
          role="listitem"
          aria-setsize={total}
          aria-posinset={item.index + 1}
          data-index={item.index}
          className={classes.card}
          style={{ transform: `translateY(${item.start - offset}px)` }}
        >
          <Card row={rows.rowAt(item.index)} columns={columns} onChoose={(at) => props.onChoose(item.index, at)} />
        </div>
      ))}
    </div>
  )
}

function Card(props: { row: ImportRow | undefined; columns: readonly GridColumn[]; onChoose: (at: number) => void }) {
  const { t } = useLingui()
  const { row, columns } = props
  if (row === undefined) return <span className={classes.waiting} />
  const name = columns.find(({ field }) => field === 'name')
  const isOut = row.outcome === 'EXCLUDED'
  const whole = isOut ? [] : openIssues(row, null)
  const faulty = isOut
    ? []
    : columns.flatMap((column, at) => (openIssues(row, column.index).length > 0 ? [{ column, at }] : []))
  return (
    <>
      <p className={classes.place}>
        <Trans>Baris {row.row}</Trans>
      </p>
      <p className={classes.name}>{(name && textAt(row, name.index)) || t`(tanpa nama)`}</p>
      {whole.length > 0 && (
        <Fault header={t`Seluruh baris`} row={row} column={null} onPress={() => props.onChoose(-1)} />
      )}
      {faulty.map(({ column, at }) => (
        <Fault
          key={column.index}
          header={column.header}
          row={row}
          column={column.index}
          onPress={() => props.onChoose(at)}
        />
      ))}
      {whole.length + faulty.length === 0 && (
        <UnstyledButton className={classes.fine} onClick={() => props.onChoose(-1)}>
          {isOut ? <Trans>Dikeluarkan dari impor</Trans> : <Trans>Tanpa masalah</Trans>}
        </UnstyledButton>
      )}
    </>
  )
}

function Fault(props: { header: string; row: ImportRow; column: number | null; onPress: () => void }) {
  const { i18n } = useLingui()
  const { message } = useServerWords()
  const [issue] = openIssues(props.row, props.column)
  if (issue === undefined) return null
  const SeverityIcon = severityIcons[issue.severity]
  const text = props.column === null ? '' : textAt(props.row, props.column)
  return (
    <UnstyledButton className={classes.fault} data-severity={issue.severity} onClick={props.onPress}>
      <SeverityIcon size={16} aria-label={i18n._(severityWord(issue.severity))} />
      <span>
        <span className={classes.header}>{props.header}</span>
        {props.column !== null && <b>{text === '' ? <Trans>(kosong)</Trans> : text}</b>}
        <span className={classes.reason}>{message(issue)}</span>
      </span>
    </UnstyledButton>
  )
}
