import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { asProfile } from './as-profile.ts'

/** What of the history stands in the address: the page, and the one sender whose files are looked at; empty for files of nobody named. */
export interface ImportListAddress extends PageAddress {
  readonly pengirim?: string
  /** What the next file is, for who comes from where it was asked for. */
  readonly isi?: ImportProfileCode
  /** For whose part of a round the next file proposes people. */
  readonly usulan?: string
}

const longestSender = 120
const longestId = 100

export function readImportListAddress(search: Record<string, unknown>): ImportListAddress {
  const { pengirim, usulan } = search
  const isi = asProfile(search['isi'])
  return {
    ...readPageAddress(search),
    ...(typeof pengirim === 'string' && pengirim.length <= longestSender ? { pengirim } : {}),
    ...(isi === null ? {} : { isi }),
    ...(typeof usulan === 'string' && usulan.length <= longestId ? { usulan } : {}),
  }
}
