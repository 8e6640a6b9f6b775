import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of the history stands in the address: the page, and the one sender whose files are looked at; empty for files of nobody named. */
export interface ImportListAddress extends PageAddress {
  readonly pengirim?: string
}

const longestSender = 120

export function readImportListAddress(search: Record<string, unknown>): ImportListAddress {
  const { pengirim } = search
  return {
    ...readPageAddress(search),
    ...(typeof pengirim === 'string' && pengirim.length <= longestSender ? { pengirim } : {}),
  }
}
