import { type FundingRule, WHOLE } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { AMOUNTS } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, within } from './testing/a-decree.ts'
import { answersConsent, paidBy, savesRules, signsFunded, storedRule, submitsFunded } from './testing/a-funding.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { aReserve } from './testing/a-reserve.ts'
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
    // The province takes all of the months of the pledges before the company pays: its rules are there, and it pays nothing in these months.
    const before = paidBy('provinsi', { shareBasisPoints: WHOLE, untilMonth: '2027-07-01' })
    const after = [
      [companyPays(group(pays)), companyPays(group(pledge))],
      [companyPays(group(null), '2027-09-01')],
    ] as const
    for (const nothing of after)
      await expect(submitsWith(before, ...nothing), 'nothing is left').rejects.toThrow('decree_pledges_funded')
    await submitsWith(companyPays(group(null)))
  })
})

describe('whoever replaces somebody of a pledge', () => {
  test('comes in the order of the pledge and has its months from then on: as many as who left gives up', async ({
    admin,
  }) => {
    const workers = [await aWorker(admin), await aWorker(admin)].toSorted()
    const [leaves, stays] = workers as [string, string]
    const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
    const [pledge, other] = [await standingPledge(admin), await standingPledge(admin)]
    await holdsFor(admin, pledge, leaves)
    await admin.query('set session_replication_role = replica')
    await admin.query('update cohort set pledge_ids = $2 where id = (select cohort_id from decree where id = $1)', [
      decree,
      [pledge, other],
    ])
    await admin.query('set session_replication_role = origin')
    const company = paidBy('pertamina', {
      source: 'CSR',
      untilMonth: '2027-07-01',
      group: { ...paidBy('').group, pledgeId: pledge },
    })
    await savesRules(admin, 'kubu-raya', decree, [company, paidBy('kubu-raya')])
    await answersConsent(admin, 'pertamina', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const waiting = [await aWorker(admin), await aWorker(admin)]
    const [next, second] = waiting as [string, string]
    const stranger = await aWorker(admin)
    await aReserve(admin, waiting)
    const lineOf = async (worker: string) =>
      (
        await rows(admin, 'select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
          decree,
          worker,
        ])
      )[0]?.['line_no']
    const line = await lineOf(leaves)
    const replaces = (worker: string, more: object = {}) =>
      anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [
        { change: 'REPLACE', line, worker, reason: 'DECEASED', pledge, ...more },
      ])
    await expect(replaces(second), 'somebody waits before').rejects.toThrow('decree_reserve_order')
    for (const [worker, more] of [
      [stranger, {}],
      [leaves, {}],
      [next, { pledge: null }],
      [next, { pledge: other }],
      [next, { line: await lineOf(stays) }],
    ] as const)
      await expect(replaces(worker, more)).rejects.toThrow('decree_change_names_somebody')
    const aside = await replaces(next)
    // Whom a draft brings in no other pledge takes; set aside, they wait again.
    const takes = async () => {
      const taking = await aPledge(admin, 'pertamina', { region: 'kubu-raya', workers: 1 })
      await movesPledge(admin, 'pertamina', 'provinsi', taking)
      await within(admin, 'kubu-raya', 'kubu-raya', () => admin.query('select * from app.match_pledge($1)', [taking]))
      const [taken] = await rows(admin, 'select worker_id from pledge_place where pledge_id = $1', [taking])
      await movesPledge(admin, 'pertamina', 'provinsi', taking, 'WITHDRAWN')
      return taken?.['worker_id']
    }
    expect(await takes()).toBe(second)
    await expect(replaces(next), 'another draft brings them in').rejects.toThrow('decree_change_names_somebody')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Keliru bulan' where id = $1`, [aside]),
    )
    expect(await takes()).toBe(next)
    await signsFunded(admin, 'kubu-raya', await replaces(next))
    const held = await rows(
      admin,
      `select worker_id, months::text, came_for, came_from::text from pledge_place where pledge_id = $1 and released_at is null order by months`,
      [pledge],
    )
    expect(held).toEqual([
      { worker_id: leaves, months: '[2027-01-01,2027-04-01)', came_for: null, came_from: null },
      { worker_id: next, months: '[2027-04-01,2027-07-01)', came_for: leaves, came_from: '2027-04-01' },
    ])
    // The newcomer stands in the class of the line: the company pays for them as for who left.
    const [shares] = await rows(
      admin,
      `select range_agg(s.months)::text as months from funding_member m
         join funding_share s on s.decree_id = m.decree_id and s.class_no = m.class_no and s.rule_no = 1
         join decree_holding h on h.decree_id = m.decree_id and h.line_no = m.line_no and h.worker_id = $2 where m.decree_id = $1`,
      [decree, next],
    )
    expect(shares?.['months']).toBe('{[2027-01-01,2027-07-01)}')
    const counted = await within(admin, 'kubu-raya', 'kubu-raya', () =>
      rows(admin, 'select people, pledged from app.pledge_months(array[$1::uuid])', [pledge]),
    )
    expect(counted).toEqual([{ people: 1, pledged: 6 }])
    // What was known before is told as it was: all months of who left, and nobody else.
    const monthsAsOf = async (at: string) =>
      rows(
        admin,
        `select k.months::text as months, k.months = app.place_months_known(x, p, ${at}) as alike
         from app.pledge_places_known(array[$1::uuid], ${at}) k join pledge p on p.id = k.pledge_id
           join pledge_place x on x.pledge_id = k.pledge_id and x.worker_id = k.worker_id order by 1`,
        [pledge],
      )
    expect(await monthsAsOf('now()')).toEqual([
      { months: '[2027-01-01,2027-04-01)', alike: true },
      { months: '[2027-04-01,2027-07-01)', alike: true },
    ])
    expect(await monthsAsOf('(select max(matched_at) from pledge_place where came_for is not null)')).toContainEqual({
      months: '[2027-01-01,2027-07-01)',
      alike: true,
    })
  })
})
