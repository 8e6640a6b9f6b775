import type pg from 'pg'
import { expect } from 'vitest'
import { aDivided, rows } from './shared-lists.builder.ts'
import { aReport, corrects, withdraws } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList } from './testing/a-contribution-list.ts'
import { HALF, paidBy } from './testing/a-funding.ts'
import { TENANTS, type TestTenant, test } from './testing/test.ts'

const day = '2027-05-02'

/** A decree of Kubu Raya of which the province pays a half and the city nothing; a branch of the insurer has a copy of it. */
async function arrange(admin: pg.Client, rules?: Parameters<typeof aDivided>[1]) {
  const { decree } = await aDivided(admin, rules)
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  for (const [tenant, reason] of [
    ['pertamina', 'INSURER'],
    ['pontianak', 'PARTY'],
  ] as const)
    await admin.query(
      `insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
         funding_source, people, from_month, until_month, public_code)
       select id, tenant_id, $2, $3, kind, state, number, signed_on, 'Uji', '{DEATH}', funding_source, people, from_month, until_month, public_code
       from decree where id = $1`,
      [decree, TENANTS[tenant].id, reason],
    )
  await setsDatabaseClock(admin, '2027-05-10T03:00:00Z')
  const people = await rows<{ id: string }>(
    admin,
    'select worker_id as id from decree_holding where decree_id = $1 order by line_no',
    [decree],
  )
  return { decree, people: people.map(({ id }) => id) as [string, string] }
}

/** What a tenant has not read of deaths: each person of it once. */
const heard = (admin: pg.Client, tenant: TestTenant) =>
  rows<{ people: number; params: object }>(
    admin,
    `select distinct (params ->> 'people')::int as people, params from notice where kind = 'DECREE_DEATHS' and read_at is null and tenant_id = $1`,
    [TENANTS[tenant].id],
  )
const counts = async (admin: pg.Client, tenant: TestTenant) => (await heard(admin, tenant)).map(({ people }) => people)

test('a death reaches another payer and the insurer’s branch as a number of a decree, and nobody else', async ({
  admin,
}) => {
  const { decree, people } = await arrange(admin)
  await aReport(admin, people[0], { day })
  const [notice, ...more] = await heard(admin, 'provinsi')
  expect(more).toEqual([])
  expect(notice?.params).toEqual({
    copyId: expect.any(String),
    number: expect.any(String),
    people: 1,
    government: expect.any(String),
  })
  expect(JSON.stringify(notice)).not.toContain(people[0])
  expect(await counts(admin, 'pertamina')).toEqual([1])
  expect(await counts(admin, 'pontianak')).toEqual([])
  expect(await counts(admin, 'kubu-raya')).toEqual([])
  expect(
    await rows(
      admin,
      `select distinct c.decree_id from notice n join decree_copy c on c.id = (n.params ->> 'copyId')::uuid and c.tenant_id = n.tenant_id`,
      [],
    ),
  ).toEqual([{ decree_id: decree }])
})

test('deaths are counted on in what nobody has read, and a report that is taken back is counted no more', async ({
  admin,
}) => {
  const { people } = await arrange(admin)
  const first = await aReport(admin, people[0], { day })
  const second = await aReport(admin, people[1], { day })
  for (const tenant of ['provinsi', 'pertamina'] as const) expect(await counts(admin, tenant)).toEqual([2])
  await withdraws(admin, first)
  for (const tenant of ['provinsi', 'pertamina'] as const) expect(await counts(admin, tenant)).toEqual([1])
  await withdraws(admin, second)
  expect(await rows(admin, `select from notice where kind = 'DECREE_DEATHS'`, [])).toEqual([])
})

test('a death whose corrected day ends other months is told anew, and counted once', async ({
  admin,
  sends,
  entryOf,
}) => {
  const { people } = await arrange(admin, [
    paidBy('provinsi', { ...HALF, untilMonth: '2027-04-01' }),
    paidBy('kubu-raya'),
  ])
  const correctsDay = (event: string, to: string) => corrects(entryOf('kubu-raya'), sends, event, `event_day = '${to}'`)
  const death = await aReport(admin, people[0], { day })
  expect([await counts(admin, 'provinsi'), await counts(admin, 'pertamina')]).toEqual([[], [1]])
  // Another month: whoever pays it hears of it, and who has not read it hears no second time.
  await correctsDay(death, '2027-03-20')
  expect([await counts(admin, 'provinsi'), await counts(admin, 'pertamina')]).toEqual([[1], [1]])
  await admin.query('update notice set read_at = now()')
  // Within the month nothing ends elsewhere.
  await correctsDay(death, '2027-03-21')
  expect([await counts(admin, 'provinsi'), await counts(admin, 'pertamina')]).toEqual([[], []])
  await aReport(admin, people[1], { day })
  await correctsDay(death, '2027-02-21')
  expect([await counts(admin, 'provinsi'), await counts(admin, 'pertamina')]).toEqual([[1], [2]])
  // Out of the months that the province pays, it counts nobody there.
  await correctsDay(death, '2027-05-03')
  expect([await counts(admin, 'provinsi'), await counts(admin, 'pertamina')]).toEqual([[], [2]])
  await withdraws(admin, death)
  expect(await counts(admin, 'pertamina')).toEqual([1])
})

test('a correction that told nobody anew takes nothing from what came before it', async ({ admin, sends, entryOf }) => {
  const { people } = await arrange(admin)
  const first = await aReport(admin, people[0], { day })
  await admin.query('update notice set read_at = now()')
  await aReport(admin, people[1], { day })
  await corrects(entryOf('kubu-raya'), sends, first, `event_day = '2027-05-03'`)
  await withdraws(admin, first)
  expect(await counts(admin, 'provinsi')).toEqual([1])
})

test('a report of which somebody has read takes nothing from what came after it', async ({ admin }) => {
  const { people } = await arrange(admin)
  const first = await aReport(admin, people[0], { day })
  await admin.query('update notice set read_at = now()')
  await aReport(admin, people[1], { day })
  expect(await counts(admin, 'provinsi')).toEqual([1])
  await withdraws(admin, first)
  expect(await counts(admin, 'provinsi')).toEqual([1])
})

test('a payer hears of nobody for whom it pays nothing, nor of months that had ended before the death', async ({
  admin,
}) => {
  const { people } = await arrange(admin, [
    paidBy('provinsi', { ...HALF, untilMonth: '2027-03-01' }),
    paidBy('kubu-raya'),
  ])
  await aReport(admin, people[0], { day })
  expect(await counts(admin, 'provinsi')).toEqual([])
  expect(await counts(admin, 'pertamina')).toEqual([1])
  await aReport(admin, people[1], { day: '2027-02-20' })
  expect(await counts(admin, 'provinsi')).toEqual([1])
})

test('a record that becomes dead without a report is heard of, too, and once with the report that follows', async ({
  admin,
}) => {
  const { people } = await arrange(admin)
  await admin.query(`update worker set status = 'DECEASED' where id = $1`, [people[0]])
  expect(await counts(admin, 'provinsi')).toEqual([1])
  await aReport(admin, people[0], { day })
  expect(await counts(admin, 'provinsi')).toEqual([1])
})

test('the payer of a share is called for its unpaid list, until the report is taken back', async ({ admin }) => {
  const { decree, people } = await arrange(admin)
  const list = await aContributionList(admin, 'provinsi', decree)
  const calls = () =>
    rows(
      admin,
      `select distinct params ->> 'listId' as list from notice where kind = 'FAMILY_WAITS' and read_at is null and tenant_id = $1`,
      [TENANTS.provinsi.id],
    )
  const death = await aReport(admin, people[0], { day })
  expect(await calls()).toEqual([{ list }])
  // Of another's decree a payer learns nobody.
  const told = await rows(admin, `select params from notice where kind = 'FAMILY_WAITS' and tenant_id = $1`, [
    TENANTS.provinsi.id,
  ])
  expect(JSON.stringify(told)).not.toContain(people[0])
  await withdraws(admin, death)
  expect(await calls()).toEqual([])
})
