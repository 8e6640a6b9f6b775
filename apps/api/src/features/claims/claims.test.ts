import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf, idOf } from '../../graphql/ids.ts'
import { isProtected, theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { __typename
  ... on ReportLifeEventSuccess { data { id eventDay workVerdict reports { source } claim { id version state programme } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const CORRECT = `mutation ($input: CorrectLifeEventInput!) { correctLifeEvent(input: $input) { __typename
  ... on CorrectLifeEventSuccess { data { eventDay dayPrecision workVerdict mayCorrect corrections { formerDay formerPrecision formerPlace formerVerdict reason } claim { programme state version } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const WITHDRAW = `mutation ($input: WithdrawLifeEventInput!) { withdrawLifeEvent(input: $input) { __typename
  ... on WithdrawLifeEventSuccess { data { isWithdrawn claim { state } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const ADD = `mutation ($input: AddClaimPaperInput!) { addClaimPaper(input: $input) { __typename
  ... on AddClaimPaperSuccess { data { missingPapers } } ... on Error { code } } }`
const DEMAND = `mutation ($input: DemandClaimPaperInput!) { demandClaimPaper(input: $input) { __typename
  ... on DemandClaimPaperSuccess { data { missingPapers checklist { paper demandReason } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const CLAIM = `query ($id: ID!) { claim(id: $id) { state due { total missed remedy benefits { kind whole isMet } } checklist { paper files { file { id } } } } }`
const MONEY = `query ($id: ID!) { claim(id: $id) { submittedDue dueAtAnswer approved insurerNumber owedForDelay person { name } } }`
const LIST = `{ claims { totalCount edges { node { person { name } missingPapers } } } }`

const DEATH = { kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah', source: 'VILLAGE' }

const CORRECTED = {
  eventDay: '2026-03-04',
  dayPrecision: 'DAY',
  place: 'Rumah',
  atWorkOrOnTheWay: true,
  becauseOfWork: true,
  reason: 'Menurut akta kematian dan dua saksi',
}

async function aReported(admin: pg.Client, keys: string, client: Client, event: object = DEATH) {
  const person = await arrangePerson(admin, vaultOf(keys))
  const workerId = globalIdOf('Worker', person.id)
  const { reportLifeEvent } = await client.ask(REPORT, { input: { workerId, ...event } })
  return { person, workerId, event: reportLifeEvent.data, claimId: reportLifeEvent.data?.claim?.id as string }
}

/** Puts a claim into the state in which the insurer has answered. */
async function isApproved(admin: pg.Client, state = 'APPROVED') {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `update claim set state = $1, complete_on = '2026-01-05', due_rupiah = 42000000, approved_rupiah = 42000000, insurer_number = 'K-1234'`,
    [state],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

async function aPaper(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'kk.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
    [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
  )
  return globalIdOf('File', rows[0].id)
}

describe('a report', () => {
  test('opens a claim in one answer, and the same report of another is one event', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { event, workerId } = await aReported(admin, keys, officer)
    expect(event).toMatchObject({
      eventDay: '2026-03-04',
      reports: [{ source: 'VILLAGE' }],
      claim: { state: 'REPORTED', programme: 'DEATH' },
    })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const again = await (await signIn('kubu-raya')).ask(REPORT, { input: { workerId, ...DEATH, source: 'HEIR' } })
    expect(again.reportLifeEvent.data.id).toBe(event.id)
    expect((await admin.query('select count(*)::int as n from claim')).rows).toEqual([{ n: 1 }])
  })

  test('says what is wrong with its day, and of whom nothing may be reported', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { workerId } = await aReported(admin, keys, officer)
    const code = async (client: Client, event: object) =>
      (await client.ask(REPORT, { input: { workerId, ...DEATH, ...event } })).reportLifeEvent
    expect(await code(officer, { eventDay: '2026-03-05' })).toMatchObject({ code: 'DEATH_ON_OTHER_DAY' })
    expect(await code(officer, { eventDay: '2090-01-01' })).toMatchObject({ issues: [{ code: 'EVENT_IN_FUTURE' }] })
    expect(await code(officer, { eventDay: '1900-01-02' })).toMatchObject({ code: 'EVENT_BEFORE_BIRTH' })
    expect(await code(officer, { dayPrecision: 'MONTH' })).toMatchObject({ issues: [{ code: 'EVENT_DAY_INVALID' }] })
    expect(await code(officer, { kind: 'MOVE', eventDay: '2026-03-05' })).toMatchObject({ code: 'EVENT_AFTER_DEATH' })
    expect(await code(await signIn('pontianak'), {})).toMatchObject({ code: 'NOT_FOUND' })
    expect(await code(await signIn('pertamina'), {})).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is withdrawn with its claim, once, with a reason', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { event } = await aReported(admin, keys, officer)
    const withdraw = async (reason: string) =>
      (await officer.ask(WITHDRAW, { input: { eventId: event.id, reason } })).withdrawLifeEvent
    expect(await withdraw('')).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await withdraw('Salah orang, sudah diperiksa')).toMatchObject({
      data: { isWithdrawn: true, claim: { state: 'WITHDRAWN' } },
    })
    expect(await withdraw('Salah orang, sudah diperiksa')).toMatchObject({ code: 'EVENT_WITHDRAWN' })
  })
})

test('a report whose family was paid is not withdrawn', async ({ signIn, admin, keys }) => {
  const officer = await signIn('kubu-raya')
  const { event } = await aReported(admin, keys, officer)
  await isApproved(admin, 'PAID')
  const input = { eventId: event.id, reason: 'Salah orang, sudah diperiksa' }
  expect((await officer.ask(WITHDRAW, { input })).withdrawLifeEvent).toMatchObject({ code: 'EVENT_PAID' })
})

describe('a report that is corrected', () => {
  test('keeps what it said, and its claim follows the answers', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { event } = await aReported(admin, keys, officer, { ...DEATH, eventDay: '2026-01-01', dayPrecision: 'YEAR' })
    const correct = async (client: Client, facts: object) =>
      (await client.ask(CORRECT, { input: { eventId: event.id, ...CORRECTED, ...facts } })).correctLifeEvent
    expect(await correct(officer, { reason: '' })).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await correct(officer, { eventDay: '2090-01-01' })).toMatchObject({ issues: [{ code: 'EVENT_IN_FUTURE' }] })
    expect(await correct(officer, {})).toMatchObject({
      data: {
        eventDay: '2026-03-04',
        dayPrecision: 'DAY',
        workVerdict: 'AT_WORK',
        claim: { programme: 'WORK_ACCIDENT', state: 'REPORTED', version: 2 },
        corrections: [
          {
            formerDay: '2026-01-01',
            formerPrecision: 'YEAR',
            formerPlace: 'Rumah',
            formerVerdict: 'UNKNOWN',
            reason: CORRECTED.reason,
          },
        ],
      },
    })
    expect(await correct(officer, {})).toMatchObject({ code: 'EVENT_UNCHANGED' })
    expect(await correct(await signIn('pontianak'), {})).toMatchObject({ code: 'NOT_FOUND' })
    await isApproved(admin)
    expect(await correct(officer, { place: 'Kebun' })).toMatchObject({ code: 'EVENT_WITH_INSURER' })
  })

  test('is told to whoever reports the same with other answers, so that none is dropped', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { workerId } = await aReported(admin, keys, officer)
    const again = async (facts: object) =>
      (await officer.ask(REPORT, { input: { workerId, ...DEATH, ...facts } })).reportLifeEvent
    expect(await again({ becauseOfWork: true })).toMatchObject({ code: 'EVENT_ANSWERS_DIFFER' })
    expect(await again({ source: 'HEIR' })).toMatchObject({ data: { claim: { programme: 'DEATH' } } })
  })

  test('with a day that is only known by its year is corrected before its claim is submitted', async ({
    signIn,
    admin,
    keys,
  }) => {
    await theLaw(admin)
    const officer = await signIn('kubu-raya')
    const { claimId } = await aReported(admin, keys, officer, {
      ...DEATH,
      eventDay: '2026-01-01',
      dayPrecision: 'YEAR',
    })
    const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
    const step = (action: string, expectedVersion: number) =>
      takesStep(officer, { claimId, action, expectedVersion, onDay })
    await step('GATHER', 1)
    expect(await step('SUBMIT', 2)).toMatchObject({ code: 'EVENT_DAY_UNKNOWN' })
  })
})

describe('what is due', () => {
  test('counts a month under another government’s decree, and nothing for a disability outside of work', async ({
    signIn,
    admin,
    keys,
  }) => {
    await theLaw(admin)
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aReported(admin, keys, officer)
    await isProtected(admin, person.id, 'DEATH', 'pontianak')
    expect((await officer.ask(CLAIM, { id: claimId })).claim.due).toMatchObject({ total: '42000000', missed: '0' })
    const outside = await aReported(admin, keys, officer, {
      ...DEATH,
      kind: 'TOTAL_DISABILITY',
      atWorkOrOnTheWay: false,
    })
    expect(outside.event).toMatchObject({ workVerdict: 'NOT_AT_WORK', claim: null })
  })

  test('of a death at home is asked of work once a doctor names an occupational illness, and their letter with it', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const atHome = { ...DEATH, atWorkOrOnTheWay: false, becauseOfWork: false }
    // As a phone sends what it has kept from before the question.
    const { event, claimId } = await aReported(admin, keys, officer, atHome)
    expect(event).toMatchObject({ workVerdict: 'NOT_AT_WORK', claim: { programme: 'DEATH' } })
    const papers = async () =>
      (await officer.ask(CLAIM, { id: claimId })).claim.checklist.map(({ paper }: { paper: string }) => paper)
    expect(await papers()).not.toContain('OCCUPATIONAL_ILLNESS_LETTER')
    const { eventDay, dayPrecision, place } = DEATH
    const input = {
      ...{ eventId: event.id, eventDay, dayPrecision, place, reason: 'Menurut surat dokter yang merawat' },
      ...{ atWorkOrOnTheWay: false, becauseOfWork: false, ofOccupationalIllness: true },
    }
    expect((await officer.ask(CORRECT, { input })).correctLifeEvent).toMatchObject({
      data: {
        workVerdict: 'AT_WORK',
        claim: { programme: 'WORK_ACCIDENT' },
        corrections: [{ formerVerdict: 'NOT_AT_WORK' }],
      },
    })
    expect(await papers()).toEqual(expect.arrayContaining(['ACCIDENT_REPORT', 'OCCUPATIONAL_ILLNESS_LETTER']))
  })

  test('of an accident is the insurer’s to say: more than we reckon can be approved', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aReported(admin, keys, officer, { ...DEATH, kind: 'ACCIDENT' })
    await isApproved(admin, 'IN_REVIEW')
    const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
    const input = { claimId, action: 'APPROVE', expectedVersion: 1, onDay, approved: '57000000', insurerNumber: 'K-77' }
    expect(await takesStep(officer, input)).toMatchObject({
      data: { state: 'APPROVED', approved: '57000000' },
    })
  })

  test('and approved is no village’s to read', async ({ signIn, admin, keys }) => {
    await theLaw(admin)
    const { claimId, person } = await aReported(admin, keys, await signIn('kubu-raya'))
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_DELAY_PER_DAY', '[2015-07-01,)', 10, 'PERMILLE'), ('DEATH_PAYABLE_WITHIN', '[2015-07-01,)', 3, 'DAYS') on conflict do nothing`,
    )
    await isApproved(admin)
    const whole = (await (await signIn('kubu-raya')).ask(MONEY, { id: claimId })).claim
    expect(whole).toMatchObject({ submittedDue: '42000000', approved: '42000000', insurerNumber: 'K-1234' })
    expect(BigInt(whole.owedForDelay)).toBeGreaterThan(0n)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect((await (await signIn('kubu-raya')).ask(MONEY, { id: claimId })).claim).toEqual({
      submittedDue: null,
      dueAtAnswer: null,
      approved: null,
      insurerNumber: null,
      owedForDelay: null,
      person: { name: person.name },
    })
  })
})

describe('a claim', () => {
  test('takes a file once, and names the person of a merged record by the record that holds', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aReported(admin, keys, officer)
    const fileId = await aPaper(admin)
    const add = async (kind = 'FAMILY_CARD') =>
      (await officer.ask(ADD, { input: { claimId, kind, fileId } })).addClaimPaper
    const first = await add()
    // A phone that did not hear the answer sends it once more.
    expect(await add()).toEqual(first)
    expect(await add('ACCOUNT_BOOK')).toMatchObject({ code: 'PAPER_ATTACHED_ALREADY' })
    const { rows } = await admin.query('select kind from claim_paper where file_id = $1', [idOf(fileId, 'File')])
    expect(rows).toEqual([{ kind: 'FAMILY_CARD' }])
    const holds = await arrangePerson(admin, vaultOf(keys))
    await admin.query('update worker set superseded_by = $2 where id = $1', [person.id, holds.id])
    expect((await officer.ask(MONEY, { id: claimId })).claim.person).toEqual({ name: holds.name })
  })

  test('says nothing in a list about what happened, its papers or money', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    for (const field of ['event { kind }', 'checklist { paper }', 'due { total }', 'approved']) {
      const { errors } = await officer.askRaw(`{ claims { edges { node { ${field} } } } }`)
      expect(errors?.[0]?.message, field).toContain('Cannot query field')
    }
  })

  test('is submitted with its papers, approved at most at what is due, and rejected with a reason', async ({
    signIn,
    admin,
    keys,
  }) => {
    await theLaw(admin)
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aReported(admin, keys, officer)
    const step = (action: string, expectedVersion: number, more: object = {}) =>
      takesStep(officer, { claimId, action, expectedVersion, onDay: '2026-11-24', ...more })
    const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
    expect(await step('PAY', 1, { onDay })).toMatchObject({ code: 'CLAIM_STATE' })
    expect(await step('GATHER', 1, { onDay })).toMatchObject({
      data: { state: 'DOCUMENTS', version: 2, actions: ['SUBMIT'] },
    })
    expect(await step('SUBMIT', 1, { onDay })).toMatchObject({ code: 'CLAIM_CHANGED' })
    expect(await step('SUBMIT', 2, { onDay })).toMatchObject({ code: 'CLAIM_PAPERS_MISSING' })
    const { claim } = await officer.ask(CLAIM, { id: claimId })
    for (const { paper } of claim.checklist)
      await officer.ask(ADD, { input: { claimId, kind: paper, fileId: await aPaper(admin) } })
    // Nobody ever paid for this person: the family is owed nothing, and hears what it lost.
    expect(claim.due).toMatchObject({ total: '0', missed: '42000000', remedy: 'NONE' })
    expect(await step('SUBMIT', 2, { onDay })).toMatchObject({ data: { state: 'SUBMITTED', submittedDue: '0' } })
    expect(await step('APPROVE', 3, { onDay, approved: '1', insurerNumber: 'K-1' })).toMatchObject({
      issues: [{ path: 'approved', code: 'APPROVED_MORE_THAN_DUE' }],
    })
    expect(await step('REJECT', 3, { onDay })).toMatchObject({ issues: [{ path: 'reason' }] })
    // The insurer posts the month only now: the answer counts it.
    await isProtected(admin, person.id, 'DEATH', 'kubu-raya')
    expect(await step('APPROVE', 3, { onDay, approved: '42000001', insurerNumber: 'K-1' })).toMatchObject({
      issues: [{ path: 'approved', code: 'APPROVED_MORE_THAN_DUE' }],
    })
    // Less than is due is approved with the insurer's reason, or by somebody who says that it gives none.
    expect(await step('APPROVE', 3, { onDay, approved: '10000000', insurerNumber: 'K-1' })).toMatchObject({
      issues: [{ path: 'reason', code: 'APPROVED_LESS_UNEXPLAINED' }],
    })
    expect((await officer.ask(MONEY, { id: claimId })).claim).toMatchObject({
      ...{ submittedDue: '0', dueAtAnswer: '42000000' },
    })
    const reason = 'Bulan peristiwa tidak terlindungi'
    expect(await step('REJECT', 3, { onDay, reason })).toMatchObject({
      data: { state: 'REJECTED', actions: ['APPEAL'] },
    })
  })

  test('asks for a paper beyond its list with a reason, and not for one that is on it', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aReported(admin, keys, officer)
    const demand = async (kind: string, reason: string) =>
      (await officer.ask(DEMAND, { input: { claimId, kind, reason } })).demandClaimPaper
    expect(await demand('FAMILY_CARD', 'Belum ada pada kami')).toMatchObject({ code: 'PAPER_DEMANDED_ALREADY' })
    expect(await demand('SCHOOL_LETTER', '')).toMatchObject({ issues: [{ path: 'reason' }] })
    expect((await demand('SCHOOL_LETTER', 'Ada anak yang bersekolah')).data.checklist).toContainEqual({
      paper: 'SCHOOL_LETTER',
      demandReason: 'Ada anak yang bersekolah',
    })
  })

  test('is seen in its village without money, and by nobody elsewhere', async ({ signIn, admin, keys }) => {
    await theLaw(admin)
    const { claimId, person } = await aReported(admin, keys, await signIn('kubu-raya'))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await signIn('kubu-raya')
    expect((await village.ask(CLAIM, { id: claimId })).claim).toMatchObject({ state: 'REPORTED', due: null })
    expect((await village.ask(LIST)).claims).toMatchObject({
      totalCount: 1,
      edges: [{ node: { person: { name: person.name } } }],
    })
    const input = { claimId, action: 'GATHER', expectedVersion: 1, onDay: '2026-11-24' }
    expect(await takesStep(village, input)).toMatchObject({ code: 'NOT_ALLOWED' })
    for (const tenant of ['pontianak', 'pertamina'] as const) {
      const stranger = await signIn(tenant)
      expect((await stranger.ask(LIST)).claims).toMatchObject({ totalCount: 0, edges: [] })
      expect((await stranger.ask(CLAIM, { id: claimId })).claim).toBeNull()
    }
  })

  test('opens a paper about health to who brought it and to the officers of the case', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aReported(admin, keys, officer, { ...DEATH, kind: 'ACCIDENT' })
    await officer.ask(ADD, { input: { claimId, kind: 'MEDICAL_LETTER', fileId: await aPaper(admin) } })
    await officer.ask(ADD, { input: { claimId, kind: 'ID_CARD_OF_PERSON', fileId: await aPaper(admin) } })
    // Brought by a colleague: whoever has taken no step of the case finds it shut.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update claim_paper set added_by = $1', [USERS.provinsi])
    await admin.query(`set session_replication_role = 'origin'`)
    const files = async () => {
      const { claim } = await officer.ask(CLAIM, { id: claimId })
      const of = (paper: string) =>
        claim.checklist.find((line: { paper: string }) => line.paper === paper).files[0].file
      return { health: of('MEDICAL_LETTER') !== null, card: of('ID_CARD_OF_PERSON') !== null }
    }
    expect(await files()).toEqual({ health: false, card: true })
    await admin.query(
      `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by) select id, tenant_id, 'REPORTED', 'DOCUMENTS', app.today(), $1 from claim`,
      [USERS['kubu-raya']],
    )
    expect(await files()).toEqual({ health: true, card: true })
  })
})
