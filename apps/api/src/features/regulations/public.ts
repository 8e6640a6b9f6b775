export { loadRegulation, RegulationType } from './regulation.type.ts'
export { findRegulations, type RegulationRow } from './regulations.queries.ts'
