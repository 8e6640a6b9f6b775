import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { verdictOrder } from './figure-list-words.ts'
import type { FigureLineVerdict } from './figure-lists.query.ts'

const longestId = 200

/** Which list is shown, and which of its lines. */
export interface FigureListAddress extends PageAddress {
  readonly daftar?: string
  readonly baris?: FigureLineVerdict
}

export function readFigureListAddress(search: Record<string, unknown>): FigureListAddress {
  const { baris, daftar } = search
  const verdict = verdictOrder.find((name) => name === baris)
  return {
    ...readPageAddress(search),
    ...(typeof daftar === 'string' && daftar.length <= longestId ? { daftar } : {}),
    ...(verdict === undefined ? {} : { baris: verdict }),
  }
}
