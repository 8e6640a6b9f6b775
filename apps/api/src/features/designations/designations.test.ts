import type pg from 'pg'
import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { checkers, did, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { test as base, type Client, TENANTS, vaultOf } from '../../testing/test.ts'

const test = base.extend<{ province: pg.Client }>({
  province: async ({ admin }, use) => {
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    await use(admin)
  },
})

const ASK = `query ($year: Int) { designations(year: $year) { government { code } year isMine stage standing lateSince daysLate
  stages { stage standing total arrived done late lateSince beganOn dueOn lastOn people duty } } }`
const ask = async (client: Client, year: number | null = 2027) => (await client.ask(ASK, { year })).designations
const codes = async (client: Client) =>
  (await ask(client)).map(({ government }: { government: { code: string } }) => government.code)

async function aRound(admin: pg.Client) {
  const round = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', {
    villages: ['61.12.05.2003', '61.12.01.2001'],
    dueOn: '2026-01-31',
  })
  await admin.query(`update round_task set state = 'AT_WORK' where id = $1`, [round.tasks['61.12.05.2003']])
  return round
}

async function visitOfLastYear(admin: pg.Client, vault: Parameters<typeof arrangePeople>[1]) {
  const [person] = await arrangePeople(admin, vault, [{ name: 'Maria', in: '61.12.05.2003' }])
  await admin.query(
    `insert into check_task (tenant_id, worker_id, assigned_to, due_on)
     select $1, $2, (select user_id from membership where tenant_id = $1 limit 1), make_date(extract(year from app.today())::int - 1, 12, 20)`,
    [TENANTS['kubu-raya'].id, person?.id],
  )
}

describe('where designations stand', () => {
  test('the province hears of each regency and city, late ones first, in counts and days', async ({
    province: admin,
    signIn,
  }) => {
    await aRound(admin)
    const governments = await ask(await signIn('provinsi'))
    expect(governments.map((government: { government: { code: string } }) => government.government.code)).toEqual([
      '61',
      '61.12',
      '61.71',
    ])
    expect(governments[1]).toMatchObject({
      isMine: false,
      year: 2027,
      stage: 'PROPOSALS',
      standing: 'LATE',
      lateSince: '2026-01-31',
      daysLate: expect.any(Number),
    })
    expect(governments[1].stages).toMatchObject([
      { stage: 'ROUND', standing: 'DONE', total: 1, dueOn: '2026-01-31' },
      { stage: 'PROPOSALS', standing: 'LATE', total: 2, arrived: 0, late: 2, people: 0 },
      { stage: 'VERIFICATION', standing: 'NOTHING', total: 0 },
      { stage: 'COHORT', standing: 'NOTHING' },
      { stage: 'DECREE', standing: 'NOTHING' },
    ])
    expect(governments[2]).toMatchObject({ stage: null, standing: 'NOTHING', lateSince: null, daysLate: null })
    const { home } = await (await signIn('provinsi')).ask('{ home { queues { key count href } } }')
    expect(home.queues).toContainEqual({ key: 'DESIGNATIONS_LATE', count: 1, href: '/penetapan' })
  })

  test('a programme counts in each year that it touches and in no other, and as long as it has not ended', async ({
    province: admin,
    signIn,
  }) => {
    await aRound(admin)
    const client = await signIn('provinsi')
    const of = async (year: number | null) => (await ask(client, year))[1]?.standing
    expect([await of(2027), await of(2026), await of(2028)]).toEqual(['LATE', 'NOTHING', 'NOTHING'])
    // Asked of no year: every programme that has not ended.
    expect(await of(null)).toBe('LATE')
    await admin.query('alter table programme disable trigger user')
    await admin.query(`update programme set period = '[2020-01-01,2021-01-01)'`)
    expect([await of(null), await of(2020)]).toEqual(['NOTHING', 'LATE'])
    expect(await ask(client, 999_999)).toEqual([])
  })

  test('no row adds up two programme years, and the first page counts the rows that are late, whatever their year', async ({
    province: admin,
    signIn,
  }) => {
    const round = await aRound(admin)
    const thisYear = today().year
    const nextYear = thisYear + 1
    // Another for this year, of Kubu Raya too.
    await arrangeRound(admin, 'kubu-raya', 'Putaran tahun ini', { villages: ['61.12.05.2003'], dueOn: '2026-01-15' })
    await admin.query('alter table programme disable trigger user')
    await admin.query(
      `update programme set period = daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))
       from (select p.id, case when p.id = $1 then $2::int else $3::int end as year from programme p) y where y.id = programme.id`,
      [round.programme, nextYear, thisYear],
    )
    const client = await signIn('provinsi')
    const rowsOf = (
      rows: { government: { code: string }; year: number; standing: string; stages: { total: number }[] }[],
    ) => rows.map(({ government, year, standing, stages }) => [government.code, year, standing, stages[1]?.total])
    const everything = rowsOf(await ask(client, null))
    expect(everything).toEqual([
      ['61', thisYear, 'NOTHING', 0],
      ['61', nextYear, 'NOTHING', 0],
      ['61.12', thisYear, 'LATE', 1],
      ['61.12', nextYear, 'LATE', 2],
      ['61.71', thisYear, 'NOTHING', 0],
      ['61.71', nextYear, 'NOTHING', 0],
    ])
    expect(rowsOf(await ask(client, nextYear))).toEqual(everything.filter(([, year]) => year === nextYear))
    const { home } = await client.ask('{ home { queues { key count href } } }')
    const late = everything.filter(([, , standing]) => standing === 'LATE').length
    expect(home.queues).toContainEqual({ key: 'DESIGNATIONS_LATE', count: late, href: '/penetapan' })
  })

  test('a visit that nobody made stays late after the turn of the year', async ({ province: admin, signIn, keys }) => {
    await visitOfLastYear(admin, vaultOf(keys))
    const rows = await ask(await signIn('provinsi'), null)
    expect(rows[1]).toMatchObject({ year: today().year - 1, standing: 'LATE', government: { code: '61.12' } })
  })

  test('a decree under review says whose turn it is and since when it is late; signed, how many people', async ({
    province: admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
    const { legal } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    const stages = async () => (await ask(await signIn('provinsi'))).find(isKubuRaya).stages
    expect((await stages()).slice(3)).toMatchObject([
      { stage: 'COHORT', standing: 'DONE', total: 1, done: 1, people: 3 },
      { stage: 'DECREE', standing: 'AT_WORK', total: 1, arrived: 1, done: 0, duty: 'REVIEW', people: null },
    ])
    await admin.query(`alter table decree_history disable trigger user`)
    await admin.query(`update decree_history set at = at - interval '9 days' where to_state = 'REVIEW'`)
    expect((await stages())[4]).toMatchObject({ standing: 'LATE', late: 1, lateSince: expect.any(String) })
    // The days of the next step begin with the vote before it.
    await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    expect((await stages())[4]).toMatchObject({ standing: 'AT_WORK', late: 0, duty: 'APPROVE' })
  })

  test('a government hears of its own alone, a part of the province of that part, and others of nothing', async ({
    province: admin,
    signIn,
  }) => {
    await aRound(admin)
    expect(await codes(await signIn('kubu-raya'))).toEqual(['61.12'])
    expect(await codes(await signIn('pontianak'))).toEqual(['61.71'])
    expect(await codes(await signIn('pertamina'))).toEqual([])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    expect(await codes(await signIn('kubu-raya'))).toEqual([])
    await giveRoles(admin, 'provinsi', ['OFFICER'], { area: '61.71' })
    expect(await codes(await signIn('provinsi'))).toEqual(['61.71'])
  })

  test('the database itself answers no more than that, whoever asks', async ({ province: admin }) => {
    await aRound(admin)
    const heard = async (tenant: keyof typeof TENANTS, area = '', agency: string | null = null) => {
      await admin.query('begin')
      await admin.query(`select app.enter($1, null, $2, $3)`, [TENANTS[tenant].id, area, agency])
      const { rows } = await admin.query('select distinct tenant_id from app.designations_below(2027)')
      await admin.query('rollback')
      return rows.map(({ tenant_id: id }) => id)
    }
    const kubuRaya = TENANTS['kubu-raya'].id
    expect(await heard('provinsi')).toEqual([kubuRaya])
    expect(await heard('kubu-raya')).toEqual([kubuRaya])
    for (const stranger of ['pontianak', 'pertamina'] as const) expect(await heard(stranger)).toEqual([])
    expect(await heard('provinsi', '61.71')).toEqual([])
    expect(await heard('kubu-raya', '61.12.05')).toEqual([])
    expect(await heard('provinsi', '', '0199cccc-0000-7000-8000-000000000001')).toEqual([])
  })
})

const isKubuRaya = ({ government }: { government: { code: string } }) => government.code === '61.12'
