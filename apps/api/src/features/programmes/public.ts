export { admittedSql, type RuleToday, ruleToday, whyRefused } from './admitted.ts'
export { type Explained, explainBy, explainEligibility, namesFrom } from './explain-eligibility.ts'
export { loadProgramme, loadRules } from './load-programme.ts'
export {
  assertNoMonthPast,
  monthsPastUnnamed,
  type PaymentInput,
  type PaymentRow,
  paymentOf,
  readPayments,
} from './months-paid.ts'
export { MonthsPaidInputType, MonthsPaidType, paymentsOf } from './months-paid.type.ts'
export { AmountPaidInputType, differencesOf, PaymentsComparedType } from './payments-compared.type.ts'
export {
  type CostOfMonth,
  monthCost,
  paymentsStillExplained,
  withDifferencesExplained,
  withoutComparison,
} from './payments-explained.ts'
export { ProgrammeType } from './programme.type.ts'
export { costOfPeople, type ProgrammeCost } from './programme-cost.ts'
export { EligibilityOutcomeEnum, ProgrammeInsuranceEnum, ProposerEnum, ReliefEnum } from './programme-enums.type.ts'
export { isSettled, mayReadProgrammes } from './programmes.policy.ts'
export {
  type DesignationRow,
  findDesignations,
  findOpenJudging,
  findProgrammes,
  findQuotas,
  type JudgingProgramme,
  type ProgrammeRecord,
  type Proposer,
  type QuotaRow,
  tellOfAll,
} from './programmes.queries.ts'
export { quotaAreaOf } from './rule-effect.queries.ts'
export { tellDesignations } from './tell-designations.ts'
export { EligibilityReasonType } from './worker-eligibility.graphql.ts'
