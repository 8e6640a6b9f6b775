export { termsOf } from './benefits-due.ts'
export { ClaimType } from './claim.type.ts'
export { openClaimPaper } from './claim-print.ts'
export { mayExportClaims, mayHandleClaims, mayReadBenefits, mayReadClaims } from './claims.policy.ts'
export {
  type ClaimRow,
  findClaims,
  findLifeEvents,
  findTerms,
  type LifeEventRow,
  recordOf,
  type TermRow,
} from './claims.queries.ts'
export { DayPrecisionEnum, LifeEventKindEnum, ReportSourceEnum } from './life-event.type.ts'
export { isTotalDisability, loadClaim, reloadClaim } from './load-claims.ts'
export { takeClaimStep } from './move-claim.ts'
export { publicHeirAnswer, publicHeirPage } from './public-heir-link.ts'
