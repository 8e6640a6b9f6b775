import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { ANSWER_PAIRS } from './four-eyes-answers.builder.ts'
import { CERTIFICATE_PAIRS } from './four-eyes-certificates.builder.ts'
import { COMPANY_PAIRS } from './four-eyes-companies.builder.ts'
import { CREDIT_PAIRS } from './four-eyes-credits.builder.ts'
import { HANDOVER_PAIRS } from './four-eyes-handovers.builder.ts'
import { HEIR_PAIRS } from './four-eyes-heirs.builder.ts'
import { ORDER_PAIRS } from './four-eyes-orders.builder.ts'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { SCHOLARSHIP_PAIRS } from './four-eyes-scholarships.builder.ts'
import { aBudgetLine, anApprovedLine, choosesLines, proposesStage } from './testing/a-budget.ts'
import { approvingCashPlan, approvingRevocation, proposesCashPlan, proposesRevocation } from './testing/a-cash-plan.ts'
import { aBilledList, aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { aDraft, holdsOffice, within } from './testing/a-decree.ts'
import { anApprovedProvision, approvingProvision, recordsProvision } from './testing/a-fund-provision.ts'
import { HALF, paidBy, savesRules } from './testing/a-funding.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { aPaidList, receives } from './testing/a-posting.ts'
import { takingBack } from './testing/a-receipt-return.ts'
import { comingBack } from './testing/a-return.ts'
import { seeingPayment, takesStatement } from './testing/a-statement.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** A treasurer pays a part of the bill of a list that went through these hands. */
async function aBill(
  admin: pg.Client,
  as: As,
  hands: { readonly by: TestTenant; readonly approver: TestTenant; readonly biller?: TestTenant },
): Promise<Pick<Attack, 'thing' | 'decide'>> {
  const list = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), hands)
  const decide = (user: TestTenant) =>
    as(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, 1, app.today(), $3)`,
      [list, TENANT, `SP2D ${user}`],
      user,
    )
  return { thing: { kind: 'CONTRIBUTION_PAYMENT', id: list }, decide }
}

/** A list of which the insurer has received all, through these hands; Kubu Raya's officer is the maker. */
async function aReceipt(
  admin: pg.Client,
  as: As,
  { payer, receiver }: { readonly payer: 'provinsi' | 'kubu-raya'; readonly receiver: TestTenant },
): Promise<Attack> {
  const list = await aPaidList(admin, 'kubu-raya', { payer })
  await receives(admin, 'kubu-raya', receiver, list)
  const { rows } = await admin.query('select id from contribution_receipt where list_id = $1', [list])
  const decide = (user: TestTenant) => as(...takingBack(list), user)
  return {
    maker: 'kubu-raya',
    other: 'pontianak',
    thing: { kind: 'CONTRIBUTION_RECEIPT_RETURN', id: rows[0].id },
    decide,
  }
}

/** A statement that somebody of Kubu Raya brings, and a payment of somebody that it shows. */
async function aStatement(
  admin: pg.Client,
  as: As,
  { bringer, payer }: { readonly bringer: TestTenant; readonly payer: 'provinsi' | 'kubu-raya' },
) {
  const list = await aPaidList(admin, 'kubu-raya', { payer })
  const { rows } = await admin.query('select id, rupiah::int from contribution_payment where list_id = $1', [list])
  const file = await takesStatement(admin, 'kubu-raya', bringer, [{ rupiah: rows[0].rupiah, reference: 'SP2D-1' }])
  const decide = (user: TestTenant) => as(...seeingPayment(file, 1, list), user)
  return { file, payment: String(rows[0].id), decide }
}

/** A step of a pledge is its company's: whoever decides has a role there too. */
const movesIn = (as: As, pledge: string, state: string, user: TestTenant) =>
  as(
    `with entered as materialized (select app.enter($1, $2, '', null)) select app.move_pledge($3, $4, null) from entered`,
    [TENANTS.pertamina.id, USERS[user], pledge, state],
    user,
  )

/** Pairs around money: the list of contributions, its bill, budget, payment and answer. */
export const MONEY_PAIRS: readonly Pair[] = [
  {
    subject: 'Contribution list',
    makes: 'draws it up',
    decides: 'approves it',
    refusal: 'contribution_list_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_LIST_APPROVER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree)
      const decide = (user: TestTenant) =>
        as(`update contribution_list set state = 'APPROVED' where id = $1`, [list], user)
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Contribution list that was approved',
    makes: 'approves it',
    decides: 'records what was paid on its bill',
    refusal: 'contribution_approver_is_not_payer',
    code: 'APPROVER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'kubu-raya',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya' })),
    }),
  },
  {
    subject: 'Contribution list that was billed',
    makes: 'draws it up',
    decides: 'records what was paid on its bill',
    refusal: 'contribution_drafter_is_not_payer',
    code: 'DRAFTER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'provinsi',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya' })),
    }),
  },
  {
    subject: 'Bill of the insurer',
    makes: 'writes down its amount',
    decides: 'records what was paid on it',
    refusal: 'contribution_biller_is_not_payer',
    code: 'BILLER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'pertamina',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya', biller: 'pertamina' })),
    }),
  },
  {
    subject: 'Contribution list that was sent',
    makes: 'draws it up or sends it',
    decides: 'calls it back',
    refusal: 'contribution_list_maker_is_not_recaller',
    code: 'MAKER_IS_NOT_RECALLER',
    test: 'apps/api/src/features/billing/billing-recall.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
      await stepsList(admin, 'kubu-raya', 'pertamina', list, 'APPROVED')
      await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'SENT')
      const decide = (user: TestTenant) =>
        as(
          `update contribution_list set state = 'DISCARDED', recall_reason = 'Nama desa tertukar' where id = $1`,
          [list],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Stage of a budget line',
    makes: 'proposes it',
    decides: 'approves it',
    refusal: 'budget_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_BUDGET_APPROVER',
    test: 'apps/api/src/features/budgets/budgets.test.ts',
    arrange: async (admin, as) => {
      const line = await aBudgetLine(admin, 'kubu-raya')
      const stage = await proposesStage(admin, 'kubu-raya', 'kubu-raya', line, 1_000)
      const decide = (user: TestTenant) => as(`update budget_stage set state = 'APPROVED' where id = $1`, [stage], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'BUDGET_STAGE', id: stage }, decide }
    },
  },
  {
    subject: 'Provision letter (SPD)',
    makes: 'records it',
    decides: 'approves it',
    refusal: 'fund_provision_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_PROVISION_APPROVER',
    test: 'apps/api/src/features/budgets/fund-provisions.test.ts',
    arrange: async (admin, as) => {
      const line = await anApprovedLine(admin, 'kubu-raya', { subActivity: `Penyediaan ${randomUUID()}` })
      const provision = await recordsProvision(admin, 'kubu-raya', 'kubu-raya', {
        amounts: [{ line, rupiah: 1_000 }],
        number: `SPD ${line}`,
      })
      const decide = (user: TestTenant) => as(...approvingProvision(provision), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'FUND_PROVISION', id: provision }, decide }
    },
  },
  {
    subject: 'Revocation of a provision letter (SPD)',
    makes: 'proposes it',
    decides: 'approves it',
    refusal: 'fund_provision_revocation_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_REVOKER',
    test: 'apps/api/src/features/budgets/provision-revocations.test.ts',
    arrange: async (admin, as) => {
      const line = await anApprovedLine(admin, 'kubu-raya', { subActivity: `Pencabutan ${randomUUID()}` })
      const letter = { amounts: [{ line, rupiah: 1_000 }], number: `SPD ${line}` }
      const provision = await anApprovedProvision(admin, 'kubu-raya', letter)
      const revocation = await proposesRevocation(admin, 'kubu-raya', 'kubu-raya', provision)
      const decide = (user: TestTenant) => as(...approvingRevocation(revocation), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'PROVISION_REVOCATION', id: revocation }, decide }
    },
  },
  {
    subject: 'Cash plan of a budget line',
    makes: 'proposes it',
    decides: 'approves it',
    refusal: 'cash_plan_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_PLAN_APPROVER',
    test: 'apps/api/src/features/budgets/cash-plans.test.ts',
    arrange: async (admin, as) => {
      const line = await anApprovedLine(admin, 'kubu-raya', { subActivity: `Anggaran kas ${randomUUID()}` })
      const plan = await proposesCashPlan(admin, 'kubu-raya', 'kubu-raya', line)
      const decide = (user: TestTenant) => as(...approvingCashPlan(plan), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CASH_PLAN', id: plan }, decide }
    },
  },
  {
    subject: 'Pledge',
    makes: 'drafts it',
    decides: 'offers it',
    refusal: 'pledge_drafter_is_not_offerer',
    code: 'DRAFTER_IS_NOT_OFFERER',
    test: 'apps/api/src/features/pledges/pledges.test.ts',
    arrange: async (admin, as) => {
      const pledge = await aPledge(admin, 'pertamina', { by: 'kubu-raya' })
      return { maker: 'kubu-raya', other: 'pontianak', decide: (user) => movesIn(as, pledge, 'OFFERED', user) }
    },
  },
  {
    subject: 'Numbers of a pledge',
    makes: 'drafts the pledge',
    decides: 'approves them',
    refusal: 'pledge_drafter_is_not_offerer',
    code: 'DRAFTER_IS_NOT_OFFERER',
    test: 'apps/api/src/features/pledges/pledges.test.ts',
    arrange: async (admin, as) => {
      const pledge = await aPledge(admin, 'pertamina', { by: 'kubu-raya' })
      await movesPledge(admin, 'pertamina', 'provinsi', pledge)
      await admin.query('set session_replication_role = replica')
      await admin.query(`update pledge set state = 'MATCHED' where id = $1`, [pledge])
      await admin.query('set session_replication_role = origin')
      return { maker: 'kubu-raya', other: 'pontianak', decide: (user) => movesIn(as, pledge, 'APPROVED', user) }
    },
  },
  ...CERTIFICATE_PAIRS,
  ...COMPANY_PAIRS,
  ...CREDIT_PAIRS,
  ...HEIR_PAIRS,
  ...SCHOLARSHIP_PAIRS,
  ...HANDOVER_PAIRS,
  ...ORDER_PAIRS,
  {
    subject: 'Payment of a contribution list',
    makes: 'records it',
    decides: 'records that the insurer received it',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/receipt.test.ts',
    arrange: async (admin, as) => {
      const list = await aPaidList(admin, 'kubu-raya', { payer: 'kubu-raya' })
      const decide = (user: TestTenant) =>
        as(
          `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, $2, 1, app.today(), $3)`,
          [list, TENANT, `BPJS ${user}`],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_RECEIPT', id: list }, decide }
    },
  },
  {
    subject: 'Payment that came back',
    makes: 'records it',
    decides: 'records that it came back',
    refusal: 'contribution_payer_is_not_returner',
    code: 'PAYER_IS_NOT_RETURNER',
    test: 'apps/api/src/features/billing/payment-return.test.ts',
    arrange: async (admin, as) => {
      const list = await aPaidList(admin, 'kubu-raya', { payer: 'kubu-raya' })
      const { rows } = await admin.query('select id from contribution_payment where list_id = $1', [list])
      const decide = (user: TestTenant) => as(...comingBack(list), user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_RETURN', id: rows[0].id }, decide }
    },
  },
  {
    subject: 'Receipt that is taken back',
    makes: 'records it',
    decides: 'takes it back',
    refusal: 'contribution_receiver_is_not_returner',
    code: 'RECEIVER_IS_NOT_RETURNER',
    test: 'apps/api/src/features/billing/receipt-return.test.ts',
    arrange: (admin, as) => aReceipt(admin, as, { payer: 'provinsi', receiver: 'kubu-raya' }),
  },
  {
    subject: 'Payment whose receipt is taken back',
    makes: 'records the payment',
    decides: 'takes the receipt back',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/receipt-return.test.ts',
    arrange: (admin, as) => aReceipt(admin, as, { payer: 'kubu-raya', receiver: 'provinsi' }),
  },
  {
    subject: 'Bank statement',
    makes: 'brings the file',
    decides: 'says which payment a row shows, or that it shows none',
    refusal: 'reconciliation_bringer_is_not_decider',
    code: 'BRINGER_IS_NOT_RECONCILER',
    test: 'apps/api/src/features/reconciliation/reconciliation.test.ts',
    arrange: async (admin, as) => {
      const { file, decide } = await aStatement(admin, as, { bringer: 'kubu-raya', payer: 'provinsi' })
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'RECONCILIATION_FILE', id: file }, decide }
    },
  },
  {
    subject: 'Payment at the bank',
    makes: 'records it',
    decides: 'says that a row of a statement shows it',
    refusal: 'reconciliation_payer_is_not_decider',
    code: 'PAYER_IS_NOT_RECONCILER',
    test: 'apps/api/src/features/reconciliation/reconciliation.test.ts',
    arrange: async (admin, as) => {
      const { payment, decide } = await aStatement(admin, as, { bringer: 'provinsi', payer: 'kubu-raya' })
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'RECONCILED_PAYMENT', id: payment }, decide }
    },
  },
  ...ANSWER_PAIRS,
  {
    subject: 'Budget lines of a contribution list',
    makes: 'chooses them',
    decides: 'approves the list',
    refusal: 'contribution_list_chooser_is_not_approver',
    code: 'CHOOSER_IS_NOT_LIST_APPROVER',
    test: 'apps/api/src/features/budgets/budgets.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
      const lineOf = { ceiling: 1_000_000, subActivity: 'Iuran yang dipilih orang lain' }
      const lines = [
        await anApprovedLine(admin, 'kubu-raya', lineOf),
        await anApprovedLine(admin, 'kubu-raya', { ...lineOf, programme: 'DEATH' }),
      ]
      const { rows } = await admin.query('select total_rupiah::int as total from contribution_list where id = $1', [
        list,
      ])
      await choosesLines(
        admin,
        'kubu-raya',
        'kubu-raya',
        list,
        lines.map((line, at) => ({ line, rupiah: at === 0 ? 1 : rows[0].total - 1 })),
      )
      const decide = (user: TestTenant) =>
        as(`update contribution_list set state = 'APPROVED' where id = $1`, [list], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_LIST', id: list }, decide }
    },
  },
  {
    subject: 'Share of another payer in a decree',
    makes: 'sets its rules, or makes the decree otherwise',
    decides: 'agrees to it for the payer',
    refusal: 'funding_maker_is_not_consenter',
    code: 'MAKER_IS_NOT_CONSENTER',
    test: 'apps/api/src/features/funding/funding.test.ts',
    arrange: async (admin) => {
      const { decree } = await aDraft(admin, 'kubu-raya')
      await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')], { by: 'kubu-raya' })
      const { rows } = await admin.query<{ id: string }>('select id from funding_consent where decree_id = $1', [
        decree,
      ])
      const id = rows[0]?.id ?? ''
      const decide = (user: TestTenant) =>
        within(admin, 'provinsi', user, async () => {
          await holdsOffice(admin, 'provinsi', user, 'APPROVER')
          await admin.query(`update funding_consent set state = 'GIVEN' where id = $1`, [id])
        })
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
]
