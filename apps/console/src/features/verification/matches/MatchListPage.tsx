import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { CheckRequestListQuery, type CheckRequestRow } from '../check.query.ts'
import { questionWords } from '../check-words.ts'
import { AskRegistry } from './AskRegistry.tsx'
import { VisitOutcomes } from './VisitOutcomes.tsx'

const requestsOnPage = 25

export function MatchListPage() {
  const mayUpdate = useMay('WORKER_UPDATE')
  return useMay('WORKER_VERIFY') || mayUpdate ? <MatchListScreen /> : <NoAccess />
}

/** What other bodies' registers were asked, and what of their answers waits for a decision. */
function MatchListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/pemadanan' })
  const list = useConnection(
    CheckRequestListQuery,
    pageOfAddress(address, requestsOnPage),
    (data) => data.checkRequests,
  )
  const { data } = list
  return (
    <>
      <PageHeader
        title={t`Pemadanan`}
        count={data === undefined ? undefined : number(data.checkRequests.totalCount)}
        context={
          <Trans>Apa kata Dukcapil, Dinas Sosial, dan BPJS Ketenagakerjaan tentang orang yang Anda tanyakan.</Trans>
        }
        actions={data?.checkRequests.mayAsk && <AskRegistry />}
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <Card flush>
          <ConnectionPage
            name="match-list"
            list={list}
            loading={{ label: t`Memuat daftar pemadanan`, rows: 5 }}
            empty={
              <NothingYet icon={IconArrowsExchange} title={<Trans>Belum ada yang ditanyakan</Trans>}>
                <Trans>Administrator membuat berkas pertanyaan, mengantarnya, lalu mengunggah jawabannya.</Trans>
              </NothingYet>
            }
          >
            {(requests) => <RequestTable requests={requests} />}
          </ConnectionPage>
        </Card>
        <VisitOutcomes />
      </div>
    </>
  )
}

function RequestTable(props: { requests: readonly CheckRequestRow[] }) {
  const { i18n, t } = useLingui()
  const { moment, number } = useFormats()
  const sum = (request: CheckRequestRow, what: 'people' | 'undecided') =>
    request.answers.reduce((total, answer) => total + answer[what], 0)
  const columns: readonly Column<CheckRequestRow>[] = [
    {
      id: 'question',
      header: <Trans>Yang ditanyakan</Trans>,
      onPhone: 'HEAD',
      cell: (request) => (
        <Link to="/pemadanan/$requestId" params={{ requestId: request.id }}>
          {i18n._(questionWords[request.question])}
        </Link>
      ),
    },
    {
      id: 'round',
      header: <Trans>Siapa</Trans>,
      cell: (request) => (
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
          {request.round?.name ?? <Trans>Menurut saringan</Trans>}
          {request.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'made', header: <Trans>Ditanyakan</Trans>, cell: (request) => moment(request.madeAt) },
    {
      id: 'people',
      header: <Trans>Orang</Trans>,
      align: 'right',
      cell: (request) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(request.askedPeople)}</PhoneLabel>,
    },
    {
      id: 'answered',
      header: <Trans>Dijawab</Trans>,
      align: 'right',
      cell: (request) => <PhoneLabel label={<Trans>Dijawab</Trans>}>{number(sum(request, 'people'))}</PhoneLabel>,
    },
    {
      id: 'undecided',
      header: <Trans>Menunggu keputusan</Trans>,
      align: 'right',
      cell: (request) => (
        <PhoneLabel label={<Trans>Menunggu keputusan</Trans>}>{number(sum(request, 'undecided'))}</PhoneLabel>
      ),
    },
  ]
  return (
    <DataTable
      label={t`Daftar pemadanan`}
      columns={columns}
      rows={props.requests}
      idOf={({ id }) => id}
      nameOf={(request) => i18n._(questionWords[request.question])}
    />
  )
}
