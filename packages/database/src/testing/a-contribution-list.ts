import type pg from 'pg'
import { aDraft, signs, within } from './a-decree.ts'
import type { TestTenant } from './ground.ts'

/** What one person costs in each month of a decree of tests, which begins in January 2027. */
export const AMOUNTS = Array.from({ length: 12 }, (_, at) => ({
  month: `2027-${String(at + 1).padStart(2, '0')}-01`,
  rupiah: at < 3 ? 16_800 : 13_400,
}))

/** A signed decree over new people. @returns its id */
export async function aSignedDecree(
  admin: pg.Client,
  tenant: TestTenant,
  cohort?: Parameters<typeof aDraft>[2],
): Promise<string> {
  const { decree } = await aDraft(admin, tenant, cohort)
  await signs(admin, tenant, decree)
  return decree
}

/** The list of whom a signed decree pays for in these months, drawn up by somebody. @returns its id */
export function aContributionList(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  {
    by = tenant,
    from = '2027-01-01',
    until = '2027-07-01',
    outside,
  }: {
    by?: TestTenant
    from?: string
    until?: string
    /** Of what a party outside pays, or null: the worker. */
    outside?: string | null
  } = {},
): Promise<string> {
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      'select app.draft_contribution_list($1, $2, $3, $4, $5, $6) as id',
      [decree, from, until, JSON.stringify(AMOUNTS), outside !== undefined, outside ?? null],
    )
    return rows[0]?.id ?? ''
  })
}

const STEPS = {
  APPROVED: `state = 'APPROVED'`,
  SENT: `state = 'SENT', sent_on = app.today()`,
  BILLED: `state = 'BILLED', billing_code = upper(right(id::text, 12)), billed_rupiah = total_rupiah, due_on = app.today() + 14, billed_on = app.today()`,
  DISCARDED: `state = 'DISCARDED'`,
} as const

/** Takes a list a step further, as somebody of its tenant. */
export async function stepsList(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  step: keyof typeof STEPS,
): Promise<void> {
  await within(admin, tenant, by, () =>
    admin.query(`update contribution_list set ${STEPS[step]} where id = $1`, [list]),
  )
}

/** A list that the insurer has billed: drafted by one, approved and sent by another, whose bill is written down by them or a third. */
export async function aBilledList(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  {
    by,
    approver,
    biller = approver,
  }: { readonly by: TestTenant; readonly approver: TestTenant; readonly biller?: TestTenant },
): Promise<string> {
  const list = await aContributionList(admin, tenant, decree, { by })
  for (const step of ['APPROVED', 'SENT'] as const) await stepsList(admin, tenant, approver, list, step)
  await stepsList(admin, tenant, biller, list, 'BILLED')
  return list
}
