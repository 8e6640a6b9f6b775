import { Trans, useLingui } from '@lingui/react/macro'
import { IconMapPin } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import classes from './Coverage.module.css'
import { VillageControls } from './VillageControls.tsx'
import { VillageSums } from './VillageSums.tsx'
import { VillageTable } from './VillageTable.tsx'
import { narrowsVillages, readVillageAddress, type VillageAddress, villageFilterOf } from './village-address.ts'
import { VillageBoardQuery } from './villages.query.ts'

const villagesOnPage = 50

/** The villages of an area this month: which have joined, who is protected, what is unpaid, what ends, and who pays. */
export function VillageBoardPage() {
  const { t } = useLingui()
  const { month } = useFormats()
  const { today } = useViewer()
  const address = readVillageAddress(useSearch({ from: '/app/cakupan/desa' }))
  const navigate = useNavigate({ from: '/cakupan/desa' })
  const list = useConnection(
    VillageBoardQuery,
    {
      ...pageOfAddress(address, villagesOnPage),
      ...(address.wilayah === undefined ? {} : { areaCode: address.wilayah }),
      filter: villageFilterOf(address),
      order: address.urut ?? 'NAME',
    },
    (data) => data.villageBoard,
  )
  const board = list.data?.villageBoard
  const show = (search: VillageAddress) => void navigate({ search, replace: true, resetScroll: false })
  if (board?.mayCount === false) return <NoAccess />
  const { wilayah } = address
  const path = board?.area?.path ?? []
  return (
    <>
      <PageHeader
        title={t`Papan desa`}
        context={
          <Trans>Desa dan kelurahan menurut keadaan {month(today)}: ikut atau belum, terlindungi, dan menunggak</Trans>
        }
        crumbs={[
          { label: t`Cakupan`, link: { to: '/cakupan', search: wilayah === undefined ? {} : { wilayah } } },
          ...path.map(({ code, name }) => ({
            label: name,
            link: { to: '/cakupan/desa' as const, search: { wilayah: code } },
          })),
        ]}
      />
      <div className={classes.page}>
        <VillageSums board={board} address={address} onShow={show} />
        <div>
          <VillageControls board={board} address={address} onShow={show} />
          <Card flush>
            <ConnectionPage
              name="village-board"
              list={list}
              failure={<Trans>Papan desa tidak dapat dimuat</Trans>}
              loading={{ label: t`Memuat papan desa`, rows: 8 }}
              words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}
              noMatch={
                narrowsVillages(address) && (
                  <NoMatch
                    title={<Trans>Tidak ada desa yang cocok</Trans>}
                    onClear={() => show(wilayah === undefined ? {} : { wilayah })}
                  >
                    <Trans>Longgarkan pencarian atau saringannya.</Trans>
                  </NoMatch>
                )
              }
              empty={<NothingYet icon={IconMapPin} title={<Trans>Tidak ada desa di wilayah ini</Trans>} />}
            >
              {(rows, data) => <VillageTable rows={rows} isRounded={data.villageBoard.isRounded} />}
            </ConnectionPage>
          </Card>
        </div>
        {board !== undefined && (
          <div className={classes.dim}>
            {board.isCounting && (
              <p>
                <Trans>
                  Banyak yang baru berubah: angka ini dari hitungan sebelumnya sampai selesai dihitung ulang.
                </Trans>
              </p>
            )}
            {board.isRounded ? (
              <p>
                <Trans>
                  Tiap angka dibulatkan ke kelipatan lima, karena orangnya tidak dapat Anda buka. Desa dengan sedikit
                  orang dapat tertulis belum ikut.
                </Trans>
              </p>
            ) : (
              <p>
                <Trans>
                  Angka dihitung menurut desa dalam keputusan, siapa pun yang menetapkan dan membayar. Daftar pekerja
                  yang terbuka menurut desa tempat tinggal sekarang dan keputusan Anda sendiri, jadi jumlahnya dapat
                  berselisih sedikit.
                </Trans>
              </p>
            )}
          </div>
        )}
      </div>
    </>
  )
}
