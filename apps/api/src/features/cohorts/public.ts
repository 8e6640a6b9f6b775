export { CohortType } from './cohort.type.ts'
export { loadCohort } from './load-cohort.ts'
export { loadPeopleNames } from './load-people.ts'
export { publicCohortPage, publicObjection } from './public-cohort.ts'
