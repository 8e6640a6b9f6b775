import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
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
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { CohortStateBadge } from './CohortStateBadge.tsx'
import { CohortListQuery, type CohortSummary } from './cohort.query.ts'

const cohortsOnPage = 25

export function CohortListPage() {
  return useMay('COHORT_READ') ? <CohortListScreen /> : <NoAccess />
}

function CohortListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/kohort' })
  const list = useConnection(CohortListQuery, pageOfAddress(address, cohortsOnPage), (data) => data.cohorts)
  const { data } = list
  const total = data === undefined ? undefined : number(data.cohorts.totalCount)
  const create = data?.cohorts.mayCreate && (
    <ButtonLink to="/kohort/baru" leftSection={<IconPlus size={18} aria-hidden />}>
      <Trans>Susun kohort</Trans>
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t`Daftar penerima`}
        count={total === undefined ? undefined : t`${total} kohort`}
        context={<Trans>Siapa yang ditetapkan: menurut aturan, urutan prioritas, dan kuota tiap wilayah.</Trans>}
        actions={create}
      />
      <Card flush>
        <ConnectionPage
          name="cohort-list"
          list={list}
          failure={<Trans>Daftar kohort tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar kohort`, rows: 5 }}
          empty={
            <NothingYet icon={IconUsersGroup} title={<Trans>Belum ada kohort</Trans>} firstStep={create || undefined}>
              <Trans>Kohort disusun dari program yang dibuka, lalu diumumkan dan dikunci sebelum ditetapkan.</Trans>
            </NothingYet>
          }
        >
          {(cohorts) => <CohortTable cohorts={cohorts} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function CohortTable(props: { cohorts: readonly CohortSummary[] }) {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const columns: readonly Column<CohortSummary>[] = [
    {
      id: 'name',
      header: <Trans context="one">Kohort</Trans>,
      onPhone: 'HEAD',
      cell: (cohort) => (
        <Link to="/kohort/$cohortId" params={{ cohortId: cohort.id }}>
          {cohort.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (cohort) => (
        <span style={{ display: 'inline-flex', gap: 6 }}>
          <CohortStateBadge state={cohort.state} />
          {cohort.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'programme', header: <Trans context="one">Program</Trans>, cell: (cohort) => cohort.programme.name },
    {
      id: 'computed',
      header: <Trans>Dihitung</Trans>,
      onPhone: 'HIDDEN',
      cell: (cohort) => (cohort.computedAt === null ? <Trans>Belum</Trans> : moment(cohort.computedAt)),
    },
    {
      id: 'members',
      header: <Trans>Anggota</Trans>,
      align: 'right',
      cell: (cohort) => <PhoneLabel label={<Trans>Anggota</Trans>}>{number(cohort.members)}</PhoneLabel>,
    },
    {
      id: 'reserves',
      header: <Trans>Cadangan</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (cohort) => number(cohort.reserves),
    },
    {
      id: 'cost',
      header: <Trans>Biaya (Rp)</Trans>,
      align: 'right',
      cell: (cohort) => (cohort.cost ? rupiah(cohort.cost.total) : '—'),
    },
  ]
  return (
    <DataTable
      label={t`Daftar kohort`}
      columns={columns}
      rows={props.cohorts}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  )
}
