export { contradictedRecords } from './check-results.queries.ts'
export { countTasksToDo } from './check-tasks.queries.ts'
