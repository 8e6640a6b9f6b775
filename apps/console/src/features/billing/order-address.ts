import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import type { PaymentOrderSummary } from './payment-orders.query.ts'

/** States of payment orders as the address says them and as the API has them. */
export const orderStates = {
  spp: 'REQUESTED',
  spm: 'ISSUED',
  sp2d: 'PAID',
  ditolak: 'REFUSED',
  ditarik: 'WITHDRAWN',
} as const satisfies Readonly<Record<string, PaymentOrderSummary['state']>>

export type OrderStateWord = keyof typeof orderStates

/** Which payment orders stand in the address: their state, month and number, and whether only late ones. */
export interface OrderAddress extends PageAddress {
  readonly keadaan?: OrderStateWord
  /** `2026-11` */
  readonly bulan?: string
  readonly terlambat?: 'ya'
  readonly cari?: string
  /** Which agency (SKPD) pays. */
  readonly pembayar?: string
}

/** Keeps what narrows the list and the page of it, and drops everything else. */
export function readOrderAddress(search: Readonly<Record<string, unknown>>): OrderAddress {
  const { keadaan, bulan, terlambat, cari, pembayar } = search
  return {
    ...readPageAddress({ ...search }),
    ...(typeof keadaan === 'string' && Object.hasOwn(orderStates, keadaan)
      ? { keadaan: keadaan as OrderStateWord }
      : {}),
    ...(typeof bulan === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(bulan) ? { bulan } : {}),
    ...(terlambat === 'ya' ? { terlambat } : {}),
    ...(typeof pembayar === 'string' && pembayar !== '' ? { pembayar: pembayar.slice(0, 100) } : {}),
    ...(typeof cari === 'string' && cari !== '' ? { cari: cari.slice(0, 100) } : {}),
  }
}

/** The filter of the query for an address. */
export function orderFilterOf({ keadaan, bulan, terlambat, cari, pembayar }: OrderAddress) {
  return {
    ...(keadaan === undefined ? {} : { states: [orderStates[keadaan]] }),
    ...(bulan === undefined ? {} : { month: `${bulan}-01` }),
    ...(terlambat === undefined ? {} : { isLate: true }),
    ...(pembayar === undefined ? {} : { agencyId: pembayar }),
    ...(cari === undefined ? {} : { search: cari }),
  }
}

export function hasOrderFilters({ keadaan, bulan, terlambat, cari, pembayar }: OrderAddress): boolean {
  return (keadaan ?? bulan ?? terlambat ?? cari ?? pembayar) !== undefined
}

/** The address without its page: another filter begins at the first one. */
export function firstOrders({ sesudah: _after, sebelum: _before, ...filters }: OrderAddress): OrderAddress {
  return filters
}
