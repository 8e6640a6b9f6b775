export { mayAnswerFunding } from './funding.policy.ts'
export {
  countFundingToAnswer,
  countFundingToList,
  type FundingConsentRow,
  type FundingRuleRow,
  findConsents,
  findRulesOfDecrees,
  isNearMonth,
  longestFunding,
} from './funding.queries.ts'
export { FundingPayerType, FundingRuleType, type PayerRow } from './funding.type.ts'
