import { type FundingRule, WHOLE } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { publishCopiedFiguresOn } from '../copied-figures.ts'
import { AMOUNTS } from './a-contribution-list.ts'
import { aPdf, holdsOffice, votes, within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

/** A rule as the database reads it; whoever pays is a tenant of tests, or another name outside. */
export function storedRule({
  payer,
  source,
  shareBasisPoints,
  rupiah,
  peopleMax,
  ceilingRupiah,
  ...rule
}: FundingRule) {
  const tenant = TENANTS[payer as TestTenant]?.id ?? null
  return {
    payer_tenant_id: source === 'SELF' ? null : tenant,
    payer_name: source === 'SELF' || tenant !== null ? null : payer,
    funding_source: source,
    share_basis_points: shareBasisPoints,
    rupiah: rupiah === null ? null : String(rupiah),
    from_month: rule.fromMonth,
    until_month: rule.untilMonth,
    people_max: peopleMax,
    ceiling_rupiah: ceilingRupiah === null ? null : String(ceilingRupiah),
    only_unregistered: rule.group.onlyUnregistered,
    occupation_codes: rule.group.occupationCodes,
    village_codes: rule.group.villageCodes,
    pledge_id: rule.group.pledgeId,
  }
}

/** Takes all that is left of everybody. */
export const paidBy = (payer: string, rule: Partial<FundingRule> = {}): FundingRule => ({
  payer,
  source: payer === 'provinsi' ? 'PROVINCIAL_BUDGET' : 'REGIONAL_BUDGET',
  shareBasisPoints: null,
  rupiah: null,
  fromMonth: null,
  untilMonth: null,
  peopleMax: null,
  ceilingRupiah: null,
  group: { onlyUnregistered: false, occupationCodes: [], villageCodes: [], pledgeId: null },
  ...rule,
})

export const HALF = { shareBasisPoints: WHOLE / 2 } as const

/** What a decree of tests costs, as it is kept with it. */
export const COST = AMOUNTS.map(({ month, rupiah }) => ({ month, people: 2, perPersonRupiah: String(rupiah) }))

/** Saves the rules of a draft, as the officer who drafted it. */
export async function savesRules(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  rules: readonly FundingRule[],
  { by = 'provinsi', amounts = AMOUNTS }: { by?: TestTenant; amounts?: readonly object[] } = {},
): Promise<void> {
  await within(admin, tenant, by, () =>
    admin.query('select app.save_funding_rules($1, $2, $3)', [
      decree,
      JSON.stringify(rules.map(storedRule)),
      JSON.stringify(amounts),
    ]),
  )
}

/** Answers for a payer, as somebody who approves for it. */
export async function answersConsent(
  admin: pg.Client,
  payer: TestTenant,
  decree: string,
  { by = 'pontianak', state = 'GIVEN' }: { by?: TestTenant; state?: 'GIVEN' | 'REFUSED' } = {},
): Promise<void> {
  await holdsOffice(admin, payer, by, 'APPROVER')
  await within(admin, payer, by, () =>
    admin.query(
      `update funding_consent set state = $3, reason = case when $3 = 'REFUSED' then 'Anggaran tidak tersedia' end
       where decree_id = $1 and payer_tenant_id = $2 and state = 'REQUESTED'`,
      [decree, TENANTS[payer].id, state],
    ),
  )
}

let numbers = 0
/** Submits, approves and signs a draft at the cost of tests. */
export async function signsFunded(admin: pg.Client, tenant: TestTenant, decree: string): Promise<void> {
  await submitsFunded(admin, tenant, decree)
  await votes(admin, tenant, decree)
  await signsApproved(admin, tenant, decree)
}

/** Submits a draft at the cost of tests, to one step of approval. */
export async function submitsFunded(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  cost: readonly object[] = COST,
): Promise<void> {
  await within(admin, tenant, 'provinsi', async () => {
    await admin.query(
      `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days)
       select id, submission + 1, 1, tenant_id, 'Paraf', 'APPROVE', 2 from decree where id = $1`,
      [decree],
    )
    await admin.query(`update decree set state = 'REVIEW', submission = submission + 1, cost = $2 where id = $1`, [
      decree,
      JSON.stringify(cost),
    ])
  })
}

/** Signs what was approved at the cost of tests. */
export async function signsApproved(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  cost: readonly object[] = COST,
): Promise<void> {
  const file = await aPdf(admin, tenant)
  await within(admin, tenant, 'pertamina', async () => {
    await admin.query(`select app.sign_decree($1, $2, '2026-11-20', 'H. Sujiwo', 'Bupati', 'DEFINITIVE', $3, $4, 0)`, [
      decree,
      `Dana/${++numbers}`,
      file,
      JSON.stringify(cost),
    ])
    await publishCopiedFiguresOn(admin, decree)
  })
}
