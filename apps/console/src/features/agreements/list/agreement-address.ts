import type { VariablesOf } from '../../../graphql.ts'
import { readSearchText, readValues, writeValues } from '../../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../../ui/table/page-address.ts'
import type { kindWords, needWords, standings } from '../agreement-words.ts'
import type { AgreementListQuery } from './agreement-list.query.ts'

type Variables = VariablesOf<typeof AgreementListQuery>
type Filter = NonNullable<Variables['filter']>
export type AgreementOrder = NonNullable<Variables['order']>

/** What of the list stands in its address: survives reload and Back, and can be sent to a colleague. */
export interface AgreementAddress extends PageAddress {
  readonly keadaan?: string
  readonly jenis?: string
  readonly pihak?: string
  readonly perlu?: string
  readonly cari?: string
  readonly urut?: string
}

export const agreementFilters = ['keadaan', 'jenis', 'pihak', 'perlu'] as const
export type AgreementFilterKey = (typeof agreementFilters)[number]

const orders: readonly AgreementOrder[] = ['NEWEST', 'ENDING_FIRST', 'TITLE']
// Not read off the words: addresses are in the first load of everybody, words and their signs are not.
const standingKeys: readonly (keyof typeof standings)[] = [
  'DRAFT',
  'NEGOTIATION',
  'APPROVED',
  'SIGNED',
  'ACTIVE',
  'EXPIRED',
  'TERMINATED',
]
const kindKeys: readonly (keyof typeof kindWords)[] = ['MEMORANDUM', 'COOPERATION']
const needKeys: readonly (keyof typeof needWords)[] = [
  'LATE',
  'LATE_OURS',
  'LATE_OTHERS',
  'ENDING',
  'APPROVE',
  'CONFIRM',
]
const longestParties = 600

/** Keeps what belongs to the list; what is bent falls away, so that the address still opens. */
export function readAgreementAddress(search: Record<string, unknown>): AgreementAddress {
  const parties = typeof search['pihak'] === 'string' && search['pihak'].length <= longestParties ? search['pihak'] : ''
  const [order] = readValues(search['urut'], orders)
  return without({
    keadaan: writeValues(readValues(search['keadaan'], standingKeys)),
    jenis: writeValues(readValues(search['jenis'], kindKeys)),
    pihak: writeValues(parties.split(',').filter((id) => /^[A-Za-z0-9+/=]+$/.test(id))),
    perlu: writeValues(readValues(search['perlu'], needKeys)),
    cari: readSearchText(search['cari']),
    urut: order,
    ...readPageAddress(search),
  })
}

export function valuesOf(address: AgreementAddress, key: AgreementFilterKey): readonly string[] {
  return address[key]?.split(',') ?? []
}

/** The address with other values of a filter: back on the first page. */
export function withValues(
  address: AgreementAddress,
  key: AgreementFilterKey,
  values: readonly string[],
): AgreementAddress {
  return without({ ...firstPage(address), [key]: writeValues(values) })
}

export function firstPage({ sesudah: _after, sebelum: _before, ...rest }: AgreementAddress): AgreementAddress {
  return rest
}

export function hasFilters(address: AgreementAddress): boolean {
  return agreementFilters.some((key) => address[key] !== undefined) || address.cari !== undefined
}

export function orderOf(address: AgreementAddress): AgreementOrder {
  return readValues(address.urut, orders)[0] ?? 'NEWEST'
}

/** The filter as the API takes it. */
export function filterOf(address: AgreementAddress): Filter {
  const needs = valuesOf(address, 'perlu')
  return {
    standings: [...readValues(address.keadaan, standingKeys)],
    kinds: [...readValues(address.jenis, kindKeys)],
    partyTenantIds: [...valuesOf(address, 'pihak')],
    late: needs.includes('LATE'),
    lateOfOurs: needs.includes('LATE_OURS'),
    lateOfOthers: needs.includes('LATE_OTHERS'),
    ending: needs.includes('ENDING'),
    toApprove: needs.includes('APPROVE'),
    toConfirm: needs.includes('CONFIRM'),
    ...(address.cari === undefined ? {} : { search: address.cari }),
  }
}

function without(address: Readonly<Record<string, string | undefined>>): AgreementAddress {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
}
