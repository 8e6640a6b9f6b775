import type { FundingRule } from '@payung/domain/money/waterfall/funding-rule'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { AMOUNTS, aContributionList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, holdsOffice, votes, within } from './testing/a-decree.ts'
import {
  answersConsent,
  COST,
  HALF,
  paidBy,
  savesRules,
  signsApproved,
  signsFunded,
  storedRule,
  submitsFunded,
} from './testing/a-funding.ts'
import { TENANTS, USERS } from './testing/test.ts'

const rows = <T extends pg.QueryResultRow>(admin: pg.Client, text: string, values: unknown[]) =>
  admin.query<T>(text, values).then((answer) => answer.rows)

const shared = [paidBy('provinsi', HALF), paidBy('kubu-raya')]
const paid = async (admin: pg.Client, decree: string) =>
  rows(
    admin,
    `select coalesce(t.code, r.payer_name, 'worker') as payer, f.person_months::int, f.rupiah::int from app.funding_totals($1) f
       join funding_rule r on r.decree_id = $1 and r.rule_no = f.rule_no left join tenant t on t.id = r.payer_tenant_id order by f.rule_no`,
    [decree],
  )

describe('the rules of a decree', () => {
  test('are its draft’s: whoever saves them has made it, and nobody changes them once it is submitted', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared, { by: 'kubu-raya' })
    const [draft] = await rows(admin, 'select makers, payer_sources from decree where id = $1', [decree])
    expect(draft).toEqual({ makers: [USERS.provinsi, USERS['kubu-raya']], payer_sources: ['PROVINCIAL_BUDGET'] })
    await submitsFunded(admin, 'kubu-raya', decree)
    await expect(savesRules(admin, 'kubu-raya', decree, [])).rejects.toThrow('decree_is_no_draft')
    await expect(admin.query('delete from funding_rule where decree_id = $1', [decree])).rejects.toThrow(
      'decree_is_settled',
    )
    await expect(as('kubu-raya', 'delete from funding_rule')).rejects.toThrow('permission denied')
  })

  test('end with who pays what is left, name no insurer, and stay within the months of the decree', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const saves = (...rules: FundingRule[]) => savesRules(admin, 'kubu-raya', decree, rules)
    await expect(saves(paidBy('provinsi', HALF))).rejects.toThrow('funding_last_rule')
    await expect(saves(paidBy('provinsi', { fromMonth: '2026-12-01' }), paidBy('kubu-raya'))).rejects.toThrow(
      'funding_rule_months',
    )
    await expect(saves(paidBy('provinsi', { shareBasisPoints: 10_001 }), paidBy('kubu-raya'))).rejects.toThrow('check')
    await expect(saves(paidBy('provinsi', { rupiah: -1n }), paidBy('kubu-raya'))).rejects.toThrow('check')
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
    await expect(saves(paidBy('pertamina', HALF), paidBy('kubu-raya'))).rejects.toThrow('funding_rule_payer')
    await expect(saves(paidBy('NIK 6112055511820002', HALF), paidBy('kubu-raya'))).rejects.toThrow('check')
    for (const group of [{ occupationCodes: ['6112055511820002 Budi'] }, { villageCodes: ['61.12.99.2999'] }])
      await expect(
        saves(
          paidBy('provinsi', {
            group: { onlyUnregistered: false, occupationCodes: [], villageCodes: [], pledgeId: null, ...group },
          }),
          paidBy('kubu-raya'),
        ),
      ).rejects.toThrow('funding_rule_codes')
  })

  test('belong to its content: its hashes change with them, and are what they were without', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const hash = async () =>
      (
        await rows(admin, `select encode(app.decree_approved_hash(d), 'hex') as hash from decree d where id = $1`, [
          decree,
        ])
      )[0]
    const without = await hash()
    await savesRules(admin, 'kubu-raya', decree, shared)
    expect(await hash()).not.toEqual(without)
    await savesRules(admin, 'kubu-raya', decree, [])
    expect(await hash()).toEqual(without)
  })

  test('show their effect before anything is saved, to their own tenant alone', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const rules = [paidBy('provinsi', { untilMonth: '2027-03-01', peopleMax: 1 }), paidBy('kubu-raya')]
    const preview = [
      'select rule_no, month::text, people, rupiah::int from app.preview_funding($1, $2, $3)',
      [decree, JSON.stringify(rules.map(storedRule)), JSON.stringify(AMOUNTS.slice(0, 3))],
    ] as const
    expect((await as('kubu-raya', preview[0], [...preview[1]])).rows).toEqual([
      { rule_no: 1, month: '2027-01-01', people: 1, rupiah: 16_800 },
      { rule_no: 1, month: '2027-02-01', people: 1, rupiah: 16_800 },
      { rule_no: 2, month: '2027-01-01', people: 1, rupiah: 16_800 },
      { rule_no: 2, month: '2027-02-01', people: 1, rupiah: 16_800 },
      { rule_no: 2, month: '2027-03-01', people: 2, rupiah: 33_600 },
    ])
    expect((await as('provinsi', preview[0], [...preview[1]])).rows).toEqual([])
    const fine = Array.from({ length: 721 }, (_, month) => ({ month: `${2000 + month}-01-01`, rupiah: '16800' }))
    await expect(as('kubu-raya', preview[0], [decree, preview[1][1], JSON.stringify(fine)])).rejects.toThrow(
      'funding_kinds_max',
    )
    expect(await rows(admin, 'select from funding_rule', [])).toEqual([])
  })
})

describe('another payer', () => {
  test('agrees before the decree is signed, by who approves for it and did not make it', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared)
    await submitsFunded(admin, 'kubu-raya', decree)
    await votes(admin, 'kubu-raya', decree)
    await expect(signsApproved(admin, 'kubu-raya', decree)).rejects.toThrow('funding_consented')
    await expect(answersConsent(admin, 'provinsi', decree, { by: 'provinsi' })).rejects.toThrow(
      'funding_maker_is_not_consenter',
    )
    await expect(
      within(admin, 'provinsi', 'kubu-raya', () => admin.query(`update funding_consent set state = 'GIVEN'`)),
    ).rejects.toThrow('funding_consent_by_approver')
    await answersConsent(admin, 'provinsi', decree)
    await signsApproved(admin, 'kubu-raya', decree)
    expect(await paid(admin, decree)).toEqual([
      { payer: '61', person_months: 24, rupiah: 171_000 },
      { payer: '61.12', person_months: 24, rupiah: 171_000 },
    ])
    const [copy] = await rows(admin, 'select reason from decree_copy where decree_id = $1 and tenant_id = $2', [
      decree,
      TENANTS.provinsi.id,
    ])
    expect(copy).toEqual({ reason: 'PAYER' })
  })

  test('has agreed by somebody who does not change or submit the decree afterwards, new rules apart', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared)
    await answersConsent(admin, 'provinsi', decree)
    const retitles = (by: 'pontianak' | 'pertamina') =>
      within(admin, 'kubu-raya', by, () =>
        admin.query(`update decree set title = title || ' baru' where id = $1`, [decree]),
      )
    await expect(retitles('pontianak')).rejects.toThrow('funding_maker_is_not_consenter')
    await holdsOffice(admin, 'kubu-raya', 'pertamina', 'OFFICER')
    await admin.query('update membership set granted_by = $1 where user_id = any ($2)', [
      USERS['kubu-raya'],
      [USERS.pontianak, USERS.pertamina],
    ])
    await expect(retitles('pertamina')).rejects.toThrow('funding_maker_is_not_consenter')
    await admin.query('update membership set granted_by = null where user_id = $1', [USERS.pertamina])
    await retitles('pertamina')
    await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi'), paidBy('kubu-raya')], { by: 'pontianak' })
    const [consent] = await rows(admin, 'select state from funding_consent where decree_id = $1 order by id', [decree])
    expect(consent).toEqual({ state: 'WITHDRAWN' })
  })

  test('that refuses keeps the decree from being signed; new rules ask anew', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared)
    await answersConsent(admin, 'provinsi', decree, { state: 'REFUSED' })
    await expect(
      within(admin, 'provinsi', 'pontianak', () =>
        admin.query(`update funding_consent set reason = 'Alasan yang lain'`),
      ),
    ).rejects.toThrow('funding_consent_open')
    await savesRules(admin, 'kubu-raya', decree, shared)
    const states = () => rows(admin, 'select state from funding_consent where decree_id = $1 order by id', [decree])
    expect(await states()).toEqual([{ state: 'REFUSED' }])
    await savesRules(admin, 'kubu-raya', decree, [
      paidBy('provinsi', { untilMonth: '2027-07-01' }),
      paidBy('kubu-raya'),
    ])
    await savesRules(admin, 'kubu-raya', decree, [
      paidBy('provinsi', { untilMonth: '2027-06-01' }),
      paidBy('kubu-raya'),
    ])
    expect(await states()).toEqual([{ state: 'REFUSED' }, { state: 'WITHDRAWN' }, { state: 'REQUESTED' }])
    await expect(
      within(admin, 'kubu-raya', 'pontianak', () => admin.query(`update funding_consent set state = 'GIVEN'`)),
    ).rejects.toThrow('funding_consent_open')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Ditarik kembali' where id = $1`, [decree]),
    )
    expect(await states()).toEqual([{ state: 'REFUSED' }, { state: 'WITHDRAWN' }, { state: 'WITHDRAWN' }])
  })

  test('has agreed to people, months and amounts: where these change, its consent is of no use', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared)
    await answersConsent(admin, 'provinsi', decree)
    await submitsFunded(admin, 'kubu-raya', decree)
    await votes(admin, 'kubu-raya', decree)
    const dearer = COST.map((month) => ({ ...month, perPersonRupiah: '36800' }))
    await expect(signsApproved(admin, 'kubu-raya', decree, dearer)).rejects.toThrow('funding_outdated')
    const { decree: other } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', other, shared)
    await expect(submitsFunded(admin, 'kubu-raya', other, dearer)).rejects.toThrow('funding_outdated')
  })

  test('pays for whoever replaces somebody, and never more than it has agreed to', async ({ admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 2, quota: 4 })
    await savesRules(admin, 'kubu-raya', decree, shared)
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const replacing = {
      change: 'REPLACE',
      line: 1,
      reason: 'DECEASED',
      note: 'Meninggal dunia',
      worker: members[2],
    }
    await amendsFunded(admin, decree, replacing)
    expect(await paid(admin, decree)).toEqual([
      { payer: '61', person_months: 24, rupiah: 171_000 },
      { payer: '61.12', person_months: 24, rupiah: 171_000 },
    ])
    await expect(amendsFunded(admin, decree, joining(members[3]))).rejects.toThrow('funding_beyond_consent')
  })

  test('pays in each month what it has agreed to of that month, though places are free and its total is not spent', async ({
    admin,
  }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 2, quota: 4 })
    const first = paidBy('provinsi', { peopleMax: 1, ceilingRupiah: 9n * 16_800n })
    await savesRules(admin, 'kubu-raya', decree, [first, paidBy('kubu-raya')])
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    await amendsFunded(admin, decree, { change: 'REMOVE', line: 1, reason: 'MOVED', note: 'Pindah rumah' })
    await expect(amendsFundedFrom('2027-10-01', admin, decree, joining(members[2]))).rejects.toThrow(
      'funding_beyond_consent',
    )
  })

  test('outside keeps its limit: newcomers have only the places that somebody has left', async ({ admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 2, quota: 4 })
    const fund = paidBy('Dana CSR', { source: 'CSR', peopleMax: 2 })
    await savesRules(admin, 'kubu-raya', decree, [fund, paidBy('kubu-raya')])
    await signsFunded(admin, 'kubu-raya', decree)
    await amendsFunded(admin, decree, joining(members[2]))
    expect(await paid(admin, decree)).toEqual([
      { payer: 'Dana CSR', person_months: 24, rupiah: 342_000 },
      { payer: '61.12', person_months: 6, rupiah: 80_400 },
    ])
    await amendsFunded(
      admin,
      decree,
      { change: 'REMOVE', line: 2, reason: 'MOVED', note: 'Pindah rumah' },
      joining(members[3]),
    )
    expect(await paid(admin, decree)).toEqual([
      { payer: 'Dana CSR', person_months: 24, rupiah: 342_000 },
      { payer: '61.12', person_months: 6, rupiah: 80_400 },
    ])
  })
})

const joining = (worker: string | undefined) => ({ change: 'ADD', reason: 'QUOTA_LEFT', worker })

/** Signs an amendment of the second half of the year. */
const amendsFunded = (...of: Amending) => amendsFundedFrom('2027-07-01', ...of)

type Amending = readonly [admin: pg.Client, decree: string, ...changes: object[]]

async function amendsFundedFrom(month: string, ...[admin, decree, ...changes]: Amending): Promise<void> {
  const amendment = await anAmendment(admin, 'kubu-raya', decree, month, changes)
  await submitsFunded(admin, 'kubu-raya', amendment)
  await votes(admin, 'kubu-raya', amendment)
  await signsApproved(
    admin,
    'kubu-raya',
    amendment,
    COST.filter((cost) => cost.month >= month),
  )
}

describe('a contribution list', () => {
  test('of the government names the months that it pays alone, and no other', async ({ admin }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const rules = [
      paidBy('provinsi', { untilMonth: '2027-03-01' }),
      paidBy('Kementerian', { source: 'NATIONAL_BUDGET', fromMonth: '2027-03-01', untilMonth: '2027-04-01', ...HALF }),
      paidBy('kubu-raya', { source: 'PALM_REVENUE_SHARE', ...HALF }),
      paidBy('kubu-raya'),
    ]
    await savesRules(admin, 'kubu-raya', decree, rules)
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const list = await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    const lines = await rows(
      admin,
      'select lower(months)::text as from, upper(months)::text as until, rupiah::int from contribution_line where list_id = $1',
      [list],
    )
    const alone = { from: '2027-04-01', until: '2028-01-01', rupiah: 9 * 13_400 }
    const part = { from: '2027-03-01', until: '2027-04-01', rupiah: 8_400 }
    expect(lines).toEqual([part, alone, part, alone])
    await expect(aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })).rejects.toThrow('nobody')
    await admin.query('update contribution_line set live = false where list_id = $1', [list])
    await expect(
      admin.query(
        `insert into contribution_line select list_id, line_no + 10, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code,
           '[2027-03-01,2028-01-01)', rupiah, true from contribution_line where list_id = $1`,
        [list],
      ),
    ).rejects.toThrow('contribution_line_of_payer')
  })
})

describe('what is derived', () => {
  test('is written by signing alone, and never changed', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, [
      paidBy('Dana CSR', { source: 'CSR' as const, ...HALF }),
      paidBy('kubu-raya'),
    ])
    await signsFunded(admin, 'kubu-raya', decree)
    for (const table of ['funding_class', 'funding_share', 'funding_member']) {
      await expect(admin.query(`update ${table} set class_no = class_no`), table).rejects.toThrow('append-only')
      await expect(admin.query(`delete from ${table}`), table).rejects.toThrow('append-only')
      await expect(as('kubu-raya', `insert into ${table} select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      )
    }
  })

  test('is read by the tenant of the decree; another payer reads its own rules and totals, and nobody else anything', async ({
    admin,
    as,
  }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, shared)
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const seen = async (tenant: 'kubu-raya' | 'provinsi' | 'pontianak', table: string) =>
      (await as(tenant, `select count(*)::int as n from ${table}`)).rows[0].n
    const tables = ['funding_rule', 'funding_consent', 'funding_class', 'funding_share', 'funding_member']
    const count = (tenant: Parameters<typeof seen>[0]) => Promise.all(tables.map((table) => seen(tenant, table)))
    expect(await count('kubu-raya')).toEqual([2, 1, 1, 4, 2])
    expect(await count('provinsi')).toEqual([1, 1, 0, 0, 0])
    expect(await count('pontianak')).toEqual([0, 0, 0, 0, 0])
    const payers =
      'select from_month::text, until_month::text, funding_source, rupiah::int from app.payers_of_worker($1)'
    expect((await as('kubu-raya', payers, [members[0]])).rows).toEqual([
      { from_month: '2027-01-01', until_month: '2027-04-01', funding_source: 'PROVINCIAL_BUDGET', rupiah: 8_400 },
      { from_month: '2027-01-01', until_month: '2027-04-01', funding_source: 'REGIONAL_BUDGET', rupiah: 8_400 },
      { from_month: '2027-04-01', until_month: '2028-01-01', funding_source: 'PROVINCIAL_BUDGET', rupiah: 6_700 },
      { from_month: '2027-04-01', until_month: '2028-01-01', funding_source: 'REGIONAL_BUDGET', rupiah: 6_700 },
    ])
    for (const tenant of ['provinsi', 'pontianak'] as const)
      expect((await as(tenant, payers, [members[0]])).rows).toEqual([])
    await expect(as('provinsi', 'select * from app.funding_totals($1)', [decree])).rejects.toThrow('permission denied')
  })
})
