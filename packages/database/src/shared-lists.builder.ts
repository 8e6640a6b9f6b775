import type { FundingRule } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { stepsList } from './testing/a-contribution-list.ts'
import { aDraft, within } from './testing/a-decree.ts'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from './testing/a-funding.ts'
import { TENANTS, type TestTenant } from './testing/test.ts'

export const rows = <T extends pg.QueryResultRow>(admin: pg.Client, text: string, values: unknown[]) =>
  admin.query<T>(text, values).then((answer) => answer.rows)

export const YEAR = { until: '2028-01-01' }
const shared = [paidBy('provinsi', HALF), paidBy('kubu-raya')]

/** A signed decree of Kubu Raya over two people, divided by these rules. */
export async function aDivided(admin: pg.Client, rules: readonly FundingRule[] = shared) {
  const { decree, members } = await aDraft(admin, 'kubu-raya')
  await savesRules(admin, 'kubu-raya', decree, rules)
  const consenting = new Set(
    rules.map(({ payer }) => payer).filter((payer) => payer !== 'kubu-raya' && payer in TENANTS),
  )
  for (const payer of consenting) await answersConsent(admin, payer as TestTenant, decree)
  await signsFunded(admin, 'kubu-raya', decree)
  return { decree, members }
}

/** Takes a draft to the insurer's bill and pays it, each step by another person. */
export async function pays(admin: pg.Client, tenant: TestTenant, list: string): Promise<void> {
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const) await stepsList(admin, tenant, 'pertamina', list, step)
  await within(admin, tenant, 'pontianak', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )
}
