import { type PageAddress, readPageAddress, type Unread } from '../../ui/table/page-address.ts'
import { pledgeLooks } from './pledge-words.ts'

type State = keyof typeof pledgeLooks

/** What pledges wait for, as the address says it and as the API has it. */
export const pledgeNeeds = {
  ajukan: 'OFFER',
  padankan: 'MATCH',
  setujui: 'APPROVE',
  perpanjang: 'RENEW',
  pembayar: 'FIND_PAYER',
} as const

/** Which pledges the overview shows. */
export interface PledgeOverviewAddress extends PageAddress {
  readonly keadaan?: State
  readonly terlambat?: true
  /** For a province: pledges to its regencies and cities instead of its own. */
  readonly tab?: 'kabupaten'
  /** One of them, by the code of its area. */
  readonly daerah?: string
}

export function readPledgeOverviewAddress(search: Unread<PledgeOverviewAddress>): PledgeOverviewAddress {
  const { keadaan, terlambat, tab, daerah } = search
  return {
    ...(typeof keadaan === 'string' && Object.hasOwn(pledgeLooks, keadaan) ? { keadaan: keadaan as State } : {}),
    ...(terlambat === true || terlambat === 'true' ? { terlambat: true } : {}),
    ...(tab === 'kabupaten' ? { tab } : {}),
    ...(isAreaCode(daerah) ? { daerah } : {}),
    ...readPageAddress(search),
  }
}

/** An area below which who waits is shown. */
export interface AreaAddress {
  readonly wilayah?: string
}

export function readAreaAddress({ wilayah }: Unread<AreaAddress>): AreaAddress {
  return isAreaCode(wilayah) ? { wilayah } : {}
}

const isAreaCode = (code: unknown): code is string => typeof code === 'string' && /^[\d.]{2,13}$/.test(code)
