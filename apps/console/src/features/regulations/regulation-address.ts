import type { VariablesOf } from '../../graphql.ts'
import { readSearchText, readValues, writeValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import type { RegulationListQuery } from './regulation.query.ts'
import { kindWords, originWords, stateWords } from './regulation-words.ts'

/** What of the list stands in its address. */
export interface RegulationAddress extends PageAddress {
  readonly asal?: string
  readonly keadaan?: string
  readonly jenis?: string
  readonly cari?: string
}

export const regulationFilters = ['asal', 'keadaan', 'jenis'] as const
export type RegulationFilterKey = (typeof regulationFilters)[number]

/** The words of each filter's values, which are also all values that there are. */
export const filterWords = { asal: originWords, keadaan: stateWords, jenis: kindWords } as const

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) => Object.keys(words) as Key[]

export function readRegulationAddress(search: Record<string, unknown>): RegulationAddress {
  const address = {
    asal: writeValues(readValues(search['asal'], keysOf(originWords))),
    keadaan: writeValues(readValues(search['keadaan'], keysOf(stateWords))),
    jenis: writeValues(readValues(search['jenis'], keysOf(kindWords))),
    cari: readSearchText(search['cari']),
    ...readPageAddress(search),
  }
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
}

export function valuesOf(address: RegulationAddress, key: RegulationFilterKey): readonly string[] {
  return address[key]?.split(',') ?? []
}

/** The address with another value: back on the first page. */
export function withValue(
  address: RegulationAddress,
  key: RegulationFilterKey | 'cari',
  value: string | undefined,
): RegulationAddress {
  const { sesudah: _after, sebelum: _before, [key]: _former, ...rest } = address
  return value === undefined ? rest : { ...rest, [key]: value }
}

export function hasFilters(address: RegulationAddress): boolean {
  return regulationFilters.some((key) => address[key] !== undefined) || address.cari !== undefined
}

/** The filter as the API takes it. */
export function filterOf(address: RegulationAddress): NonNullable<VariablesOf<typeof RegulationListQuery>['filter']> {
  return {
    origins: [...readValues(address.asal, keysOf(originWords))],
    states: [...readValues(address.keadaan, keysOf(stateWords))],
    kinds: [...readValues(address.jenis, keysOf(kindWords))],
    ...(address.cari === undefined ? {} : { search: address.cari }),
  }
}
