export type { ReportSource } from '@payung/domain/benefit/claim-input'
export { termsOf } from './benefits-due.ts'
export { ClaimType } from './claim.type.ts'
export { HAS_SHORTFALL } from './claim-figures.queries.ts'
export { PLAIN_PAPERS } from './claim-plain-words.ts'
export { openClaimPaper } from './claim-print.ts'
export {
  mayExportClaims,
  mayHandleClaims,
  mayReadBenefits,
  mayReadClaims,
  mayReportOf,
} from './claims.policy.ts'
export {
  type ClaimRow,
  findClaims,
  findLifeEvents,
  findTerms,
  type LifeEventRow,
  type NewLifeEvent,
  recordOf,
  type TermRow,
} from './claims.queries.ts'
export { readDueAtAnswer } from './due-at-answer.ts'
export { countClaimQueues, keptWhileUnchanged, readLongestClaim, readUnasked } from './kept-claim-numbers.ts'
export {
  DayPrecisionEnum,
  LifeEventKindEnum,
  LifeEventReportType,
  LifeEventType,
  ReportSourceEnum,
  whatHappenedFields,
} from './life-event.type.ts'
export { isTotalDisability, loadClaim, loadLifeEvent, loadMetAfterDeath, reloadClaim } from './load-claims.ts'
export { takeClaimStep } from './move-claim.ts'
export { publicHeirAnswer, publicHeirPage } from './public-heir-link.ts'
export { reportFactsOf } from './report-facts-of.ts'
export {
  checkLifeEvent,
  type LifeEventToRead,
  readLifeEvent,
  type WrittenReport,
  writeReport,
} from './report-life-event.ts'
