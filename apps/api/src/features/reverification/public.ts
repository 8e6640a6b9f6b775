export { mayDecideReverifications, mayOpenReverifications } from './reverification.policy.ts'
export { countReverificationQueues } from './reverifications.queries.ts'
