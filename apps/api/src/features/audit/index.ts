import './audit-housekeeping.ts'
