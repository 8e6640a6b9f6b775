export { mayEndGaps, mayReadProtectedMonths } from './protection.policy.ts'
export {
  type CoverRow,
  countUnprotected,
  findCovers,
  findProtectedThrough,
  longestUnprotected,
  type ProtectedThroughRow,
  type UnprotectedRow,
} from './protection.queries.ts'
