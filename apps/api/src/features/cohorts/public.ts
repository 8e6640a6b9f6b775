export { publicCohortPage, publicObjection } from './public-cohort.ts'
export { PUBLIC_STYLE } from './public-pages.ts'
