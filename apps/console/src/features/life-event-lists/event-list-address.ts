import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { verdictOrder } from './event-list-words.ts'
import type { EventVerdict } from './event-lists.query.ts'

const longestId = 200

/** Which list is shown, and which of its rows. */
export interface EventListAddress extends PageAddress {
  readonly berkas?: string
  readonly baris?: EventVerdict
}

export function readEventListAddress(search: Record<string, unknown>): EventListAddress {
  const { baris, berkas } = search
  const verdict = verdictOrder.find((name) => name === baris)
  return {
    ...readPageAddress(search),
    ...(typeof berkas === 'string' && berkas.length <= longestId ? { berkas } : {}),
    ...(verdict === undefined ? {} : { baris: verdict }),
  }
}
