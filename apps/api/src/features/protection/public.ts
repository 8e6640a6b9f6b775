export { mayEndGaps } from './protection.policy.ts'
export { countUnprotected, longestUnprotected, type UnprotectedRow } from './protection.queries.ts'
