import type { FundingRule } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { AMOUNTS } from './testing/a-contribution-list.ts'
import { aDraft, within } from './testing/a-decree.ts'
import { answersConsent, paidBy, savesRules, signsFunded, storedRule, submitsFunded } from './testing/a-funding.ts'
import { holdsFor, standingPledge } from './testing/a-standing-pledge.ts'
import { aWorker } from './testing/test.ts'

const rows = <T extends pg.QueryResultRow>(admin: pg.Client, text: string, values: unknown[]) =>
  admin.query<T>(text, values).then((answer) => answer.rows)

const paid = async (admin: pg.Client, decree: string) =>
  rows(
    admin,
    `select coalesce(t.code, r.payer_name, 'worker') as payer, f.person_months::int, f.rupiah::int from app.funding_totals($1) f
       join funding_rule r on r.decree_id = $1 and r.rule_no = f.rule_no left join tenant t on t.id = r.payer_tenant_id order by f.rule_no`,
    [decree],
  )

describe('the rules of a decree', () => {
  test('let a company pay for the people of its own pledge to this government, in the months of the pledge', async ({
    admin,
  }) => {
    const workers = [await aWorker(admin), await aWorker(admin)]
    const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
    const pledge = await standingPledge(admin)
    const elsewhere = await standingPledge(admin, { region: 'pontianak' })
    await holdsFor(admin, pledge, workers[0] ?? '')
    const from = (pledgeId: string, payer = 'pertamina', untilMonth: string | null = '2027-07-01') =>
      paidBy(payer, { source: 'CSR', untilMonth, group: { ...paidBy('').group, pledgeId } })
    const saves = (...rules: FundingRule[]) => savesRules(admin, 'kubu-raya', decree, rules)
    const refused = async (rule: FundingRule, because: string) =>
      expect(saves(rule, paidBy('kubu-raya')), because).rejects.toThrow('funding_rule_pledge')
    await refused(from(pledge, 'provinsi'), 'another payer')
    await refused(from(elsewhere), 'promised to another government')
    await refused(from(pledge, 'pertamina', null), 'months behind the pledge')
    await expect(saves(from(pledge)), 'the last payer has no pledge').rejects.toThrow('funding_last_rule')
    await saves(from(pledge), paidBy('kubu-raya'))
    const [consent] = await rows(admin, 'select people, person_months from funding_consent where decree_id = $1', [
      decree,
    ])
    expect(consent).toEqual({ people: 1, person_months: 6 })
    await answersConsent(admin, 'pertamina', decree)
    // What was agreed to holds while the pledge holds the same people.
    await admin.query('set session_replication_role = replica')
    await admin.query('update pledge_place set released_at = now() where pledge_id = $1', [pledge])
    await admin.query('set session_replication_role = origin')
    await expect(submitsFunded(admin, 'kubu-raya', decree)).rejects.toThrow('funding_outdated')
    await admin.query('set session_replication_role = replica')
    await admin.query('update pledge_place set released_at = null where pledge_id = $1', [pledge])
    await admin.query('set session_replication_role = origin')
    await signsFunded(admin, 'kubu-raya', decree)
    expect((await paid(admin, decree)).map(({ payer, person_months: months }) => [payer, months])).toEqual([
      ['pertamina', 6],
      ['61.12', 18],
    ])
    // Of a pledge that has ended since, what was agreed to is still shown.
    await admin.query('set session_replication_role = replica')
    await admin.query('update pledge_place set released_at = now() where pledge_id = $1', [pledge])
    await admin.query(`update pledge set state = 'ENDED' where id = $1`, [pledge])
    await admin.query('set session_replication_role = origin')
    const effect = await within(admin, 'kubu-raya', 'kubu-raya', () =>
      rows(admin, 'select sum(people)::int as people from app.preview_funding($1, $2, $3) where rule_no = 1', [
        decree,
        JSON.stringify([from(pledge), paidBy('kubu-raya')].map(storedRule)),
        JSON.stringify(AMOUNTS),
      ]),
    )
    expect(effect).toEqual([{ people: 6 }])
  })

  test('give each company of the list a share, or the decree is not submitted', async ({ admin }) => {
    const workers = [await aWorker(admin), await aWorker(admin)]
    const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
    const [pays, pledge] = [await standingPledge(admin), await standingPledge(admin)]
    await holdsFor(admin, pays, workers[0] ?? '')
    await holdsFor(admin, pledge, workers[1] ?? '')
    await admin.query('set session_replication_role = replica')
    await admin.query(`update cohort set pledge_ids = $2 where id = (select cohort_id from decree where id = $1)`, [
      decree,
      [pays, pledge],
    ])
    await admin.query('set session_replication_role = origin')
    const group = (pledgeId: string | null, villageCodes: readonly string[] = []) => ({
      ...paidBy('').group,
      pledgeId,
      villageCodes,
    })
    const companyPays = (of: FundingRule['group'], untilMonth = '2027-07-01', fromMonth: string | null = null) =>
      paidBy('pertamina', { source: 'CSR', shareBasisPoints: 100, fromMonth, untilMonth, group: of })
    const submitsWith = async (...rules: FundingRule[]) => {
      if (rules.length > 0) await savesRules(admin, 'kubu-raya', decree, [...rules, paidBy('kubu-raya')])
      await submitsFunded(admin, 'kubu-raya', decree)
    }
    await expect(submitsWith(), 'nobody but the government pays').rejects.toThrow('decree_pledges_funded')
    await expect(submitsWith(companyPays(group(pays))), 'one of two').rejects.toThrow('decree_pledges_funded')
    const beside = [
      companyPays(group(null), '2027-09-01', '2027-07-01'),
      companyPays(group(null, ['61.71.01.1001'])),
    ] as const
    for (const rule of beside)
      await expect(submitsWith(companyPays(group(pays)), rule), 'of nobody of it').rejects.toThrow(
        'decree_pledges_funded',
      )
    await submitsWith(companyPays(group(null)))
  })
})
