export { type EventGrantRow, findGrantsOfEvents, legalBasisOf } from './regional-grants.queries.ts'
