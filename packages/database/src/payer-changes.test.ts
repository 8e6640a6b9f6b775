import { type FundingRule, WHOLE } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, holdsOffice, votes, within } from './testing/a-decree.ts'
import {
  answersConsent,
  paidBy,
  savesRules,
  signsApproved,
  signsFunded,
  storedRule,
  submitsFunded,
} from './testing/a-funding.ts'
import { holdsFor, standingPledge } from './testing/a-standing-pledge.ts'
import { TENANTS, type TestTenant } from './testing/ground.ts'
import { aWorker } from './testing/test.ts'

const rows = <T extends pg.QueryResultRow>(admin: pg.Client, text: string, values: unknown[]) =>
  admin.query<T>(text, values).then((answer) => answer.rows)

/** Who pays how much of each month of a decree, with how many months are alike. */
const paid = (admin: pg.Client, decree: string, from = '2027-01-01') =>
  rows(
    admin,
    `select coalesce(t.code, r.payer_name) as payer, min(e.month)::text as from, count(*)::int as months, min(e.people) as people, sum(e.rupiah)::int as rupiah
     from app.rule_effect($1, $2) e join funding_rule r on r.decree_id = $1 and r.rule_no = e.rule_no left join tenant t on t.id = r.payer_tenant_id
     group by r.rule_no, 1 order by r.rule_no`,
    [decree, from],
  )

interface Change {
  readonly rule: number
  readonly payer: TestTenant | string
  readonly source?: FundingRule['source']
}

const changes = (admin: pg.Client, amendment: string, ...stated: readonly Change[]) =>
  within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('select app.save_payer_changes($1, $2)', [
      amendment,
      JSON.stringify(
        stated.map(({ rule, payer, source }) => ({
          ...storedRule(paidBy(payer, source === undefined ? {} : { source })),
          rule_no: rule,
        })),
      ),
    ]),
  )

/** A decree over two people: a company pays half of it, the regency the rest. */
async function sharedDecree(admin: pg.Client): Promise<string> {
  const { decree } = await aDraft(admin, 'kubu-raya', {
    workers: [await aWorker(admin), await aWorker(admin)],
    quota: 2,
  })
  await savesRules(admin, 'kubu-raya', decree, [
    paidBy('pertamina', { source: 'CSR', shareBasisPoints: WHOLE / 2 }),
    paidBy('kubu-raya'),
  ])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  return decree
}

const HALF_OF_YEAR = 85_500 * 2
/** Half of eight months of two people. */
const MOVED = 8 * 13_400

describe('an amendment that changes who pays', () => {
  test('tells who stops from which month on its own share is paid by another', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya', { workers: [await aWorker(admin)], quota: 1 })
    await savesRules(admin, 'kubu-raya', decree, [
      paidBy('pertamina', { source: 'CSR', shareBasisPoints: WHOLE / 2, fromMonth: '2027-07-01' }),
      paidBy('kubu-raya'),
    ])
    await answersConsent(admin, 'pertamina', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [])
    await changes(admin, amendment, { rule: 1, payer: 'provinsi' })
    await answersConsent(admin, 'provinsi', amendment)
    await holdsOffice(admin, 'pertamina', 'pertamina', 'OFFICER')
    await signsFunded(admin, 'kubu-raya', amendment)
    const heard = `select distinct params ->> 'month' as month from notice where kind = 'FUNDING_TAKEN_OVER'`
    expect(await rows(admin, heard, [])).toEqual([{ month: '2027-07-01' }])
  })

  test('lets another payer, once it agrees, take over from its month on; each month costs what it cost', async ({
    admin,
  }) => {
    const decree = await sharedDecree(admin)
    const [company, regency] = [
      { payer: 'pertamina', from: '2027-01-01', months: 12, people: 2, rupiah: HALF_OF_YEAR },
      { payer: '61.12', from: '2027-01-01', months: 12, people: 2, rupiah: HALF_OF_YEAR },
    ]
    expect(await paid(admin, decree)).toEqual([company, regency])
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [])
    await changes(admin, amendment, { rule: 1, payer: 'provinsi' })
    const [consent] = await rows(
      admin,
      'select payer_tenant_id, people, person_months, total_rupiah::int from funding_consent where decree_id = $1',
      [amendment],
    )
    expect(consent).toEqual({
      payer_tenant_id: TENANTS.provinsi.id,
      people: 2,
      person_months: 16,
      total_rupiah: MOVED,
    })
    await submitsFunded(admin, 'kubu-raya', amendment)
    await votes(admin, 'kubu-raya', amendment)
    await expect(signsApproved(admin, 'kubu-raya', amendment), 'nobody has agreed').rejects.toThrow('funding_consented')
    await answersConsent(admin, 'provinsi', amendment)
    await holdsOffice(admin, 'pertamina', 'pertamina', 'OFFICER')
    await signsApproved(admin, 'kubu-raya', amendment)
    // Who stops hears of it; the government of the decree has changed it itself.
    const heard = `select m.tenant_id, n.params ->> 'month' as month from notice n join membership m on m.user_id = n.user_id and m.tenant_id = n.tenant_id
      where n.kind = 'FUNDING_TAKEN_OVER' group by 1, 2`
    expect(await rows(admin, heard, [])).toEqual([{ tenant_id: TENANTS.pertamina.id, month: '2027-05-01' }])
    const after = [
      { ...company, months: 4, rupiah: HALF_OF_YEAR - MOVED },
      regency,
      { payer: '61', from: '2027-05-01', months: 8, people: 2, rupiah: MOVED },
    ]
    expect(await paid(admin, decree)).toEqual(after)
    // Newcomers meet whoever took over in the place of who stopped; the last payer comes last.
    const inForce = await rows(
      admin,
      'select r.rule_no, r.from_month::text, r.until_month::text from unnest(app.rules_in_force($1)) with ordinality r order by r.ordinality',
      [decree],
    )
    expect(inForce).toEqual([
      { rule_no: 1, from_month: null, until_month: '2027-05-01' },
      { rule_no: 3, from_month: '2027-05-01', until_month: null },
      { rule_no: 2, from_month: null, until_month: null },
    ])
    // Taken over once more, by the regency itself, which asks nobody.
    const again = await anAmendment(admin, 'kubu-raya', decree, '2027-09-01', [])
    await changes(admin, again, { rule: 3, payer: 'kubu-raya' })
    await signsFunded(admin, 'kubu-raya', again)
    expect((await paid(admin, decree, '2027-09-01')).map(({ payer, rupiah }) => [payer, rupiah])).toEqual([
      ['61.12', 4 * 13_400],
      ['61.12', 4 * 13_400],
    ])
    // What was known before each signature names who paid then.
    const payersKnown = await rows(
      admin,
      `select array(select distinct app.rule_known($1, s.rule_no, k.at) from funding_share s where s.decree_id = $1 and s.months @> date '2027-12-01' order by 1) as rules
       from (select signed_at as at from decree where id in ($2, $3) union select now() + interval '1 minute') k order by k.at`,
      [decree, amendment, again],
    )
    expect(payersKnown.map((row) => row['rules'])).toEqual([
      [1, 2],
      [2, 3],
      [2, 4],
    ])
  })

  test('lets the new payer list what it took over, and nobody a month twice', async ({ admin }) => {
    const decree = await sharedDecree(admin)
    const early = await aContributionList(admin, 'pertamina', decree, { until: '2027-07-01' })
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [])
    const byProvince = { rule: 1, payer: 'provinsi' } as const
    await expect(changes(admin, amendment, byProvince), 'listed by who stops').rejects.toThrow('payer_change_listed')
    await stepsList(admin, 'pertamina', 'pertamina', early, 'DISCARDED')
    await changes(admin, amendment, byProvince)
    await answersConsent(admin, 'provinsi', amendment)
    await expect(
      aContributionList(admin, 'provinsi', amendment, { until: '2028-01-01' }),
      'not signed yet',
    ).rejects.toThrow('contribution_list_of_decree')
    // Listed after it was saved, or after it was submitted.
    const listsAll = () => aContributionList(admin, 'pertamina', decree, { until: '2028-01-01' })
    const late = await listsAll()
    await expect(submitsFunded(admin, 'kubu-raya', amendment)).rejects.toThrow('payer_change_listed')
    await stepsList(admin, 'pertamina', 'pertamina', late, 'DISCARDED')
    await submitsFunded(admin, 'kubu-raya', amendment)
    await votes(admin, 'kubu-raya', amendment)
    const latest = await listsAll()
    await expect(signsApproved(admin, 'kubu-raya', amendment)).rejects.toThrow('payer_change_listed')
    await stepsList(admin, 'pertamina', 'pertamina', latest, 'DISCARDED')
    await signsApproved(admin, 'kubu-raya', amendment)
    const lists = [
      await aContributionList(admin, 'pertamina', decree, { until: '2028-01-01' }),
      await aContributionList(admin, 'provinsi', amendment, { until: '2028-01-01' }),
    ]
    const listed = await rows(
      admin,
      'select c.decree_id, c.person_months, c.total_rupiah::int as rupiah from contribution_list c where c.id = any ($1) order by array_position($1, c.id)',
      [lists],
    )
    expect(listed).toEqual([
      { decree_id: decree, person_months: 8, rupiah: HALF_OF_YEAR - MOVED },
      { decree_id: decree, person_months: 16, rupiah: MOVED },
    ])
  })

  test('refuses what cannot be, and the database holds it once it is submitted', async ({ admin }) => {
    const decree = await sharedDecree(admin)
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [])
    const refused = (because: string, ...stated: readonly Change[]) =>
      expect(changes(admin, amendment, ...stated), because).rejects.toThrow(because)
    await refused('payer_change_rule', { rule: 7, payer: 'provinsi' })
    await refused('payer_change_another', { rule: 1, payer: 'pertamina', source: 'CSR' })
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where code = 'pertamina'`)
    await refused('funding_rule_payer', { rule: 2, payer: 'pertamina' })
    await admin.query(`update tenant set kind = 'COMPANY' where code = 'pertamina'`)
    await refused('payer_change_source', { rule: 1, payer: 'kubu-raya', source: 'VILLAGE_BUDGET' })
    await refused('payer_change_pkey', { rule: 1, payer: 'provinsi' }, { rule: 1, payer: 'kubu-raya' })
    await expect(changes(admin, decree, { rule: 1, payer: 'provinsi' }), 'a signed decree').rejects.toThrow(
      'decree_is_no_draft',
    )
    await changes(admin, amendment, { rule: 1, payer: 'Dana gotong royong', source: 'SPONSOR' })
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set from_month = '2027-06-01' where id = $1`, [amendment]),
    )
    await expect(submitsFunded(admin, 'kubu-raya', amendment), 'another month').rejects.toThrow('funding_outdated')
    await changes(admin, amendment, { rule: 1, payer: 'Dana gotong royong', source: 'SPONSOR' })
    await submitsFunded(admin, 'kubu-raya', amendment)
    await expect(admin.query('delete from payer_change where decree_id = $1', [amendment])).rejects.toThrow(
      'decree_is_settled',
    )
    await expect(
      admin.query(`update payer_change set payer_name = 'Lain' where decree_id = $1`, [amendment]),
    ).rejects.toThrow()
    await votes(admin, 'kubu-raya', amendment)
    await signsApproved(admin, 'kubu-raya', amendment)
    expect((await paid(admin, decree)).map(({ payer }) => payer)).toEqual(['pertamina', '61.12', 'Dana gotong royong'])
    // Shares of a signed decree end for nobody's sake, and its rules stay.
    for (const attack of [
      'delete from funding_share where decree_id = $1',
      `update funding_share set months = daterange(lower(months), (lower(months) + interval '1 month')::date) where decree_id = $1`,
      'update funding_share set rupiah = rupiah + 1 where decree_id = $1',
    ])
      await expect(admin.query(attack, [decree]), attack).rejects.toThrow('funding_share_moves')
    await expect(
      admin.query(
        `insert into funding_rule (decree_id, rule_no, tenant_id, payer_tenant_id, funding_source, since_decree_id, instead_of)
         select decree_id, 9, tenant_id, tenant_id, 'REGIONAL_BUDGET', $2, 2 from funding_rule where decree_id = $1 and rule_no = 2`,
        [decree, amendment],
      ),
    ).rejects.toThrow('decree_is_settled')
  })

  test('waits for the end of the pledge by which a company pays', async ({ admin }) => {
    const workers = [await aWorker(admin), await aWorker(admin)]
    const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
    const pledge = await standingPledge(admin)
    await holdsFor(admin, pledge, workers[0] ?? '')
    await savesRules(admin, 'kubu-raya', decree, [
      paidBy('pertamina', {
        source: 'CSR',
        untilMonth: '2027-07-01',
        group: { ...paidBy('').group, pledgeId: pledge },
      }),
      paidBy('kubu-raya'),
    ])
    await answersConsent(admin, 'pertamina', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-03-01', [])
    const change = { rule: 1, payer: 'kubu-raya' } as const
    await expect(changes(admin, amendment, change)).rejects.toThrow('payer_change_pledge')
    await admin.query('set session_replication_role = replica')
    await admin.query(`update pledge set state = 'ENDED' where id = $1`, [pledge])
    await admin.query('set session_replication_role = origin')
    await changes(admin, amendment, change)
    await signsFunded(admin, 'kubu-raya', amendment)
    // One of two people, four months of the pledge that are left; whoever comes later is paid for by the last payer.
    expect(await paid(admin, decree, '2027-03-01')).toEqual([
      { payer: '61.12', from: '2027-03-01', months: 10, people: 1, rupiah: 16_800 + 15 * 13_400 },
      { payer: '61.12', from: '2027-03-01', months: 4, people: 1, rupiah: 16_800 + 13_400 * 3 },
    ])
    const inForce = await rows(
      admin,
      'select r.rule_no, r.until_month::text from unnest(app.rules_in_force($1)) with ordinality r order by r.ordinality',
      [decree],
    )
    expect(inForce).toEqual([
      { rule_no: 1, until_month: '2027-03-01' },
      { rule_no: 2, until_month: null },
    ])
  })
})
