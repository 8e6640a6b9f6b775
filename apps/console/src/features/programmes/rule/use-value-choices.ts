import { useLingui } from '@lingui/react'
import { type Condition, PAYERS } from '@payung/domain/eligibility/eligibility-rule'
import { type RuleNames, valueWords } from '@payung/domain/eligibility/rule-words'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { INCOME_BRACKETS } from '@payung/domain/money/income-bracket'
import { CITIZENSHIPS } from '@payung/domain/worker/citizenship'
import { PUBLIC_SERVICES } from '@payung/domain/worker/public-service'
import { WELFARE_SOURCES } from '@payung/domain/worker/worker-facts'
import { WORKER_STATUSES } from '@payung/domain/worker/worker-status'
import { welfareSourceWords } from '../../workers/worker-words.ts'
import type { Choice, RuleCatalogues } from '../use-rule-names.ts'

const CODES: Partial<Record<Condition['fact'], readonly string[]>> = {
  SEX: ['FEMALE', 'MALE'],
  INCOME_BRACKET: INCOME_BRACKETS.map(({ code }) => code),
  MEMBERSHIP_KIND: ['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'],
  PUBLIC_SERVICE: PUBLIC_SERVICES,
  CITIZENSHIP: CITIZENSHIPS,
  STATUS: WORKER_STATUSES,
}

/** What can be ticked for a fact, worded as the reading of the rule words it. */
export function useValueChoices(catalogues: RuleCatalogues) {
  const { i18n } = useLingui()
  const inLanguage = (words: { id: string; en: string }) => (i18n.locale === 'en' ? words.en : words.id)
  return (fact: Condition['fact'] | 'WELFARE_SOURCE'): readonly Choice[] => {
    switch (fact) {
      case 'OCCUPATION':
        return catalogues.occupations
      case 'ECOSYSTEM':
        return catalogues.ecosystems
      case 'RESIDENCE':
        return catalogues.areas
      case 'WELFARE_SOURCE':
        return WELFARE_SOURCES.map((value) => ({ value, label: i18n._(welfareSourceWords[value]) }))
      case 'FUNDED_ELSEWHERE':
      case 'DESIGNATED_ELSEWHERE':
        return PAYERS.map((value) => ({ value, label: inLanguage(fundingSourceName(value)) }))
      default:
        return (CODES[fact] ?? []).map((value) => ({ value, label: inLanguage(valueWords(fact, value, NO_NAMES)) }))
    }
  }
}

/** The facts that are worded here need no catalogue. */
const NO_NAMES: RuleNames = {
  area: (code) => code,
  occupation: (code) => ({ id: code, en: code }),
  ecosystem: (code) => ({ id: code, en: code }),
}
