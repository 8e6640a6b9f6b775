import { ROLES, type Role } from '@payung/domain/access/role'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { aFile } from '../../testing/decree.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts, arrangeProgramme } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const CREATE = `mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { __typename
  ... on CreateProgrammeSuccess { data { id version state quotaPeople cost { total perPerson months } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const UPDATE = `mutation ($input: UpdateProgrammeInput!) { updateProgramme(input: $input) { __typename
  ... on UpdateProgrammeSuccess { data { id version name quotas { area { code } people } } } ... on Error { code } } }`
const SAVE_RULE = `mutation ($input: SaveRuleInput!) { saveRule(input: $input) { __typename
  ... on SaveRuleSuccess { data { id rules { version effectiveFrom usedAt } ruleInForce { version } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const OPEN = `mutation ($input: OpenProgrammeInput!) { openProgramme(input: $input) { __typename
  ... on OpenProgrammeSuccess { data { id state version } } ... on Error { code } } }`
const CLOSE = `mutation ($input: CloseProgrammeInput!) { closeProgramme(input: $input) { __typename
  ... on CloseProgrammeSuccess { data { state version } } ... on Error { code } } }`
const LIST =
  '{ programmes { totalCount mayCreate edges { node { id name state mayManage owner { code } quotas { area { code } people } } } } }'

const FISHERS = {
  name: 'Nelayan Kubu Raya 2027',
  insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  fundingSource: 'REGIONAL_BUDGET',
  proposers: ['VILLAGE', 'AGENCY'],
  quotas: [
    { areaCode: '61.12.01', people: 4000 },
    { areaCode: '61.12.05', people: 500 },
  ],
}
const RULE = JSON.stringify({ fact: 'AGE', from: 17, to: 61 })

async function create(client: Client, input: object = {}) {
  return (await client.ask(CREATE, { input: { ...FISHERS, ...input } })).createProgramme
}

const PAST = { fromMonth: '2024-01-01', untilMonth: '2024-03-01' }

describe('a programme', () => {
  test('is one of at most 20 that a person plans in a day, and a colleague has room of their own', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    await admin.query(
      `insert into programme (tenant_id, name, insurance_programmes, period, funding_source, created_by)
       select $1, 'Program ' || i, '{DEATH}', '[2099-01-01,2100-01-01)', 'REGIONAL_BUDGET', $2 from generate_series(1, 20) i`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
    expect((await create(await signIn('kubu-raya'))).code).toBe('PROGRAMMES_TOO_MANY')
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    expect((await create(await signIn('pertamina'))).data).toBeDefined()
  })

  test('plans no month that is over, unless it records what was paid for it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const officer = await signIn('kubu-raya')
    expect(await create(officer, PAST)).toMatchObject({ code: 'MONTHS_PAST' })
    const cost = 4500 * 16_800
    const paid = { ...PAST, paymentNumber: '7/SP2D/2024', paidOn: '2024-02-01', amount: String(2 * cost) }
    const fileId = await aFile(admin, 'kubu-raya')
    const less = { ...paid, amount: '16800', fileId }
    expect((await create(officer, { ...PAST, paidMonths: [less] })).issues).toMatchObject([
      { path: 'paidMonths.0.differenceReason', code: 'PAYMENT_DIFFERS' },
    ])
    const differs = await officer.ask(
      `query ($payments: [AmountPaidInput!]!) {
        paymentDifferences(insuranceProgrammes: [WORK_ACCIDENT, DEATH], fundingSource: REGIONAL_BUDGET, people: 4500, payments: $payments) { payments paid cost } }`,
      { payments: [{ ...PAST, amount: '16800' }] },
    )
    expect(differs.paymentDifferences).toEqual([{ payments: [0], paid: '16800', cost: String(2 * cost) }])
    const { data } = await create(officer, { ...PAST, paidMonths: [{ ...paid, fileId }] })
    const input = { programmeId: data.id, expectedVersion: 1, ...FISHERS, ...PAST }
    expect((await officer.ask(UPDATE, { input: { ...input, paidMonths: [] } })).updateProgramme).toMatchObject({
      code: 'MONTHS_PAST',
    })
    expect((await officer.ask(UPDATE, { input })).updateProgramme).toMatchObject({ data: { version: 2 } })
    // Nothing is left to pay of what was paid; with a month more, that month alone.
    expect(data.cost).toMatchObject({ total: '0', months: 0 })
    const longer = { fromMonth: '2027-01-01', untilMonth: '2027-03-01' }
    const first = { ...paid, ...longer, amount: String(cost), untilMonth: '2027-02-01', fileId }
    const partly = await create(officer, { ...longer, name: 'Nelayan awal 2027', paidMonths: [first] })
    expect(partly.data.cost).toMatchObject({ total: String(4500 * 16_800), months: 1 })
    const rule = { programmeId: data.id, expectedVersion: 2, rule: RULE, effectiveFrom: '2024-01-01' }
    await officer.ask(SAVE_RULE, { input: rule })
    await admin.query('set session_replication_role = replica')
    await admin.query(`update programme set paid_months = '[]'`)
    await admin.query('set session_replication_role = origin')
    const at = { programmeId: data.id, expectedVersion: 3 }
    expect((await officer.ask(OPEN, { input: at })).openProgramme).toMatchObject({ code: 'MONTHS_PAST' })
  })

  test('goes from draft over open to closed, and says what its quota costs', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer)
    expect(data).toMatchObject({
      state: 'DRAFT',
      quotaPeople: 4500,
      cost: { total: '907200000', perPerson: '201600', months: 12 },
    })
    const at = (expectedVersion: number) => ({ input: { programmeId: data.id, expectedVersion } })
    expect((await officer.ask(OPEN, at(1))).openProgramme).toMatchObject({ code: 'PROGRAMME_INCOMPLETE' })
    await officer.ask(SAVE_RULE, { input: { ...at(1).input, rule: RULE, effectiveFrom: '2026-01-01' } })
    expect((await officer.ask(OPEN, at(1))).openProgramme).toMatchObject({ code: 'PROGRAMME_CHANGED' })
    expect((await officer.ask(OPEN, at(2))).openProgramme).toMatchObject({ data: { state: 'OPEN', version: 3 } })
    expect((await officer.ask(OPEN, at(3))).openProgramme).toMatchObject({ code: 'PROGRAMME_STATE' })
    expect((await officer.ask(CLOSE, at(2))).closeProgramme).toMatchObject({ code: 'PROGRAMME_CHANGED' })
    expect((await officer.ask(CLOSE, at(3))).closeProgramme).toMatchObject({ data: { state: 'CLOSED' } })
    expect((await officer.ask(UPDATE, { input: { ...FISHERS, ...at(4).input } })).updateProgramme).toMatchObject({
      code: 'PROGRAMME_IS_CLOSED',
    })
    const { rows } = await admin.query(`select action from audit_event where subject_kind = 'programme' order by id`)
    expect(rows.map(({ action }) => action)).toEqual([
      'PROGRAMME_CREATED',
      'RULE_SAVED',
      'PROGRAMME_OPENED',
      'PROGRAMME_CLOSED',
    ])
  })

  test('once open keeps its months; names and quotas still change, and the log names the fields', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer)
    const input = { ...FISHERS, programmeId: data.id, expectedVersion: 1 }
    await officer.ask(SAVE_RULE, {
      input: { programmeId: data.id, expectedVersion: 1, rule: RULE, effectiveFrom: '2026-01-01' },
    })
    await officer.ask(OPEN, { input: { programmeId: data.id, expectedVersion: 2 } })
    const longer = { ...input, expectedVersion: 3, untilMonth: '2029-01-01' }
    expect((await officer.ask(UPDATE, { input: longer })).updateProgramme).toMatchObject({ code: 'PROGRAMME_IS_OPEN' })
    const renamed = { ...input, expectedVersion: 3, name: 'Nelayan', quotas: [{ areaCode: '61.12', people: 7 }] }
    expect((await officer.ask(UPDATE, { input: renamed })).updateProgramme).toMatchObject({
      data: { name: 'Nelayan', version: 4, quotas: [{ area: { code: '61.12' }, people: 7 }] },
    })
    const { rows } = await admin.query(`select fields from audit_event where action = 'PROGRAMME_CHANGED'`)
    expect(rows).toEqual([{ fields: ['name', 'quotas'] }])
  })

  test.for<[string, object, string, string]>([
    ['without a name', { name: ' ' }, 'name', 'PROGRAMME_NAME_INVALID'],
    ['with a name that no paper prints', { name: 'Nelayan \u202E2027 😀' }, 'name', 'UNPRINTABLE'],
    ['that insures nothing', { insuranceProgrammes: [] }, 'insuranceProgrammes', 'INSURANCE_MISSING'],
    ['that ends before it begins', { untilMonth: '2026-01-01' }, 'untilMonth', 'PERIOD_INVALID'],
    ['from the middle of a month', { fromMonth: '2027-01-15' }, 'fromMonth', 'MONTH_INVALID'],
    [
      'in another tenant’s area',
      { quotas: [{ areaCode: '61.71', people: 5 }] },
      'quotas.0.areaCode',
      'QUOTA_AREA_UNKNOWN',
    ],
    [
      'in an area within another',
      {
        quotas: [
          { areaCode: '61.12', people: 5 },
          { areaCode: '61.12.05', people: 5 },
        ],
      },
      'quotas.0.areaCode',
      'QUOTA_AREA_NESTED',
    ],
    [
      'of old-age insurance alone',
      { insuranceProgrammes: ['OLD_AGE', 'DEATH'] },
      'insuranceProgrammes',
      'OLD_AGE_ALONE',
    ],
    ['that the workers pay themselves', { fundingSource: 'SELF' }, 'fundingSource', 'GOVERNMENT_DOES_NOT_PAY'],
    ['for nobody', { quotas: [{ areaCode: '61.12', people: 0 }] }, 'quotas.0.people', 'QUOTA_PEOPLE_INVALID'],
  ])('%s is refused with its field', async ([, input, path, code], { signIn }) => {
    expect(await create(await signIn('kubu-raya'), input)).toMatchObject({
      issues: expect.arrayContaining([{ path, code }]),
    })
  })

  test('is not planned by who only looks, has a part of the tenant, or keeps no people', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    for (const [roles, scope] of [
      [['VIEWER'], {}],
      [['APPROVER'], {}],
      [['OFFICER'], { area: '61.12.05' }],
    ] as const) {
      await giveRoles(admin, 'kubu-raya', roles, scope)
      expect(await create(officer), roles.join()).toMatchObject({ code: 'NOT_ALLOWED' })
      expect((await officer.ask(LIST)).programmes.mayCreate).toBe(false)
    }
    expect(await create(await signIn('pertamina'))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('of the province is seen by an area once it is open, with its own quota, and not changed there', async ({
    signIn,
  }) => {
    const province = await signIn('provinsi')
    const { data } = await create(province, {
      quotas: [
        { areaCode: '61.12', people: 30 },
        { areaCode: '61.71', people: 20 },
      ],
    })
    const regency = await signIn('kubu-raya')
    expect((await regency.ask(LIST)).programmes).toMatchObject({ totalCount: 0, edges: [] })
    const input = { programmeId: data.id, expectedVersion: 1 }
    await province.ask(SAVE_RULE, { input: { ...input, rule: RULE, effectiveFrom: '2026-01-01' } })
    await province.ask(OPEN, { input: { ...input, expectedVersion: 2 } })
    expect((await regency.ask(LIST)).programmes.edges).toMatchObject([
      {
        node: {
          state: 'OPEN',
          mayManage: false,
          owner: { code: '61' },
          quotas: [{ area: { code: '61.12' }, people: 30 }],
        },
      },
    ])
    expect((await regency.ask(CLOSE, { input: { ...input, expectedVersion: 3 } })).closeProgramme).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a rule', () => {
  test('that contradicts itself or is none is refused with its place', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer)
    const save = async (rule: unknown) =>
      (
        await officer.ask(SAVE_RULE, {
          input: { programmeId: data.id, expectedVersion: 1, rule: JSON.stringify(rule), effectiveFrom: '2026-01-01' },
        })
      ).saveRule
    expect(
      await save({
        op: 'ALL',
        of: [
          { fact: 'AGE', to: 17 },
          { fact: 'AGE', from: 65 },
        ],
      }),
    ).toMatchObject({ issues: [{ path: 'rule.of.1', code: 'RULE_CONTRADICTS' }] })
    expect(await save({ fact: 'SHOE_SIZE' })).toMatchObject({ issues: [{ path: 'rule', code: 'RULE_MALFORMED' }] })
    expect(await save({ fact: 'STATUS', among: ['RICH'] })).toMatchObject({ issues: [{ code: 'RULE_MALFORMED' }] })
    for (const [fact, among] of [
      ['RESIDENCE', ['61.12', '61.99']],
      ['OCCUPATION', ['ASTRONAUT']],
      ['ECOSYSTEM', ['MOON']],
    ] as const)
      expect(await save({ op: 'NOT', of: { fact, among } })).toMatchObject({
        issues: [{ path: 'rule.of', code: 'RULE_CODE_UNKNOWN' }],
      })
  })

  test('that asks for less than the law is refused, unless it names the regulation', async ({ signIn, admin }) => {
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 65, 'YEARS')`,
    )
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer)
    const save = async (rule: object) =>
      (
        await officer.ask(SAVE_RULE, {
          input: { programmeId: data.id, expectedVersion: 1, rule: JSON.stringify(rule), effectiveFrom: '2026-01-01' },
        })
      ).saveRule
    expect(await save({ fact: 'PUBLIC_SERVICE', among: ['NONE', 'ARMY'] })).toMatchObject({
      issues: [{ path: 'rule', code: 'RULE_AGAINST_LAW' }],
    })
    expect(await save({ fact: 'AGE_AT_FIRST_REGISTRATION', to: 70 })).toMatchObject({
      issues: [{ path: 'rule', code: 'RULE_BELOW_FLOOR' }],
    })
    expect(await save({ fact: 'AGE_AT_FIRST_REGISTRATION', to: 70, basis: 'Perbup Kubu Raya 12/2026' })).toMatchObject({
      __typename: 'SaveRuleSuccess',
    })
  })

  test('of a draft replaces that of the same day; once the programme is open every version stays', async ({
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const { data } = await create(officer)
    const at = { programmeId: data.id }
    const save = async (effectiveFrom: string, expectedVersion: number) =>
      (await officer.ask(SAVE_RULE, { input: { ...at, expectedVersion, rule: RULE, effectiveFrom } })).saveRule
    await save('2026-01-01', 1)
    expect(await save('2026-01-01', 1)).toMatchObject({ code: 'PROGRAMME_CHANGED' })
    expect((await save('2026-01-01', 2)).data.rules).toHaveLength(1)
    await officer.ask(OPEN, { input: { ...at, expectedVersion: 3 } })
    await save('2026-01-01', 4)
    const { rules, ruleInForce } = (await save('2099-01-01', 5)).data
    expect(rules).toMatchObject([{ version: 3 }, { version: 2 }, { version: 1 }])
    expect(rules.every(({ usedAt }: { usedAt: string | null }) => usedAt !== null)).toBe(true)
    expect(ruleInForce).toEqual({ version: 2 })
  })
})

test('a draft is discarded once: it leaves the list and nothing of it changes any more', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const { data } = await create(officer)
  const discard = async (expectedVersion: number) =>
    (
      await officer.ask(
        `mutation ($input: DiscardProgrammeInput!) { discardProgramme(input: $input) { __typename
          ... on DiscardProgrammeSuccess { data { state mayManage } } ... on Error { code } } }`,
        { input: { programmeId: data.id, expectedVersion } },
      )
    ).discardProgramme
  expect(await discard(1)).toMatchObject({ data: { state: 'DISCARDED', mayManage: false } })
  expect(await discard(2)).toMatchObject({ code: 'PROGRAMME_IS_DISCARDED' })
  expect((await officer.ask(LIST)).programmes).toMatchObject({ totalCount: 0, edges: [] })
  await expect(admin.query(`update programme set name = 'Kembali'`)).rejects.toMatchObject({
    constraint: 'programme_is_settled',
  })
})

describe('every state of a programme, every action and every role', () => {
  const CODE = '... on ValidationError { issues { code } } ... on Error { code }'
  const ACTIONS: Readonly<Record<string, readonly [mutation: string, input: object]>> = {
    UPDATE: [
      `mutation ($input: UpdateProgrammeInput!) { done: updateProgramme(input: $input) { __typename ${CODE} } }`,
      FISHERS,
    ],
    SAVE_RULE: [
      `mutation ($input: SaveRuleInput!) { done: saveRule(input: $input) { __typename ${CODE} } }`,
      { rule: RULE, effectiveFrom: '2099-01-01' },
    ],
    OPEN: [`mutation ($input: OpenProgrammeInput!) { done: openProgramme(input: $input) { __typename ${CODE} } }`, {}],
    CLOSE: [
      `mutation ($input: CloseProgrammeInput!) { done: closeProgramme(input: $input) { __typename ${CODE} } }`,
      {},
    ],
    DISCARD: [
      `mutation ($input: DiscardProgrammeInput!) { done: discardProgramme(input: $input) { __typename ${CODE} } }`,
      {},
    ],
  }
  const TABLE = {
    DRAFT: { UPDATE: 'DONE', SAVE_RULE: 'DONE', OPEN: 'DONE', CLOSE: 'PROGRAMME_STATE', DISCARD: 'DONE' },
    OPEN: { UPDATE: 'DONE', SAVE_RULE: 'DONE', OPEN: 'PROGRAMME_STATE', CLOSE: 'DONE', DISCARD: 'PROGRAMME_STATE' },
    CLOSED: {
      UPDATE: 'PROGRAMME_IS_CLOSED',
      SAVE_RULE: 'PROGRAMME_IS_CLOSED',
      OPEN: 'PROGRAMME_IS_CLOSED',
      CLOSE: 'PROGRAMME_IS_CLOSED',
      DISCARD: 'PROGRAMME_IS_CLOSED',
    },
    DISCARDED: {
      UPDATE: 'PROGRAMME_IS_DISCARDED',
      SAVE_RULE: 'PROGRAMME_IS_DISCARDED',
      OPEN: 'PROGRAMME_IS_DISCARDED',
      CLOSE: 'PROGRAMME_IS_DISCARDED',
      DISCARD: 'PROGRAMME_IS_DISCARDED',
    },
  } as const
  const MANAGERS: readonly Role[] = ['ADMINISTRATOR', 'OFFICER']

  test.for(Object.keys(TABLE) as (keyof typeof TABLE)[])('%s', async (state, { signIn, admin }) => {
    const client = await signIn('kubu-raya')
    const outcomes: Record<string, Record<string, string>> = {}
    for (const role of ROLES) {
      await giveRoles(admin, 'kubu-raya', [role])
      const of: Record<string, string> = {}
      for (const [action, [mutation, input]] of Object.entries(ACTIONS)) {
        const id = await arrangeProgramme(admin, 'kubu-raya', 'Tabel', {
          areas: ['61.12.01'],
          state: state === 'OPEN' ? 'OPEN' : 'DRAFT',
        })
        await admin.query(`set session_replication_role = replica`)
        await admin.query(`update programme set state = $2, version = 1 where id = $1`, [id, state])
        await admin.query(`set session_replication_role = origin`)
        const programmeId = Buffer.from(`Programme:${id}`).toString('base64')
        const { done } = await client.ask(mutation, { input: { ...input, programmeId, expectedVersion: 1 } })
        of[action] = done.__typename.endsWith('Success') ? 'DONE' : (done.code ?? JSON.stringify(done.issues))
      }
      outcomes[role] = of
    }
    const refused = Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, 'NOT_ALLOWED']))
    expect(outcomes).toEqual(
      Object.fromEntries(ROLES.map((role) => [role, MANAGERS.includes(role) ? TABLE[state] : refused])),
    )
  })
})
