export { termsOf } from './benefits-due.ts'
export { ClaimType } from './claim.type.ts'
export { openClaimPaper } from './claim-print.ts'
export { mayReadBenefits, mayReadClaims } from './claims.policy.ts'
export {
  type ClaimRow,
  findClaims,
  findLifeEvents,
  findTerms,
  type LifeEventRow,
  type TermRow,
} from './claims.queries.ts'
export { loadClaim, reloadClaim } from './load-claims.ts'
export { publicHeirAnswer, publicHeirPage } from './public-heir-link.ts'
