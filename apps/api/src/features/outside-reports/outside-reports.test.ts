import { isVisited } from '@payung/database/testing/a-visit'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'

const SEND = `mutation ($input: ReportLifeEventToKeeperInput!) { reportLifeEventToKeeper(input: $input) { __typename
  ... on ReportLifeEventToKeeperSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const DECIDE = `mutation ($input: DecideOutsideReportInput!) { decideOutsideReport(input: $input) { __typename
  ... on DecideOutsideReportSuccess { data { state setAsideReason mayDecide event { id reports { source } claim { state } } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const WAITING = `query ($first: Int, $after: String, $workerId: ID) { outsideReports(first: $first, after: $after, workerId: $workerId) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id reporter source kind eventDay place mayDecide person { id name } otherDays { day isReported } metOn } } } }`
const REPORTERS = `query ($worker: ID!) { lifeEvents(workerId: $worker) { reports { source isConfirmation } outsideReports { reporter source decidedBy { id } } } }`
const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { __typename } }`
const PERSON = `query ($id: ID!) { personToReport(workerId: $id) { name village keeper } }`
const OWN = `query ($id: ID!) { personToReport(workerId: $id) { ownReports { kind eventDay dayPrecision reportedAt } } }`
const DEATH = { kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'RS Sudarso', source: 'INSURER' }

const pageOf = async (client: Client, page: { first?: number; after?: string; workerId?: string } = {}) =>
  (await client.ask(WAITING, page)).outsideReports
const waitingOf = async (client: Client) => (await pageOf(client)).edges.map(({ node }: { node: object }) => node)
const decides = async (client: Client, reportId: string, confirm = true, reason?: string) =>
  (await client.ask(DECIDE, { input: { reportId, confirm, reason } })).decideOutsideReport

/** Somebody of Kubu Raya whom the province has registered and sees. */
async function somebodySeen(admin: pg.Client, keys: string) {
  const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
  const workerId = globalIdOf('Worker', person.id)
  const sends = async (client: Client, event: object = {}) =>
    (await client.ask(SEND, { input: { workerId, ...DEATH, ...event } })).reportLifeEventToKeeper
  return { person, workerId, sends }
}

describe('a report from outside', () => {
  test('waits at the keeper with who says it, opens nothing, and is confirmed as one event', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { person, workerId, sends } = await somebodySeen(admin, keys)
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    expect(await sends(province)).toEqual({ __typename: 'ReportLifeEventToKeeperSuccess', data: { id: workerId } })
    expect(await sends(province)).toMatchObject({ data: { id: workerId } })
    expect((await admin.query('select count(*)::int as n from life_event')).rows).toEqual([{ n: 0 }])
    expect(await waitingOf(province)).toEqual([])
    const [report, ...others] = await waitingOf(keeper)
    expect(others).toEqual([])
    expect(report).toMatchObject({
      reporter: expect.stringContaining('Provinsi'),
      source: 'INSURER',
      kind: 'DEATH',
      eventDay: '2026-03-04',
      mayDecide: true,
      person: { id: workerId, name: person.name },
      otherDays: [],
    })
    expect(await decides(keeper, report.id)).toMatchObject({
      data: {
        state: 'CONFIRMED',
        mayDecide: false,
        event: { reports: [{ source: 'INSURER' }], claim: { state: 'REPORTED' } },
      },
    })
    expect(await decides(keeper, report.id)).toMatchObject({ code: 'OUTSIDE_REPORT_STATE' })
    expect(await waitingOf(keeper)).toEqual([])
    // Said again after it was confirmed, it waits, and becomes no second event.
    await sends(province)
    const [again] = await waitingOf(keeper)
    expect(await decides(keeper, again.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    expect((await admin.query('select count(*)::int as n from claim')).rows).toEqual([{ n: 1 }])
  })

  test('of a death of somebody who was met since says so before it is confirmed and after, and tells the officer', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { person, workerId, sends } = await somebodySeen(admin, keys)
    await isVisited(admin, person.id, { day: '2026-05-10' })
    await sends(await signIn('provinsi'))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const keeper = await signIn('kubu-raya')
    const [report] = await waitingOf(keeper)
    expect(report.metOn).toBe('2026-05-10')
    expect(await decides(keeper, report.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    const { lifeEvents } = await keeper.ask(
      'query ($worker: ID!) { lifeEvents(workerId: $worker) { metOn claim { id } } }',
      {
        worker: workerId,
      },
    )
    expect(lifeEvents).toEqual([{ metOn: '2026-05-10', claim: { id: expect.any(String) } }])
    const { notices } = await keeper.ask('query { notices(first: 10) { edges { node { kind text href } } } }')
    expect(notices.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      kind: 'MET_AFTER_DEATH',
      text: expect.stringContaining('dijumpai hidup pada hari sesudahnya'),
      href: `/klaim/${lifeEvents[0].claim.id}`,
    })
  })

  test('is named by its organisation in the event, apart from who confirmed it and from who reported it first', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [unknown, reported] = [await somebodySeen(admin, keys), await somebodySeen(admin, keys)]
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    await keeper.ask(REPORT, { input: { workerId: reported.workerId, ...DEATH, source: 'VILLAGE' } })
    const outsideReports = [
      {
        ...{ reporter: expect.stringContaining('Provinsi'), source: 'INSURER' },
        decidedBy: { id: USERS['kubu-raya'] },
      },
    ]
    const expectations = [
      { person: unknown, reports: [{ source: 'INSURER', isConfirmation: true }] },
      { person: reported, reports: [{ source: 'VILLAGE', isConfirmation: false }] },
    ]
    for (const { person, reports } of expectations) {
      await person.sends(province)
      await decides(keeper, (await waitingOf(keeper))[0].id)
      const { lifeEvents } = await keeper.ask(REPORTERS, { worker: person.workerId })
      expect(lifeEvents).toEqual([{ reports, outsideReports }])
    }
  })

  test('gives the same answer whatever the record says, and only of people whom the reporter sees', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [living, dead] = [await somebodySeen(admin, keys), await somebodySeen(admin, keys)]
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead.person.id])
    const province = await signIn('provinsi')
    for (const { sends, workerId } of [living, dead])
      for (const eventDay of ['2026-03-04', '1900-01-02'])
        expect(await sends(province, { eventDay })).toEqual({
          __typename: 'ReportLifeEventToKeeperSuccess',
          data: { id: workerId },
        })
    expect(await living.sends(province, { eventDay: '2090-01-01' })).toMatchObject({
      issues: [{ code: 'EVENT_IN_FUTURE' }],
    })
    expect(await living.sends(await signIn('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await living.sends(await signIn('kubu-raya'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await living.sends(await signIn('pertamina'))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is shown to its reporter as they sent it, and stays the same once it is decided', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { workerId, sends } = await somebodySeen(admin, keys)
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    const own = async () => (await province.ask(OWN, { id: workerId })).personToReport.ownReports
    expect(await own()).toEqual([])
    await sends(province, { eventDay: '2026-03-01', dayPrecision: 'MONTH' })
    const sent = await own()
    expect(sent).toEqual([
      { kind: 'DEATH', eventDay: '2026-03-01', dayPrecision: 'MONTH', reportedAt: expect.any(String) },
    ])
    const [report] = await waitingOf(keeper)
    await decides(keeper, report.id)
    expect(await own()).toEqual(sent)
  })

  test('stands beside one of another day as a conflict, of which the keeper confirms one', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { sends } = await somebodySeen(admin, keys)
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    await sends(province)
    await sends(province, { eventDay: '2026-03-06' })
    const [first, second] = await waitingOf(keeper)
    expect(first.otherDays).toEqual([{ day: '2026-03-06', isReported: false }])
    expect(await decides(keeper, first.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    expect((await waitingOf(keeper))[0].otherDays).toEqual([{ day: '2026-03-04', isReported: true }])
    expect(await decides(keeper, second.id)).toMatchObject({ code: 'DEATH_ON_OTHER_DAY' })
    expect(await decides(keeper, second.id, false)).toMatchObject({
      issues: [{ path: 'reason', code: 'REASON_MISSING' }],
    })
    expect(await decides(keeper, second.id, false, 'Menurut akta tanggal 4 Maret')).toMatchObject({
      data: { state: 'SET_ASIDE', setAsideReason: 'Menurut akta tanggal 4 Maret', event: null },
    })
  })

  test('is decided by another person than who reported it, of the keeper alone', async ({ signIn, admin, keys }) => {
    const { sends } = await somebodySeen(admin, keys)
    await sends(await signIn('provinsi'))
    const keeper = await signIn('kubu-raya')
    const [report] = await waitingOf(keeper)
    await admin.query('update outside_report set reported_by = $1', [USERS['kubu-raya']])
    expect((await waitingOf(keeper))[0].mayDecide).toBe(false)
    expect(await decides(keeper, report.id)).toMatchObject({ code: 'OUTSIDE_REPORTER_IS_NOT_DECIDER' })
    expect(await decides(await signIn('pontianak'), report.id)).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    expect(await waitingOf(treasurer)).toEqual([])
    expect(await decides(treasurer, report.id)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await admin.query('select state from outside_report')).rows).toEqual([{ state: 'WAITING' }])
  })

  test('is decided beside another that the decider has made, which waits for somebody else', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { sends } = await somebodySeen(admin, keys)
    const province = await signIn('provinsi')
    await sends(province)
    await admin.query('update outside_report set reported_by = $1', [USERS['kubu-raya']])
    await sends(province)
    const keeper = await signIn('kubu-raya')
    const [own, other] = await waitingOf(keeper)
    expect([own.mayDecide, other.mayDecide]).toEqual([false, true])
    expect(await decides(keeper, other.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    expect((await waitingOf(keeper)).map(({ id }: { id: string }) => id)).toEqual([own.id])
  })

  test('that names only a year is confirmed on the day that the keeper has made sure of, and one that names a day is not', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { sends } = await somebodySeen(admin, keys)
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    await sends(province, { eventDay: '2026-01-01', dayPrecision: 'YEAR' })
    await sends(province, { eventDay: '2026-03-04' })
    const [ofYear, ofDay] = await waitingOf(keeper)
    const confirms = async (reportId: string, eventDay: string) =>
      (await keeper.ask(DECIDE, { input: { reportId, confirm: true, eventDay } })).decideOutsideReport
    expect(await confirms(ofDay.id, '2026-03-05')).toMatchObject({ code: 'OUTSIDE_REPORT_NAMES_DAY' })
    expect(await confirms(ofYear.id, '2090-01-01')).toMatchObject({
      issues: [{ path: 'eventDay', code: 'EVENT_IN_FUTURE' }],
    })
    expect(await confirms(ofYear.id, '2025-12-31')).toMatchObject({
      issues: [{ path: 'eventDay', code: 'DAY_NOT_AS_REPORTED' }],
    })
    expect(await confirms(ofYear.id, '2026-03-04')).toMatchObject({ data: { state: 'CONFIRMED' } })
    expect(await decides(keeper, ofDay.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    const { rows } = await admin.query('select event_day::text as day, day_precision as precision from life_event')
    expect(rows).toEqual([{ day: '2026-03-04', precision: 'DAY' }])
  })

  test('of an insurer’s answer without a day is confirmed for any day up to that of the report, and takes along no report of another year', async ({
    signIn,
    admin,
    keys,
  }) => {
    const { sends } = await somebodySeen(admin, keys)
    const [province, keeper] = [await signIn('provinsi'), await signIn('kubu-raya')]
    await sends(province, { eventDay: '2026-01-01', dayPrecision: 'YEAR' })
    await admin.query(
      `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source, reported_by, from_answer, reported_at)
       select tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, 'Tempat tidak disebut BPJS', 'INSURER', $1, true, '2026-02-10T11:00:00Z' from outside_report`,
      [USERS.pontianak],
    )
    const [ofYear, ofAnswer] = await waitingOf(keeper)
    const confirms = async (eventDay: string) =>
      (await keeper.ask(DECIDE, { input: { reportId: ofAnswer.id, confirm: true, eventDay } })).decideOutsideReport
    expect(await confirms('2026-02-11')).toMatchObject({ issues: [{ path: 'eventDay', code: 'DAY_AFTER_REPORT' }] })
    expect(await confirms('2025-12-30')).toMatchObject({ data: { state: 'CONFIRMED' } })
    expect((await waitingOf(keeper)).map(({ id }: { id: string }) => id)).toEqual([ofYear.id])
  })

  test('is decided with those of records that were merged into one, and while somebody decides about another person of that day', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [person, merged, stranger] = [
      await somebodySeen(admin, keys),
      await somebodySeen(admin, keys),
      await somebodySeen(admin, keys),
    ]
    const province = await signIn('provinsi')
    for (const { sends } of [person, merged, stranger]) await sends(province)
    await admin.query('update worker set superseded_by = $2 where id = $1', [merged.person.id, person.person.id])
    const keeper = await signIn('kubu-raya')
    const [report] = await waitingOf(keeper)
    expect(await pageOf(keeper, { workerId: person.workerId })).toMatchObject({ totalCount: 2 })
    expect(await pageOf(keeper, { workerId: 'nobody' })).toMatchObject({ totalCount: 0, edges: [] })
    await admin.query('begin')
    await admin.query('select from outside_report where worker_id = $1 for update', [stranger.person.id])
    expect(await decides(keeper, report.id)).toMatchObject({ data: { state: 'CONFIRMED' } })
    await admin.query('rollback')
    expect(await waitingOf(keeper)).toMatchObject([{ person: { id: stranger.workerId } }])
  })

  test('stands on a page, the longest waiting first, however many wait', async ({ signIn, admin, keys }) => {
    const province = await signIn('provinsi')
    const { sends } = await somebodySeen(admin, keys)
    for (const eventDay of ['2026-03-04', '2026-03-06', '2026-03-05']) await sends(province, { eventDay })
    const keeper = await signIn('kubu-raya')
    const first = await pageOf(keeper, { first: 2 })
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { eventDay: '2026-03-04' } }, { node: { eventDay: '2026-03-06' } }],
    })
    expect(await pageOf(keeper, { first: 2, after: first.pageInfo.endCursor })).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { eventDay: '2026-03-05' } }],
    })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    expect(await pageOf(await signIn('kubu-raya'))).toMatchObject({ totalCount: 0, edges: [] })
  })

  test('comes from the insurer, which sees the people that are registered with it', async ({ signIn, admin, keys }) => {
    const { person, sends } = await somebodySeen(admin, keys)
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pontianak.id])
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    const branch = await signIn('pontianak')
    expect(await sends(branch)).toMatchObject({ code: 'NOT_FOUND' })
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'PROOF', 'MEMBERSHIP_CONFIRMATION')`,
      [person.id, TENANTS.pontianak.id, TENANTS['kubu-raya'].id],
    )
    const listed = async () => (await branch.ask(PERSON, { id: globalIdOf('Worker', person.id) })).personToReport
    expect([await sends(branch), await listed()]).toMatchObject([{ code: 'NOT_FOUND' }, null])
    await admin.query(`update worker_access set level = 'REGISTERED' where tenant_id = $1`, [TENANTS.pontianak.id])
    expect(await listed()).toMatchObject({ name: person.name, keeper: 'Kabupaten Kubu Raya' })
    expect(await sends(branch)).toMatchObject({ data: { id: globalIdOf('Worker', person.id) } })
    expect(await waitingOf(await signIn('kubu-raya'))).toHaveLength(1)
  })

  test.for(['AGENT_PARTNER', 'INSTITUTION'] as const)(
    'comes from who has registered somebody (%s), with the same answer whatever the record says, and never of initials',
    async (kind, { signIn, admin, keys }) => {
      await admin.query('update tenant set kind = $2 where id = $1', [TENANTS.pertamina.id, kind])
      await giveRoles(admin, 'pertamina', ['OFFICER'])
      const [living, dead, stranger] = [
        await somebodySeen(admin, keys),
        await somebodySeen(admin, keys),
        await somebodySeen(admin, keys),
      ]
      await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead.person.id])
      const opens = (id: string, level: string) =>
        admin.query(
          `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, $4, 'MEMBERSHIP_CONFIRMATION')`,
          [id, TENANTS.pertamina.id, TENANTS['kubu-raya'].id, level],
        )
      for (const { person } of [living, dead]) await opens(person.id, 'REGISTERED')
      const reporter = await signIn('pertamina')
      for (const { sends, workerId } of [living, dead])
        expect(await sends(reporter, { source: 'AGENT' })).toEqual({
          __typename: 'ReportLifeEventToKeeperSuccess',
          data: { id: workerId },
        })
      expect(await stranger.sends(reporter)).toMatchObject({ code: 'NOT_FOUND' })
      await opens(stranger.person.id, 'PROOF')
      expect(await stranger.sends(reporter)).toMatchObject({ code: 'NOT_FOUND' })
      expect(await waitingOf(reporter)).toEqual([])
      expect(await waitingOf(await signIn('kubu-raya'))).toMatchObject([
        { source: 'AGENT', kind: 'DEATH' },
        { source: 'AGENT', kind: 'DEATH' },
      ])
      expect((await admin.query('select from life_event')).rowCount).toBe(0)
      await giveRoles(admin, 'pertamina', ['TREASURER'])
      expect(await living.sends(await signIn('pertamina'))).toMatchObject({ code: 'NOT_ALLOWED' })
    },
  )
})
