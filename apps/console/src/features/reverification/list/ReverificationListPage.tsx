import { Trans, useLingui } from '@lingui/react/macro'
import { REVERIFICATION_STATES } from '@payung/domain/reverification/reverification-state'
import { IconCalendarCheck, IconChecks } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { readValues } from '../../../ui/table/list-values.ts'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { DecreeTitle } from '../../programmes/DecreeTitle.tsx'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { useDecreeName } from '../../programmes/use-decree-name.ts'
import { PartLinks } from '../../verification/PartLinks.tsx'
import classes from '../page/ReverificationPage.module.css'
import { ReverificationStateBadge } from '../ReverificationBadges.tsx'
import {
  DueReverificationsQuery,
  ReverificationListQuery,
  type ReverificationSummary,
} from '../reverification.query.ts'
import { type ReverificationListAddress, readReverificationListAddress } from '../reverification-address.ts'

const reviewsOnPage = 25

export function ReverificationListPage() {
  return useMay('DECREE_READ') ? <ReverificationListScreen /> : <NoAccess />
}

function ReverificationListScreen() {
  const { t } = useLingui()
  const address = readReverificationListAddress({ ...useSearch({ from: '/app/verifikasi-ulang' }) })
  const parts: readonly { readonly search: ReverificationListAddress; readonly label: string }[] = [
    { search: {}, label: t`Semua` },
    { search: { keadaan: 'OPEN' }, label: t`Berjalan` },
    { search: { perlu: 'putus' }, label: t`Menunggu putusan` },
    { search: { keadaan: 'CLOSED' }, label: t`Ditutup` },
    { search: { perlu: 'jadwal' }, label: t`Jatuh tempo` },
  ]
  return (
    <>
      <PageHeader
        title={t`Verifikasi ulang`}
        context={<Trans>Siapa dalam keputusan yang perlu dipertahankan, diluluskan, dikeluarkan, atau diganti</Trans>}
      />
      <PartLinks to="/verifikasi-ulang" parts={parts} address={address} />
      <div className={classes.stack}>
        <DueReverifications isWhole={address.perlu === 'jadwal'} />
        {address.perlu !== 'jadwal' && <Reviews address={address} />}
      </div>
    </>
  )
}

/** Decrees whose day has come: the longest waiting first. Where none is, it takes no room. */
function DueReverifications(props: { isWhole: boolean }) {
  const { t } = useLingui()
  const { day, number } = useFormats()
  const [{ data }] = useQuery({ query: DueReverificationsQuery, requestPolicy: 'cache-and-network' })
  const due = data?.reverificationsDue ?? []
  if (due.length === 0) {
    if (!props.isWhole || data === undefined) return null
    return (
      <Card>
        <NothingYet icon={IconChecks} title={<Trans>Tidak ada keputusan yang jatuh tempo</Trans>}>
          <Trans>Atur jadwal verifikasi ulang di halaman keputusannya.</Trans>
        </NothingYet>
      </Card>
    )
  }
  return (
    <Card title={<Trans>Jatuh tempo</Trans>} aside={<Badge tone="warn">{number(due.length)}</Badge>}>
      <ul className={classes.due} aria-label={t`Jatuh tempo`}>
        {due.map(({ decree, dueOn }) => (
          <li key={decree.id}>
            <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
              <DecreeTitle decree={decree} />
            </Link>
            <span className="figures">
              <Trans>{number(decree.people)} orang</Trans>
            </span>
            {dueOn !== null && (
              <span className={classes.dimmed}>
                <Trans>sejak {day(dueOn)}</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Reviews(props: { address: ReverificationListAddress }) {
  const { t } = useLingui()
  const undecided = props.address.perlu === 'putus'
  const states = undecided ? ['OPEN' as const] : [...readValues(props.address.keadaan, REVERIFICATION_STATES)]
  const list = useConnection(
    ReverificationListQuery,
    { ...pageOfAddress(props.address, reviewsOnPage), states, undecided },
    (data) => data.reverifications,
  )
  return (
    <Card flush>
      <ConnectionPage
        name="reverification-list"
        list={list}
        loading={{ label: t`Memuat daftar verifikasi ulang`, rows: 5 }}
        empty={
          <NothingYet icon={IconCalendarCheck} title={<Trans>Belum ada verifikasi ulang</Trans>}>
            <Trans>Buka keputusan yang sudah ditandatangani, lalu mulai dari bagian Verifikasi ulang.</Trans>
          </NothingYet>
        }
      >
        {(reviews) => <ReviewTable reviews={reviews} />}
      </ConnectionPage>
    </Card>
  )
}

function ReviewTable(props: { reviews: readonly ReverificationSummary[] }) {
  const { t } = useLingui()
  const { day, number } = useFormats()
  const nameOf = useDecreeName()
  const columns: readonly Column<ReverificationSummary>[] = [
    {
      id: 'decree',
      header: <Trans context="one">Keputusan</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (review) => (
        <Link to="/verifikasi-ulang/$reverificationId" params={{ reverificationId: review.id }}>
          <DecreeTitle decree={review.decree} />
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (review) => (
        <span className={classes.badges}>
          <ReverificationStateBadge state={review.state} />
          {review.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    { id: 'asOf', header: <Trans>Per</Trans>, cell: (review) => day(review.asOf) },
    {
      id: 'people',
      header: <Trans>Orang</Trans>,
      align: 'right',
      cell: (review) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(review.people)}</PhoneLabel>,
    },
    {
      id: 'listed',
      header: <Trans>Dengan temuan</Trans>,
      align: 'right',
      cell: (review) => <PhoneLabel label={<Trans>Dengan temuan</Trans>}>{number(review.listed)}</PhoneLabel>,
    },
    {
      id: 'undecided',
      header: <Trans>Belum diputuskan</Trans>,
      align: 'right',
      cell: (review) => <PhoneLabel label={<Trans>Belum diputuskan</Trans>}>{number(review.undecided)}</PhoneLabel>,
    },
  ]
  return (
    <DataTable
      label={t`Daftar verifikasi ulang`}
      columns={columns}
      rows={props.reviews}
      idOf={({ id }) => id}
      nameOf={({ decree }) => nameOf(decree)}
    />
  )
}
