export { mayDraftLists, mayReadLists, mayRemindPayer } from './billing.policy.ts'
export {
  type ContributionMonthRow,
  countListQueues,
  findContributionMonths,
  longestList,
  longestOrder,
} from './billing.queries.ts'
export { ContributionListType, ContributionPaymentType } from './contribution-list.type.ts'
export { ContributionMonthStateEnum } from './contribution-months.graphql.ts'
export { loadContributionList } from './load-contribution-list.ts'
export { openPaymentOrderPaper } from './payment-order-paper.ts'
