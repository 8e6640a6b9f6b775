import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What lists wait for, as the address says it and as the API has it. */
const needs = { setujui: 'APPROVE', bayar: 'PAY', terima: 'RECEIVE' } as const

export type NeedWord = keyof typeof needs

export interface ListsAddress extends PageAddress {
  readonly perlu?: NeedWord
}

/** Keeps the page and what the lists wait for, and drops everything else. */
export function readListsAddress(search: Record<string, unknown>): ListsAddress {
  const { perlu } = search
  return { ...readPageAddress(search), ...(isNeedWord(perlu) ? { perlu } : {}) }
}

/** The variables of the query for an address. */
export function needOf({ perlu }: ListsAddress) {
  return perlu === undefined ? {} : { needs: needs[perlu] }
}

function isNeedWord(value: unknown): value is NeedWord {
  return typeof value === 'string' && Object.hasOwn(needs, value)
}
