export { mayDecideReverifications, mayOpenReverifications } from './reverification.policy.ts'
export { countReverificationQueues, longestReview, soonestReview } from './reverifications.queries.ts'
