export { mayReadGaps } from './gaps.policy.ts'
export { countNextEnding, type NextEnding, soonestEnding } from './gaps.queries.ts'
