import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { type PledgePlace, PledgePlacesQuery } from './pledge.query.ts'

const placesOnPage = 50

/** Whom a pledge has taken, in the order in which they were: each with the list, its day and the place there. */
export function PledgePlaceTable(props: { pledgeId: string; workers: number }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/janji/$pledgeId' })
  const list = useConnection(
    PledgePlacesQuery,
    { pledgeId: props.pledgeId, ...pageOfAddress(address, placesOnPage) },
    (data) => data.pledgePlaces,
  )
  const taken = list.data?.pledgePlaces.totalCount ?? 0
  return (
    <ConnectionPage
      name="pledge-place-table"
      list={list}
      failure={<Trans>Daftar tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat daftar orang`, rows: 6 }}
      empty={
        <p style={{ margin: 0 }}>
          <Trans>Tidak seorang pun.</Trans>
        </p>
      }
      words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}
    >
      {(places) => (
        <>
          <p style={{ marginTop: 0 }}>
            <Trans>
              Diambil {number(taken)} orang dari {number(props.workers)} pekerja yang dijanjikan.
            </Trans>
          </p>
          <Places places={places} />
        </>
      )}
    </ConnectionPage>
  )
}

function Places(props: { places: readonly PledgePlace[] }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const { name } = useServerWords()
  return (
    <DataTable
      label={t`Orang menurut urutan pengambilan`}
      compact
      rows={props.places}
      idOf={({ workerId }) => workerId}
      nameOf={({ name: called }) => called ?? ''}
      columns={[
        {
          id: 'place',
          header: <Trans>Urutan</Trans>,
          align: 'right',
          cell: ({ place }) => <PhoneLabel label={<Trans>Urutan</Trans>}>{number(place)}</PhoneLabel>,
        },
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          // Whose record left the region is not opened: the link would lead to a refusal.
          cell: ({ workerId, name: called }) =>
            called === null ? (
              <Trans>Tidak lagi terlihat</Trans>
            ) : (
              <Link to="/pekerja/$workerId" params={{ workerId }}>
                {called}
              </Link>
            ),
        },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: ({ village }) => village.name },
        {
          id: 'occupation',
          header: <Trans>Pekerjaan</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ occupation }) => (occupation ? name(occupation) : '—'),
        },
        {
          id: 'list',
          header: <Trans>Daftar</Trans>,
          wraps: true,
          cell: ({ cohortId, cohortName }) => (
            <Link to="/kohort/$cohortId" params={{ cohortId }}>
              {cohortName}
            </Link>
          ),
        },
        {
          id: 'since',
          header: <Trans>Menunggu sejak</Trans>,
          cell: ({ waitingSince }) => (
            <PhoneLabel label={<Trans>Menunggu sejak</Trans>}>
              {waitingSince === null ? '—' : moment(waitingSince)}
            </PhoneLabel>
          ),
        },
        {
          id: 'listPlace',
          header: <Trans>Nomor dalam daftar</Trans>,
          align: 'right',
          cell: ({ area, listPlace }) => (
            <PhoneLabel label={<Trans>Nomor dalam daftar</Trans>}>
              {number(listPlace)} · {area.name}
            </PhoneLabel>
          ),
        },
        {
          id: 'points',
          header: <Trans>Nilai</Trans>,
          cell: ({ points, criteria }) => (
            <PhoneLabel label={<Trans>Nilai</Trans>}>
              {number(points)}
              {criteria.length > 0 && ` (${criteria.map(({ label }) => label).join('; ')})`}
            </PhoneLabel>
          ),
        },
        {
          id: 'draw',
          header: <Trans>Undian</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ draw }) => <code className="figures">{draw.slice(0, 8)}</code>,
        },
      ]}
    />
  )
}
