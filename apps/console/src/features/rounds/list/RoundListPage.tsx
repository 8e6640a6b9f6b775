import { Trans, useLingui } from '@lingui/react/macro'
import { IconMessages, IconPlus } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { ProgrammeStateBadge, SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { RoundListQuery, type RoundSummary } from '../round.query.ts'

const roundsOnPage = 25

export function RoundListPage() {
  return useMay('PROGRAMME_READ') ? <RoundListScreen /> : <NoAccess />
}

function RoundListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/putaran' })
  const list = useConnection(RoundListQuery, pageOfAddress(address, roundsOnPage), (data) => data.rounds)
  const { data } = list
  const total = data === undefined ? undefined : number(data.rounds.totalCount)
  const create = data?.rounds.mayCreate && (
    <ButtonLink to="/putaran/baru" leftSection={<IconPlus size={18} aria-hidden />}>
      <Trans>Rencanakan putaran</Trans>
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t`Putaran usulan`}
        count={total === undefined ? undefined : t`${total} putaran`}
        context={<Trans>Siapa yang dimintai usulan calon, sampai kapan, dan sejauh mana mereka.</Trans>}
        actions={create}
      />
      <Card flush>
        <ConnectionPage
          name="round-list"
          list={list}
          loading={{ label: t`Memuat daftar putaran`, rows: 5 }}
          empty={
            <NothingYet
              icon={IconMessages}
              title={<Trans>Belum ada putaran usulan</Trans>}
              firstStep={create || undefined}
            >
              <Trans>Putaran meminta desa dan perangkat daerah mengusulkan calon untuk satu program.</Trans>
            </NothingYet>
          }
        >
          {(rounds) => <RoundTable rounds={rounds} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function RoundTable(props: { rounds: readonly RoundSummary[] }) {
  const { t } = useLingui()
  const { day, number } = useFormats()
  const count = (label: ReactNode, value: number) => <PhoneLabel label={label}>{number(value)}</PhoneLabel>
  const columns: readonly Column<RoundSummary>[] = [
    {
      id: 'name',
      header: <Trans>Putaran</Trans>,
      onPhone: 'HEAD',
      cell: (round) => (
        <Link to="/putaran/$roundId" params={{ roundId: round.id }}>
          {round.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (round) => (
        <span style={{ display: 'inline-flex', gap: 6 }}>
          <ProgrammeStateBadge state={round.state} />
          {round.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'owner', header: <Trans>Penyelenggara</Trans>, cell: (round) => round.owner.shortName },
    { id: 'due', header: <Trans>Paling lambat</Trans>, cell: (round) => day(round.dueOn) },
    {
      id: 'asked',
      header: <Trans>Ditanyai</Trans>,
      align: 'right',
      cell: (round) => count(<Trans>Ditanyai</Trans>, round.progress.asked),
    },
    {
      id: 'sent',
      header: <Trans>Terkirim</Trans>,
      align: 'right',
      cell: (round) => count(<Trans>Terkirim</Trans>, round.progress.sent + round.progress.accepted),
    },
    {
      id: 'late',
      header: <Trans>Terlambat</Trans>,
      align: 'right',
      cell: (round) => count(<Trans>Terlambat</Trans>, round.progress.late),
    },
    {
      id: 'candidates',
      header: <Trans>Jumlah calon</Trans>,
      align: 'right',
      cell: (round) => count(<Trans>Jumlah calon</Trans>, round.candidates.candidates),
    },
  ]
  return (
    <DataTable
      label={t`Daftar putaran`}
      columns={columns}
      rows={props.rounds}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  )
}
