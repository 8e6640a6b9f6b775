import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgreement, PAPER, uploadPaper as upload } from '../../testing/agreements.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const FIELDS = `documents { id kind tenant { code } file { href } } comments { text tenant { code } writtenBy { name } }
  obligationTally { total done late due } obligations { id standing mayReport assignments { agency { name } area { code } }
  reports { outcome text tenant { code } reportedBy { name } files { name href } } }`
const ask = (name: string) => (client: Client, input: object) => mutates(client, name, input, FIELDS)
const report = ask('reportObligation')
const assign = ask('assignObligation')
const comment = ask('commentOnAgreement')
const addDocument = ask('addAgreementDocument')
const removeDocument = ask('removeAgreementDocument')

const look = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`, { id: globalIdOf('Agreement', id) }))
    .agreement

const DONE = { outcome: 'DONE', text: 'Iuran 200 pekerja dibayar', happenedOn: '2026-02-01' }

describe('the forum of an agreement', () => {
  test('shows every party what is done, due and late, with evidence that each of them can open', async ({
    signIn,
    admin,
  }) => {
    const { id, obligations } = await anAgreement(admin, { dueOn: '2026-02-28' })
    const [company, regency] = [await signIn('pertamina'), await signIn('kubu-raya')]
    expect((await look(regency, id)).obligationTally).toEqual({ total: 2, done: 0, late: 2, due: 0 })
    const { data } = await report(company, { ...DONE, obligationId: obligations[1], fileIds: [await upload(company)] })
    expect(data.obligations[1]).toMatchObject({
      standing: 'DONE',
      reports: [{ reportedBy: { name: expect.stringContaining('Pertamina') } }],
    })
    const seen = await look(regency, id)
    expect(seen.obligationTally).toEqual({ total: 2, done: 1, late: 1, due: 0 })
    // Another tenant's people have no name here: their organisation has.
    expect(seen.obligations[1].reports).toMatchObject([
      { text: DONE.text, tenant: { code: 'pertamina' }, reportedBy: null, files: [{ name: 'naskah.pdf' }] },
    ])
    const { href } = seen.obligations[1].reports[0].files[0]
    expect(Buffer.from(await (await regency.fetch(href)).arrayBuffer())).toEqual(PAPER)
    expect((await (await signIn('pontianak')).fetch(href)).status).toBe(404)
  })

  test('takes reports of the party alone, of a signed agreement, and of what has happened', async ({
    signIn,
    admin,
  }) => {
    const { obligations } = await anAgreement(admin)
    const draft = await anAgreement(admin, { state: 'NEGOTIATION' })
    const [company, regency] = [await signIn('pertamina'), await signIn('kubu-raya')]
    expect(await report(regency, { ...DONE, obligationId: obligations[1] })).toMatchObject({
      __typename: 'NotAllowedError',
    })
    expect(await report(await signIn('pontianak'), { ...DONE, obligationId: obligations[1] })).toMatchObject({
      __typename: 'NotFoundError',
    })
    expect(await report(company, { ...DONE, obligationId: draft.obligations[1] })).toMatchObject({
      code: 'AGREEMENT_STATE',
    })
    expect(
      (await report(company, { ...DONE, text: ' ', happenedOn: '2199-01-01', obligationId: obligations[1] })).issues,
    ).toEqual([
      { path: 'text', code: 'REPORT_TEXT' },
      { path: 'happenedOn', code: 'HAPPENED_IN_FUTURE' },
    ])
    const foreign = await upload(regency)
    expect(await report(company, { ...DONE, obligationId: obligations[1], fileIds: [foreign] })).toMatchObject({
      __typename: 'NotFoundError',
    })
  })

  test('reopens what a later report says is still on its way', async ({ signIn, admin }) => {
    const { obligations } = await anAgreement(admin)
    const company = await signIn('pertamina')
    await report(company, { ...DONE, obligationId: obligations[1] })
    const { data } = await report(company, { ...DONE, outcome: 'PROGRESS', obligationId: obligations[1] })
    expect(data.obligations[1].standing).toBe('OPEN')
    expect(data.obligations[1].reports).toHaveLength(2)
  })

  test('lets an agency and a village report on what their government gave them, and on nothing else', async ({
    signIn,
    admin,
  }) => {
    const { obligations } = await anAgreement(admin)
    const agency = await anAgency(admin, 'kubu-raya')
    const regency = await signIn('kubu-raya')
    const input = { ...DONE, obligationId: obligations[0] }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect(await report(regency, input)).toMatchObject({ __typename: 'NotAllowedError' })
    expect(
      await assign(regency, { obligationId: obligations[0], agencyIds: [], areaCodes: ['61.12.05.2003'] }),
    ).toMatchObject({ __typename: 'NotAllowedError' })
    await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR', 'OFFICER'])
    const given = await assign(regency, {
      obligationId: obligations[0],
      agencyIds: [globalIdOf('Agency', agency)],
      areaCodes: ['61.12.05.2003'],
    })
    expect(given.data.obligations[0].assignments).toEqual([
      { agency: { name: 'Dinas Sosial' }, area: null },
      { agency: null, area: { code: '61.12.05.2003' } },
    ])
    // Whom a government has work for it is nobody else's affair.
    expect(
      (await assign(await signIn('pertamina'), { obligationId: obligations[0], agencyIds: [], areaCodes: [] })).code,
    ).toBe('NOT_ALLOWED')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect((await report(regency, input)).data.obligations[0].reports).toHaveLength(1)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: agency })
    expect((await report(regency, input)).data.obligations[0].reports).toHaveLength(2)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
    expect(await report(regency, input)).toMatchObject({ __typename: 'NotAllowedError' })
  })

  test('gives work to no area outside, and to no agency of another', async ({ signIn, admin }) => {
    const { obligations } = await anAgreement(admin)
    const theirs = await anAgency(admin, 'pontianak')
    const regency = await signIn('kubu-raya')
    const give = (input: object) =>
      assign(regency, { obligationId: obligations[0], agencyIds: [], areaCodes: [], ...input })
    expect((await give({ areaCodes: ['61.71.01'] })).issues).toEqual([{ path: 'areaCodes', code: 'AREA_OUTSIDE' }])
    expect(await give({ agencyIds: [globalIdOf('Agency', theirs)] })).toMatchObject({ __typename: 'NotFoundError' })
  })

  test('carries what the parties say to each other, and to nobody else', async ({ signIn, admin }) => {
    const { id, obligations } = await anAgreement(admin)
    const company = await signIn('pertamina')
    const say = (client: Client, input: object) =>
      comment(client, { agreementId: globalIdOf('Agreement', id), text: 'Kapan daftar dikirim?', ...input })
    await say(company, { obligationId: obligations[0] })
    expect((await look(await signIn('kubu-raya'), id)).comments).toEqual([
      { text: 'Kapan daftar dikirim?', tenant: { code: 'pertamina' }, writtenBy: null },
    ])
    expect((await say(company, { text: '  ' })).issues).toEqual([{ path: 'text', code: 'COMMENT_TEXT' }])
    const naming = { text: 'Bagaimana dengan 6112 0555 1182 0001?' }
    expect((await say(company, naming)).issues).toEqual([{ path: 'text', code: 'TEXT_HAS_NATIONAL_ID' }])
    expect(await say(await signIn('pontianak'), {})).toMatchObject({ __typename: 'NotFoundError' })
    const other = await anAgreement(admin)
    expect(await say(company, { obligationId: other.obligations[0] })).toMatchObject({ __typename: 'NotFoundError' })
    await giveRoles(admin, 'pertamina', ['VIEWER'])
    expect(await say(company, {})).toMatchObject({ __typename: 'NotAllowedError' })
  })

  test('has room for 50 comments of a person in a day and 5,000 of a party, and none takes that of another', async ({
    signIn,
    admin,
  }) => {
    const { id } = await anAgreement(admin)
    await admin.query(
      `insert into agreement_comment (agreement_id, tenant_id, text) select $1, $2, 'Baik' from generate_series(1, 5000)`,
      [id, TENANTS.pertamina.id],
    )
    await admin.query(
      `insert into agreement_comment (agreement_id, tenant_id, text, written_by) select $1, $2, 'Baik', $3 from generate_series(1, 50)`,
      [id, TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
    const input = { agreementId: globalIdOf('Agreement', id), text: 'Kapan daftar dikirim?' }
    const tooMany = [{ path: 'text', code: 'COMMENTS_TOO_MANY' }]
    expect((await comment(await signIn('pertamina'), input)).issues).toEqual(tooMany)
    expect((await comment(await signIn('kubu-raya'), input)).issues).toEqual(tooMany)
    await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
    expect((await comment(await signIn('pontianak'), input)).data).toBeDefined()
  })

  test('keeps the papers of an approved agreement, and lets a party add', async ({ signIn, admin }) => {
    const { id } = await anAgreement(admin, { state: 'NEGOTIATION' })
    const [company, regency] = [await signIn('pertamina'), await signIn('kubu-raya')]
    const agreementId = globalIdOf('Agreement', id)
    const { data } = await addDocument(company, { agreementId, fileId: await upload(company), kind: 'ANNEX' })
    const documentId = data.documents[0].id
    expect((await regency.fetch(data.documents[0].file.href)).status).toBe(200)
    expect(await removeDocument(regency, { documentId })).toMatchObject({ __typename: 'NotAllowedError' })
    for (const kind of ['SIGNED', 'PROOF']) {
      const { issues } = await addDocument(regency, { agreementId, fileId: await upload(regency), kind })
      expect(issues, kind).toEqual([{ path: 'kind', code: 'SIGNED_BY_SIGNING' }])
    }
    await addDocument(regency, { agreementId, fileId: await upload(regency), kind: 'DRAFT' })
    const removed = await removeDocument(company, { documentId })
    expect(removed.data.documents).toHaveLength(1)
    expect((await company.fetch(data.documents[0].file.href)).status).toBe(404)
    const settled = await anAgreement(admin)
    const kept = await addDocument(company, {
      agreementId: globalIdOf('Agreement', settled.id),
      fileId: await upload(company),
      kind: 'OTHER',
    })
    expect(await removeDocument(company, { documentId: kept.data.documents[0].id })).toMatchObject({
      code: 'AGREEMENT_STATE',
    })
  })
})
