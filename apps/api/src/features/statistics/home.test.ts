import { randomUUID } from 'node:crypto'
import { monthAfter } from '@payung/domain/protection/month-after'
import { arrearsPayableUntil, unprotectedSince } from '@payung/domain/protection/without-protection'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type ArrangedPerson, arrangePeople } from '../../testing/people.builder.ts'
import { test as apiTest, type Client, TENANTS, type TestTenant, USERS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { aDeath } from '../claims/heirs.builder.ts'
import { arrangeCovers, choicesOf } from '../workers/worker-cover.builder.ts'

const test = apiTest.extend<{ people: ArrangedPerson[] }>({
  people: async ({ admin, keys }, use) => use(await arrangePeople(admin, vaultOf(keys), variedPeople(50))),
})

const HOME = `{ home { total byArea { area { code } registered verified protected ending population share } byOccupation { ...f } byEcosystem { ...f } bySex { ...f }
  byAgeBand { ...f } byStatus { ...f } byRegistrar { ...f } queues { key count href } } } fragment f on Facet { key count }`
const COUNT = 'query ($filter: WorkerFilter) { workers(filter: $filter) { totalCount } }'

const FILTER_OF: Record<string, string> = {
  byOccupation: 'occupationCodes',
  byEcosystem: 'ecosystemCodes',
  bySex: 'sexes',
  byAgeBand: 'ageBands',
  byStatus: 'statuses',
  byRegistrar: 'registeredBy',
}

const count = async (client: Client, filter: object) => (await client.ask(COUNT, { filter })).workers.totalCount

interface AreaCounts {
  readonly area: { readonly code: string }
  readonly registered: number
  readonly verified: number
  readonly protected: number | null
  readonly ending: number | null
}

/** Every number on the home page against the list that it opens. */
async function expectNumbersToOpen(client: Client) {
  const { home } = await client.ask(HOME)
  expect(await count(client, {})).toBe(home.total)
  const openings = [
    ...Object.entries(FILTER_OF).flatMap(([field, filter]) =>
      home[field].map((facet: { key: string; count: number }) => [{ [filter]: [facet.key] }, facet.count]),
    ),
    ...home.byArea.flatMap(({ area, registered, verified, ...cover }: AreaCounts) => [
      [{ areaCodes: [area.code] }, registered],
      [{ areaCodes: [area.code], statuses: ['VERIFIED'] }, verified],
      // Whoever may not know how people are protected finds nobody by it.
      [{ areaCodes: [area.code], cover: ['PROTECTED'] }, cover.protected ?? 0],
      [{ areaCodes: [area.code], cover: ['ENDING'] }, cover.ending ?? 0],
    ]),
  ] as [object, number][]
  await Promise.all(
    openings.map(async ([filter, shown]) =>
      expect({ filter, shown: await count(client, filter) }).toEqual({ filter, shown }),
    ),
  )
  return home
}

describe('home', () => {
  test('of a province, a regency and a village opens exactly what each number counts', async ({
    signIn,
    people,
    admin,
  }) => {
    expect(people).toHaveLength(50)
    const province = await expectNumbersToOpen(await signIn('provinsi'))
    expect(province.byArea.map(({ area }: { area: { code: string } }) => area.code)).toEqual(['61.12', '61.71'])
    const regency = await expectNumbersToOpen(await signIn('kubu-raya'))
    expect(regency.byArea.map(({ area }: { area: { code: string } }) => area.code)).toEqual(['61.12.01', '61.12.05'])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await expectNumbersToOpen(await signIn('kubu-raya'))
    expect(village.total).toBe(people.filter((person) => person.in === '61.12.05.2003').length)
  })

  test('counts by area who is protected and whose decree ends, from rows and from bits, and tells it to whoever reads contributions', async ({
    signIn,
    people,
    admin,
  }) => {
    const covered = await arrangeCovers(admin, people)
    for (const stage of ['select 1', 'select app.fold_facets(1000)']) {
      await admin.query(stage)
      await giveRoles(admin, 'kubu-raya', ['OFFICER'])
      const { byArea } = await expectNumbersToOpen(await signIn('kubu-raya'))
      const countOf = (choice: 'PROTECTED' | 'ENDING') =>
        covered.filter((person) => person.keptBy === 'kubu-raya' && choicesOf(person, 'kubu-raya').includes(choice))
          .length
      const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, each) => all + (each ?? 0), 0)
      expect(sum(byArea.map((area: AreaCounts) => area.protected))).toBe(countOf('PROTECTED'))
      expect(sum(byArea.map((area: AreaCounts) => area.ending))).toBe(countOf('ENDING'))
      expect([countOf('PROTECTED') > 0, countOf('ENDING') > 0]).toEqual([true, true])
      await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
      const { byArea: untold } = await expectNumbersToOpen(await signIn('kubu-raya'))
      for (const area of untold) expect(area).toMatchObject({ protected: null, ending: null })
    }
  })

  test('of the insurer’s branch counts by government whom it was sent, the verified among them', async ({
    signIn,
    people,
    admin,
  }) => {
    expect(people).toHaveLength(50)
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
       select id, $1, tenant_id, 'REGISTERED', 'MEMBERSHIP_CONFIRMATION' from worker where superseded_by is null`,
      [TENANTS.pertamina.id],
    )
    const { byArea, total } = await expectNumbersToOpen(await signIn('pertamina'))
    expect(byArea.map(({ area }: { area: { code: string } }) => area.code)).toEqual(['61.12', '61.71'])
    expect(byArea.reduce((sum: number, { registered }: { registered: number }) => sum + registered, 0)).toBe(total)
  })

  test('families who wait are work of who handles their claims, as many as the lists show', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    await aDeath(admin, keys, officer)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('CLAIM_REPORTED_WITHIN', '[2015-07-01,)', 3, 'DAYS', 'SOP') on conflict do nothing`,
    )
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update claim set state_since = app.today() - 4')
    await admin.query('insert into claim_change (tenant_id) values ($1)', [TENANTS['kubu-raya'].id])
    await admin.query(`set session_replication_role = 'origin'`)
    const { person } = await aDeath(admin, keys, officer)
    await admin.query(
      `insert into outside_report (tenant_id, worker_id, reporter_tenant_id, kind, event_day, day_precision, place, source, reported_by)
       select tenant_id, id, $2, 'ACCIDENT', '2026-03-04', 'DAY', 'Dermaga', 'AGENCY', $3 from worker where id = $1`,
      [person.id, TENANTS.provinsi.id, USERS.provinsi],
    )
    // What the officer has reported in other service, a colleague decides.
    await admin.query(
      `insert into outside_report (tenant_id, worker_id, reporter_tenant_id, kind, event_day, day_precision, place, source, reported_by)
       select tenant_id, id, $2, 'ACCIDENT', '2026-03-05', 'DAY', 'Dermaga', 'AGENCY', $3 from worker where id = $1`,
      [person.id, TENANTS.provinsi.id, USERS['kubu-raya']],
    )
    const LISTS =
      '{ outsideReports { totalCount } late: claims(isLate: true) { totalCount } short: claims(isShort: true) { totalCount } }'
    const { outsideReports, late, short } = await officer.ask(LISTS)
    const familyQueues = async () =>
      (await officer.ask(HOME)).home.queues.filter(({ href }: { href: string }) => href.startsWith('/klaim'))
    expect(await familyQueues()).toEqual([
      { key: 'CLAIMS_LATE', count: late.totalCount, href: '/klaim?tahap=terlambat' },
      { key: 'OUTSIDE_REPORTS_TO_DECIDE', count: 1, href: '/klaim' },
      { key: 'HEIRS_PAID_SHORT', count: short.totalCount, href: '/klaim?tahap=kurang' },
    ])
    expect([outsideReports.totalCount, late.totalCount, short.totalCount]).toEqual([2, 1, 0])
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    expect(await familyQueues()).toEqual([])
  })

  test('whose protection ends next is work of who renews it, from the day that the calendar shows, and stays out where no notice is due', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const ending = async () =>
      (await officer.ask(HOME)).home.queues.find(({ key }: { key: string }) => key === 'PROTECTION_ENDING')
    expect(await ending()).toMatchObject({ count: 0 })
    const { rows } = await admin.query(
      `select (date_trunc('month', app.today()) + interval '2 months')::date::text as soon, (date_trunc('month', app.today()) + interval '3 months')::date::text as later`,
    )
    const { soon, later } = rows[0]
    await admin.query(
      `insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
       values ($1, uuidv7(), '61.12.01.2001', $2, 40, 40), ($1, uuidv7(), '61.12.05.2001', $2, 2, 0), ($1, uuidv7(), '61.12.05.2001', $3, 9, 9), ($4, uuidv7(), '61.71.01.1001', $2, 5, 5)`,
      [TENANTS['kubu-raya'].id, soon, later, TENANTS.pontianak.id],
    )
    expect(await ending()).toEqual({ key: 'PROTECTION_ENDING', count: 42, href: `/kalender-celah?bulan=${soon}` })
    await admin.query("update cover_end set lost_from = lost_from + interval '1 year'")
    expect(await ending()).toMatchObject({ count: 0 })
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect(await ending()).toBeUndefined()
  })

  test('who is without protection is work of whoever lists, approves or pays contributions, before everything else, and no decree that ends is told as a loss to come', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    const monthOf = (from: number) => monthAfter(`${today().toString().slice(0, 8)}01`, from)
    const decree = randomUUID()
    const counted = (
      tenant: 'kubu-raya' | 'pontianak',
      village: string,
      people: number,
      lastPaid: number | null,
      payer: TestTenant = tenant,
    ) =>
      admin.query(
        `insert into protection_count (tenant_id, decree_id, village_code, month, payer_tenant_id, funding_source, step, last_paid, people, people_once, rupiah, paid_rupiah)
         values ($1, $2, $3, $4, $8, 'REGIONAL_BUDGET', $5, $6, $7, $7, 0, 0)`,
        [
          ...[TENANTS[tenant].id, decree, village, monthOf(0), lastPaid === null ? 6 : 4],
          ...[lastPaid === null ? null : monthOf(-lastPaid), people, TENANTS[payer].id],
        ],
      )
    await counted('kubu-raya', '61.12.01.2001', 40, 5)
    await counted('kubu-raya', '61.12.05.2001', 2, 1)
    await counted('kubu-raya', '61.12.05.2003', 3, 1, 'pertamina')
    await counted('kubu-raya', '61.12.05.2001', 10, null)
    await counted('pontianak', '61.71.01.1001', 7, 9)
    await admin.query(
      `insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
       values ($1, $2, '61.12.01.2001', $3, 39, 39), ($1, $2, '61.12.05.2001', $3, 12, 0), ($1, uuidv7(), '61.12.05.2002', $3, 9, 0)`,
      [TENANTS['kubu-raya'].id, decree, monthOf(2)],
    )
    const ASKED = `{ home { queues { key group count href besides { unprotected byColleagues } longest { since until tenant { code } partyIsLate parties } } } }`
    const homeOf = async (client: Client) => {
      const { home } = await client.ask(ASKED)
      const ofKind = ({ key, count }: { key: string; count: number }) => /^(PEOPLE|PROTECTION)_/.test(key) && count > 0
      return { first: home.queues[0], queues: home.queues.filter(ofKind) }
    }
    const payer = { tenant: { code: '61.12' }, partyIsLate: true }
    const unprotected = {
      ...{ key: 'PEOPLE_UNPROTECTED', group: 'LATE', count: 40, besides: null },
      href: `/perlindungan?bulan=${monthOf(0)}&keadaan=ENDED`,
      longest: { ...payer, parties: 1, since: unprotectedSince(monthOf(-5)), until: null },
    }
    const inGrace = {
      ...{ key: 'PEOPLE_IN_GRACE', group: 'LATE', count: 5, besides: null },
      href: `/perlindungan?bulan=${monthOf(0)}&keadaan=GRACE`,
      // Two have to pay, the first of whom is named.
      longest: {
        ...payer,
        parties: 2,
        since: unprotectedSince(monthOf(-1)),
        until: arrearsPayableUntil(monthOf(-1), 3),
      },
    }
    const ofOfficer = await homeOf(officer)
    expect(ofOfficer.first).toEqual(unprotected)
    // The decree of 51 ends, of whom all 39 of one village and at most two of the other are without protection already; of another decree everybody is protected.
    expect(ofOfficer.queues).toMatchObject([
      unprotected,
      inGrace,
      { group: 'ENDING', count: 60, besides: { unprotected: 41 } },
    ])
    const PEOPLE = `query ($month: CalendarDate!, $state: ProtectionState) { protectionPeople(month: $month, state: $state, first: 1) { totalCount } }`
    for (const { count, href } of [unprotected, inGrace]) {
      const { searchParams } = new URL(href, 'https://payung.test')
      const asks = { month: searchParams.get('bulan'), state: searchParams.get('keadaan') }
      expect((await officer.ask(PEOPLE, asks)).protectionPeople.totalCount).toBe(count)
    }
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    expect((await homeOf(officer)).queues).toEqual([unprotected, inGrace])
    // Whoever only approves is told with whom it lies.
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    const besides = { unprotected: 0, byColleagues: true }
    expect((await homeOf(officer)).queues).toEqual([
      { ...unprotected, besides },
      { ...inGrace, besides },
    ])
    for (const role of ['AUDITOR', 'VERIFIER']) {
      await giveRoles(admin, 'kubu-raya', [role])
      expect((await homeOf(officer)).queues, role).toEqual([])
    }
  })

  test('queues are for who may work them, and lead to as many as they say', async ({ signIn, people, admin }) => {
    const candidates = people.filter(({ keptBy, status }) => keptBy === 'kubu-raya' && status === 'CANDIDATE').length
    const officer = await signIn('kubu-raya')
    expect((await officer.ask(HOME)).home.queues).toContainEqual({
      key: 'CANDIDATES_TO_VERIFY',
      count: candidates,
      href: '/pekerja?antre=saya',
    })
    expect(await count(officer, { toVerify: true })).toBe(candidates)
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect((await officer.ask(HOME)).home.queues).toEqual([])
  })
})
