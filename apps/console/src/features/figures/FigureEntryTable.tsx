import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { proposalLooks } from '../second-person/proposal-looks.ts'
import classes from './Coverage.module.css'
import { FigureDecision } from './FigureDecision.tsx'
import { FigureSource } from './FigureSource.tsx'
import type { FigureEntry } from './figure-entries.query.ts'
import { type FigureToWrite, useFigureText } from './use-figure-text.ts'

interface TableProps {
  readonly label: string
  readonly entries: readonly FigureEntry[]
  readonly onCorrect: (entry: FigureEntry) => void
  readonly onDone: () => void
}

/** Entered figures: what waits first. The former figure of a correction stays among them. */
export function FigureEntryTable({ label, entries, onCorrect, onDone }: TableProps) {
  const { t } = useLingui()
  const text = useFigureText()
  const columns: readonly Column<FigureEntry>[] = [
    {
      id: 'name',
      header: <Trans>Angka</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (entry) => (
        <span className={classes.name}>
          {text.name(entry)}
          <small>{entry.area.name}</small>
        </span>
      ),
    },
    {
      id: 'value',
      header: <Trans context="value">Besaran</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (entry) => (
        <span className={classes.name}>
          <b>{text.value(written(entry))}</b>
          {entry.numerator !== null && <small>{text.parts(written(entry))}</small>}
        </span>
      ),
    },
    {
      id: 'asOf',
      header: <Trans>Per</Trans>,
      onPhone: 'LINE',
      cell: (entry) => <PhoneLabel label={t`Per`}>{text.asOf(written(entry))}</PhoneLabel>,
    },
    {
      id: 'source',
      header: <Trans>Sumber</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (entry) => (
        <span className={classes.name}>
          <FigureSource source={entry.source} sourceDay={entry.sourceDay} />
          <small>{entry.evidence}</small>
        </span>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (entry) => <EntryState entry={entry} />,
    },
    {
      id: 'steps',
      header: <Trans>Langkah</Trans>,
      onPhone: 'LINE',
      onPaper: 'HIDDEN',
      cell: (entry) => <FigureDecision entry={entry} onCorrect={() => onCorrect(entry)} onDone={onDone} />,
    },
  ]
  return (
    <WholeList<FigureEntry> name="figure-entries" rows={entries}>
      {(rows) => (
        <DataTable<FigureEntry>
          label={label}
          rows={rows}
          idOf={({ id }) => id}
          nameOf={(entry) => `${text.name(entry)}, ${entry.area.name}, ${text.asOf(written(entry))}`}
          columns={columns}
        />
      )}
    </WholeList>
  )
}

/** What was entered is exact and of a period that had begun. */
function written(entry: FigureEntry): FigureToWrite {
  return { ...entry, isAhead: false, isAtLeast: false }
}

/** Where it stands, who entered and who decided it, and when. */
function EntryState({ entry }: { entry: FigureEntry }) {
  const { moment } = useFormats()
  const { decidedAt, reason, state } = entry
  const [enterer, enteredAt] = [entry.enteredBy?.name ?? '—', moment(entry.enteredAt)]
  const [decider, decided] = [entry.decidedBy?.name ?? '—', decidedAt === null ? null : moment(decidedAt)]
  return (
    <span className={classes.name}>
      <LookBadge look={proposalLooks[state === 'PROPOSED' ? 'OPEN' : state]} />
      {entry.replacedById !== null && (
        <small>
          <Trans>Sudah dibetulkan oleh angka yang lebih baru</Trans>
        </small>
      )}
      {entry.replacesId !== null && (
        <small>
          <Trans>Membetulkan angka sebelumnya</Trans>
        </small>
      )}
      <small>
        <Trans>
          Dicatat {enterer}, {enteredAt}
        </Trans>
      </small>
      {decided !== null && (
        <small>
          <Trans>
            Diputuskan {decider}, {decided}
          </Trans>
        </small>
      )}
      {reason !== null && (
        <small>
          <Trans>Alasan: {reason}</Trans>
        </small>
      )}
    </span>
  )
}
