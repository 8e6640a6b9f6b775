export { countRoundQueues } from './round-tasks.queries.ts'
