export { mayReadLists } from './billing.policy.ts'
export { countListQueues } from './billing.queries.ts'
