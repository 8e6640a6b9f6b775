export { loadRound } from './load-rounds.ts'
export { RoundType } from './round.type.ts'
export { countRoundQueues } from './round-tasks.queries.ts'
export { findRounds, type RoundRow } from './rounds.queries.ts'
