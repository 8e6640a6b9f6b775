export { publicHeirAnswer, publicHeirPage } from './public-heir-link.ts'
