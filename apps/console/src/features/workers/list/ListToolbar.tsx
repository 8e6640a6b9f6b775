import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { FilterChip } from '../../../ui/table/FilterChip.tsx'
import { ListControls } from '../../../ui/table/ListControls.tsx'
import { OrderMenu } from '../../../ui/table/OrderMenu.tsx'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { CoverNote } from './CoverNote.tsx'
import {
  firstPage,
  hasFilters,
  orderOf,
  valuesOf,
  type WorkerOrder,
  withoutFilters,
  withValues,
} from './list-filter.ts'
import { SavedViews } from './SavedViews.tsx'
import { useFilterChips } from './use-filter-chips.ts'
import type { WorkerList } from './use-worker-list.ts'

/** Kept views, search, filters in force, order: what decides which rows one sees. */
export function ListToolbar(props: {
  list: WorkerList
  /** The way to the facets, where they have no column. */
  facets: ReactNode
}) {
  const { t } = useLingui()
  const { address, go, search, searchFor } = props.list
  const orderNames: Readonly<Record<WorkerOrder, string>> = {
    NAME: t`Nama A–Z`,
    NAME_DESC: t`Nama Z–A`,
    REGISTERED_DESC: t`Terdaftar terbaru`,
    REGISTERED: t`Terdaftar terlama`,
  }
  return (
    <>
      <ListControls
        views={<SavedViews address={address} onOpen={(address) => go(address)} />}
        search={<SearchField label={t`Nama, NIK lengkap, atau nomor KPJ`} value={search} onSearch={searchFor} />}
        facets={props.facets}
        inForce={<FiltersOfList list={props.list} />}
        order={
          <OrderMenu
            names={orderNames}
            order={orderOf(address)}
            onChoose={(order) => go({ ...firstPage(address), urut: order })}
          />
        }
      />
      <CoverNote address={address} />
    </>
  )
}

function FiltersOfList(props: { list: WorkerList }) {
  const { address, facets, go } = props.list
  const chips = useFilterChips(address, facets)
  return (
    <>
      {chips.map((chip) => (
        <FilterChip
          key={`${chip.key}:${chip.value}`}
          label={chip.label}
          value={chip.words}
          onRemove={() =>
            go(
              withValues(
                address,
                chip.key,
                valuesOf(address, chip.key).filter((value) => value !== chip.value),
              ),
            )
          }
        />
      ))}
      {hasFilters(address) && (
        <Button variant="subtle" size="xs" onClick={() => go(withoutFilters(address))}>
          <Trans>Hapus filter</Trans>
        </Button>
      )}
    </>
  )
}
