export { type GovernmentDesignation, readLateDesignations } from './designations.ts'
