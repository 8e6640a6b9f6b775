import type pg from 'pg'
import { describe, expect } from 'vitest'
import { checkers, did, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { test as base, type Client, TENANTS } from '../../testing/test.ts'

const test = base.extend<{ province: pg.Client }>({
  province: async ({ admin }, use) => {
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    await use(admin)
  },
})

const ASK = `query ($year: Int) { designations(year: $year) { government { code } isMine stage standing lateSince daysLate
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
