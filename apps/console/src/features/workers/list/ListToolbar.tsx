import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { FilterChip } from '../../../ui/table/FilterChip.tsx'
import { OrderMenu } from '../../../ui/table/OrderMenu.tsx'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import classes from './ListToolbar.module.css'
import {
  firstPage,
  hasFilters,
  orderOf,
  valuesOf,
  type WorkerOrder,
  withoutFilters,
  withValues,
} from './list-filter.ts'
import { useFilterChips } from './use-filter-chips.ts'
import type { WorkerList } from './use-worker-list.ts'

/** Search, filters in force, order: what decides which rows one sees, in one line. */
export function ListToolbar(props: { list: WorkerList }) {
  const { t } = useLingui()
  const { address, facets, go, search, searchFor } = props.list
  const chips = useFilterChips(address, facets)
  const orderNames: Readonly<Record<WorkerOrder, string>> = {
    NAME: t`Nama A–Z`,
    NAME_DESC: t`Nama Z–A`,
    REGISTERED_DESC: t`Terdaftar terbaru`,
    REGISTERED: t`Terdaftar terlama`,
  }
  return (
    <div className={classes.toolbar}>
      <SearchField label={t`Nama, NIK lengkap, atau nomor KPJ`} value={search} onSearch={searchFor} />
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
      <OrderMenu
        className={classes.order}
        names={orderNames}
        order={orderOf(address)}
        onChoose={(order) => go({ ...firstPage(address), urut: order })}
      />
    </div>
  )
}
