import type pg from 'pg'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { checkers, decreeOf, did, does, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

const WAITING = `{ decreesAwaitingMe { toVote toSign toPublish returned decrees { waiting decree { id } } } }`
const waiting = async (client: Client) => (await client.ask(WAITING)).decreesAwaitingMe
const ROUTE = `mutation ($input: SaveApprovalRouteInput!) { saveApprovalRoute(input: $input) { __typename
  ... on SaveApprovalRouteSuccess { data { version steps { label duty days fromPeople fromRupiah voter { name } } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const TEMPLATE = `mutation ($input: SaveDecreeTemplateInput!) { saveDecreeTemplate(input: $input) { __typename
  ... on SaveDecreeTemplateSuccess { data { version title } } ... on ValidationError { issues { path code message } } ... on Error { code } } }`
const DELEGATE = `mutation ($input: DelegateApprovalInput!) { delegateApproval(input: $input) { __typename
  ... on DelegateApprovalSuccess { data { id isMine revokedAt deputy { name } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const REVOKE = `mutation ($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { __typename
  ... on RevokeDelegationSuccess { data { id revokedAt } } ... on Error { code } } }`

const step = (label: string, more: object = {}) => ({ label, duty: 'APPROVE', days: 2, ...more })
const saveRoute = async (client: Client, steps: object[], basedOn = 0) =>
  (await client.ask(ROUTE, { input: { steps, basedOn } })).saveApprovalRoute
/** So many days from today in the province, which is seven hours ahead. */
const day = (ahead: number) => new Date(Date.now() + (7 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10)
const delegate = async (client: Client, deputyId: string, input: object = {}) =>
  (
    await client.ask(DELEGATE, {
      input: { deputyId, fromDay: day(-3), lastDay: day(30), reason: 'Perjalanan dinas', ...input },
    })
  ).delegateApproval

/** Somebody who configures and makes nothing. */
async function anotherAdministrator(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await colleague(admin, 'provinsi', 'kubu-raya', ['ADMINISTRATOR'])
  return signIn('provinsi')
}

describe('a route', () => {
  test('of a government that saved none goes by post, and over the assistant where another person may approve', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    await checkers(admin, signIn)
    const read = async () => (await officer.ask('{ approvalRoute { version steps { label } } }')).approvalRoute
    const [legal, assistant, secretary] = ['Telaah Bagian Hukum', 'Paraf Asisten', 'Paraf Sekretaris Daerah'].map(
      (label) => ({ label }),
    )
    expect(await read()).toEqual({ version: null, steps: [legal, secretary] })
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    expect(await read()).toEqual({ version: null, steps: [legal, assistant, secretary] })
    const { steps } = await did(officer, 'submitDecree', await drafts(officer, cohort))
    expect(steps).toMatchObject([legal, assistant, secretary])
  })

  test('of whoever made the decree holds for it only where it asks for no less than that of somebody else', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    await saveRoute(officer, [step('Sekda')])
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'ROUTE_BY_MAKER' })
    await saveRoute(officer, [step('Telaah', { duty: 'REVIEW' }), step('Sekda'), step('Bupati')], 1)
    const longer = await did(officer, 'submitDecree', draft)
    expect(longer.steps).toHaveLength(3)
    const back = await did(officer, 'withdrawDecree', longer, { reason: 'Jalurnya diperpendek' })
    await saveRoute(await anotherAdministrator(admin, signIn), [step('Sekda')], 2)
    expect((await did(officer, 'submitDecree', back)).steps).toHaveLength(1)
  })

  test('that several save at once is saved once, and the others are told', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const saved = await Promise.all([1, 2, 3].map((n) => saveRoute(officer, [step(`Sekda ${n}`)])))
    expect(saved.map(({ data, code }) => data?.version ?? code).sort()).toEqual([1, 'ROUTE_CHANGED', 'ROUTE_CHANGED'])
  })

  test('that is saved is taken by what is submitted from then on, with the steps that its size asks for', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 9 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
    const { legal } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const early = await did(officer, 'submitDecree', await drafts(officer, first.cohort))
    const saved = await saveRoute(await anotherAdministrator(admin, signIn), [
      step('Kepala dinas', { voterId: USERS.pertamina }),
      step('Sekda', { fromPeople: 2 }),
      step('Bupati', { fromRupiah: '1' }),
    ])
    expect(saved.data).toMatchObject({ version: 1, steps: [{ voter: { name: expect.any(String) } }, {}, {}] })
    const late = await did(officer, 'submitDecree', await drafts(officer, second.cohort))
    expect(late.steps.map(({ label }: { label: string }) => label)).toEqual(['Kepala dinas', 'Bupati'])
    expect((await decreeOf(officer, early.id)).steps).toHaveLength(2)
    expect(await does(legal, 'voteOnDecree', late, { vote: 'APPROVE' })).toMatchObject({ code: 'STEP_OF_ANOTHER' })
  })

  test('says of each step in English what was written, on the decree and in its notices, and nothing where nothing was', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const { approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const administrator = await anotherAdministrator(admin, signIn)
    const short = await saveRoute(administrator, [step('Paraf Sekda', { labelEn: ' x ' })])
    expect(short.issues).toEqual([{ path: 'steps.0.labelEn', code: 'STEP_LABEL_EN' }])
    await saveRoute(administrator, [
      step('Paraf Sekda', { labelEn: ' Secretary’s initials ' }),
      step('Paraf Bupati', { labelEn: ' ' }),
    ])
    const named = [
      { label: 'Paraf Sekda', labelEn: 'Secretary’s initials' },
      { label: 'Paraf Bupati', labelEn: null },
    ]
    const { approvalRoute } = await officer.ask('{ approvalRoute { steps { label labelEn } } }')
    expect(approvalRoute.steps).toEqual(named)
    const { id } = await did(officer, 'submitDecree', await drafts(officer, cohort))
    expect((await decreeOf(officer, id, 'steps { label labelEn }')).steps).toMatchObject(named)
    const { notices } = await approver.ask('{ notices(first: 1) { edges { node { text textEn } } } }')
    expect(notices.edges[0].node.text).toContain('menunggu paraf Anda: Paraf Sekda,')
    expect(notices.edges[0].node.textEn).toContain('waits for your vote: Secretary’s initials,')
  })

  test('is kept in its versions, and who saves over a newer one is told', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    await saveRoute(officer, [step('Sekda')])
    expect(await saveRoute(officer, [step('Kadis')])).toMatchObject({ code: 'ROUTE_CHANGED' })
    expect((await saveRoute(officer, [step('Kadis')], 1)).data.version).toBe(2)
    const { approvalRoute } = await officer.ask(
      '{ approvalRoute { version steps { label } versions { version savedBy { name } steps { label } } } }',
    )
    expect(approvalRoute).toEqual({
      version: 2,
      steps: [{ label: 'Kadis' }],
      versions: [
        { version: 2, savedBy: { name: expect.any(String) }, steps: [{ label: 'Kadis' }] },
        { version: 1, savedBy: { name: expect.any(String) }, steps: [{ label: 'Sekda' }] },
      ],
    })
  })

  test('names colleagues by what they may take; only to who sets routes or decides', async ({ signIn, admin }) => {
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const ask = async (client: Client) =>
      (await client.ask('{ approvalColleagues { user { id } duties mayStandIn } }')).approvalColleagues
    const named = [
      { user: { id: USERS['kubu-raya'] }, duties: [], mayStandIn: false },
      { user: { id: USERS.pontianak }, duties: ['REVIEW'], mayStandIn: true },
      { user: { id: USERS.pertamina }, duties: ['APPROVE'], mayStandIn: true },
    ]
    for (const client of [officer, legal, approver]) {
      const colleagues = await ask(client)
      expect(colleagues).toHaveLength(3)
      expect(colleagues).toEqual(expect.arrayContaining(named))
    }
    await admin.query(`update membership set role = 'VIEWER' where user_id = $1`, [USERS.pontianak])
    expect(await ask(await signIn('pontianak'))).toEqual([])
  })

  test('is refused where it cannot stand, names whoever may not take a step, or is not one’s to save', async ({
    signIn,
    admin,
  }) => {
    const { legal } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const fault = async (steps: object[]) => (await saveRoute(officer, steps)).issues
    expect(await fault([])).toEqual([{ path: 'steps', code: 'ROUTE_EMPTY' }])
    expect(await fault([step('A'), step('Sekda')])).toEqual([{ path: 'steps.0.label', code: 'STEP_LABEL' }])
    for (const voterId of [USERS.pontianak, USERS.provinsi])
      expect(await fault([step('Sekda', { voterId })])).toEqual([
        { path: 'steps.0.voterId', code: 'VOTER_WITHOUT_DUTY' },
      ])
    expect(await saveRoute(legal, [step('Sekda')])).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

test('a template with a field that nobody knows is refused by its name; a good one begins the next draft', async ({
  signIn,
  admin,
}) => {
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  const officer = await signIn('kubu-raya')
  const save = async (title: string) =>
    (
      await officer.ask(TEMPLATE, {
        input: {
          kind: 'DESIGNATION',
          basedOn: 0,
          title,
          considerations: ['bahwa {wilayah}'],
          dictums: ['{jumlah_orang} orang'],
        },
      })
    ).saveDecreeTemplate
  expect(await save('Penetapan {nama_bupati}')).toMatchObject({
    issues: [{ path: 'title', code: 'FIELD_UNKNOWN', message: expect.stringContaining('{nama_bupati}') }],
  })
  expect((await save('Penetapan peserta {program}')).data).toEqual({ version: 1, title: 'Penetapan peserta {program}' })
  expect(await save('Penetapan lain')).toMatchObject({ code: 'TEMPLATE_CHANGED' })
  const { decreeTemplates } = await officer.ask(
    '{ decreeTemplates { kind version examples { name value } versions { version title } } }',
  )
  expect(decreeTemplates).toMatchObject([
    { kind: 'DESIGNATION', version: 1, versions: [{ version: 1, title: 'Penetapan peserta {program}' }] },
    { kind: 'AMENDMENT', version: null, versions: [] },
    { kind: 'REVOCATION', version: null, versions: [] },
  ])
  expect(decreeTemplates[0].examples).toContainEqual({ name: 'tempat', value: 'Sungai Raya' })
  expect((await drafts(officer, cohort)).text).toMatchObject({
    title: 'Penetapan peserta Uji',
    considerations: ['bahwa Kabupaten Kubu Raya'],
    dictums: ['1 (satu) orang'],
  })
})

describe('what waits for me', () => {
  test('is my turn to vote, what I may sign or publish, and what came back to me', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    const nothing = { toVote: 0, toSign: 0, toPublish: 0, returned: 0 }
    expect(await waiting(legal)).toEqual({
      ...nothing,
      toVote: 1,
      decrees: [{ waiting: 'VOTE', decree: { id: submitted.id } }],
    })
    for (const client of [officer, approver]) expect(await waiting(client)).toEqual({ ...nothing, decrees: [] })
    const returned = await did(legal, 'voteOnDecree', submitted, { vote: 'RETURN', reason: 'Belum lengkap benar' })
    expect(await waiting(officer)).toMatchObject({ ...nothing, returned: 1, decrees: [{ waiting: 'RETURNED' }] })
    const again = await did(officer, 'submitDecree', returned)
    const reviewed = await did(legal, 'voteOnDecree', again, { vote: 'APPROVE' })
    expect(await waiting(approver)).toMatchObject({ ...nothing, toVote: 1 })
    await did(approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
    for (const client of [legal, approver]) expect(await waiting(client)).toMatchObject({ ...nothing, toSign: 1 })
    expect(await waiting(officer)).toEqual({ ...nothing, decrees: [] })
  })
})

describe('a delegation', () => {
  test('lets a deputy vote in somebody’s name on its days, and shows both', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    await saveRoute(await anotherAdministrator(admin, signIn), [step('Sekda', { voterId: USERS.pertamina })])
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    expect(await does(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject({ code: 'STEP_OF_ANOTHER' })
    const given = await delegate(approver, USERS.pontianak)
    expect(given.data).toMatchObject({ isMine: true, revokedAt: null })
    expect((await waiting(legal)).toVote).toBe(1)
    expect((await decreeOf(legal, submitted.id)).actions).toEqual(['VOTE'])
    const revoked = await approver.ask(REVOKE, { input: { delegationId: given.data.id } })
    expect(revoked.revokeDelegation.data.revokedAt).not.toBeNull()
    expect((await waiting(legal)).toVote).toBe(0)
    expect(await does(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject({ code: 'STEP_OF_ANOTHER' })
    await delegate(approver, USERS.pontianak)
    // Whoever makes decrees by now stands in for nobody, however they were chosen.
    const now = (role: string) =>
      admin.query('update membership set role = $3 where user_id = $1 and tenant_id = $2', [
        USERS.pontianak,
        TENANTS['kubu-raya'].id,
        role,
      ])
    await now('OFFICER')
    expect((await waiting(legal)).toVote).toBe(0)
    expect(await does(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject({ code: 'NOT_ALLOWED' })
    await now('LEGAL_REVIEWER')
    const voted = await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    expect(voted).toMatchObject({
      state: 'APPROVED',
      steps: [{ castBy: { name: expect.any(String) }, onBehalfOf: { name: expect.any(String) } }],
    })
    expect(voted.steps[0].castBy).not.toEqual(voted.steps[0].onBehalfOf)
  })

  test('goes to a colleague who makes nothing, for days that are not over, by who decides', async ({
    signIn,
    admin,
  }) => {
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    expect(await delegate(officer, USERS.pontianak)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await delegate(approver, USERS.provinsi)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await delegate(approver, USERS['kubu-raya'])).toMatchObject({ issues: [{ code: 'DEPUTY_IS_MAKER' }] })
    expect(await delegate(approver, USERS.pertamina)).toMatchObject({ issues: [{ code: 'DEPUTY_IS_SELF' }] })
    for (const days of [{ lastDay: day(-1) }, { fromDay: day(-400) }, { fromDay: day(31) }])
      expect(await delegate(approver, USERS.pontianak, days)).toMatchObject({
        issues: [{ path: 'lastDay', code: 'DELEGATION_DAYS' }],
      })
    const given = (await delegate(approver, USERS.pontianak, { fromDay: day(0), lastDay: day(0) })).data
    expect((await legal.ask(REVOKE, { input: { delegationId: given.id } })).revokeDelegation).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
