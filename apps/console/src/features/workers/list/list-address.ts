import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import type { VariablesOf } from '../../../graphql.ts'
import type { WorkerListQuery } from './worker-list.query.ts'

type Filter = NonNullable<VariablesOf<typeof WorkerListQuery>['filter']>
export type WorkerOrder = NonNullable<VariablesOf<typeof WorkerListQuery>['order']>

/**
 * What of the worker list stands in its address, in the words that a reader of the address would use.
 *
 * Lists are joined by commas. Names and NIKs never stand here: an address is logged, mailed and left in histories.
 */
export interface ListAddress {
  readonly status?: string
  readonly wilayah?: string
  readonly pekerjaan?: string
  readonly ekosistem?: string
  readonly jk?: string
  readonly umur?: string
  readonly desil?: string
  readonly pendaftar?: string
  readonly kepesertaan?: string
  readonly sebab?: string
  readonly impor?: string
  /** A decree, an agreement, a regulation or a list of contributions: its people. */
  readonly dasar?: string
  /** `nik`: the number says another birth date or sex than the record; `ganda`: another record may be of the same person. */
  readonly beda?: string
  /** `saya`: candidates whom this viewer may verify now; `jawaban`: whose registration the viewer's insurer has not answered. */
  readonly antre?: string
  /** Which people of a programme: `ELIGIBLE:` and its id. */
  readonly program?: string
  readonly urut?: string
  readonly kolom?: string
  /** Keyset cursor after or before which the page lies, and the number of its first row. */
  readonly sesudah?: string
  readonly sebelum?: string
  readonly baris?: string
}

const keys = [
  'status',
  'wilayah',
  'pekerjaan',
  'ekosistem',
  'jk',
  'umur',
  'desil',
  'pendaftar',
  'kepesertaan',
  'sebab',
  'impor',
  'dasar',
  'beda',
  'antre',
  'program',
  'urut',
  'kolom',
  'sesudah',
  'sebelum',
  'baris',
] as const satisfies readonly (keyof ListAddress)[]

/** The filters that people choose from facets; each is a list of values. */
export const filterKeys = [
  'status',
  'wilayah',
  'pekerjaan',
  'ekosistem',
  'jk',
  'umur',
  'desil',
  'pendaftar',
  'kepesertaan',
  'sebab',
  'impor',
  'dasar',
  'beda',
  'antre',
  'program',
] as const satisfies readonly (keyof ListAddress)[]

export type FilterKey = (typeof filterKeys)[number]

const longestValue = 400
const orders: readonly WorkerOrder[] = ['NAME', 'NAME_DESC', 'REGISTERED', 'REGISTERED_DESC']
const ageBands = ['UNDER_17', 'FROM_17', 'FROM_25', 'FROM_35', 'FROM_45', 'FROM_55', 'FROM_65'] as const
const membershipKinds = ['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'] as const

/** Keeps what belongs to the list and drops everything else; an address that somebody bent still opens. */
export function readListAddress(search: Record<string, unknown>): ListAddress {
  const entries = keys.flatMap((key) => {
    const value = search[key]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return text === '' || text.length > longestValue ? [] : [[key, text]]
  })
  return Object.fromEntries(entries)
}

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
