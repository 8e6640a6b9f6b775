import { readPaper } from '@payung/documents/read-paper.builder'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'
import { aProtectedDeath, arrangeOffice } from './protected-death.builder.ts'

const GRANT = `id endsGrantId amount fromDay lastDay legalBasis basisDay state actions onePersonRefusal { code } proposedBy { email } decidedBy { email }`
const BASIS = { basisKind: 'PERBUP', basisNumber: '12/2025', basisTitle: 'Santunan kematian', basisDay: '2024-12-20' }
const PROPOSAL = { ...BASIS, amount: '1500000', fromDay: '2025-01-01' }
const DUE = `query ($id: ID!) { claim(id: $id) { due { total missed benefits { kind } grants { grantId giver amount whole legalBasis isMet } } } }`

const grantsOf = async (client: Client) =>
  (await client.ask(`{ regionalGrants { mayPropose grants { ${GRANT} } } }`)).regionalGrants
const sends = (client: Client, name: string, input: object) => mutates(client, name, input, GRANT)
const proposes = (client: Client, input: object = {}) =>
  sends(client, 'proposeRegionalGrant', { ...PROPOSAL, ...input })

/** Neither has a form whose fields could be wrong. */
async function decides(client: Client, name: 'confirmRegionalGrant' | 'setRegionalGrantAside', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on Error { code } ... on ${type}Success { data { ${GRANT} } } } }`
  return (await client.ask(text, { input }))[name]
}
const confirms = (client: Client, input: object) => decides(client, 'confirmRegionalGrant', input)

describe('what a government gives at a death', () => {
  test('waits for another person, and who proposed it does not confirm it', async ({ admin, signIn }) => {
    const { officer, checker, auditor } = await arrangeOffice(admin, signIn)
    const { data: proposal } = await proposes(officer)
    expect(proposal).toMatchObject({
      amount: '1500000',
      fromDay: '2025-01-01',
      lastDay: null,
      legalBasis: 'Perbup Kubu Raya 12/2025 tentang Santunan kematian',
      state: 'OPEN',
      actions: ['WITHDRAW'],
    })
    const input = { grantId: proposal.id }
    expect((await confirms(officer, input)).code).toBe('GRANT_PROPOSER_IS_NOT_CONFIRMER')
    expect((await confirms(auditor, input)).code).toBe('NOT_ALLOWED')
    expect((await proposes(checker)).code).toBe('NOT_ALLOWED')
    expect(await grantsOf(auditor)).toMatchObject({ mayPropose: false, grants: [{ actions: [] }] })
    expect(await grantsOf(checker)).toMatchObject({ grants: [{ actions: ['CONFIRM', 'REFUSE'] }] })
    expect((await confirms(checker, input)).data).toMatchObject({ state: 'CONFIRMED' })
    expect((await confirms(checker, input)).code).toBe('GRANT_DECIDED')
    const { rows } = await admin.query(
      `select action from audit_event where subject_kind = 'regional_grant' order by id`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['REGIONAL_GRANT_PROPOSED', 'REGIONAL_GRANT_CONFIRMED'])
  })

  test('waits alone, and its proposer withdraws it', async ({ admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const { data } = await proposes(officer)
    expect((await proposes(officer, { fromDay: '2030-01-01' })).code).toBe('GRANT_WAITS')
    expect((await decides(officer, 'setRegionalGrantAside', { grantId: data.id })).data).toMatchObject({
      state: 'WITHDRAWN',
    })
  })

  test('says what is wrong with it, and is one on a day', async ({ admin, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const faulty = await proposes(officer, { amount: '0', lastDay: '2024-12-31', basisTitle: 'x' })
    expect(faulty.issues.map(({ code }: { code: string }) => code).sort()).toEqual([
      'GRANT_AMOUNT_INVALID',
      'GRANT_ENDS_BEFORE_IT_BEGINS',
      'GRANT_TITLE_MISSING',
    ])
    const { data } = await proposes(officer)
    await confirms(checker, { grantId: data.id })
    expect((await proposes(officer, { fromDay: '2026-01-01' })).code).toBe('GRANT_OVERLAPS')
    expect((await proposes(officer, { fromDay: '2024-01-01', lastDay: '2024-12-31' })).data.state).toBe('OPEN')
  })

  test('ends by two people, today at the earliest', async ({ admin, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { data } = await proposes(officer)
    const ends = (lastDay: string) => sends(officer, 'proposeRegionalGrantEnd', { ...BASIS, grantId: data.id, lastDay })
    expect((await ends('2099-12-31')).code).toBe('GRANT_NOTHING_ENDS')
    await confirms(checker, { grantId: data.id })
    expect((await ends('2026-01-01')).issues).toMatchObject([{ code: 'GRANT_DAY_OVER' }])
    const end = (await ends('2099-12-31')).data
    expect(end).toMatchObject({ endsGrantId: data.id, amount: null, fromDay: '2100-01-01', lastDay: null })
    expect((await confirms(checker, { grantId: end.id })).data.state).toBe('CONFIRMED')
    const { grants } = await grantsOf(officer)
    expect(grants.find(({ id }: { id: string }) => id === data.id)).toMatchObject({ lastDay: '2099-12-31' })
    expect((await proposes(officer, { fromDay: '2100-01-01' })).data.state).toBe('OPEN')
  })

  test('stands in the case of whoever lived there, and in no sum of the insurer', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { data } = await proposes(officer)
    const claim = await aProtectedDeath(admin, keys, officer, '2026-03-04')
    const before = (await officer.ask(DUE, { id: claim })).claim.due
    expect(before.grants).toEqual([])
    await confirms(checker, { grantId: data.id })
    const { grants, ...insurer } = (await officer.ask(DUE, { id: claim })).claim.due
    expect(insurer).toEqual({ total: before.total, missed: before.missed, benefits: before.benefits })
    expect(insurer.total).toBe('42000000')
    expect(grants).toEqual([
      {
        grantId: data.id,
        giver: 'Kubu Raya',
        amount: '1500000',
        whole: '1500000',
        legalBasis: 'Perbup Kubu Raya 12/2025 tentang Santunan kematian',
        isMet: true,
      },
    ])
  })

  test('stands on the list that the family takes home, with who pays it and by what regulation', async ({
    admin,
    signIn,
    keys,
  }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const claim = await aProtectedDeath(admin, keys, officer, '2026-03-04')
    const printed = async () => {
      const answer = await officer.ask(`query ($id: ID!) { claim(id: $id) { checklistPath } }`, { id: claim })
      const paper = await officer.fetch(answer.claim.checklistPath)
      const { pages } = await readPaper(Buffer.from(await paper.arrayBuffer()))
      return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
    }
    expect(await printed()).not.toContain('Santunan daerah')
    const { data } = await proposes(officer)
    await confirms(checker, { grantId: data.id })
    const words = await printed()
    for (const part of ['Santunan daerah', 'Rp1.500.000', 'Perbup Kubu Raya 12/2025']) expect(words).toContain(part)
    expect(words).toMatch(/Pemerintah Kabupaten Kubu Raya, bukan BPJS\s+Ketenagakerjaan/)
  })

  test('is in nothing that the insurer is submitted', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { data } = await proposes(officer)
    await confirms(checker, { grantId: data.id })
    const claimId = await aProtectedDeath(admin, keys, officer, '2026-03-04')
    const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
    const step = (action: string, expectedVersion: number) =>
      mutates(officer, 'takeClaimStep', { claimId, action, expectedVersion, onDay }, 'state submittedDue')
    await step('GATHER', 1)
    const { claim } = await officer.ask(`query ($id: ID!) { claim(id: $id) { checklist { paper } } }`, { id: claimId })
    for (const { paper } of claim.checklist) {
      const { rows } = await admin.query(
        `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'kk.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
        [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
      )
      const input = { claimId, kind: paper, fileId: globalIdOf('File', rows[0].id) }
      await officer.ask(
        'mutation ($input: AddClaimPaperInput!) { addClaimPaper(input: $input) { ... on Error { code } } }',
        { input },
      )
    }
    expect((await step('SUBMIT', 2)).data).toEqual({ state: 'SUBMITTED', submittedDue: '42000000' })
  })

  test('is not due for a death before its first day, and shows what is missed in a month without protection', async ({
    admin,
    signIn,
    keys,
  }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { data } = await proposes(officer, { fromDay: '2026-03-05' })
    await confirms(checker, { grantId: data.id })
    const early = await aProtectedDeath(admin, keys, officer, '2026-03-04')
    expect((await officer.ask(DUE, { id: early })).claim.due.grants).toEqual([])
    const lapsed = await aProtectedDeath(admin, keys, officer, '2026-07-01')
    expect((await officer.ask(DUE, { id: lapsed })).claim.due.grants).toMatchObject([
      { amount: '0', whole: '1500000', isMet: false },
    ])
  })

  test('is nothing that a part of the government, a company or another one reads or changes', async ({
    admin,
    signIn,
  }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const { data } = await proposes(officer)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    const part = await signIn('kubu-raya')
    expect(await grantsOf(part)).toBeNull()
    expect((await proposes(part)).code).toBe('NOT_ALLOWED')
    expect(await grantsOf(await signIn('pertamina'))).toBeNull()
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    const stranger = await signIn('pontianak')
    for (const name of ['confirmRegionalGrant', 'setRegionalGrantAside'] as const)
      expect((await decides(stranger, name, { grantId: data.id })).code, name).toBe('NOT_FOUND')
  })
})
