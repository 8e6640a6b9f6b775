import { describe, expect } from 'vitest'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { uploadPaper } from '../../testing/agreements.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

const ANSWER = `__typename ... on ValidationError { issues { path code } } ... on Error { code message messageEn }`
const FIELDS = `id version state standing title number validFrom lastDay quotaPeople quotaRupiah pledgeRemainder pledgeAreas { code } pledgeOccupations { code } actions madeByMe signedOn terminatedOn stateReason
  parties { id name mine signatoryCapacity } obligations { id text dueOn party { name } } steps { from to reason by { name } }
  signing { id } renews { id } renewals { id } regulations { name } under { title }`
const ask = (name: string) => async (client: Client, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${ANSWER} ... on ${type}Success { data { ${FIELDS} } } } }`
  return (await client.ask(text, { input }))[name]
}
const save = ask('saveAgreement')
const move = ask('moveAgreement')
const sign = ask('signAgreement')
const terminate = ask('terminateAgreement')
const renew = ask('renewAgreement')
const LIST = `{ agreements { edges { node { id title } } } }`

const party = (tenant: TestTenant, kind: string) => ({
  kind,
  tenantId: globalIdOf('Tenant', TENANTS[tenant].id),
  signatoryName: 'Bupati',
  signatoryTitle: 'Bupati',
  signatoryCapacity: 'ACTING_PJ',
})

const FACTS = {
  kind: 'COOPERATION',
  title: 'Perlindungan petani dan nelayan',
  purpose: 'Melindungi petani dan nelayan dari kecelakaan kerja',
  validFrom: '2026-01-01',
  lastDay: '2026-12-31',
  quotaPeople: 4865,
  quotaRupiah: '980784000',
  regulationIds: [],
  parties: [
    party('kubu-raya', 'GOVERNMENT'),
    party('pertamina', 'COMPANY'),
    { kind: 'UNION', outsideName: 'Serikat Tani', signatoryCapacity: 'DEFINITIVE' },
  ],
  obligations: [
    { partyIndex: 0, text: 'Mendata petani', dueOn: '2026-03-31' },
    { partyIndex: 1, text: 'Membayar iuran' },
  ],
}

/** Draws it up as officer, approves it as somebody else, and signs. */
async function signed(client: Client, admin: Parameters<typeof giveRoles>[0], facts: object = FACTS) {
  const drawn = (await save(client, facts)).data
  await move(client, { agreementId: drawn.id, expectedVersion: 1, action: 'OPEN_NEGOTIATION' })
  // The one test user of a tenant has drawn it up; as approver it must look like somebody else's work.
  await admin.query('alter table agreement_maker disable trigger all; delete from agreement_maker')
  await giveRoles(admin, 'kubu-raya', ['APPROVER'])
  await move(client, { agreementId: drawn.id, expectedVersion: 2, action: 'APPROVE' })
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR', 'OFFICER'])
  const { signing } = (
    await sign(client, {
      agreementId: drawn.id,
      expectedVersion: 3,
      signedOn: '2026-01-20',
      number: '12/PKS',
      fileId: await uploadPaper(client),
    })
  ).data
  // How its parties confirm it stands in agreement-confirmations.test.ts.
  await admin.query('begin')
  await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS.pertamina])
  const { rows: parties } = await admin.query(
    `with proof as (insert into agreement_document (agreement_id, tenant_id, kind, file_id)
       select s.agreement_id, s.tenant_id, 'PROOF', d.file_id from agreement_signing s join agreement_document d on d.id = s.document_id
       where s.id = $1 returning id, agreement_id, tenant_id)
     select p.id, proof.agreement_id, coalesce(p.party_tenant_id, proof.tenant_id) as tenant_id,
       case when p.party_tenant_id is null then proof.id end as proof_id
     from proof join agreement_party p on p.agreement_id = proof.agreement_id`,
    [signing.id],
  )
  // Each for itself: the last of them ends the signing.
  for (const party of parties)
    await admin.query(
      `insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by, proof_document_id, reason)
       values ($1, $2, $3, $4, $5, $6, case when $6::uuid is null then null else 'Berita acara' end)`,
      [signing.id, party.agreement_id, party.id, party.tenant_id, USERS.pertamina, party.proof_id],
    )
  await admin.query('commit')
  return (await client.ask(`query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`, { id: drawn.id })).agreement
}

describe('an agreement', () => {
  test('goes from its draft to its signing, each step with who and when', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const company = await signIn('pertamina')
    const drawn = (await save(officer, FACTS)).data
    expect(drawn).toMatchObject({ standing: 'DRAFT', quotaRupiah: '980784000', lastDay: '2026-12-31', madeByMe: true })
    expect(drawn.parties.map(({ name }: { name: string }) => name)).toEqual([
      'Kabupaten Kubu Raya',
      'PT Pertamina Patra Niaga',
      'Serikat Tani',
    ])
    expect((await company.ask(LIST)).agreements.edges).toEqual([])
    const made = await signed(officer, admin, { ...FACTS, title: 'Yang kedua' })
    expect(made).toMatchObject({ standing: 'ACTIVE', number: '12/PKS', signedOn: '2026-01-20', actions: ['RENEW'] })
    expect(made.steps.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      [null, 'DRAFT'],
      ['DRAFT', 'NEGOTIATION'],
      ['NEGOTIATION', 'APPROVED'],
      ['APPROVED', 'SIGNED'],
    ])
    expect(made.steps[0].by.name).toBe('Petugas Kabupaten Kubu Raya')
    expect((await company.ask(LIST)).agreements.edges).toEqual([{ node: { id: made.id, title: 'Yang kedua' } }])
  })

  test('is approved by nobody who had a hand in it', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = (await save(officer, FACTS)).data
    await move(officer, { agreementId: id, expectedVersion: 1, action: 'OPEN_NEGOTIATION' })
    const approve = () => move(officer, { agreementId: id, expectedVersion: 2, action: 'APPROVE' })
    expect(await approve()).toMatchObject({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect(await approve()).toMatchObject({ __typename: 'NotAllowedError', code: 'MAKER_IS_NOT_APPROVER' })
  })

  test('of one party alone is not negotiated, nor one to which its keeper is no party', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const open = async (parties: object[]) => {
      const { id } = (await save(officer, { ...FACTS, parties, obligations: [] })).data
      return (await move(officer, { agreementId: id, expectedVersion: 1, action: 'OPEN_NEGOTIATION' })).issues
    }
    expect(await open([party('kubu-raya', 'GOVERNMENT')])).toEqual([{ path: 'parties', code: 'PARTIES_TOO_FEW' }])
    expect(await open([party('pertamina', 'COMPANY'), party('pontianak', 'GOVERNMENT')])).toEqual([
      { path: 'parties', code: 'KEEPER_IS_NO_PARTY' },
    ])
  })

  test('with faults says of each in which field it is', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const answer = await save(officer, {
      ...FACTS,
      title: '😀',
      lastDay: '2025-01-01',
      quotaPeople: 0,
      quotaRupiah: '0',
      parties: [
        party('kubu-raya', 'GOVERNMENT'),
        party('kubu-raya', 'GOVERNMENT'),
        { kind: 'OTHER', signatoryCapacity: 'DEFINITIVE' },
      ],
      obligations: [{ partyIndex: 7, text: '' }],
    })
    expect(answer.issues).toEqual([
      { path: 'title', code: 'TITLE_LENGTH' },
      { path: 'title', code: 'UNPRINTABLE' },
      { path: 'lastDay', code: 'ENDS_BEFORE_IT_BEGINS' },
      { path: 'quotaPeople', code: 'QUOTA_PEOPLE' },
      { path: 'quotaRupiah', code: 'QUOTA_RUPIAH' },
      { path: 'parties.1.tenantId', code: 'PARTY_TWICE' },
      { path: 'parties.2.tenantId', code: 'PARTY_WHO' },
      { path: 'obligations.0.text', code: 'OBLIGATION_TEXT' },
      { path: 'obligations.0.partyIndex', code: 'OBLIGATION_PARTY' },
    ])
  })

  test('says what becomes of the rest of a pledge, needs a company to let it roll over, and hands that on to its renewal', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    expect((await save(officer, FACTS)).data.pledgeRemainder).toBe('RETURN')
    const rolling = { ...FACTS, pledgeRemainder: 'ROLL_OVER' }
    const alone = { ...rolling, parties: [party('kubu-raya', 'GOVERNMENT')], obligations: [] }
    expect((await save(officer, alone)).issues).toEqual([
      { path: 'pledgeRemainder', code: 'REMAINDER_WITHOUT_COMPANY' },
    ])
    const { id, pledgeRemainder } = await signed(officer, admin, rolling)
    expect(pledgeRemainder).toBe('ROLL_OVER')
    expect((await renew(officer, { agreementId: id })).data.pledgeRemainder).toBe('ROLL_OVER')
  })

  test('says for where and for whom companies pledge, as a term that is settled with its text and renewed', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    expect((await save(officer, FACTS)).data).toMatchObject({ pledgeAreas: [], pledgeOccupations: [] })
    const terms = { pledgeAreaCodes: ['61.12.05', '61.12.01.2001'], pledgeOccupationCodes: ['FARMER'] }
    const refusals = async (change: object) => (await save(officer, { ...FACTS, ...terms, ...change })).issues
    expect(await refusals({ parties: [party('kubu-raya', 'GOVERNMENT')], obligations: [] })).toEqual([
      { path: 'pledgeAreaCodes', code: 'TERMS_WITHOUT_COMPANY' },
    ])
    // Of a government that is no party, of nobody, and no area.
    for (const code of ['61.71', '61.71.01', '61.12.99', 'x'])
      expect(await refusals({ pledgeAreaCodes: ['61.12.05', code] })).toEqual([
        { path: 'pledgeAreaCodes', code: 'TERMS_AREAS' },
      ])
    expect(await refusals({ pledgeOccupationCodes: ['NOBODY'] })).toEqual([
      { path: 'pledgeOccupationCodes', code: 'TERMS_OCCUPATIONS' },
    ])
    const many = Array.from({ length: 301 }, (_, at) => `61.12.05.${2001 + at}`)
    expect(await refusals({ pledgeAreaCodes: many })).toContainEqual({
      path: 'pledgeAreaCodes',
      code: 'TERMS_TOO_MANY',
    })
    const shown = {
      pledgeAreas: [{ code: '61.12.05' }, { code: '61.12.01.2001' }],
      pledgeOccupations: [{ code: 'FARMER' }],
    }
    const { id, ...agreement } = await signed(officer, admin, { ...FACTS, ...terms })
    expect(agreement).toMatchObject(shown)
    expect((await renew(officer, { agreementId: id })).data).toMatchObject(shown)
    await expect(
      admin.query(`update agreement set pledge_area_codes = '{}' where id = $1`, [uuidOf(id, 'Agreement')]),
    ).rejects.toThrow('agreement_is_settled')
  })

  test('keeps its parties’ and obligations’ ids when they change places, and takes in none of another agreement', async ({
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const other = (await save(officer, FACTS)).data
    const drawn = (await save(officer, FACTS)).data
    const [first, second] = drawn.parties
    const changed = await save(officer, {
      ...FACTS,
      agreementId: drawn.id,
      expectedVersion: 1,
      parties: [
        { ...party('pertamina', 'COMPANY'), id: second.id },
        { ...party('kubu-raya', 'GOVERNMENT'), id: first.id },
      ],
      obligations: [{ id: other.obligations[0].id, partyIndex: 0, text: 'Membayar iuran' }],
    })
    expect(changed.data.parties.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id])
    expect(changed.data.obligations).toHaveLength(1)
    expect(changed.data.obligations[0].id).not.toBe(other.obligations[0].id)
    const { agreement } = await officer.ask(`query ($id: ID!) { agreement(id: $id) { obligations { id } } }`, {
      id: other.id,
    })
    expect(agreement.obligations).toHaveLength(2)
  })

  test('changed by two people at once keeps the first change', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = (await save(officer, FACTS)).data
    const change = (title: string) => save(officer, { ...FACTS, agreementId: id, expectedVersion: 1, title })
    expect((await change('Judul pertama')).data.version).toBe(2)
    expect(await change('Judul kedua')).toMatchObject({ code: 'VERSION_CHANGED' })
  })

  test('once signed is neither changed nor returned, and its state says why', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await signed(officer, admin)
    for (const answer of [
      await save(officer, { ...FACTS, agreementId: id, expectedVersion: 4 }),
      await move(officer, { agreementId: id, expectedVersion: 4, action: 'WITHDRAW', reason: 'salah' }),
    ])
      expect(answer).toMatchObject({ code: 'AGREEMENT_STATE', messageEn: expect.stringContaining('signed') })
  })

  test('goes back only with a reason, which its history shows', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { id } = (await save(officer, FACTS)).data
    await move(officer, { agreementId: id, expectedVersion: 1, action: 'OPEN_NEGOTIATION' })
    const withdraw = (reason?: string) =>
      move(officer, { agreementId: id, expectedVersion: 2, action: 'WITHDRAW', reason })
    expect((await withdraw()).issues).toEqual([{ path: 'reason', code: 'REASON_MISSING' }])
    const { data } = await withdraw('Kuota berubah')
    expect(data.steps.at(-1)).toMatchObject({ to: 'DRAFT', reason: 'Kuota berubah' })
  })

  test('is ended early by an approver, within its time, with a reason', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await signed(officer, admin)
    const end = (input: object) =>
      terminate(officer, {
        agreementId: id,
        expectedVersion: 4,
        reason: 'Disepakati',
        terminatedOn: '2026-06-01',
        ...input,
      })
    expect(await end({})).toMatchObject({ __typename: 'NotAllowedError' })
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect((await end({ terminatedOn: '2027-01-01' })).issues).toEqual([
      { path: 'terminatedOn', code: 'TERMINATED_OUTSIDE' },
    ])
    expect((await end({ reason: ' ' })).issues).toEqual([{ path: 'reason', code: 'REASON_MISSING' }])
    expect((await end({})).data).toMatchObject({
      state: 'TERMINATED',
      standing: 'TERMINATED',
      stateReason: 'Disepakati',
    })
  })

  test('is renewed as a draft filled in from it, for as long again', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const former = await signed(officer, admin)
    const { data } = await renew(officer, { agreementId: former.id })
    expect(data).toMatchObject({
      standing: 'DRAFT',
      number: null,
      validFrom: '2027-01-01',
      lastDay: '2027-12-31',
      quotaPeople: 4865,
      renews: { id: former.id },
      obligations: [{ text: 'Mendata petani', dueOn: '2027-03-31' }, { dueOn: null }],
    })
    expect(data.parties).toHaveLength(3)
    expect(data.parties[0].id).not.toBe(former.parties[0].id)
  })

  test('rests on no regulation and under no memorandum that its keeper does not see', async ({ signIn, admin }) => {
    const { rows } = await admin.query(
      `insert into regulation (tenant_id, kind, title) values ($1, 'PERWALI', 'Rahasia Pontianak') returning id`,
      [TENANTS.pontianak.id],
    )
    const officer = await signIn('kubu-raya')
    const missing = { __typename: 'NotFoundError' }
    expect(await save(officer, { ...FACTS, regulationIds: [globalIdOf('Regulation', rows[0].id)] })).toMatchObject(
      missing,
    )
    expect(await save(officer, { ...FACTS, regulationIds: ['x'] })).toMatchObject(missing)
    const cooperation = (await save(officer, FACTS)).data
    expect(await save(officer, { ...FACTS, underId: cooperation.id })).toMatchObject(missing)
    const memorandum = (await save(officer, { ...FACTS, kind: 'MEMORANDUM' })).data
    expect((await save(officer, { ...FACTS, underId: memorandum.id })).data.under.title).toBe(FACTS.title)
  })

  test('is no affair of a village’s to write, and of no stranger’s to see', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await signed(officer, admin)
    const pontianak = await signIn('pontianak')
    expect((await pontianak.ask(LIST)).agreements.edges).toEqual([])
    expect(await renew(pontianak, { agreementId: id })).toMatchObject({ __typename: 'NotFoundError' })
    expect(await renew(await signIn('pertamina'), { agreementId: id })).toMatchObject({ __typename: 'NotAllowedError' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect(await save(officer, FACTS)).toMatchObject({ __typename: 'NotAllowedError' })
    expect((await officer.ask(LIST)).agreements.edges).toHaveLength(1)
  })
})
