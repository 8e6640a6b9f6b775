export { countLateDesignations } from './designations.ts'
