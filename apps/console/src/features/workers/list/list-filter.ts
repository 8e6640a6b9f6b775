import { COVER_STATES } from '@payung/domain/protection/cover-state'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import type { VariablesOf } from '../../../graphql.ts'
import { type FilterKey, filterKeys, type ListAddress, readListAddress } from './list-address.ts'
import type { WorkerListQuery } from './worker-list.query.ts'

type Filter = NonNullable<VariablesOf<typeof WorkerListQuery>['filter']>
export type WorkerOrder = NonNullable<VariablesOf<typeof WorkerListQuery>['order']>

const orders: readonly WorkerOrder[] = ['NAME', 'NAME_DESC', 'REGISTERED', 'REGISTERED_DESC']
const ageBands = ['UNDER_17', 'FROM_17', 'FROM_25', 'FROM_35', 'FROM_45', 'FROM_55', 'FROM_65'] as const
const membershipKinds = ['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'] as const

/** In an address, what nobody has said: the API's key for it is the empty text, which a list of values cannot hold. */
const unsaid = '-'

export function valuesOf(address: ListAddress, key: FilterKey): readonly string[] {
  const written = address[key]?.split(',').filter((value) => value !== '') ?? []
  return written.map((value) => (value === unsaid ? '' : value))
}

/** Whether a value asks for those of whom nobody has said it; deciles are numbers, and `0` is none of them. */
export function isUnsaid(key: FilterKey, value: string): boolean {
  return value === '' || (key === 'desil' && value === '0')
}

/** The address with other values of one filter: always back on the first page. */
export function withValues(address: ListAddress, key: FilterKey, values: readonly string[]): ListAddress {
  const { [key]: _dropped, ...rest } = firstPage(address)
  return values.length === 0
    ? rest
    : { ...rest, [key]: values.map((value) => (value === '' ? unsaid : value)).join(',') }
}

/** The address without any filter; order and columns stay. */
export function withoutFilters(address: ListAddress): ListAddress {
  const filters: readonly string[] = filterKeys
  return Object.fromEntries(Object.entries(firstPage(address)).filter(([key]) => !filters.includes(key)))
}

export function firstPage(address: ListAddress): ListAddress {
  const { sesudah: _after, sebelum: _before, baris: _row, ...rest } = address
  return rest
}

export function hasFilters(address: ListAddress): boolean {
  return filterKeys.some((key) => address[key] !== undefined)
}

export function orderOf(address: ListAddress): WorkerOrder {
  return orders.find((order) => order === address.urut) ?? 'NAME'
}

/** The filter as the API takes it. Values that no catalogue knows are left out here; codes are the API's to judge. */
export function filterOf(address: ListAddress): Filter {
  const codes = (key: FilterKey) => valuesOf(address, key)
  const among = <Value extends string>(key: FilterKey, allowed: readonly Value[]) =>
    allowed.filter((value) => codes(key).includes(value))
  const filter = {
    areaCodes: codes('wilayah'),
    occupationCodes: codes('pekerjaan'),
    ecosystemCodes: codes('ekosistem'),
    registeredBy: codes('pendaftar'),
    statuses: codes('status').filter(isWorkerStatus),
    sexes: among('jk', ['FEMALE', 'MALE'] as const),
    ageBands: among('umur', ageBands),
    membershipKinds: among('kepesertaan', membershipKinds),
    cover: among('perlindungan', [...COVER_STATES, 'ENDING'] as const),
    uncoveredReasons: among('sebab', ['UNAWARE', 'UNABLE_TO_PAY'] as const),
    deciles: codes('desil')
      .map(Number)
      .filter((decile) => Number.isInteger(decile) && decile >= 0 && decile <= 10),
  }
  const entries = Object.entries(filter).filter(([, values]) => values.length > 0)
  const eligibility = eligibilityOf(address)
  return {
    ...Object.fromEntries(entries),
    ...(address.impor === undefined ? {} : { importId: address.impor }),
    ...(address.dasar === undefined ? {} : { restsOn: address.dasar }),
    ...(address.beda === 'nik' ? { nationalIdMismatch: true } : {}),
    ...(address.beda === 'ganda' ? { possibleDuplicate: true } : {}),
    ...(address.beda === 'meninggal' ? { deathUnreported: true } : {}),
    ...(address.antre === 'saya' ? { toVerify: true } : {}),
    ...(address.antre === 'jawaban' ? { toAnswer: true } : {}),
    ...(eligibility === null ? {} : { eligibility }),
  }
}

/** The filters of a list as one text, which the page of a person hands on from one to the next. */
export function writeQueue(address: ListAddress): string {
  return new URLSearchParams(
    filterKeys.flatMap((key) => (address[key] === undefined ? [] : [[key, address[key]]])),
  ).toString()
}

/** The filters that such a text holds, without what somebody bent. */
export function readQueue(queue: string): ListAddress {
  return readListAddress(Object.fromEntries(new URLSearchParams(queue)))
}

const judgedPeople = ['ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN'] as const

/** The programme that the list is about, and which of its people; null for a value that somebody bent. */
export function eligibilityOf(address: ListAddress) {
  const [written, programmeId = ''] = address.program?.split(':') ?? []
  const people = judgedPeople.find((candidate) => candidate === written)
  return people === undefined || programmeId === '' ? null : { programmeId, people }
}
