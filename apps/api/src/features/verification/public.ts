export { countTasksToDo } from './check-tasks.queries.ts'
export { NOTHING_OPEN } from './open-answers.queries.ts'
export { answersOpenUnnamed, assertAnswersDecided, openAnswersOf } from './open-answers.ts'
export { OpenAnswersType } from './open-answers.type.ts'
