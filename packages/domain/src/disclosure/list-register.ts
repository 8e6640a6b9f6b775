/**
 * Whom the rows of a list name. `PEOPLE_OF_DECREE`: those of one decree, on its page. `PEOPLE_OF_KEEPERS`: people, to whom keeps or insures them; a company is
 * shown the same list without a name.
 */
export type NamedInList = 'NOBODY' | 'PEOPLE' | 'PEOPLE_OF_DECREE' | 'PEOPLE_OF_KEEPERS'

/**
 * Every list that the console takes along as it is drawn, by its name. Who may have the file is decided by what stands here, never by the client: a list
 * without a name, or with one that is not here, is not recorded, and what is not recorded has no file.
 */
const LISTS = {
  'annex-people': 'PEOPLE',
  'annex-tab': 'PEOPLE_OF_DECREE',
  'answer-upload': 'PEOPLE',
  'balance-table': 'NOBODY',
  'batch-pairs': 'PEOPLE',
  'budget-line': 'NOBODY',
  'budget-lines': 'NOBODY',
  'cash-plan-card': 'NOBODY',
  'cash-plan-versions': 'NOBODY',
  'claim-answers': 'NOBODY',
  'claim-figure-tables': 'NOBODY',
  'claim-figures-below': 'NOBODY',
  'claim-parts-below': 'NOBODY',
  'cohort-areas': 'NOBODY',
  'cohort-comparison': 'NOBODY',
  'cohort-list': 'NOBODY',
  'company-applications': 'NOBODY',
  'confirmations-tab': 'NOBODY',
  'contribution-list': 'NOBODY',
  'contribution-lists': 'NOBODY',
  'copied-annex': 'PEOPLE',
  'credit-settlements': 'PEOPLE_OF_KEEPERS',
  'csr-needs': 'NOBODY',
  custody: 'PEOPLE',
  'decree-copy-list': 'NOBODY',
  'decree-list': 'NOBODY',
  'decree-money': 'NOBODY',
  'decree-summary': 'NOBODY',
  'decrees-to-list': 'NOBODY',
  'delegations-tab': 'NOBODY',
  designation: 'NOBODY',
  'difference-people': 'PEOPLE',
  duplicates: 'PEOPLE',
  'earlier-benefits': 'NOBODY',
  'earlier-figure-tables': 'NOBODY',
  'earlier-rows': 'PEOPLE',
  'earlier-upload': 'PEOPLE',
  'early-deaths': 'PEOPLE',
  'eligible-card': 'NOBODY',
  'event-list': 'PEOPLE',
  'event-lists': 'NOBODY',
  'families-to-ask': 'PEOPLE',
  'figure-entries': 'NOBODY',
  'figure-list': 'NOBODY',
  'figure-lists': 'NOBODY',
  'figure-table': 'NOBODY',
  'former-names': 'NOBODY',
  'free-places': 'PEOPLE_OF_DECREE',
  'fund-provisions': 'NOBODY',
  'funding-request-card': 'NOBODY',
  'funding-requests': 'NOBODY',
  'gap-table': 'NOBODY',
  'government-table': 'NOBODY',
  'handover-families': 'PEOPLE',
  'handover-guests': 'NOBODY',
  'handover-list': 'NOBODY',
  'import-dependents': 'PEOPLE',
  'import-list': 'NOBODY',
  'import-quality': 'NOBODY',
  'invitations-tab': 'NOBODY',
  'job-list': 'NOBODY',
  'league-table': 'NOBODY',
  'list-budget': 'NOBODY',
  'lists-of-payers': 'NOBODY',
  'match-list': 'NOBODY',
  'members-tab': 'NOBODY',
  'movements-card': 'NOBODY',
  'newly-eligible': 'PEOPLE',
  obvious: 'PEOPLE',
  'officials-tab': 'NOBODY',
  'outcome-table': 'NOBODY',
  payments: 'NOBODY',
  'plan-comparison': 'NOBODY',
  'pledge-areas': 'NOBODY',
  'pledge-place-table': 'PEOPLE',
  pledges: 'NOBODY',
  'pledges-below-table': 'NOBODY',
  'programme-list': 'NOBODY',
  proposals: 'PEOPLE',
  'protection-matrix': 'NOBODY',
  'provisions-card': 'NOBODY',
  'published-group-table': 'NOBODY',
  'quality-rows': 'PEOPLE',
  'receipt-table': 'NOBODY',
  reconciliation: 'NOBODY',
  'reverification-list': 'NOBODY',
  'round-list': 'NOBODY',
  'simulation-answer': 'NOBODY',
  'stages-card': 'NOBODY',
  statement: 'NOBODY',
  'statement-card': 'NOBODY',
  'target-paths': 'NOBODY',
  'target-split': 'NOBODY',
  'tariff-table': 'NOBODY',
  'task-list': 'NOBODY',
  'threshold-history': 'NOBODY',
  'unshown-payments': 'NOBODY',
  'village-board': 'NOBODY',
  'visit-list': 'PEOPLE',
  'worker-contributions': 'NOBODY',
  'worker-decrees': 'NOBODY',
} as const satisfies Readonly<Record<string, NamedInList>>

export type ListName = keyof typeof LISTS

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[]

export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name)
}

/** @param isCompany whether the viewer acts for a company, which is shown no people */
export function namesPeople(name: ListName, isCompany: boolean): boolean {
  const named: NamedInList = LISTS[name]
  return named !== 'NOBODY' && !(isCompany && named === 'PEOPLE_OF_KEEPERS')
}

/** Whether it stands on the page of one decree: whom that names, and whose places in it are free. */
export function isOfDecree(name: ListName): boolean {
  const named: NamedInList = LISTS[name]
  return named === 'PEOPLE_OF_DECREE'
}
