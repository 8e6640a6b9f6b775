import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../programmes/PhoneLabel.tsx'
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
      cell: (one) => (
        <Link to="/usulan/$taskId" params={{ taskId: one.id }}>
          {one.label}
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
      cell: (one) => one.district?.name ?? i18n._(proposerWords[one.kind]),
    },
    ...(props.ofMany
      ? [{ id: 'round', header: <Trans>Putaran</Trans>, cell: (one: RoundTaskRow) => one.round.name }]
      : []),
    {
      id: 'due',
      header: <Trans>Paling lambat</Trans>,
      cell: (one) => (
        <PhoneLabel label={<Trans>Paling lambat</Trans>}>
          {day(one.dueOn)}
          {one.remindedOn && (
            <small style={{ display: 'block' }}>
              <Trans>diingatkan {day(one.remindedOn)}</Trans>
            </small>
          )}
        </PhoneLabel>
      ),
    },
    {
      id: 'proposed',
      header: <Trans>Diusulkan</Trans>,
      align: 'right',
      cell: (one) => (
        <PhoneLabel label={<Trans>Diusulkan</Trans>}>
          <Trans>
            {number(one.proposedPeople)} dari {number(one.quotaPeople)}
          </Trans>
        </PhoneLabel>
      ),
    },
    {
      id: 'answered',
      header: <Trans>Dijawab</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (one) => number(one.answeredPeople),
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
