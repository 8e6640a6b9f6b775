import { TENANTS, USERS } from '@payung/database/testing'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const TARIFFS = `query ($month: CalendarDate!) { tariffs(month: $month) { kind programme amount rateMillionths min legalBasis fromMonth untilMonth } }`
const CONTRIBUTION = `query ($input: ContributionInput!) { contribution(input: $input) {
  programme amount full base rateMillionths limit discount excludedSource legalBasis refusal { code text textEn } } }`
const CHANGES = `{ tariffChanges { id state ends isMine onePersonRefusal { code } proposedBy { email } decidedBy { email }
  tariff { kind amount fromMonth untilMonth legalBasis } effect { programme occupationGroup sources before after } } }`
const PREVIEW = `mutation ($input: TariffChangeInput!) { previewTariffChange(input: $input) { __typename
  ... on PreviewTariffChangeSuccess { data { before after sources } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const PROPOSE = `mutation ($input: TariffChangeInput!) { proposeTariffChange(input: $input) { __typename
  ... on ProposeTariffChangeSuccess { data { id state } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const decision = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Error { code } } }`

const month = (offset: number) => today().with({ day: 1 }).add({ months: offset }).toString()
const DEATH = {
  kind: 'FLAT',
  membershipKind: 'SELF_EMPLOYED',
  programme: 'DEATH',
  ends: false,
  legalBasis: 'PP 1/2027',
}
const propose = async (client: Client, input: object = {}) =>
  (await client.ask(PROPOSE, { input: { ...DEATH, amount: '7000', fromMonth: month(1), ...input } }))
    .proposeTariffChange
const decide = async (client: Client, name: 'confirmTariffChange' | 'withdrawTariffChange', changeId: string) =>
  (await client.ask(decision(name), { input: { changeId } }))[name]
const deathIn = async (client: Client, day: string) => {
  const input = { membershipKind: 'SELF_EMPLOYED', programmes: ['DEATH'], month: day, sources: ['CSR'] }
  return (await client.ask(CONTRIBUTION, { input })).contribution[0]
}

describe('the tariff', () => {
  test('is read by everybody as of a month, and explains a contribution or says why it cannot', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    await admin.query(`insert into tariff (kind, membership_kind, programme, occupation_group, valid, rate, excluded_sources, legal_basis)
      values ('DISCOUNT', 'SELF_EMPLOYED', 'DEATH', 'TRANSPORT', '[2026-01-01,2027-04-01)', 500000, '{REGIONAL_BUDGET}', 'PP 50/2025')`)
    const regency = await signIn('kubu-raya')
    const kindsIn = async (day: string) =>
      (await regency.ask(TARIFFS, { month: day })).tariffs.map(({ kind }: { kind: string }) => kind)
    expect(await kindsIn('2026-03-17')).toEqual(['PACKAGE_BASE', 'FLAT', 'RATE', 'DISCOUNT'])
    expect(await kindsIn('2027-04-01')).toEqual(['PACKAGE_BASE', 'FLAT', 'RATE'])
    await admin.query(`insert into tariff (kind, membership_kind, income_from, valid, amount)
      values ('BRACKET', 'SELF_EMPLOYED', 10199001, '[2027-05-01,)', 10700000), ('BRACKET', 'SELF_EMPLOYED', 1099001, '[2027-05-01,)', 1200000)`)
    const brackets = (await regency.ask(TARIFFS, { month: '2027-05-01' })).tariffs.slice(-2)
    expect(brackets).toMatchObject([{ amount: '1200000' }, { amount: '10700000' }])
    const ask = async (sources: readonly string[], input: object = {}) =>
      (
        await regency.ask(CONTRIBUTION, {
          input: {
            ...{
              membershipKind: 'SELF_EMPLOYED',
              occupationGroup: 'TRANSPORT',
              programmes: ['WORK_ACCIDENT', 'DEATH'],
            },
            ...{ month: '2026-03-17', sources, ...input },
          },
        })
      ).contribution
    expect(await ask(['CSR'])).toMatchObject([
      { programme: 'WORK_ACCIDENT', amount: '10000', base: '1000000', rateMillionths: 10_000, discount: null },
      { programme: 'DEATH', amount: '3400', full: '6800', discount: '3400', legalBasis: ['PP 50/2025'] },
    ])
    expect((await ask(['REGIONAL_BUDGET']))[1]).toMatchObject({ amount: '6800', excludedSource: 'REGIONAL_BUDGET' })
    expect((await ask(['REGIONAL_BUDGET', 'CSR']))[1]).toMatchObject({
      amount: null,
      refusal: {
        code: 'SHARED_MONTH_WITHOUT_RULE',
        text: expect.stringContaining('03/2026'),
        textEn: expect.stringContaining('no rule is entered'),
      },
    })
    expect(await ask(['CSR'], { membershipKind: 'CONSTRUCTION' })).toMatchObject([
      { amount: null, refusal: { code: 'TARIFF_MISSING' } },
      { amount: null, refusal: { code: 'TARIFF_MISSING' } },
    ])
  })

  test('changes from a coming month on when another administrator confirms it, and both are in the log', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    // Pontianak's user works for the province from now on.
    await admin.query(`delete from membership where user_id = $1`, [USERS.pontianak])
    await admin.query(
      `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)')`,
      [TENANTS.provinsi.id, USERS.pontianak],
    )
    const province = await signIn('provinsi')
    const { data } = await propose(province)
    expect(data.state).toBe('OPEN')
    const list = async (client: Client) => (await client.ask(CHANGES)).tariffChanges
    expect(await list(province)).toMatchObject([
      {
        ...{ state: 'OPEN', isMine: true, decidedBy: null, proposedBy: { email: 'provinsi@payung.example' } },
        tariff: { kind: 'FLAT', amount: '7000', fromMonth: month(1), untilMonth: null, legalBasis: 'PP 1/2027' },
      },
    ])
    expect((await list(province))[0].effect).toContainEqual(
      expect.objectContaining({ programme: 'DEATH', before: '6800', after: '7000' }),
    )
    expect(await list(await signIn('kubu-raya'))).toEqual([])
    expect(await propose(province, { amount: '8000' })).toMatchObject({ code: 'TARIFF_CHANGE_WAITS' })
    expect(await decide(province, 'confirmTariffChange', data.id)).toMatchObject({
      code: 'TARIFF_PROPOSER_IS_NOT_CONFIRMER',
    })
    expect(await deathIn(province, month(1))).toMatchObject({ amount: '6800' })
    const second = await signIn('pontianak')
    expect(await decide(second, 'confirmTariffChange', data.id)).toMatchObject({
      __typename: 'ConfirmTariffChangeSuccess',
    })
    expect(await decide(second, 'confirmTariffChange', data.id)).toMatchObject({ code: 'TARIFF_CHANGE_DECIDED' })
    expect(await deathIn(province, month(0))).toMatchObject({ amount: '6800' })
    expect(await deathIn(province, month(1))).toMatchObject({ amount: '7000', legalBasis: ['PP 1/2027'] })
    const other = await propose(province, { fromMonth: month(3), ends: true, amount: null })
    expect(await decide(province, 'withdrawTariffChange', other.data.id)).toMatchObject({
      __typename: 'WithdrawTariffChangeSuccess',
    })
    const third = await propose(province, { fromMonth: month(3), ends: true, amount: null })
    expect(await decide(second, 'withdrawTariffChange', third.data.id)).toMatchObject({
      __typename: 'WithdrawTariffChangeSuccess',
    })
    expect((await list(second)).map(({ state }: { state: string }) => state)).toEqual([
      'REFUSED',
      'WITHDRAWN',
      'CONFIRMED',
    ])
    const { rows } = await admin.query(
      `select action from audit_event where tenant_id = $1 and action like 'TARIFF%' order by id`,
      [TENANTS.provinsi.id],
    )
    expect(rows.map(({ action }) => action.replace('TARIFF_CHANGE_', ''))).toEqual([
      'PROPOSED',
      'CONFIRMED',
      'PROPOSED',
      'WITHDRAWN',
      'PROPOSED',
      'REFUSED',
    ])
  })

  test('takes a hundred changes of a person in a day, withdrawn ones among them', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    await giveRoles(admin, 'provinsi', ['ADMINISTRATOR'])
    await admin.query(
      `insert into tariff_change (tenant_id, kind, membership_kind, income_from, valid, amount, legal_basis, ends, proposed_by)
       select $1, 'BRACKET', 'SELF_EMPLOYED', i, '[2040-01-01,)', 1, 'PP 1/2027', false, $2 from generate_series(1, 100) i`,
      [TENANTS.provinsi.id, USERS.provinsi],
    )
    await admin.query(`update tariff_change set state = 'WITHDRAWN', decided_by = proposed_by, decided_at = now()`)
    expect(await propose(await signIn('provinsi'))).toMatchObject({ code: 'TARIFF_CHANGES_OF_DAY' })
  })

  test('is refused to regencies, to other roles and to a part of the province', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { data } = await propose(await signIn('provinsi'))
    const refusals = async (client: Client) => [
      (await propose(client)).code,
      (await decide(client, 'confirmTariffChange', data.id)).code,
      (await decide(client, 'withdrawTariffChange', data.id)).code,
    ]
    expect(await refusals(await signIn('kubu-raya'))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    await giveRoles(admin, 'provinsi', ['ADMINISTRATOR'], { area: '61.12' })
    expect(await refusals(await signIn('provinsi'))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    expect(await refusals(await signIn('provinsi'))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
  })

  test('names everything that is wrong with a change, and shows its effect without writing', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const province = await signIn('provinsi')
    const faults = async (input: object) =>
      (await propose(province, input)).issues?.map(
        ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
      )
    expect(await faults({ fromMonth: month(-1) })).toEqual(['fromMonth MONTH_OVER'])
    expect(await faults({ fromMonth: month(1).replace(/01$/, '02') })).toEqual(['fromMonth MONTH_INVALID'])
    expect(await faults({ untilMonth: month(1) })).toEqual(['untilMonth UNTIL_NOT_AFTER_FROM'])
    expect(await faults({ amount: '-1', legalBasis: ' ' })).toEqual([
      'amountRupiah TARIFF_AMOUNT_INVALID',
      'legalBasis LEGAL_BASIS_MISSING',
    ])
    expect(await faults({ legalBasis: 'Surat 6112055201800001' })).toEqual(['legalBasis TEXT_HAS_NATIONAL_ID'])
    expect(await faults({ amount: null })).toEqual(['amountRupiah TARIFF_FIELD_MISSING'])
    expect(await faults({ kind: 'RATE', rateMillionths: 1_000_001, min: '2', max: '1' })).toEqual([
      'rateMillionths RATE_INVALID',
      'maxRupiah LIMITS_CROSSED',
    ])
    expect(await faults({ kind: 'DISCOUNT', rateMillionths: 1 })).toEqual(['occupationGroup TARIFF_FIELD_MISSING'])
    expect(await faults({ programme: 'PENSION', ends: true })).toEqual(['ends NOTHING_ENDS'])
    const preview = async (input: object) =>
      (await province.ask(PREVIEW, { input: { ...DEATH, fromMonth: month(1), ...input } })).previewTariffChange
    expect((await preview({ amount: '7000' })).data[0]).toMatchObject({ before: '6800', after: '7000' })
    expect((await preview({})).issues).toEqual([{ path: 'amountRupiah', code: 'TARIFF_FIELD_MISSING' }])
    expect((await admin.query('select from tariff_change')).rowCount).toBe(0)
  })
})
