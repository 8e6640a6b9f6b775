export { countTasksToDo } from './check-tasks.queries.ts'
