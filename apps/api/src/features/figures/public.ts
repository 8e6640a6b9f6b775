export { type CoverageFormat, openPublicCoverage } from './public-coverage.ts'
