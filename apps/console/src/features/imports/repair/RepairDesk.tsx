import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import type { ImportView } from '../import.query.ts'
import { gridColumns } from './grid-columns.ts'
import { PastePreview } from './PastePreview.tsx'
import { parseBlock } from './parse-block.ts'
import { type PastePlan, planPaste } from './paste-plan.ts'
import { RepairCards } from './RepairCards.tsx'
import classes from './RepairDesk.module.css'
import { RepairGrid } from './RepairGrid.tsx'
import { RepairPanel } from './RepairPanel.tsx'
import { RepairSteps } from './RepairSteps.tsx'
import { nextIssue, useGridCursor } from './use-grid-cursor.ts'
import type { RepairRows } from './use-repair-rows.ts'
import type { Repairs } from './use-repairs.ts'

/** Where rows are mended, or only read: a grid with everything about the chosen cell beside it; on a phone, cards that open the same. */
export function RepairDesk(props: {
  of: ImportView
  rows: RepairRows
  total: number
  repairs: Repairs
  /** False of a file that its sender corrects: nothing is offered that would be refused. */
  mends: boolean
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { of: importFile, rows, total, repairs, mends } = props
  const onPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const atFault = useSeen(importFile.columnsAtFault)
  const columns = useMemo(() => gridColumns(importFile.columns, atFault), [importFile.columns, atFault])
  const { place, goTo } = useGridCursor(total, columns, rows.rowAt)
  const [opened, setOpened] = useState(false)
  const [paste, setPaste] = useState<PastePlan | null>(null)
  // The grid follows the keys at once; what is told of the cell, when there is time.
  const toldIndex = useDeferredValue(place.index)
  const toldAt = useDeferredValue(place.at)
  const row = rows.rowAt(toldIndex)
  const column = columns[toldAt] ?? null
  // Until it tells of the chosen cell nothing in it can be pressed: a quick hand would change, or leave out, the row before.
  const tellsOfAnother = toldIndex !== place.index || toldAt !== place.at
  const rowCount = number(total)

  const refresh = () => {
    repairs.forgetProblem()
    rows.reload()
    setOpened(false)
  }
  const panel = row && (
    <div inert={tellsOfAnother}>
      <RepairPanel
        key={`${row.row}/${column?.index ?? ''}`}
        importId={importFile.id}
        row={row}
        column={column}
        repairs={mends ? repairs : null}
        onDone={() => setOpened(false)}
      />
    </div>
  )
  const step = (by: 1 | -1) => {
    const next = nextIssue(place, by, total, columns, rows.rowAt)
    if (next !== null) goTo(next.index, next.at)
  }
  const problem = (
    <div className={classes.problem}>
      <ProblemAlert problem={repairs.problem} />
      {isConflict(repairs.problem) && (
        <button type="button" className={classes.refresh} onClick={refresh}>
          <Trans>Lihat isinya sekarang</Trans>
        </button>
      )}
    </div>
  )
  return (
    <>
      {!(onPhone && opened) && problem}
      {onPhone ? (
        <RepairCards
          rows={rows}
          total={total}
          columns={columns}
          label={t`Isi baris`}
          onChoose={(index, at) => {
            goTo(index, at)
            setOpened(true)
          }}
        />
      ) : (
        <div className={classes.desk}>
          <RepairGrid
            rows={rows}
            total={total}
            columns={columns}
            place={place}
            goTo={goTo}
            label={t`Isi baris`}
            busy={repairs.busy}
            actions={
              mends
                ? {
                    change: (changed, at, text) => void repairs.change([{ row: changed, column: at.index, text }]),
                    paste: (from, text) => setPaste(planPaste(parseBlock(text), from, columns, rows.rowAt)),
                    undo: () => void repairs.undo(),
                    redo: () => void repairs.redo(),
                  }
                : null
            }
          />
          <aside className={classes.panel} aria-label={t`Penjelasan masalah`}>
            {panel}
            {panel && <RepairSteps onStep={step} mends={mends} />}
          </aside>
        </div>
      )}
      <p className={classes.foot}>
        <Trans>{rowCount} baris. NIK disamarkan, kecuali yang bermasalah; membukanya tercatat.</Trans>
      </p>
      {onPhone && (
        <Drawer
          opened={opened && row !== undefined}
          onClose={() => setOpened(false)}
          position="bottom"
          size="85%"
          title={mends ? <Trans>Perbaiki baris</Trans> : <Trans>Isi baris</Trans>}
          closeButtonProps={{ 'aria-label': t`Tutup` }}
        >
          {/* Where the hand is: under the drawer nobody would read it. */}
          {problem}
          {panel}
        </Drawer>
      )}
      <PastePreview
        plan={paste}
        busy={repairs.busy}
        onClose={() => setPaste(null)}
        onConfirm={async () => {
          if (paste !== null) await repairs.change(paste.changes)
          setPaste(null)
        }}
      />
    </>
  )
}

function isConflict(problem: Repairs['problem']): boolean {
  return problem !== null && 'code' in problem && problem.code === 'REPAIR_CONFLICT'
}

/** A column that has been at fault stays: mended to the last cell, it must not vanish from under the hands. */
function useSeen(columns: readonly number[]): ReadonlySet<number> {
  const seen = useRef<ReadonlySet<number>>(new Set())
  if (columns.some((column) => !seen.current.has(column))) seen.current = new Set([...seen.current, ...columns])
  return seen.current
}
