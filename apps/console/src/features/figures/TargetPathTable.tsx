import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { proposalLooks } from '../second-person/proposal-looks.ts'
import classes from './Coverage.module.css'
import { TargetDecision } from './TargetDecision.tsx'
import type { TargetPath } from './target-paths.query.ts'
import { targetDocumentWords } from './target-words.ts'
import { useFigureText } from './use-figure-text.ts'

interface TableProps {
  readonly label: string
  readonly paths: readonly TargetPath[]
  readonly maySet: boolean
  readonly onReplace: (path: TargetPath) => void
  readonly onDone: () => void
}

/** Paths of targets: what waits first. What was replaced stays among them. */
export function TargetPathTable({ label, paths, maySet, onReplace, onDone }: TableProps) {
  const text = useFigureText()
  const { i18n } = useI18n()
  const { day } = useFormats()
  const columns: readonly Column<TargetPath>[] = [
    {
      id: 'name',
      header: <Trans context="one">Target</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (path) => (
        <span className={classes.name}>
          {text.name(path)}
          <small>{path.area.name}</small>
        </span>
      ),
    },
    {
      id: 'years',
      header: <Trans>Tahun dan target</Trans>,
      onPhone: 'LINE',
      cell: (path) => <PathSteps path={path} />,
    },
    {
      id: 'document',
      header: <Trans>Dasar</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: ({ documentKind, documentNumber, documentDay, documentName, reason }) => (
        <span className={classes.name}>
          <span lang="id">{documentName}</span>
          <small>
            {i18n._(targetDocumentWords[documentKind])}, {documentNumber}, {day(documentDay)}
          </small>
          <small lang="id">{reason}</small>
        </span>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (path) => <PathState path={path} />,
    },
    {
      id: 'steps',
      header: <Trans>Langkah</Trans>,
      onPhone: 'LINE',
      onPaper: 'HIDDEN',
      cell: (path) => (
        <TargetDecision
          path={path}
          mayReplace={maySet && isStanding(path)}
          onReplace={() => onReplace(path)}
          onDone={onDone}
        />
      ),
    },
  ]
  return (
    <WholeList<TargetPath> name="target-paths" rows={paths}>
      {(rows) => (
        <DataTable<TargetPath>
          label={label}
          rows={rows}
          idOf={({ id }) => id}
          nameOf={(path) => `${text.name(path)}, ${path.area.name}, ${path.documentNumber}`}
          columns={columns}
        />
      )}
    </WholeList>
  )
}

function isStanding({ state, replacedById }: TargetPath): boolean {
  return state === 'CONFIRMED' && replacedById === null
}

/** What is to be reached year by year; a year that asks for less than the one before says so. */
function PathSteps({ path }: { path: TargetPath }) {
  const text = useFigureText()
  const { number } = useFormats()
  return (
    <span className={classes.name}>
      {path.steps.map(({ year, amount, falls }) => (
        <span key={year}>
          {year}: <b>{path.indicator.unit === 'SHARE' ? text.share(amount) : number(amount)}</b>
          {falls && (
            <small>
              {' '}
              <Trans>(lebih rendah daripada sebelumnya)</Trans>
            </small>
          )}
        </span>
      ))}
    </span>
  )
}

/** Where it stands, who proposed and who decided it, and when. */
function PathState({ path }: { path: TargetPath }) {
  const { moment } = useFormats()
  const { decidedAt, refusalReason, state } = path
  const [proposer, proposedAt] = [path.proposedBy?.name ?? '—', moment(path.proposedAt)]
  const [decider, decided] = [path.decidedBy?.name ?? '—', decidedAt === null ? null : moment(decidedAt)]
  return (
    <span className={classes.name}>
      <LookBadge look={proposalLooks[state === 'PROPOSED' ? 'OPEN' : state]} />
      {path.replacedById !== null && (
        <small>
          <Trans>Sudah diganti oleh target yang lebih baru</Trans>
        </small>
      )}
      <small>
        <Trans>
          Diusulkan {proposer}, {proposedAt}
        </Trans>
      </small>
      {decided !== null && (
        <small>
          <Trans>
            Diputuskan {decider}, {decided}
          </Trans>
        </small>
      )}
      {refusalReason !== null && (
        <small>
          <Trans>Alasan: {refusalReason}</Trans>
        </small>
      )}
    </span>
  )
}
