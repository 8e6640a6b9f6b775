import { DUTY_PERMISSIONS } from '../access/approval.ts'
import type { Permission } from '../access/permission.ts'
import { isOfDecree, type ListName, namesPeople } from './list-register.ts'

/** Rows of a list that one file takes along: what a browser holds and a spreadsheet opens at ease. */
export const LIST_FILE_ROWS_MAX = 20_000

/** What the log says of a list that somebody took along: its page, and the filters by which it was narrowed. */
export interface TakenList {
  /** Path of the page, with the ids of what it is about. */
  readonly list: string
  /** `keadaan=SIGNED,ENDED`; the name alone where its value may not stand in a log. */
  readonly filters: readonly string[]
}

/** Say which page of the list was in sight, and the file begins at the first. */
const PAGE_KEYS: readonly string[] = ['sesudah', 'sebelum']
/** Filters whose values are words of a menu, so that a word of small letters is nobody's name. */
const MENU_KEYS: readonly string[] = ['jenis', 'keadaan', 'milik', 'perlu', 'tab', 'tahap', 'tampil']

const CODES = /^[A-Z0-9_]{1,40}(?:,[A-Z0-9_]{1,40}){0,20}$/
const MENU_WORD = /^[a-z-]{2,30}$/
/** A day, a month, the code of an area. */
const SHORT_NUMBER = /^[\d.-]{1,13}$/
/** An id of ours has digits and is longer than a name that is written in one word. */
const ID = /^(?=.*\d)[A-Za-z0-9+/_=:-]{30,120}$/

/**
 * A list as the log may name it. Nothing that a person typed stands there, for it may be somebody's name: of a search only that there was one.
 *
 * @param search of the address, as it was read
 */
export function takenList(path: string, search: Readonly<Record<string, unknown>>): TakenList {
  const filters = Object.entries(search).flatMap(([name, value]) => {
    if (PAGE_KEYS.includes(name) || value === undefined || value === '' || !/^[a-z]{1,30}$/.test(name)) return []
    const written = `${name}=${String(value)}`
    return isLoggedFilter(written) ? [written] : [name]
  })
  return { list: path, filters: filters.sort().slice(0, FILTERS_MAX) }
}

export const FILTERS_MAX = 20

/**
 * Whether a list may be taken along as a file. Names of people leave the house with those alone who may take people out (`WORKER_EXPORT`). Whoever reviews
 * or approves a decree is given its annex for that, and takes the people of its page along as well. Any other list is for whoever reads it.
 *
 * @param may whether the member has a permission
 * @param isCompany whether the member acts for a company, which is shown no people
 */
export function mayTakeList(may: (permission: Permission) => boolean, name: ListName, isCompany: boolean): boolean {
  if (!namesPeople(name, isCompany) || may('WORKER_EXPORT')) return true
  return isOfDecree(name) && Object.values(DUTY_PERMISSIONS).some(may)
}

/** Whether a path of the console may stand in the log: words of menus and ids, and nothing that a person typed. */
export function isLoggedPath(path: string): boolean {
  return path.length <= 200 && /^(?:\/|(?:\/(?:[a-z-]{1,40}|[A-Za-z0-9+_=:.%-]{1,120}))+)$/.test(path)
}

/** Whether a filter may stand in the log, with its value or by its name alone. */
export function isLoggedFilter(filter: string): boolean {
  const [, name = '', value] = /^([a-z]{1,30})(?:=(.*))?$/s.exec(filter) ?? []
  if (name === '') return false
  if (value === undefined) return true
  if (name === 'cari') return false
  if (MENU_KEYS.includes(name) && MENU_WORD.test(value)) return true
  const hasLongNumber = /\d{8}/.test(value)
  return (!hasLongNumber && (CODES.test(value) || SHORT_NUMBER.test(value))) || ID.test(value)
}
