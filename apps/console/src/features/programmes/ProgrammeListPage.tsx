import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconUmbrella } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { ProgrammeStateBadge, SyntheticBadge } from './ProgrammeBadges.tsx'
import { ProgrammeListQuery, type ProgrammeSummary } from './programme.query.ts'

const programmesOnPage = 25

export function ProgrammeListPage() {
  return useMay('PROGRAMME_READ') ? <ProgrammeListScreen /> : <NoAccess />
}

function ProgrammeListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/program' })
  const list = useConnection(ProgrammeListQuery, pageOfAddress(address, programmesOnPage), (data) => data.programmes)
  const { data } = list
  const total = data === undefined ? undefined : number(data.programmes.totalCount)
  const create = data?.programmes.mayCreate && (
    <ButtonLink to="/program/baru" leftSection={<IconPlus size={18} aria-hidden />}>
      <Trans>Rencanakan program</Trans>
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t`Program`}
        count={total === undefined ? undefined : t`${total} program`}
        context={<Trans>Siapa yang dilindungi, di mana, berapa orang, dengan aturan dan dana apa.</Trans>}
        actions={create}
      />
      <Card flush>
        <ConnectionPage
          name="programme-list"
          list={list}
          failure={<Trans>Daftar program tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar program`, rows: 5 }}
          empty={
            <NothingYet icon={IconUmbrella} title={<Trans>Belum ada program</Trans>} firstStep={create || undefined}>
              <Trans>Program menentukan sasaran, kuota, dan aturan kelayakan sebelum calon didata.</Trans>
            </NothingYet>
          }
        >
          {(programmes) => <ProgrammeTable programmes={programmes} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function ProgrammeTable(props: { programmes: readonly ProgrammeSummary[] }) {
  const { i18n, t } = useLingui()
  const { months, number, rupiah } = useFormats()
  const columns: readonly Column<ProgrammeSummary>[] = [
    {
      id: 'name',
      header: <Trans context="one">Program</Trans>,
      onPhone: 'HEAD',
      cell: (programme) => (
        <Link to="/program/$programmeId" params={{ programmeId: programme.id }}>
          {programme.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (programme) => (
        <span style={{ display: 'inline-flex', gap: 6 }}>
          <ProgrammeStateBadge state={programme.state} />
          {programme.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'owner', header: <Trans>Pemilik</Trans>, cell: (programme) => programme.owner.shortName },
    {
      id: 'period',
      header: <Trans>Masa</Trans>,
      cell: (programme) => months(programme.fromMonth, programme.untilMonth),
    },
    {
      id: 'funding',
      header: <Trans>Sumber dana</Trans>,
      onPhone: 'HIDDEN',
      cell: (programme) => i18n._(fundingSourceWords[programme.fundingSource]),
    },
    {
      id: 'quota',
      header: <Trans>Kuota (orang)</Trans>,
      align: 'right',
      cell: (programme) => (
        <PhoneLabel label={<Trans>Kuota (orang)</Trans>}>{number(programme.quotaPeople)}</PhoneLabel>
      ),
    },
    {
      id: 'cost',
      header: <Trans>Biaya (Rp)</Trans>,
      align: 'right',
      cell: (programme) => (programme.cost ? rupiah(programme.cost.total) : '—'),
    },
  ]
  return (
    <DataTable
      label={t`Daftar program`}
      columns={columns}
      rows={props.programmes}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  )
}
