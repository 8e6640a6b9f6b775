export { mayEndGaps, mayReadProtectedMonths } from './protection.policy.ts'
export {
  countUnprotected,
  findProtectedThrough,
  longestUnprotected,
  type ProtectedThroughRow,
  type UnprotectedRow,
} from './protection.queries.ts'
