import { TENANTS } from '@payung/database/testing'
import { describe, expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const LIST =
  '{ areaFormerNames(first: 10) { edges { node { id name legalBasis source validUntil withdrawnAt area { name } addedBy { email } } } } }'
const ADD = `mutation ($input: AddAreaFormerNameInput!) { addAreaFormerName(input: $input) { __typename
  ... on AddAreaFormerNameSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const WITHDRAW = `mutation ($input: WithdrawAreaFormerNameInput!) { withdrawAreaFormerName(input: $input) { __typename ... on Error { code } } }`

const NAMED = { areaCode: '61.12.05.2003', name: ' Tanjung  Bringin Lama ', legalBasis: 'Perda 3/2011' }
const add = async (client: Client, input: object = {}) =>
  (await client.ask(ADD, { input: { ...NAMED, ...input } })).addAreaFormerName
const listed = async (client: Client) =>
  (await client.ask(LIST)).areaFormerNames.edges.map(({ node }: { node: object }) => node)

describe('former names of areas', () => {
  test('are put down by the province and read by everybody, without who put them down', async ({ signIn }) => {
    const [province, regency] = [await signIn('provinsi'), await signIn('kubu-raya')]
    expect(await add(province)).toMatchObject({ __typename: 'AddAreaFormerNameSuccess' })
    const answer = {
      name: 'Tanjung Bringin Lama',
      legalBasis: 'Perda 3/2011',
      source: null,
      validUntil: null,
      withdrawnAt: null,
      area: { name: 'Tanjung Beringin' },
    }
    expect(await listed(province)).toMatchObject([{ ...answer, addedBy: { email: 'provinsi@payung.example' } }])
    expect(await listed(regency)).toMatchObject([{ ...answer, addedBy: null }])
  })

  test('that two put down at once are put down once, and the second hears of it', async ({ signIn }) => {
    const province = await signIn('provinsi')
    const outcomes = await Promise.all([1, 2, 3].map(() => add(province)))
    expect(outcomes.map(({ code }) => code ?? 'OK').sort()).toEqual(['FORMER_NAME_KNOWN', 'FORMER_NAME_KNOWN', 'OK'])
  })

  test('are refused to regencies, to other roles, and to who works for a part of the province', async ({
    signIn,
    admin,
  }) => {
    expect(await add(await signIn('kubu-raya'))).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'provinsi', ['ADMINISTRATOR'], { area: '61.12' })
    expect(await add(await signIn('provinsi'))).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    expect(await add(await signIn('provinsi'))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('need an area, another name than the present, and a basis or a source; and are put down once', async ({
    signIn,
  }) => {
    const province = await signIn('provinsi')
    const faults = async (input: object) => (await add(province, input)).issues
    expect(await faults({ areaCode: '61.99' })).toEqual([{ path: 'areaCode', code: 'AREA_UNKNOWN' }])
    expect(await faults({ name: 'tanjung beringin' })).toEqual([{ path: 'name', code: 'NAME_IS_PRESENT' }])
    expect(await faults({ name: 'x'.repeat(121) })).toEqual([{ path: 'name', code: 'NAME_LENGTH' }])
    expect(await faults({ legalBasis: ' ' })).toEqual([{ path: 'legalBasis', code: 'BASIS_MISSING' }])
    expect(await faults({ source: 'x'.repeat(301) })).toEqual([{ path: 'source', code: 'BASIS_LENGTH' }])
    await add(province)
    expect(await add(province, { name: 'TANJUNG BRINGIN LAMA' })).toMatchObject({ code: 'FORMER_NAME_KNOWN' })
  })

  test('that were put down by mistake are withdrawn once, stay readable, and may be put down again', async ({
    signIn,
    admin,
  }) => {
    const province = await signIn('provinsi')
    const { data } = await add(province)
    const withdraw = async (client: Client, id = data.id) =>
      (await client.ask(WITHDRAW, { input: { id } })).withdrawAreaFormerName
    expect(await withdraw(await signIn('kubu-raya'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await withdraw(province, 'apa')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await withdraw(province)).toMatchObject({ __typename: 'WithdrawAreaFormerNameSuccess' })
    expect(await withdraw(province)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await listed(province)).toMatchObject([{ withdrawnAt: expect.any(String) }])
    expect(await add(province)).toMatchObject({ __typename: 'AddAreaFormerNameSuccess' })
    const { rows } = await admin.query(
      `select action from audit_event where tenant_id = $1 and action like 'FORMER_NAME%' order by id`,
      [TENANTS.provinsi.id],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'FORMER_NAME_ADDED',
      'FORMER_NAME_WITHDRAWN',
      'FORMER_NAME_ADDED',
    ])
  })
})
