import { DECREE_KINDS } from '@payung/domain/decree/decree-state'
import type { VariablesOf } from '../../../graphql.ts'
import { readSearchText, readValues, writeValues } from '../../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../../ui/table/page-address.ts'
import type { DecreeListQuery } from '../decree.query.ts'
import type { DecreeKind, DecreeState } from '../decree-words.ts'

type Filter = NonNullable<VariablesOf<typeof DecreeListQuery>['filter']>

/** What of the list stands in its address. */
export interface DecreeAddress extends PageAddress {
  readonly keadaan?: string
  readonly jenis?: string
  readonly cari?: string
  /** `saya`: only what waits for me. */
  readonly perlu?: string
}

export const decreeFilters = ['keadaan', 'jenis'] as const
export type DecreeFilterKey = (typeof decreeFilters)[number]

// Not read off the words: addresses are in the first load of everybody, words and their signs are not.
const states: readonly DecreeState[] = [
  'DRAFT',
  'REVIEW',
  'APPROVED',
  'SIGNED',
  'PUBLISHED',
  'ENDED',
  'REVOKED',
  'CANCELLED',
]
const kinds: readonly DecreeKind[] = DECREE_KINDS

export function readDecreeAddress(search: Record<string, unknown>): DecreeAddress {
  return without({
    keadaan: writeValues(readValues(search['keadaan'], states)),
    jenis: writeValues(readValues(search['jenis'], kinds)),
    cari: readSearchText(search['cari']),
    perlu: search['perlu'] === 'saya' ? 'saya' : undefined,
    ...readPageAddress(search),
  })
}

export function valuesOf(address: DecreeAddress, key: DecreeFilterKey): readonly string[] {
  return address[key]?.split(',') ?? []
}

/** The address with other values of a filter: back on the first page. */
export function withValues(address: DecreeAddress, key: DecreeFilterKey, values: readonly string[]): DecreeAddress {
  return without({ ...firstPage(address), [key]: writeValues(values) })
}

export function firstPage({ sesudah: _after, sebelum: _before, ...rest }: DecreeAddress): DecreeAddress {
  return rest
}

export function hasFilters(address: DecreeAddress): boolean {
  return address.cari !== undefined || decreeFilters.some((key) => address[key] !== undefined)
}

/** The filter as the API takes it. */
export function filterOf(address: DecreeAddress): Filter {
  return {
    states: [...readValues(address.keadaan, states)],
    kinds: [...readValues(address.jenis, kinds)],
    ...(address.cari === undefined ? {} : { search: address.cari }),
  }
}

function without(address: Readonly<Record<string, string | undefined>>): DecreeAddress {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
}
