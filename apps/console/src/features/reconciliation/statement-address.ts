import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which rows of a statement are shown, as the address and as the API has it. What no row shows stands beside them. */
const states = {
  cocok: 'MATCHED',
  usulan: 'SUGGESTED',
  'tanpa-pasangan': 'UNMATCHED',
  bertentangan: 'CONFLICT',
  terulang: 'REPEATED',
  ditegaskan: 'CONFIRMED',
  disisihkan: 'SET_ASIDE',
} as const

export type StateWord = keyof typeof states
export type RowState = (typeof states)[StateWord]

export interface StatementAddress extends PageAddress {
  /** Which statement; all of them where left out. */
  readonly berkas?: string
  readonly keadaan?: StateWord | 'tidak-di-berkas'
}

export const stateWordsOfAddress = Object.keys(states) as readonly StateWord[]

/** Keeps the statement, the page and the state, and drops everything else. */
export function readStatementAddress(search: Record<string, unknown>): StatementAddress {
  const { berkas, keadaan } = search
  const page = { ...readPageAddress(search), ...(typeof berkas === 'string' ? { berkas } : {}) }
  return keadaan === 'tidak-di-berkas' || isStateWord(keadaan) ? { ...page, keadaan } : page
}

export function stateOf(word: StateWord): RowState {
  return states[word]
}

function isStateWord(value: unknown): value is StateWord {
  return typeof value === 'string' && Object.hasOwn(states, value)
}
