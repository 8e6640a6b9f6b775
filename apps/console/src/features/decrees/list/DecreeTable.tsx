import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { DecreeTitle } from '../../programmes/DecreeTitle.tsx'
import { decreeKinds } from '../../programmes/decree-kinds.ts'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { useDecreeName } from '../../programmes/use-decree-name.ts'
import { DecreeStateBadge } from '../DecreeStateBadge.tsx'
import type { DecreeSummary } from '../decree.query.ts'

/** Short name and full title, how far, for whom and from when, and what it costs. */
export function DecreeTable(props: { decrees: readonly DecreeSummary[] }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const nameOf = useDecreeName()
  const columns: readonly Column<DecreeSummary>[] = [
    {
      id: 'title',
      header: <Trans context="one">Keputusan</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (one) => (
        <Link to="/keputusan/$decreeId" params={{ decreeId: one.id }}>
          <DecreeTitle decree={one} />
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (one) => (
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
          <DecreeStateBadge state={one.state} />
          {one.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'kind', header: <Trans>Jenis</Trans>, cell: (one) => i18n._(decreeKinds[one.kind]) },
    {
      id: 'programme',
      header: <Trans context="one">Program</Trans>,
      onPhone: 'HIDDEN',
      wraps: true,
      cell: (one) => one.programme.name,
    },
    { id: 'from', header: <Trans context="a period">Mulai</Trans>, cell: (one) => month(one.fromMonth) },
    {
      id: 'people',
      header: <Trans>Orang</Trans>,
      align: 'right',
      cell: (one) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(one.people)}</PhoneLabel>,
    },
    {
      id: 'cost',
      header: <Trans>Biaya (Rp)</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (one) => (one.cost ? rupiah(one.cost.total) : '—'),
    },
  ]
  return (
    <DataTable
      label={t`Daftar keputusan`}
      columns={columns}
      rows={props.decrees}
      idOf={({ id }) => id}
      nameOf={nameOf}
    />
  )
}
