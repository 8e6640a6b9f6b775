export { mayReadGaps } from './gaps.policy.ts'
export { countNextEnding, countUnprotectedOfEnding, type NextEnding, soonestEnding } from './gaps.queries.ts'
