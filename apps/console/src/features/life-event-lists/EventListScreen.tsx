import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconCalendarEvent } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { sourceWords } from '../claims/claim-words.ts'
import { EventListSteps } from './EventListSteps.tsx'
import { EventRowTable } from './EventRowTable.tsx'
import type { EventListAddress } from './event-list-address.ts'
import { listLooks, rowsOf, verdictLook, verdictOrder } from './event-list-words.ts'
import { type EventList, EventListQuery, EventRowsQuery } from './event-lists.query.ts'

const rowsOnPage = 50

/** One list: who brought it, its rows by verdict with what to do, and the step that comes next. */
export function EventListScreen({ address, uploadId }: { address: EventListAddress; uploadId: string }) {
  const { t } = useLingui()
  const notify = useNotify()
  const navigate = useNavigate()
  const [{ data }, ask] = useQuery({
    query: EventListQuery,
    variables: { id: uploadId },
    requestPolicy: 'cache-and-network',
  })
  const rows = useConnection(
    EventRowsQuery,
    { ...pageOfAddress(address, rowsOnPage), id: uploadId, verdict: address.baris ?? null },
    ({ lifeEventList }) => lifeEventList?.rows ?? nothing,
  )
  if (data?.lifeEventList === null) return <NotFoundPage />
  const list = data?.lifeEventList ?? null
  const changed = (words: string) => {
    ask({ requestPolicy: 'network-only' })
    rows.refetch()
    notify(words)
  }
  return (
    <>
      <PageHeader
        title={list?.fileName ?? t({ message: 'Daftar peristiwa', context: 'one' })}
        crumbs={[
          { label: t`Klaim keluarga`, link: { to: '/klaim' } },
          { label: t`Daftar peristiwa`, link: { to: '/klaim/daftar-peristiwa' } },
        ]}
        context={list !== null && <LookBadge look={listLooks[list.state]} />}
        actions={list !== null && <EventListSteps list={list} onChanged={changed} />}
      />
      <OnePersonNotice refusal={list?.onePersonRefusal ?? null} />
      {list !== null && (
        <div style={{ display: 'grid', gap: 16, marginBottom: 16 }}>
          <Facts list={list} />
          <Verdicts list={list} address={address} />
        </div>
      )}
      <Card flush>
        <ConnectionPage
          name="event-list"
          list={rows}
          failure={<Trans>Daftar peristiwa tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar peristiwa`, rows: 6 }}
          noMatch={
            address.baris !== undefined && (
              <NoMatch
                title={<Trans>Tidak ada baris yang demikian</Trans>}
                onClear={() => void navigate({ to: '/klaim/daftar-peristiwa', search: { berkas: uploadId } })}
              />
            )
          }
          empty={<NothingYet icon={IconCalendarEvent} title={<Trans>Belum ada baris</Trans>} />}
        >
          {(page) => <EventRowTable rows={page} state={list?.state ?? 'WAITING'} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

const nothing = {
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  edges: [],
}

function Facts({ list }: { list: EventList }) {
  const { i18n } = useI18n()
  const { moment, number } = useFormats()
  const by = (person: { readonly name: string } | null, at: string | null) =>
    at === null ? null : `${person?.name ?? '—'}, ${moment(at)}`
  const isIdle = list.state === 'WAITING' && rowsOf(list, 'NEW') + rowsOf(list, 'KNOWN') === 0
  return (
    <Card title={<Trans>Daftar ini</Trans>}>
      {isIdle && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>Tidak ada baris yang dapat dilaporkan. Tolak daftar ini, perbaiki berkasnya, lalu unggah lagi.</Trans>
        </Notice>
      )}
      <FactList
        facts={[
          [<Trans key="source">Sumber kabar</Trans>, i18n._(sourceWords[list.source])],
          [<Trans key="rows">Baris</Trans>, number(list.rowCount)],
          [
            list.withdrawnAt === null ? (
              <Trans key="new">Peristiwa baru</Trans>
            ) : (
              <Trans key="new">Peristiwa yang ditarik</Trans>
            ),
            <b key="is">{number(rowsOf(list, 'NEW'))}</b>,
          ],
          [<Trans key="by">Diunggah</Trans>, by(list.uploadedBy, list.uploadedAt)],
          [<Trans key="confirmed">Dikonfirmasi</Trans>, by(list.confirmedBy, list.confirmedAt)],
          ...(list.rejectedAt === null
            ? []
            : [
                [<Trans key="rejected">Ditolak</Trans>, by(list.rejectedBy, list.rejectedAt)] as const,
                [<Trans key="why">Sebab</Trans>, list.rejectionReason] as const,
              ]),
          ...(list.withdrawnAt === null
            ? []
            : [
                [<Trans key="withdrawn">Ditarik</Trans>, by(list.withdrawnBy, list.withdrawnAt)] as const,
                [<Trans key="why">Sebab</Trans>, list.withdrawalReason] as const,
              ]),
        ]}
      />
    </Card>
  )
}

/** How many rows have which verdict; each narrows the table. */
function Verdicts(props: { list: EventList; address: EventListAddress }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number } = useFormats()
  const { id, rowCount } = props.list
  const { baris } = props.address
  return (
    <nav
      aria-label={t`Baris menurut hasilnya`}
      className="not-on-paper"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}
    >
      <ButtonLink
        to="/klaim/daftar-peristiwa"
        search={{ berkas: id }}
        variant={baris === undefined ? 'light' : 'default'}
        aria-current={baris === undefined ? 'page' : undefined}
      >
        <Trans>Semua ({number(rowCount)})</Trans>
      </ButtonLink>
      {verdictOrder
        .filter((verdict) => rowsOf(props.list, verdict) > 0)
        .map((verdict) => (
          <ButtonLink
            key={verdict}
            to="/klaim/daftar-peristiwa"
            search={{ berkas: id, baris: verdict }}
            variant={verdict === baris ? 'light' : 'default'}
            aria-current={verdict === baris ? 'page' : undefined}
          >
            {i18n._(verdictLook(verdict, props.list.state).word)} ({number(rowsOf(props.list, verdict))})
          </ButtonLink>
        ))}
    </nav>
  )
}
