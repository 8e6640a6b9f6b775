import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import { OrderMenu } from '../../ui/table/OrderMenu.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import classes from './VillageBoard.module.css'
import type { VillageAddress, VillageOrder } from './village-address.ts'
import type { VillageBoard } from './villages.query.ts'

interface VillageControlsProps {
  readonly board: VillageBoard | undefined
  readonly address: VillageAddress
  readonly onShow: (address: VillageAddress) => void
}

/** Which villages are shown, and in which order. On a phone what narrows them stands behind a button, in one row with the order. */
export function VillageControls(props: VillageControlsProps) {
  const { t } = useLingui()
  const { sesudah: _after, sebelum: _before, cari, urut, ...others } = props.address
  const narrowing = { ...others, ...(cari === undefined ? {} : { cari }) }
  const ordering = urut === undefined ? {} : { urut }
  const names: Readonly<Record<VillageOrder, string>> = {
    NAME: t`Nama`,
    REGISTERED: t`Terdaftar`,
    PROTECTED: t`Terlindungi`,
    ARREARS: t`Tunggakan`,
    ENDING: t`Segera berakhir`,
  }
  return (
    <ListControls
      search={
        <SearchField
          label={t`Nama desa atau kelurahan`}
          value={cari ?? ''}
          onSearch={(text) => props.onShow({ ...others, ...ordering, ...(text === '' ? {} : { cari: text }) })}
        />
      }
      facets={
        <PhoneFilters>
          <VillageFilters {...props} />
        </PhoneFilters>
      }
      order={
        <OrderMenu
          names={names}
          order={urut ?? 'NAME'}
          onChoose={(order) => props.onShow({ ...narrowing, urut: order })}
        />
      }
    />
  )
}

function VillageFilters({ board, address, onShow }: VillageControlsProps) {
  const { t } = useLingui()
  const { sesudah: _after, sebelum: _before, ikut, tunggakan, wilayah, ...others } = address
  const area = wilayah === undefined ? {} : { wilayah }
  const joined = ikut === undefined ? {} : { ikut }
  const arrears = tunggakan === undefined ? {} : { tunggakan }
  const name = board?.area?.name
  const all = name === undefined ? t`Semua wilayah` : t`Seluruh ${name}`
  return (
    <div className={classes.filters}>
      <NativeSelect
        className={classes.area}
        aria-label={t`Wilayah`}
        value={wilayah ?? ''}
        data={[
          { value: wilayah ?? '', label: all },
          ...(board?.parts ?? []).map((part) => ({ value: part.code, label: part.name })),
        ]}
        onChange={({ currentTarget: { value } }) => onShow({ ...others, ...joined, ...arrears, wilayah: value })}
      />
      <NativeSelect
        aria-label={t`Ikut atau belum`}
        value={ikut ?? ''}
        data={[
          { value: '', label: t`Ikut atau belum` },
          { value: 'ya', label: t`Sudah ikut` },
          { value: 'belum', label: t`Belum ikut` },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onShow({ ...others, ...area, ...arrears, ...(value === 'ya' || value === 'belum' ? { ikut: value } : {}) })
        }
      />
      <Checkbox
        // Paper has no box: there the words say what is in force.
        className={tunggakan === undefined ? 'not-on-paper' : ''}
        label={<Trans>Hanya yang menunggak</Trans>}
        checked={tunggakan === 'ya'}
        onChange={({ currentTarget: { checked } }) =>
          onShow({ ...others, ...area, ...joined, ...(checked ? { tunggakan: 'ya' } : {}) })
        }
      />
    </div>
  )
}
