import { Trans, useLingui } from '@lingui/react/macro'
import { IconSchool } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { FamiliesToAsk } from './FamiliesToAsk.tsx'
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
  return (
    <FamiliesToAsk
      list={list}
      total={list.data?.unclaimedFamilies.totalCount}
      title={t`Keluarga yang belum mengajukan`}
      rows={6}
      isSearched={props.search !== ''}
      onClear={props.onClear}
      empty={
        <NothingYet icon={IconSchool} title={<Trans>Semua keluarga sudah ditanya</Trans>}>
          <Trans>Keluarga muncul di sini setelah klaimnya disetujui, bila beasiswa mungkin menjadi haknya.</Trans>
        </NothingYet>
      }
      columns={[
        {
          id: 'since',
          header: <Trans>Klaim pada tahap ini sejak</Trans>,
          onPhone: 'LINE',
          cell: ({ claim }) => (claim === null ? '—' : shortDay(claim.stateSince)),
        },
      ]}
    />
  )
}
