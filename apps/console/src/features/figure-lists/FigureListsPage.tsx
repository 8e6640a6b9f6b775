import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { downloadCsv } from '../../ui/table/csv-text.ts'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { FigureListScreen } from './FigureListScreen.tsx'
import { FigureListTable } from './FigureListTable.tsx'
import { templateFile } from './faulty-lines-file.ts'
import { type FigureListAddress, readFigureListAddress } from './figure-list-address.ts'
import { FigureListsQuery } from './figure-lists.query.ts'
import { TakeFigureListDialog } from './TakeFigureListDialog.tsx'

const listsOnPage = 10

/** Lists of figures from files, or one list with its lines. */
export function FigureListsPage() {
  const address = readFigureListAddress({ ...useSearch({ from: '/app/cakupan/berkas' }) })
  return address.daftar === undefined ? (
    <ListsScreen address={address} />
  ) : (
    <FigureListScreen address={address} listId={address.daftar} />
  )
}

function ListsScreen({ address }: { address: FigureListAddress }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isTaking, setTaking] = useState(false)
  const list = useConnection(FigureListsQuery, pageOfAddress(address, listsOnPage), (data) => data.figureLists)
  const page = list.data?.figureLists
  if (page?.mayRead === false) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Angka dari berkas`}
        crumbs={[{ label: t`Cakupan`, link: { to: '/cakupan' } }]}
        context={<Trans>Setiap baris diperiksa. Seluruh daftar dicatat satu orang dan disahkan orang lain.</Trans>}
        actions={
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => downloadCsv('templat-daftar-angka.csv', templateFile())}
            >
              <Trans>Unduh templat</Trans>
            </Button>
            {page?.mayTake === true && (
              <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setTaking(true)}>
                <Trans>Unggah daftar</Trans>
              </Button>
            )}
          </Group>
        }
      />
      <Card title={<Trans>Daftar yang diunggah</Trans>} flush>
        <ConnectionPage
          name="figure-lists"
          list={list}
          failure={<Trans>Daftar angka tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar angka`, rows: 6 }}
          empty={
            <NothingYet icon={IconFileSpreadsheet} title={<Trans>Belum ada daftar angka</Trans>}>
              <Trans>Unggah daftar potensi atau cakupan, juga menurut desa, XLSX atau CSV.</Trans>
            </NothingYet>
          }
        >
          {(lists) => <FigureListTable lists={lists} />}
        </ConnectionPage>
      </Card>
      {isTaking && (
        <TakeFigureListDialog
          onClose={() => setTaking(false)}
          onTaken={(listId) => void navigate({ to: '/cakupan/berkas', search: { daftar: listId } })}
        />
      )}
    </>
  )
}
