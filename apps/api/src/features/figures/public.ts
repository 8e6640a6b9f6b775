export { FigurePrecisionEnum, IndicatorType } from './figure.type.ts'
export { figureMessages } from './figures.messages.ts'
export { mayReadEntries } from './figures.policy.ts'
export { type CoverageFormat, openPublicCoverage } from './public-coverage.ts'
