import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
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
  const { moment } = useFormats()
  const own = useViewer().tenant.id
  return (
    <ol className={classes.list} aria-label={t`Pasangan data`}>
      {props.pairs.map(({ id, a, b, score, reasons, foundAt }) => (
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
              <span className={classes.place}>
                <WaitsFor
                  keepers={[a, b].flatMap((record) => record?.custodian ?? [])}
                  own={own}
                  since={moment(foundAt)}
                />
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

/** Who merges the two: the viewer alone, or others, who are named so that they can be called. */
function WaitsFor(props: {
  keepers: readonly { readonly id: string; readonly shortName: string }[]
  own: string
  since: string
}) {
  const { since } = props
  const keepers = props.keepers.filter(({ id }) => id !== props.own).map(({ shortName }) => shortName)
  const names = [...new Set(keepers)].join(', ')
  if (names === '') return <Trans>Menunggu Anda sejak {since}</Trans>
  return (
    <Trans>
      Menunggu {names} sejak {since}
    </Trans>
  )
}
