import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { pledgeLooks } from './pledge-words.ts'

type State = keyof typeof pledgeLooks

/** Which pledges the overview shows. */
export interface PledgeOverviewAddress extends PageAddress {
  readonly keadaan?: State
  readonly terlambat?: true
}

export function readPledgeOverviewAddress(search: Record<string, unknown>): PledgeOverviewAddress {
  const { keadaan, terlambat } = search
  return {
    ...(typeof keadaan === 'string' && Object.hasOwn(pledgeLooks, keadaan) ? { keadaan: keadaan as State } : {}),
    ...(terlambat === true || terlambat === 'true' ? { terlambat: true } : {}),
    ...readPageAddress(search),
  }
}

/** An area below which who waits is shown. */
export interface AreaAddress {
  readonly wilayah?: string
}

export function readAreaAddress({ wilayah }: Record<string, unknown>): AreaAddress {
  return typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}
}
