export { ledgerFindingText, type VerifiedLedger, verifyLedger } from './verify-ledger.ts'
