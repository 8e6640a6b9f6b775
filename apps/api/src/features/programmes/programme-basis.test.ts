import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { checkers, did, drafts, lockedCohort, signed } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const ANSWER = `__typename ... on ValidationError { issues { path code message messageEn } } ... on Error { code message messageEn }`
const FIELDS = `data { id version state quotas { area { code } people } regulations { name } agreements { agreement { title } code reason remedy } }`
const mutation = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${ANSWER} ... on ${type}Success { ${FIELDS} } } }`
}
const says = async (client: Client, name: string, input: object) => (await client.ask(mutation(name), { input }))[name]

const FISHERS = {
  name: 'Nelayan Kubu Raya 2027',
  insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  fundingSource: 'REGIONAL_BUDGET',
  quotas: [{ areaCode: '61.12.05', people: 500 }],
}
const RULE = { rule: JSON.stringify({ fact: 'AGE', from: 17 }), effectiveFrom: '2026-01-01' }
const agreementId = (id: string) => globalIdOf('Agreement', id)

/** Planned, with a rule. @returns what opening it answers */
async function opens(client: Client, input: object) {
  const { data } = await says(client, 'createProgramme', { ...FISHERS, ...input })
  await says(client, 'saveRule', { programmeId: data.id, expectedVersion: 1, ...RULE })
  return says(client, 'openProgramme', { programmeId: data.id, expectedVersion: 2 })
}

describe('what a programme rests on', () => {
  test('is kept with it, and says of each agreement whether it may', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await anAgreement(admin, { title: 'Perlindungan nelayan', until: '2028-01-01', quotaPeople: 600 })
    const { rows } = await admin.query(
      `insert into regulation (tenant_id, kind, state, number, year, title, source) values ($1, 'PERBUP', 'ENACTED', '22', 2024, 'Perlindungan', 'JDIH') returning id`,
      [TENANTS['kubu-raya'].id],
    )
    const basis = { regulationIds: [globalIdOf('Regulation', rows[0].id)], agreementIds: [agreementId(id)] }
    expect((await opens(officer, basis)).data).toMatchObject({
      state: 'OPEN',
      regulations: [{ name: 'Perbup Kubu Raya 22/2024' }],
      agreements: [{ agreement: { title: 'Perlindungan nelayan' }, code: 'OK', remedy: null }],
    })
  })

  test.for([
    ['EXPIRED', { until: '2027-01-01' }],
    ['NOT_ACTIVE', { state: 'NEGOTIATION', until: '2029-01-01' }],
    ['OVER_QUOTA', { until: '2029-01-01', quotaPeople: 499 }],
  ] as const)(
    'keeps it closed where an agreement is %s, and says who can lift that',
    async ([code, facts], { signIn, admin }) => {
      const officer = await signIn('kubu-raya')
      const { id } = await anAgreement(admin, facts)
      expect(await opens(officer, { agreementIds: [agreementId(id)] })).toMatchObject({
        __typename: 'ConflictError',
        code: `AGREEMENT_${code}`,
        message: expect.stringMatching(/Kubu Raya|Pemkab/),
        messageEn: expect.stringMatching(/renewal|approver/),
      })
    },
  )

  test('is only what one sees: a stranger’s agreement and a draft of a regulation are none', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await anAgreement(admin, { keptBy: 'pontianak' })
    const { rows } = await admin.query(
      `insert into regulation (tenant_id, kind, title) values ($1, 'PERBUP', 'Masih direncanakan') returning id`,
      [TENANTS['kubu-raya'].id],
    )
    const answer = await says(officer, 'createProgramme', {
      ...FISHERS,
      regulationIds: [globalIdOf('Regulation', rows[0].id)],
      agreementIds: [agreementId(id)],
    })
    expect(answer.issues).toMatchObject([
      { path: 'regulationIds', code: 'REGULATION_UNKNOWN' },
      { path: 'agreementIds', code: 'AGREEMENT_UNKNOWN' },
    ])
  })

  test('is what its decrees rest on, so that one over quota is not submitted', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { cohort, programme } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 5 })
    const named = await anAgreement(admin, { title: 'Yang disebut program', until: '2029-01-01', quotaPeople: 1 })
    await anAgreement(admin, { title: 'Yang biasa', until: '2029-01-01' })
    await admin.query('update programme set agreement_ids = array[$2::uuid] where id = $1', [programme, named.id])
    const draft = await drafts(officer, cohort)
    const { decree } = await officer.ask(
      `query ($id: ID!) { decree(id: $id) { agreements { agreement { title } code } } }`,
      { id: draft.id },
    )
    expect(decree.agreements).toEqual([{ agreement: { title: 'Yang disebut program' }, code: 'OVER_QUOTA' }])
    await expect(did(officer, 'submitDecree', draft)).rejects.toThrow('AGREEMENT_OVER_QUOTA')
  })
})

describe('a quota', () => {
  test('below those whom a signed decree names is refused beside its field, with the number, in both languages', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const { cohort, programme } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 5 })
    const { rows } = await admin.query(
      `select lower(period)::text as "fromMonth", upper(period)::text as "untilMonth", insurance_programmes as "insuranceProgrammes",
        funding_source as "fundingSource", name, version as "expectedVersion" from programme where id = $1`,
      [programme],
    )
    const input = { ...rows[0], programmeId: globalIdOf('Programme', programme) }
    const quota = (people: number) => ({ ...input, quotas: [{ areaCode: '61.12', people }] })
    expect((await says(officer, 'updateProgramme', quota(2))).issues).toMatchObject([{ code: 'QUOTA_BELOW_LOCKED' }])
    await signed(admin, officer, those, cohort)
    expect((await says(officer, 'updateProgramme', quota(2))).issues).toEqual([
      {
        path: 'quotas.0.people',
        code: 'QUOTA_BELOW_SIGNED',
        message: expect.stringContaining('memuat 3 orang di'),
        messageEn: expect.stringContaining('name 3 people in'),
      },
    ])
    expect((await says(officer, 'updateProgramme', { ...input, quotas: [] })).issues).toMatchObject([
      { path: 'quotas', code: 'QUOTA_BELOW_SIGNED' },
    ])
    expect((await says(officer, 'updateProgramme', quota(3))).data.quotas).toEqual([
      { area: { code: '61.12' }, people: 3 },
    ])
  })
})

test('an open programme takes a renewal, and none that has ended', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const { data } = await opens(officer, {})
  const ended = await anAgreement(admin, { until: today().toString() })
  const renewal = await anAgreement(admin, { until: '2029-01-01' })
  const input = (id: string) => ({
    ...FISHERS,
    programmeId: data.id,
    expectedVersion: 3,
    agreementIds: [agreementId(id)],
  })
  expect(await says(officer, 'updateProgramme', input(ended.id))).toMatchObject({ code: 'AGREEMENT_EXPIRED' })
  expect((await says(officer, 'updateProgramme', input(renewal.id))).data.agreements).toMatchObject([{ code: 'OK' }])
})
