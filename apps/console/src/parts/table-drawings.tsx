import { Button } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { Cartogram } from '../ui/charts/Cartogram.tsx'
import { HorizontalBars } from '../ui/charts/HorizontalBars.tsx'
import { StatusBar } from '../ui/charts/StatusBar.tsx'
import { areaPlaces } from '../ui/charts/west-kalimantan.ts'
import { ColumnMenu } from '../ui/table/ColumnMenu.tsx'
import { ConnectionPage } from '../ui/table/ConnectionPage.tsx'
import { CursorPager } from '../ui/table/CursorPager.tsx'
import { type Column, DataTable } from '../ui/table/DataTable.tsx'
import { DensitySwitch } from '../ui/table/DensitySwitch.tsx'
import { FacetColumn } from '../ui/table/FacetColumn.tsx'
import { FacetGroup } from '../ui/table/FacetGroup.tsx'
import { FacetList } from '../ui/table/FacetList.tsx'
import { FilterChip } from '../ui/table/FilterChip.tsx'
import { FilterDrawer, PhoneFilters } from '../ui/table/FilterDrawer.tsx'
import { FiltersInForce } from '../ui/table/FiltersInForce.tsx'
import { KeysetPager } from '../ui/table/KeysetPager.tsx'
import { ListControls } from '../ui/table/ListControls.tsx'
import { ListExport } from '../ui/table/ListExport.tsx'
import ListExportButton from '../ui/table/ListExportButton.tsx'
import ListExportDialog from '../ui/table/ListExportDialog.tsx'
import { ListLayout } from '../ui/table/ListLayout.tsx'
import { NeedLinks } from '../ui/table/NeedLinks.tsx'
import { OlderNewer } from '../ui/table/OlderNewer.tsx'
import { OrderMenu } from '../ui/table/OrderMenu.tsx'
import { PhoneLabel } from '../ui/table/PhoneLabel.tsx'
import { PublishedGroupTable } from '../ui/table/PublishedGroupTable.tsx'
import { SearchField } from '../ui/table/SearchField.tsx'
import { SelectionBar } from '../ui/table/SelectionBar.tsx'
import { useSelection } from '../ui/table/use-selection.ts'
import { WholeList } from '../ui/table/WholeList.tsx'
import { type Drawings, Keeps, nothing, Overlay } from './drawing.tsx'

interface Row {
  readonly id: string
  readonly name: string
  readonly people: number
}

const ROWS: readonly Row[] = [
  { id: 'a', name: 'Desa Rekaan A', people: 12 },
  { id: 'b', name: 'Desa Rekaan B', people: 1_250 },
]
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', header: 'Nama', onPhone: 'HEAD', cell: ({ name }) => name },
  { id: 'people', header: 'Orang', align: 'right', cell: ({ people }) => people },
]
const PAGE = { hasNextPage: true, hasPreviousPage: true, startCursor: 'a', endCursor: 'b' }
const SOURCE = {
  query: '{ villages { id } }',
  variables: {},
  connectionOf: () => ({ edges: ROWS.map((node) => ({ node })), pageInfo: PAGE }),
}
const HOME = { to: '/' } as const
const FACETS = ROWS.map(({ id, name, people }) => ({ key: id, label: name, count: people }))
const NAMES = { desa: 'Desa' } as const

const table = () => (
  <DataTable label="Desa" columns={COLUMNS} rows={ROWS} idOf={({ id }) => id} nameOf={({ name }) => name} />
)

function ChosenRows() {
  const selection = useSelection(
    'contoh',
    ROWS.map(({ id }) => id),
    40,
  )
  return (
    <>
      <SelectionBar selection={selection} total={40} actions={<Button size="xs">Verifikasi</Button>} />
      <DataTable
        label="Desa"
        columns={COLUMNS}
        rows={ROWS}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        selection={selection}
      />
    </>
  )
}

const TELUK = { code: '61.12.05', name: 'Kubu' }
const GROUPS = [
  { district: TELUK, occupation: { code: 'FARMER', nameId: 'Petani', nameEn: 'Farmer' }, isRest: false, people: 15 },
  { district: TELUK, occupation: null, isRest: true, people: 5 },
  { district: null, occupation: null, isRest: true, people: 0 },
]

export const TABLES: Drawings = {
  Cartogram: () => (
    <Keeps<string | null> begins={null}>
      {(chosen, choose) => (
        <Cartogram
          label="Wilayah"
          figures={areaPlaces.map(({ code }, at) => {
            if (at < 2)
              return { code, name: code, value: null, isWithheld: at === 0, valueText: at === 0 ? 'Tertutup' : '—' }
            return { code, name: code, value: at * 7, valueText: `${at * 7}%`, link: HOME }
          })}
          limits={[20, 40, 60, 80]}
          limitText={(limit) => `${limit}%`}
          chosen={chosen}
          onChoose={choose}
        />
      )}
    </Keeps>
  ),
  ColumnMenu: () => (
    <ColumnMenu
      columns={[{ id: 'name', header: 'Nama', name: 'Nama' }]}
      shown={['name']}
      onChange={nothing}
      onReset={nothing}
    />
  ),
  ConnectionPage: () => (
    <ConnectionPage
      list={{ data: {}, error: undefined, rows: ROWS, page: PAGE, refetch: nothing, source: SOURCE }}
      loading={{ label: 'Memuat desa' }}
      empty="Belum ada desa"
    >
      {table}
    </ConnectionPage>
  ),
  CursorPager: () => (
    <CursorPager pages={{ variables: { first: 10 }, previous: nothing, next: nothing, restart: nothing }} page={PAGE} />
  ),
  DataTable: table,
  PublishedGroupTable: () => <PublishedGroupTable label="Orang" groups={GROUPS} />,
  DensitySwitch: () => (
    <Keeps begins={false}>{(compact, keep) => <DensitySwitch compact={compact} onChange={keep} />}</Keeps>
  ),
  FacetColumn: () => <FacetColumn isFolded={false}>Saringan</FacetColumn>,
  FacetGroup: () => <FacetGroup title="Desa" values={FACETS} chosen={['a']} onChange={nothing} />,
  FacetList: () => (
    <FacetList
      filters={['desa']}
      names={NAMES}
      facetsOf={() => FACETS}
      label="Saringan"
      loading={{ label: 'Menghitung' }}
      valuesOf={() => ['a']}
      onChange={nothing}
    />
  ),
  FilterChip: () => <FilterChip label="Desa" value="Desa Rekaan A" onRemove={nothing} />,
  FilterDrawer: () => <FilterDrawer>Saringan</FilterDrawer>,
  FiltersInForce: () => (
    <FiltersInForce
      filters={['desa']}
      names={NAMES}
      valuesOf={() => ['Desa Rekaan A']}
      wordOf={(_key, value) => value}
      onChange={nothing}
      onClear={nothing}
    />
  ),
  HorizontalBars: () => (
    <HorizontalBars label="Desa" unit="Orang" total={1_262} bars={FACETS.map((facet) => ({ ...facet, link: HOME }))} />
  ),
  KeysetPager: () => <KeysetPager firstRow={26} rowsOnPage={25} total={1_250} onPrevious={nothing} onNext={nothing} />,
  ListExport: () => (
    <ListExport name="decree-list" source={SOURCE}>
      {table}
    </ListExport>
  ),
  ListExportButton: () => <ListExportButton source={SOURCE} name="decree-list" draw={table} />,
  ListExportDialog: () => (
    <Overlay>
      {(opened, close) =>
        opened && <ListExportDialog source={SOURCE} name="decree-list" draw={table} onClose={close} />
      }
    </Overlay>
  ),
  ListControls: () => (
    <ListControls
      search={<SearchField label="Cari desa" value="" onSearch={nothing} />}
      facets={<FilterDrawer>Saringan</FilterDrawer>}
    />
  ),
  ListLayout: () => (
    <ListLayout
      search={<SearchField label="Cari desa" value="" onSearch={nothing} />}
      facets="Saringan"
      rows={25}
      isNarrowed={false}
    >
      {table()}
    </ListLayout>
  ),
  NeedLinks: () => (
    <NeedLinks
      chosen="bayar"
      links={[
        { name: 'Semua', link: HOME },
        { need: 'bayar', name: 'Menunggu pembayaran', link: HOME },
      ]}
    />
  ),
  OlderNewer: () => <OlderNewer page={PAGE} />,
  OrderMenu: () => (
    <OrderMenu<'NAME' | 'NEWEST'> names={{ NAME: 'Nama', NEWEST: 'Terbaru' }} order="NAME" onChoose={nothing} />
  ),
  PhoneFilters: () => (
    <PhoneFilters>
      <span>Saringan</span>
    </PhoneFilters>
  ),
  PhoneLabel: () => <PhoneLabel label="No.">7</PhoneLabel>,
  SearchField: () => <SearchField label="Cari desa" value="" onSearch={nothing} />,
  SelectionBar: () => <ChosenRows />,
  WholeList: () => (
    <WholeList name="decree-list" rows={ROWS}>
      {table}
    </WholeList>
  ),
  StatusBar: () => (
    <StatusBar
      total={100}
      parts={(['ok', 'warn', 'bad'] as const).map((tone, at) => ({
        key: tone,
        tone,
        label: tone,
        icon: <IconUser size={16} aria-hidden />,
        count: 60 - at * 20,
        link: HOME,
      }))}
    />
  ),
}
