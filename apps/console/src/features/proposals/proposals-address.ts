import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of the queue stands in the address: the page, and the one import whose proposals are looked at. */
export interface ProposalsAddress extends PageAddress {
  readonly impor?: string
}

export function readProposalsAddress(search: Record<string, unknown>): ProposalsAddress {
  const { impor } = search
  return {
    ...readPageAddress(search),
    ...(typeof impor === 'string' && /^[\w=+/-]{1,100}$/.test(impor) ? { impor } : {}),
  }
}
