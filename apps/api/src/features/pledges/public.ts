export { loadPledge, reloadPledge } from './load-pledge.ts'
export { PledgeType } from './pledge.type.ts'
export { mayReadPledges, sideOf } from './pledges.policy.ts'
export { findPledges, type PledgeRow } from './pledges.queries.ts'
