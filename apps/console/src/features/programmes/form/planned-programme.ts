import type { FundingSource } from '@payung/domain/money/funding-source'
import { readMonthText } from '../../workers/form/coverage-draft.ts'
import { fundingSourceWords } from '../../workers/worker-words.ts'
import { insuranceWords } from '../programme-words.ts'
import type { ProgrammeDraft } from './programme-draft.ts'

/** What a simulation hands over to the form of a new programme. */
export interface PlannedAddress {
  readonly orang?: string | undefined
  /** Months as they are typed. */
  readonly mulai?: string | undefined
  readonly akhir?: string | undefined
  readonly dana?: string | undefined
  /** Codes joined by commas. */
  readonly jaminan?: string | undefined
}

/** The part of a draft that an address names; what is none of ours is left out. */
export function plannedProgramme(
  address: PlannedAddress,
): Partial<ProgrammeDraft> & { readonly people: number | null } {
  const { orang, mulai, akhir, dana, jaminan } = address
  const known = Object.keys(insuranceWords) as (keyof typeof insuranceWords)[]
  const chosen = known.filter((code) => typeof jaminan === 'string' && jaminan.split(',').includes(code))
  const month = (text: unknown) => (typeof text === 'string' && readMonthText(text) !== null ? text : null)
  const [fromMonth, lastMonth] = [month(mulai), month(akhir)]
  const people = /^[1-9]\d{0,6}$/.test(String(orang)) ? Number(orang) : null
  return {
    people,
    ...(fromMonth !== null && { fromMonth }),
    ...(lastMonth !== null && { lastMonth }),
    ...(chosen.length > 0 && { insuranceProgrammes: chosen }),
    ...(typeof dana === 'string' && dana in fundingSourceWords && { fundingSource: dana as FundingSource }),
  }
}
