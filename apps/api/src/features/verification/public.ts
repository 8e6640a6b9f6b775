export { contradictedRecords } from './check-results.queries.ts'
export { countTasksToDo, soonestTaskToDo } from './check-tasks.queries.ts'
