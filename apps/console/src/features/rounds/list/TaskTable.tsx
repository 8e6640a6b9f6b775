import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { proposerWords } from '../../programmes/programme-words.ts'
import { StandingBadge } from '../RoundBadges.tsx'
import type { RoundTaskRow } from '../round.query.ts'

/** Proposers and how far each is. */
export function TaskTable(props: { tasks: readonly RoundTaskRow[]; ofMany?: boolean }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { day, number } = useFormats()
  const columns: readonly Column<RoundTaskRow>[] = [
    {
      id: 'label',
      header: <Trans>Pengusul</Trans>,
      onPhone: 'HEAD',
      cell: (task) => (
        <Link to="/usulan/$taskId" params={{ taskId: task.id }}>
          {task.label}
        </Link>
      ),
    },
    {
      id: 'standing',
      header: <Trans>Keadaan</Trans>,
      cell: ({ standing }) => <StandingBadge standing={standing} />,
    },
    {
      id: 'where',
      header: <Trans>Kecamatan atau jenis</Trans>,
      cell: (task) => task.district?.name ?? i18n._(proposerWords[task.kind]),
    },
    ...(props.ofMany
      ? [{ id: 'round', header: <Trans>Putaran</Trans>, cell: (task: RoundTaskRow) => task.round.name }]
      : []),
    {
      id: 'due',
      header: <Trans>Paling lambat</Trans>,
      cell: (task) => (
        <PhoneLabel label={<Trans>Paling lambat</Trans>}>
          {day(task.dueOn)}
          {task.remindedOn && (
            <small style={{ display: 'block' }}>
              <Trans>diingatkan {day(task.remindedOn)}</Trans>
            </small>
          )}
        </PhoneLabel>
      ),
    },
    {
      id: 'proposed',
      header: <Trans>Diusulkan</Trans>,
      align: 'right',
      cell: (task) => (
        <PhoneLabel label={<Trans>Diusulkan</Trans>}>
          <Trans>
            {number(task.proposedPeople)} dari {number(task.quotaPeople)}
          </Trans>
        </PhoneLabel>
      ),
    },
    {
      id: 'answered',
      header: <Trans>Dijawab</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (task) => number(task.answeredPeople),
    },
  ]
  return (
    <DataTable
      label={t`Daftar pengusul`}
      columns={columns}
      rows={props.tasks}
      idOf={({ id }) => id}
      nameOf={({ label }) => label}
    />
  )
}
