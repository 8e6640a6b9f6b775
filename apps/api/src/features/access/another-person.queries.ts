import { Prisma } from '@payung/database/prisma'

/** What is decided by somebody who did not make it; of a published list its lock, one objection, or all of them. */
export type DecidedThing =
  | 'LOCK'
  | 'OBJECTION'
  | 'OBJECTIONS'
  | 'CHECK'
  | 'PROPOSAL'
  | 'TRANSFER'
  | 'ROUND_TASK'
  | 'DECREE'
  | 'AGREEMENT'
  | 'TARIFF'
  | 'REGIONAL_GRANT'
  | 'FIGURE_ENTRY'
  | 'TARGET_PATH'
  | 'GRANT_HANDOVER'
  | 'CONTRIBUTION_LIST'
  | 'CONTRIBUTION_PAYMENT'
  | 'CONTRIBUTION_RECALL'
  | 'CONTRIBUTION_RETURN'
  | 'CONTRIBUTION_RECEIPT_RETURN'
  | 'RECONCILIATION_FILE'
  | 'RECONCILED_PAYMENT'
  | 'PAYMENT_ORDER'
  | 'BUDGET_STAGE'
  | 'FUND_PROVISION'
  | 'PROVISION_REVOCATION'
  | 'CASH_PLAN'
  | 'PLEDGE'
  | 'PLEDGE_CERTIFICATE'
  | 'CERTIFICATE_RECEIPT'
  | 'CREDIT_SETTLEMENT'
  | 'EARLIER_BENEFITS'
  | 'LIFE_EVENT_LIST'
  | 'FIGURE_LIST'
  | 'OUTSIDE_REPORT'
  | 'COMPANY_APPLICATION'
  | 'HEIR_ACCOUNT'
  | 'HEIR_DISPUTE'
  | 'SCHOLARSHIP_PAYMENT'
  | 'HANDOVER'
  | 'FUNDING_CONSENT'
  | 'CONTRIBUTION_RECEIPT'
  | 'CONTRIBUTION_ANSWER'

/** Whether the entered person may be one of those who made a thing of this tenant. */
export function mayBeMaker(accounts: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.may_be_a_maker(${[...accounts]}::uuid[], app.tenant_id()) as "isSame"`
}

/** Those of these things that the entered person may not decide, as they may be one of their makers under another account. */
export function findHeldAsMaker(subject: DecidedThing, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id from app.held_as_maker(${subject}, ${[...ids]}::uuid[]) id`
}
