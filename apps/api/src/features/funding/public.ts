export { type FundingConsentRow, findConsents } from './funding.queries.ts'
export { FundingPayerType, type PayerRow } from './funding.type.ts'
