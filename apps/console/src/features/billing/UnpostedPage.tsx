import { Trans, useLingui } from '@lingui/react/macro'
import { IconShieldCheck } from '@tabler/icons-react'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { UnpostedPeopleQuery } from './billing.query.ts'
import { ExportListButton } from './ExportListButton.tsx'

const peopleOnPage = 50

/** Whom of a list the insurer has not posted, or not for all of their months. */
export function UnpostedPage() {
  return useMay('CONTRIBUTION_READ') ? <UnpostedScreen /> : <NoAccess />
}

function UnpostedScreen() {
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const { listId } = useParams({ from: '/app/iuran/$listId/belum-dibukukan' })
  const address = useSearch({ from: '/app/iuran/$listId/belum-dibukukan' })
  const [{ data, error }, ask] = useQuery({
    query: UnpostedPeopleQuery,
    variables: { id: listId, ...pageOfAddress(address, peopleOnPage) },
    requestPolicy: 'cache-and-network',
  })
  if (data !== undefined && data.contributionList === null) return <NotFoundPage />
  const list = data?.contributionList ?? null
  const people = list?.unposted.edges.map(({ node }) => node) ?? []
  return (
    <>
      <PageHeader
        title={t`Belum dibukukan BPJS`}
        crumbs={[
          { label: t`Daftar iuran`, link: { to: '/iuran' } },
          {
            label:
              list === null ? '…' : t`Iuran ${month(list.fromMonth)} sampai ${month(lastMonthOf(list.untilMonth))}`,
            link: { to: '/iuran/$listId', params: { listId } },
          },
        ]}
        context={<Trans>Selama belum dibukukan BPJS, bulan mereka belum terlindungi.</Trans>}
        actions={<ExportListButton listId={listId} unpostedOnly />}
      />
      <Card flush>
        <QueryStates
          data={data}
          error={error}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
          failure={<Trans>Orang di daftar ini tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat orang`} rows={8} />}
          empty={
            people.length === 0 && (
              <NothingYet icon={IconShieldCheck} title={<Trans>Semua orang sudah dibukukan</Trans>}>
                <Trans>BPJS Ketenagakerjaan sudah membukukan semua bulan di daftar ini.</Trans>
              </NothingYet>
            )
          }
        >
          {() => (
            <>
              <DataTable
                label={t`Belum dibukukan BPJS`}
                rows={people}
                idOf={(person) => person.worker?.id ?? `${person.village?.code ?? ''}/${people.indexOf(person)}`}
                nameOf={({ worker }) => worker?.name ?? '—'}
                columns={[
                  {
                    id: 'name',
                    header: <Trans>Nama</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ worker }) =>
                      worker === null ? (
                        '—'
                      ) : (
                        <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
                          {worker.name}
                        </Link>
                      ),
                  },
                  {
                    id: 'village',
                    header: <Trans>Desa/kelurahan</Trans>,
                    onPhone: 'HIDDEN',
                    cell: ({ village }) => village?.name ?? '—',
                  },
                  {
                    id: 'months',
                    header: <Trans>Bulan dibukukan</Trans>,
                    align: 'right',
                    cell: ({ months, postedMonths }) => (
                      <PhoneLabel label={<Trans>Bulan dibukukan</Trans>}>
                        {number(postedMonths)}/{number(months)}
                      </PhoneLabel>
                    ),
                  },
                  {
                    id: 'amount',
                    header: <Trans>Iuran</Trans>,
                    align: 'right',
                    onPhone: 'HIDDEN',
                    cell: ({ amount }) => rupiah(amount),
                  },
                  {
                    id: 'why',
                    header: <Trans>Jawaban BPJS</Trans>,
                    wraps: true,
                    cell: ({ isRejected, reason }) =>
                      isRejected ? <Trans>Ditolak: {reason ?? '—'}</Trans> : <Trans>Belum dijawab</Trans>,
                  },
                ]}
              />
              {list !== null && <OlderNewer page={list.unposted.pageInfo} />}
            </>
          )}
        </QueryStates>
      </Card>
    </>
  )
}
