import type { PricedRecords } from './priced-queries.ts'

/** Ids of no record: for what is reckoned from a query without asking it. */
export const SOME_RECORDS: PricedRecords = {
  programme: 'programme',
  cohort: 'cohort',
  decree: 'decree',
  amendment: 'amendment',
  draft: 'draft',
  otherCohort: 'otherCohort',
  question: 'question',
  list: 'list',
  listOfPayer: 'listOfPayer',
  round: 'round',
  reverification: 'reverification',
  file: 'file',
  task: 'task',
  worker: 'worker',
}
