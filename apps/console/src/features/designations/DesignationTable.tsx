import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import classes from './DesignationPage.module.css'
import { addressOf, stageLinks, stageWords, standingLooks } from './designation-words.ts'
import type { GovernmentDesignation, StageProgress } from './designations.query.ts'
import { useStageText } from './use-stage-text.ts'

const stages = ['ROUND', 'PROPOSALS', 'VERIFICATION', 'COHORT', 'DECREE'] as const

/** Each government and programme year with what has come in at each stage and by which day, late ones first. */
export function DesignationTable(props: { rows: readonly GovernmentDesignation[]; year: string | undefined }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  return (
    <DataTable<GovernmentDesignation>
      label={t`Penetapan per wilayah`}
      rows={props.rows}
      idOf={({ government, year }) => `${government.id} ${year}`}
      nameOf={({ government, year }) => `${government.shortName} ${year}`}
      columns={[
        {
          id: 'government',
          header: <Trans>Pemerintah</Trans>,
          onPhone: 'HEAD',
          cell: (row) => (
            <Link to="/penetapan" search={addressOf(row, props.year)}>
              {row.government.shortName}
            </Link>
          ),
        },
        { id: 'year', header: <Trans>Tahun program</Trans>, onPhone: 'LINE', cell: ({ year }) => String(year) },
        { id: 'standing', header: <Trans>Keadaan</Trans>, onPhone: 'LINE', cell: (row) => <Standing row={row} /> },
        ...stages.map(
          (name): Column<GovernmentDesignation> => ({
            id: name,
            header: i18n._(stageWords[name]),
            onPhone: 'LINE',
            cell: (row) => {
              const stage = row.stages.find((entry) => entry.stage === name)
              return stage === undefined || stage.total === 0 ? (
                <span className={classes.none}>—</span>
              ) : (
                <PhoneLabel label={i18n._(stageWords[name])}>
                  <StageCell row={row} stage={stage} />
                </PhoneLabel>
              )
            },
          }),
        ),
      ]}
    />
  )
}

function Standing(props: { row: GovernmentDesignation }) {
  return <LookBadge look={standingLooks[props.row.standing]} />
}

function StageCell(props: { row: GovernmentDesignation; stage: StageProgress }) {
  const textOf = useStageText()
  const { count, day } = textOf(props.stage)
  return (
    <span className={classes.stage} data-late={props.stage.standing === 'LATE' || undefined}>
      {props.row.isMine ? <Link {...stageLinks[props.stage.stage]}>{count}</Link> : <b>{count}</b>}
      {day !== null && <small>{day}</small>}
    </span>
  )
}
