import { withoutGuards } from '@payung/database/testing/a-claim'
import { ROLES } from '@payung/domain/access/role'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { aDeath } from './heirs.builder.ts'

const FIGURES = `query ($from: CalendarDate, $until: CalendarDate) { claimFigures(from: $from, until: $until) { contributed
  all { claims open paid paidAmount medianDays slowDays } byArea { key areaName claims } byProgramme { key claims } byMonth { key claims paidAmount }
  byDecree { key claims decree { id } } openByAge { key open } } }`
const LIST = `query ($programme: InsuranceProgramme, $areaCode: String, $eventFrom: CalendarDate, $eventUntil: CalendarDate, $decreeId: ID) {
  claims(programme: $programme, areaCode: $areaCode, eventFrom: $eventFrom, eventUntil: $eventUntil, decreeId: $decreeId) { totalCount } }`
const UNASKED = '{ unaskedFamilies { total people { name } } }'
const WITHOUT_DAY = `{ home { queues { key count href } } workers(first: 5, filter: { deathUnreported: true }) { totalCount edges { node { name } } }
  facets: workerFacets(filter: { deathUnreported: true }) { statuses { key count } } }`

/** All deaths were reported for 4 March 2026; this one is paid so many days later. */
async function isPaid(admin: pg.Client, person: { readonly id: string }, days: number, rupiah: number): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `update claim set state = 'PAID', complete_on = '2026-03-04', due_rupiah = $2, approved_rupiah = $2, insurer_number = 'K-1234' where worker_id = $1`,
    [person.id, rupiah],
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day)
     select id, tenant_id, 'APPROVED', 'PAID', date '2026-03-04' + $2::int from claim where worker_id = $1`,
    [person.id, days],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

describe('figures of claims', () => {
  test('count, sum and take the middle of the days, by each part alike; the list of a part is as long as its figure', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const deaths = []
    for (let count = 0; count < 4; count++) deaths.push(await aDeath(admin, keys, officer))
    for (const [place, [days, rupiah]] of [
      [10, 42_000_000],
      [20, 42_000_000],
      [40, 10_000_000],
    ].entries())
      await isPaid(admin, deaths[place]?.person as { id: string }, days as number, rupiah as number)
    const { claimFigures } = await officer.ask(FIGURES, { from: '2026-01-01', until: '2026-12-31' })
    expect(claimFigures).toMatchObject({
      all: { claims: 4, open: 1, paid: 3, paidAmount: '94000000', medianDays: 20, slowDays: 40 },
      byProgramme: [{ key: 'DEATH', claims: 4 }],
      byMonth: [{ key: '2026-03-01', claims: 4, paidAmount: '94000000' }],
      byDecree: [{ key: null, claims: 4, decree: null }],
      openByAge: [{ key: '91', open: 1 }],
      contributed: '0',
    })
    const [area] = claimFigures.byArea
    expect(area).toMatchObject({ claims: 4, areaName: expect.any(String) })
    const count = async (choice: Record<string, string>) => (await officer.ask(LIST, choice)).claims.totalCount
    expect(
      await count({ areaCode: area.key, programme: 'DEATH', eventFrom: '2026-03-01', eventUntil: '2026-03-31' }),
    ).toBe(4)
    expect(await count({ programme: 'WORK_ACCIDENT' })).toBe(0)
    expect(await count({ areaCode: '61.12.99' })).toBe(0)
    expect(await count({ eventFrom: '2026-03-05' })).toBe(0)
    expect(await count({ eventUntil: '2026-03-03' })).toBe(0)
    expect(await count({ decreeId: 'RGVjcmVlOmtvc29uZw==' })).toBe(0)
    expect((await officer.ask(FIGURES, { from: '2026-03-05', until: '2026-12-31' })).claimFigures.all).toMatchObject({
      claims: 0,
      medianDays: null,
    })
  })

  test('stand beside what this government itself has paid for contributions in the time, less what came back', async ({
    signIn,
    admin,
  }) => {
    const pays = async (on: string, rupiah: number, by: 'kubu-raya' | 'pontianak' = 'kubu-raya') => {
      const { rows } = await admin.query<{ id: string }>(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by) values (gen_random_uuid(), $1, $2, $3, 'TRF-' || gen_random_uuid(), $4) returning id`,
        [TENANTS[by].id, rupiah, on, USERS[by]],
      )
      return rows[0]?.id
    }
    await withoutGuards(admin, async () => {
      await pays('2025-12-31', 1_000_000)
      await pays('2026-01-01', 3_000_000)
      const payment = await pays('2026-12-31', 500_000)
      await pays('2026-06-01', 900_000, 'pontianak')
      await admin.query(
        `insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, document_number, note, recorded_by)
         values ($1, gen_random_uuid(), $2, 500000, '2027-01-04', 'RETURNED_BY_BANK', 'BA-1', 'Rekening keliru', $3)`,
        [payment, TENANTS['kubu-raya'].id, USERS['kubu-raya']],
      )
    })
    const { claimFigures } = await (await signIn('kubu-raya')).ask(FIGURES, { from: '2026-01-01', until: '2026-12-31' })
    expect(claimFigures.contributed).toBe('3000000')
  })

  test('stand under the decree that protects the person in this insurance, also by a record that was merged', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const [own, merged, ofAccidents] = [
      await aDeath(admin, keys, officer),
      await aDeath(admin, keys, officer),
      await aDeath(admin, keys, officer),
    ]
    const earlier = await arrangePerson(admin, vaultOf(keys))
    const [ofDeaths, ofAccidentsAlone] = [
      '01a20000-0000-7000-8000-000000000001',
      '01a20000-0000-7000-8000-000000000002',
    ]
    const protects = (worker: string, programme: string, decree = ofDeaths) =>
      admin.query(
        `insert into protected_span (person_id, insurance_programme, months, tenant_id, decree_id, holding_no)
         select person_id, $2, daterange('2026-01-01', '2026-07-01'), tenant_id, $3, 1 from worker where id = $1`,
        [worker, programme, decree],
      )
    await withoutGuards(admin, async () => {
      await admin.query('update worker set superseded_by = $2 where id = $1', [earlier.id, merged.person.id])
      await protects(own.person.id, 'DEATH')
      await protects(earlier.id, 'DEATH')
      await protects(ofAccidents.person.id, 'WORK_ACCIDENT', ofAccidentsAlone)
    })
    const { claimFigures } = await officer.ask(FIGURES, { from: '2026-01-01', until: '2026-12-31' })
    expect(claimFigures.byDecree.map(({ claims }: { claims: number }) => claims)).toEqual([2, 1])
    expect(claimFigures.byDecree[1]).toMatchObject({ key: null })
  })

  test('are neither a village’s nor another government’s', async ({ signIn, admin, keys }) => {
    await aDeath(admin, keys, await signIn('kubu-raya'))
    const other = await signIn('pontianak')
    const year = { from: '2026-01-01', until: '2026-12-31' }
    expect((await other.ask(FIGURES, year)).claimFigures.all.claims).toBe(0)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await signIn('kubu-raya')
    expect([(await village.ask(FIGURES, year)).claimFigures, (await village.ask(UNASKED)).unaskedFamilies]).toEqual([
      null,
      null,
    ])
  })
})

test('whoever is recorded as dead, was protected and of whom no death is reported, is named until it is', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { person, claimId } = await aDeath(admin, keys, officer)
  const unprotected = await arrangePerson(admin, vaultOf(keys))
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, 'DEATH', daterange('2026-01-01', '2026-07-01'), tenant_id, uuidv7(), 1 from worker where id = $1`,
    [person.id],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  const becomes = (status: string) =>
    admin.query(`update worker set status = $2, version = version + 1 where id = any($1)`, [
      [person.id, unprotected.id],
      status,
    ])
  const unasked = async () => (await officer.ask(UNASKED)).unaskedFamilies
  await becomes('DECEASED')
  expect(await unasked()).toEqual({ total: 0, people: [] })
  // A report is taken back only where the status does not stand on it.
  await becomes('WITHDRAWN')
  const { claim } = await officer.ask('query ($id: ID!) { claim(id: $id) { event { id } } }', { id: claimId })
  await officer.ask('mutation ($input: WithdrawLifeEventInput!) { withdrawLifeEvent(input: $input) { __typename } }', {
    input: { eventId: claim.event.id, reason: 'Salah orang, ini tetangganya' },
  })
  expect((await unasked()).total).toBe(0)
  // What was counted a moment ago holds no longer.
  await becomes('DECEASED')
  expect(await unasked()).toMatchObject({ total: 1, people: [{ name: expect.any(String) }] })
  // Home counts them, and its list is exactly these people.
  const { home, workers, facets } = await officer.ask(WITHOUT_DAY)
  const waiting = { key: 'DEATHS_WITHOUT_DAY', count: 1, href: '/pekerja?beda=meninggal' }
  expect(home.queues).toContainEqual(waiting)
  const [{ name }] = (await unasked()).people
  expect({ workers, facets }).toEqual({
    workers: { totalCount: 1, edges: [{ node: { name } }] },
    facets: { statuses: [{ key: 'DECEASED', count: 1 }] },
  })
  // The queue is told to exactly those who may open its list: of no role one without the other.
  const areas: readonly { readonly area?: string }[] = [{}, { area: '61.12.05' }]
  for (const [role, scope] of ROLES.flatMap((role) => areas.map((scope) => [role, scope] as const))) {
    await giveRoles(admin, 'kubu-raya', [role], scope)
    const answer = await officer.ask(WITHOUT_DAY)
    const hasQueue = answer.home.queues.some(({ key }: { key: string }) => key === 'DEATHS_WITHOUT_DAY')
    const isTheirs = ['ADMINISTRATOR', 'OFFICER', 'VERIFIER'].includes(role) && scope.area === undefined
    expect([hasQueue, answer.workers.totalCount], `${role} ${scope.area ?? ''}`).toEqual([isTheirs, isTheirs ? 1 : 0])
  }
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
  await becomes('WITHDRAWN')
  expect(await unasked()).toEqual({ total: 0, people: [] })
})
