import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCalendarEvent, IconUpload } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { EventListScreen } from './EventListScreen.tsx'
import { EventListTable } from './EventListTable.tsx'
import { type EventListAddress, readEventListAddress } from './event-list-address.ts'
import { EventListsQuery } from './event-lists.query.ts'
import { TakeEventListDialog } from './TakeEventListDialog.tsx'

const listsOnPage = 10

/** Lists of deaths, moves and returns, or one list with its rows. */
export function EventListsPage() {
  const address = readEventListAddress({ ...useSearch({ from: '/app/klaim/daftar-peristiwa' }) })
  if (!useMay('CLAIM_READ')) return <NoAccess />
  return address.berkas === undefined ? (
    <ListsScreen address={address} />
  ) : (
    <EventListScreen address={address} uploadId={address.berkas} />
  )
}

function ListsScreen({ address }: { address: EventListAddress }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isTaking, setTaking] = useState(false)
  const list = useConnection(EventListsQuery, pageOfAddress(address, listsOnPage), (data) => data.lifeEventLists)
  const page = list.data?.lifeEventLists
  if (page?.mayRead === false) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Daftar peristiwa`}
        crumbs={[{ label: t`Klaim keluarga`, link: { to: '/klaim' } }]}
        context={
          <Trans>
            Kematian, kepindahan, dan peristiwa lain dari berkas Disdukcapil atau desa. Dilaporkan sesudah orang kedua
            mengonfirmasi.
          </Trans>
        }
        actions={
          page?.mayTake === true && (
            <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setTaking(true)}>
              <Trans>Unggah daftar</Trans>
            </Button>
          )
        }
      />
      <Card title={<Trans>Daftar yang diunggah</Trans>} flush>
        <ConnectionPage
          name="event-lists"
          list={list}
          failure={<Trans>Daftar peristiwa tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar peristiwa`, rows: 6 }}
          empty={
            <NothingYet icon={IconCalendarEvent} title={<Trans>Belum ada daftar peristiwa</Trans>}>
              <Trans>Unggah daftar orang yang meninggal, pindah, atau kembali, XLSX atau CSV.</Trans>
            </NothingYet>
          }
        >
          {(lists) => <EventListTable lists={lists} />}
        </ConnectionPage>
      </Card>
      {isTaking && (
        <TakeEventListDialog
          onClose={() => setTaking(false)}
          onTaken={(uploadId) => void navigate({ to: '/klaim/daftar-peristiwa', search: { berkas: uploadId } })}
        />
      )}
    </>
  )
}
