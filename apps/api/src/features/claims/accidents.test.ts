import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { ... on ReportLifeEventSuccess { data { claim { id } } } ... on Error { code } } }`
const WRITE = `mutation ($input: WriteAccidentInput!) { writeAccident(input: $input) { ... on WriteAccidentSuccess { data { accidents { number } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const CASE = `query ($id: ID!) { claim(id: $id) { mayWriteAccident accidents { number losses { part percent } daysUnableToWork homeCare writtenBy { name } }
  scholarshipFamily { children { id } } due { total closed benefits { kind amount } } } }`

const LAW = {
  DEATH_CASH: 20_000_000,
  ACCIDENT_HOME_CARE_YEARLY_MAX: 20_000_000,
  ACCIDENT_FULL_WAGE: 12,
  ACCIDENT_LATER_WAGE: 500,
  ACCIDENT_WAGE_MONTH: 30,
  ACCIDENT_DISABILITY_BASES: 80,
  ACCIDENT_DISABILITY_BASES_MAX: 56,
  ACCIDENT_TOTAL_FROM: 700,
  ACCIDENT_DEATH_BASES: 48,
  ACCIDENT_FUNERAL: 10_000_000,
  ACCIDENT_PERIODIC: 12_000_000,
  ACCIDENT_TRANSPORT_LAND_MAX: 5_000_000,
  ACCIDENT_TRANSPORT_SEA_MAX: 2_000_000,
  ACCIDENT_TRANSPORT_AIR_MAX: 10_000_000,
  DISABILITY_ONE_EYE: 350,
  SCHOLARSHIP_CHILDREN_MAX: 2,
  SCHOLARSHIP_TOTAL_MAX: 174_000_000,
}

/** Somebody hurt at work, or as it is reported, in a month that the insurer has posted. @returns the case */
async function aCase(admin: pg.Client, keys: string, officer: Client, facts: object = {}): Promise<string> {
  await arrangeAmounts(admin, { hasForm: false })
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis)
     select key, '[2015-07-01,)', value::bigint, 'RUPIAH', 'PP 82/2019' from jsonb_each_text($1) on conflict do nothing`,
    [JSON.stringify(LAW)],
  )
  const { id } = await arrangePerson(admin, vaultOf(keys))
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, 'WORK_ACCIDENT', '[2025-06-01,2026-07-01)', $2, gen_random_uuid(), 1 from worker where id = $1`,
    [id, TENANTS['kubu-raya'].id],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  const event = {
    kind: 'ACCIDENT',
    eventDay: '2026-03-04',
    dayPrecision: 'DAY',
    place: 'Kebun',
    source: 'VILLAGE',
    atWorkOrOnTheWay: true,
    becauseOfWork: true,
    ...facts,
  }
  const input = { workerId: globalIdOf('Worker', id), ...event }
  return (await officer.ask(REPORT, { input })).reportLifeEvent.data.claim.id
}

const INPUT = {
  entries: 0,
  losses: [{ part: 'ONE_EYE', pieces: 1, percent: 40 }],
  daysUnableToWork: 390,
  homeCare: ['25000000', '1000000'],
  transportLand: '6000000',
  transportSea: '0',
  transportAir: '0',
}

async function begins(admin: pg.Client, officer: Client, claimId: string) {
  const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
  await takesStep(officer, { claimId, action: 'GATHER', expectedVersion: 1, onDay })
}

test('a death at home of an occupational illness gives what a death at work gives', async ({ signIn, admin, keys }) => {
  const officer = await signIn('kubu-raya')
  const atHome = { kind: 'DEATH', place: 'Rumah', atWorkOrOnTheWay: false, ofOccupationalIllness: true }
  const claimId = await aCase(admin, keys, officer, atHome)
  const { due } = (await officer.ask(CASE, { id: claimId })).claim
  expect(due).toMatchObject({
    benefits: [
      { kind: 'ACCIDENT_DEATH', amount: '48000000' },
      { kind: 'ACCIDENT_PERIODIC', amount: '12000000' },
      { kind: 'ACCIDENT_FUNERAL', amount: '10000000' },
    ],
    total: '70000000',
  })
})

describe('what an accident has led to', () => {
  test('decides what is due, to the rupiah', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const claimId = await aCase(admin, keys, officer)
    await begins(admin, officer, claimId)
    const { writeAccident } = await officer.ask(WRITE, { input: { claimId, ...INPUT } })
    expect(writeAccident).toMatchObject({ data: { accidents: [{ number: 1 }] } })
    const { claim } = await officer.ask(CASE, { id: claimId })
    expect(claim.accidents).toMatchObject([
      { losses: [{ part: 'ONE_EYE', percent: 40 }], daysUnableToWork: 390, homeCare: ['25000000', '1000000'] },
    ])
    expect(claim.due).toMatchObject({
      // 350‰ × 40% × 80 bases; a year of care at most 20 million; 12 months whole and one half; the way by land at most 5 million.
      benefits: [
        { kind: 'ACCIDENT_DISABILITY', amount: '11200000' },
        { kind: 'ACCIDENT_HOME_CARE', amount: '21000000' },
        { kind: 'ACCIDENT_WAGE', amount: '12500000' },
        { kind: 'ACCIDENT_TRANSPORT', amount: '5000000' },
      ],
      total: '49700000',
      closed: '0',
    })
    expect(claim.scholarshipFamily).toBeNull()
    // Another entry holds the whole; written on what was read before, it is refused.
    expect((await officer.ask(WRITE, { input: { claimId, ...INPUT } })).writeAccident.code).toBe('CLAIM_CHANGED')
    const less = { ...INPUT, entries: 1, losses: [], homeCare: [], transportLand: '0', daysUnableToWork: 30 }
    await officer.ask(WRITE, { input: { claimId, ...less } })
    const after = (await officer.ask(CASE, { id: claimId })).claim
    expect(after.due.total).toBe('1000000')
    expect(after.accidents).toHaveLength(2)
  })

  test('is the officers’ of the case to write and read; the sum counts for whoever may read sums', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const claimId = await aCase(admin, keys, officer)
    const write = async (client: Client, input: object = INPUT) =>
      (await client.ask(WRITE, { input: { claimId, ...input } })).writeAccident
    expect((await officer.ask(CASE, { id: claimId })).claim).toMatchObject({ mayWriteAccident: false, accidents: null })
    expect(await write(officer)).toMatchObject({ code: 'NOT_ALLOWED' })
    await begins(admin, officer, claimId)
    await write(officer)
    // As if a colleague had taken the step.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(`update claim_step set moved_by = $1 where from_state <> to_state`, [USERS.provinsi])
    await admin.query(`set session_replication_role = 'origin'`)
    const { claim } = await officer.ask(CASE, { id: claimId })
    expect(claim).toMatchObject({
      mayWriteAccident: false,
      accidents: null,
      due: { total: '49700000', closed: '49700000', benefits: [] },
    })
    expect((await (await signIn('pontianak')).ask(CASE, { id: claimId })).claim).toBeNull()
    expect(await write(await signIn('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = (await (await signIn('kubu-raya')).ask(CASE, { id: claimId })).claim
    expect(village).toMatchObject({ accidents: null, due: null, mayWriteAccident: false })
  })

  test('says what is wrong with it', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const claimId = await aCase(admin, keys, officer)
    await begins(admin, officer, claimId)
    const code = async (part: object) => {
      const { writeAccident } = await officer.ask(WRITE, { input: { claimId, ...INPUT, ...part } })
      return writeAccident.issues?.[0]?.code ?? writeAccident.code
    }
    expect(await code({ losses: [{ part: 'ONE_EYE', pieces: 2, percent: 1 }] })).toBe('LOSS_PIECES_INVALID')
    expect(await code({ daysUnableToWork: 4000 })).toBe('UNABLE_DAYS_INVALID')
    expect(await code({ transportLand: '1000000001' })).toBe('ACCIDENT_COST_INVALID')
    expect(await code({ losses: [{ part: 'BOTH_LEGS', pieces: 1, percent: 1 }] })).toBe('LOSS_NOT_IN_TABLE')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set state = 'PAID', complete_on = '2026-01-05', due_rupiah = 1, approved_rupiah = 1, insurer_number = 'K-1234'`,
    )
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await code({})).toBe('CLAIM_STATE')
  })
})

test('the insurer has three working days, in which national holidays do not count', async ({ signIn, admin, keys }) => {
  const officer = await signIn('kubu-raya')
  const claimId = await aCase(admin, keys, officer)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ACCIDENT_PAYABLE_WITHIN', '[2015-07-01,)', 3, 'DAYS'), ('CLAIM_DELAY_PER_DAY', '[2015-07-01,)', 10, 'PERMILLE')`,
  )
  await admin.query(`set session_replication_role = 'replica'`)
  // 12 August 2026 is a Wednesday, and the Monday after it a holiday.
  await admin.query(`update claim set state = 'SUBMITTED', complete_on = '2026-08-12', due_rupiah = 1`)
  await admin.query(`set session_replication_role = 'origin'`)
  const until = async () =>
    (await officer.ask('query ($id: ID!) { claim(id: $id) { payableUntil } }', { id: claimId })).claim.payableUntil
  await admin.query('delete from national_holiday')
  expect(await until()).toBe('2026-08-17')
  await admin.query(`insert into national_holiday values ('2026-08-17', 'Proklamasi Kemerdekaan', 'SKB')`)
  expect(await until()).toBe('2026-08-18')
})

test('a family may ask for years what an accident gives, as far as the law says, and is no longer shown the day once it has asked', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const claimId = await aCase(admin, keys, officer)
  const until = async () =>
    (await officer.ask('query ($id: ID!) { claim(id: $id) { claimableUntil event { eventDay } } }', { id: claimId }))
      .claim
  expect((await until()).claimableUntil).toBeNull()
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_LAPSES_AFTER', '[2015-07-01,)', 5, 'YEARS')`,
  )
  const { claimableUntil, event } = await until()
  expect(claimableUntil).toBe(`${Number(event.eventDay.slice(0, 4)) + 5}${event.eventDay.slice(4)}`)
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update claim set state = 'SUBMITTED', complete_on = app.today(), due_rupiah = 1`)
  await admin.query(`set session_replication_role = 'origin'`)
  expect((await until()).claimableUntil).toBeNull()
})
