import { Trans, useLingui } from '@lingui/react/macro'
import { IconUsers } from '@tabler/icons-react'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { ListedPeopleQuery } from './billing.query.ts'
import { ExportListButton } from './ExportListButton.tsx'
import { ListPeopleFrame } from './ListPeopleFrame.tsx'

const peopleOnPage = 50

/** Everybody on a list, with their months, what the insurer has posted of them, and the way to the trace of their first month. */
export function ListedPeoplePage() {
  return useMay('CONTRIBUTION_READ') ? <ListedPeopleScreen /> : <NoAccess />
}

function ListedPeopleScreen() {
  const { t } = useLingui()
  const { month, months, rupiah } = useFormats()
  const { listId } = useParams({ from: '/app/iuran/$listId/orang' })
  const address = useSearch({ from: '/app/iuran/$listId/orang' })
  const [{ data, error }, ask] = useQuery({
    query: ListedPeopleQuery,
    variables: { id: listId, ...pageOfAddress(address, peopleOnPage) },
    requestPolicy: 'cache-and-network',
  })
  if (data?.contributionList === null) return <NotFoundPage />
  const list = data?.contributionList ?? null
  return (
    <ListPeopleFrame
      listId={listId}
      title={t`Orang di daftar ini`}
      context={<Trans>Setiap bulan seseorang dapat dijejaki sampai ke dasar hukumnya.</Trans>}
      actions={<ExportListButton listId={listId} />}
      answer={{ error, onRetry: () => ask({ requestPolicy: 'network-only' }) }}
      list={list}
      people={list?.listedPeople.edges.map(({ node }) => node) ?? []}
      idOf={({ lineNumber }) => String(lineNumber)}
      page={list?.listedPeople.pageInfo ?? null}
      empty={
        <NothingYet icon={IconUsers} title={<Trans>Tidak ada orang yang dapat ditunjukkan</Trans>}>
          <Trans>Orang di daftar bagian hanya dilihat oleh pemerintah yang menetapkan mereka.</Trans>
        </NothingYet>
      }
      columns={[
        {
          id: 'months',
          header: <Trans>Bulan</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ fromMonth, untilMonth }) => months(fromMonth, untilMonth),
        },
        {
          id: 'amount',
          header: <Trans>Iuran</Trans>,
          align: 'right',
          cell: ({ amount }) => <PhoneLabel label={<Trans>Iuran</Trans>}>{rupiah(amount)}</PhoneLabel>,
        },
        {
          id: 'posted',
          header: <Trans>Dibukukan BPJS</Trans>,
          cell: ({ isRejected, protectedUntil }) =>
            protectedUntil !== null ? (
              <Trans>sampai {month(lastMonthOf(protectedUntil))}</Trans>
            ) : isRejected ? (
              <Trans>Ditolak</Trans>
            ) : (
              <Trans>Belum</Trans>
            ),
        },
        {
          id: 'trace',
          header: <Trans>Jejak</Trans>,
          onPaper: 'HIDDEN',
          cell: ({ fromMonth, worker }) =>
            worker !== null && (
              <Link to="/pekerja/$workerId/jejak/$month" params={{ workerId: worker.id, month: fromMonth.slice(0, 7) }}>
                <Trans>Lihat jejak</Trans>
              </Link>
            ),
        },
      ]}
    />
  )
}
