import { readSearchText, readValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

export const villageOrders = ['NAME', 'REGISTERED', 'PROTECTED', 'ARREARS', 'ENDING'] as const
export type VillageOrder = (typeof villageOrders)[number]

/** Which villages are shown: of which area, joined or not, in arrears, by a part of their name, and in which order. */
export interface VillageAddress extends PageAddress {
  readonly wilayah?: string
  readonly ikut?: 'ya' | 'belum'
  readonly tunggakan?: 'ya'
  readonly cari?: string
  readonly urut?: VillageOrder
}

/** Keeps what belongs to the list; what is bent falls away, so that the address still opens. */
export function readVillageAddress({ wilayah, ikut, tunggakan, cari, urut, ...page }: Record<string, unknown>) {
  const [joined] = readValues(ikut, ['ya', 'belum'] as const)
  const [order] = readValues(urut, villageOrders)
  const search = readSearchText(cari)
  const address: VillageAddress = {
    ...(typeof wilayah === 'string' && /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/.test(wilayah) ? { wilayah } : {}),
    ...(joined === undefined ? {} : { ikut: joined }),
    ...(tunggakan === 'ya' ? { tunggakan } : {}),
    ...(search === undefined ? {} : { cari: search }),
    ...(order === undefined ? {} : { urut: order }),
    ...readPageAddress(page),
  }
  return address
}

/** Whether fewer villages are shown than the area has. */
export function narrowsVillages({ ikut, tunggakan, cari }: VillageAddress): boolean {
  return ikut !== undefined || tunggakan !== undefined || cari !== undefined
}

/** The filter as the API takes it. */
export function villageFilterOf({ ikut, tunggakan, cari }: VillageAddress) {
  return {
    ...(ikut === undefined ? {} : { joined: ikut === 'ya' }),
    ...(tunggakan === undefined ? {} : { arrears: true }),
    ...(cari === undefined ? {} : { search: cari }),
  }
}
