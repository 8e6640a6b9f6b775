import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Selection } from '../../ui/table/DataTable.tsx'
import type { PairOnList } from './duplicates.query.ts'
import type { DuplicatesAddress } from './duplicates-address.ts'
import classes from './PairList.module.css'
import { Reasons } from './Reasons.tsx'

/** The queue, the likeliest first; each opens beside it. */
export function PairList(props: {
  pairs: readonly PairOnList[]
  address: DuplicatesAddress
  openedId: string | undefined
  onOpen: () => void
  /** Null where nothing can be said of many. */
  selection: Selection | null
}) {
  const { t } = useLingui()
  return (
    <ol className={classes.list} aria-label={t`Pasangan data`}>
      {props.pairs.map(({ id, a, b, score, reasons }) => (
        <li key={id} className={classes.row}>
          {props.selection && (
            <Checkbox
              checked={props.selection.isSelected(id)}
              onChange={() => props.selection?.toggle(id)}
              aria-label={t`Pilih ${a?.name ?? ''} dan ${b?.name ?? ''}`}
            />
          )}
          <Link
            to="/pekerja/ganda"
            search={{ ...props.address, pasangan: id }}
            className={classes.pair}
            aria-current={id === props.openedId || undefined}
            resetScroll={false}
            onClick={props.onOpen}
          >
            <span className={classes.names}>
              <b>{a?.name ?? t`Data lain`}</b>
              <b>{b?.name ?? t`Data lain`}</b>
              <span className={classes.place}>
                {[...new Set([a?.village.name, b?.village.name])].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={classes.score}>
              <span className="figures">{score}</span>
              <small>{t`dari 100`}</small>
            </span>
            <Reasons reasons={reasons} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
