import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconSchool } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { UnclaimedQuery } from './scholarship.query.ts'

const familiesOnPage = 25

/** Families whose claim was approved or paid and of whom neither a child nor an answer is known: found from the claims, entered by nobody. */
export function UnclaimedFamilies(props: { search: string; onClear: () => void }) {
  const { t } = useLingui()
  const { shortDay } = useFormats()
  const address = useSearch({ from: '/app/beasiswa' })
  const list = useConnection(
    UnclaimedQuery,
    { ...pageOfAddress(address, familiesOnPage), ...(props.search === '' ? {} : { search: props.search }) },
    (data) => data.unclaimedFamilies,
  )
  const total = list.data?.unclaimedFamilies.totalCount
  return (
    <Card
      flush
      title={<Trans>Keluarga yang belum mengajukan</Trans>}
      hint={total !== undefined && <Plural value={total} other="# keluarga" />}
    >
      <ConnectionPage
        list={list}
        failure={<Trans>Daftar keluarga tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat daftar keluarga`, rows: 6 }}
        noMatch={
          props.search !== '' && (
            <NoMatch title={<Trans>Tidak ada keluarga yang cocok</Trans>} onClear={props.onClear}>
              <Trans>Kosongkan pencarian untuk melihat semuanya.</Trans>
            </NoMatch>
          )
        }
        empty={
          <NothingYet icon={IconSchool} title={<Trans>Semua keluarga sudah ditanya</Trans>}>
            <Trans>Keluarga muncul di sini setelah klaimnya disetujui, bila beasiswa mungkin menjadi haknya.</Trans>
          </NothingYet>
        }
      >
        {(rows) => (
          <DataTable
            label={t`Keluarga yang belum mengajukan`}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ claim }) => claim?.person?.name ?? '—'}
            columns={[
              {
                id: 'parent',
                header: <Trans>Peserta</Trans>,
                onPhone: 'HEAD',
                cell: ({ claim }) =>
                  claim && (
                    <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                      {claim.person?.name ?? t`Kasus klaim`}
                    </Link>
                  ),
              },
              {
                id: 'village',
                header: <Trans>Desa/kelurahan</Trans>,
                onPhone: 'LINE',
                cell: ({ claim }) => claim?.person?.village?.name ?? '—',
              },
              {
                id: 'since',
                header: <Trans>Klaim pada tahap ini sejak</Trans>,
                onPhone: 'LINE',
                cell: ({ claim }) => (claim === null ? '—' : shortDay(claim.stateSince)),
              },
            ]}
          />
        )}
      </ConnectionPage>
    </Card>
  )
}
