import { useLingui } from '@lingui/react'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { ContributionMonth } from './billing.query.ts'

/** Payers in one line: a government or company by its short name, a party outside by its name, anybody else by the kind. */
export function usePayerNames() {
  const { i18n } = useLingui()
  return (payers: ContributionMonth['payers']) =>
    payers.map(({ name, source, tenant }) => tenant?.shortName ?? name ?? i18n._(fundingSourceWords[source])).join(', ')
}
