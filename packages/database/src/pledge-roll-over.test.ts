import { carriedOf, drawnOfAgreement, leftOfPledge, type PledgeMoney } from '@payung/domain/pledge/roll-over'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { anAgreementToDrawFrom, aPledge, movesPledge } from './testing/a-pledge.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

/** What a worker costs over the period of a pledge here. */
const PER_WORKER = 16_800

const rolling = (admin: pg.Client, more: Parameters<typeof anAgreementToDrawFrom>[2] & { renews?: string } = {}) =>
  anAgreementToDrawFrom(admin, 'pertamina', { people: null, rupiah: 10 * PER_WORKER, remainder: 'ROLL_OVER', ...more })

/** A pledge for some workers that has ended with what one or more of them cost. */
async function anEndedPledge(admin: pg.Client, agreement: string, workers = 6, used = 2): Promise<string> {
  const pledge = await aPledge(admin, 'pertamina', { agreement, workers })
  await movesPledge(admin, 'pertamina', 'provinsi', pledge)
  await admin.query('set session_replication_role = replica')
  await admin.query(`update pledge set state = 'ENDED', taken_workers = $2, taken_rupiah = $3 where id = $1`, [
    pledge,
    used,
    used * PER_WORKER,
  ])
  await admin.query('set session_replication_role = origin')
  return pledge
}

const leftOf = async (admin: pg.Client, pledge: string): Promise<number> =>
  (await admin.query('select app.pledge_left(p)::int as "left" from pledge p where p.id = $1', [pledge])).rows[0].left
const drawnOf = async (admin: pg.Client, agreement: string): Promise<number> =>
  (
    await admin.query(
      `select sum(app.pledge_drawn(p, a.pledge_remainder))::int as drawn from pledge p join agreement a on a.id = p.agreement_id where a.id = $1`,
      [agreement],
    )
  ).rows[0].drawn

const brings = (
  admin: pg.Client,
  from: string,
  agreement: string,
  { workers = 4, carried = 4, company = 'pertamina' as TestTenant, region = 'pontianak' as TestTenant } = {},
) => aPledge(admin, company, { agreement, workers, region, carriedFrom: from, carried: carried * PER_WORKER })
const offers = (admin: pg.Client, pledge: string) => movesPledge(admin, 'pertamina', 'provinsi', pledge)

describe('what an ended pledge leaves', () => {
  test('stays taken of its agreement, and the next pledge draws only what it does not bring', async ({ admin }) => {
    const agreement = await rolling(admin)
    const ended = await anEndedPledge(admin, agreement)
    expect([await leftOf(admin, ended), await drawnOf(admin, agreement)]).toEqual([4 * PER_WORKER, 6 * PER_WORKER])
    // Four of ten are left of the agreement: eight workers need four more, from the pledge that has ended.
    await expect(offers(admin, await aPledge(admin, 'pertamina', { agreement, workers: 8 }))).rejects.toThrow(
      'pledge_within_agreement',
    )
    const next = await brings(admin, ended, agreement, { workers: 8 })
    expect(await leftOf(admin, ended), 'a draft takes nothing').toBe(4 * PER_WORKER)
    await offers(admin, next)
    expect([await leftOf(admin, ended), await drawnOf(admin, agreement)]).toEqual([0, 10 * PER_WORKER])
    await movesPledge(admin, 'pertamina', 'provinsi', next, 'WITHDRAWN')
    expect([await leftOf(admin, ended), await drawnOf(admin, agreement)]).toEqual([4 * PER_WORKER, 6 * PER_WORKER])
  })

  test('is brought once, and never more than is left', async ({ admin }) => {
    const agreement = await rolling(admin)
    const ended = await anEndedPledge(admin, agreement)
    await expect(brings(admin, ended, agreement, { workers: 5, carried: 5 })).rejects.toThrow('pledge_roll_over_left')
    const [first, second] = [await brings(admin, ended, agreement), await brings(admin, ended, agreement)]
    await offers(admin, first)
    await expect(offers(admin, second)).rejects.toThrow('pledge_roll_over_left')
    await expect(brings(admin, ended, agreement, { workers: 1, carried: 1 })).rejects.toThrow('pledge_roll_over_left')
    await expect(brings(admin, ended, agreement, { workers: 3, carried: 4 })).rejects.toThrow('pledge_carried')
  })

  test('is brought once by who does so at the same moment', async ({ admin, database }) => {
    const agreement = await rolling(admin, { rupiah: 100 * PER_WORKER })
    const ended = await anEndedPledge(admin, agreement)
    // Under two agreements, so that offering one does not wait for the other.
    const renewal = await rolling(admin, { renews: agreement, rupiah: 100 * PER_WORKER })
    const pledges: string[] = []
    for (let made = 0; made < 6; made += 1)
      pledges.push(await brings(admin, ended, made % 2 === 0 ? agreement : renewal, { workers: 4, carried: 2 }))
    const outcomes = await Promise.allSettled(
      pledges.map(async (pledge) => {
        const client = new pg.Client({ connectionString: database.appUrl })
        await client.connect()
        try {
          await client.query('begin')
          await client.query('select app.enter($1, $2, $3, $4)', [TENANTS.pertamina.id, USERS.provinsi, '', null])
          await client.query(`select app.move_pledge($1, 'OFFERED', null)`, [pledge])
          await client.query('commit')
        } finally {
          await client.end()
        }
      }),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await leftOf(admin, ended)).toBe(0)
  })

  test('goes on under the agreement or one that renews it, of the same company to the same government alone', async ({
    admin,
  }) => {
    const agreement = await rolling(admin)
    const ended = await anEndedPledge(admin, agreement)
    const refused = async (pledge: Promise<string>) => expect(pledge).rejects.toThrow('pledge_roll_over"')
    await refused(brings(admin, ended, await rolling(admin)))
    await refused(brings(admin, ended, await rolling(admin, { region: 'kubu-raya' }), { region: 'kubu-raya' }))
    const elsewhere = await anAgreementToDrawFrom(admin, 'pertamina', { region: 'kubu-raya', renews: agreement })
    await refused(brings(admin, ended, elsewhere, { region: 'kubu-raya' }))
    const strange = await anAgreementToDrawFrom(admin, 'kubu-raya', { renews: agreement })
    await refused(brings(admin, ended, strange, { company: 'kubu-raya' }))
    const running = await aPledge(admin, 'pertamina', { agreement, workers: 1 })
    await refused(brings(admin, running, agreement, { workers: 1, carried: 1 }))
    const renewal = await rolling(admin, { renews: agreement, rupiah: PER_WORKER })
    const second = await rolling(admin, { renews: renewal, rupiah: PER_WORKER })
    await offers(admin, await brings(admin, ended, second, { workers: 5 }))
    expect([await leftOf(admin, ended), await drawnOf(admin, agreement), await drawnOf(admin, second)]).toEqual([
      0,
      6 * PER_WORKER,
      PER_WORKER,
    ])
  })

  test('is the agreement’s again where that says so', async ({ admin }) => {
    const agreement = await rolling(admin, { remainder: 'RETURN' })
    const ended = await anEndedPledge(admin, agreement)
    expect([await leftOf(admin, ended), await drawnOf(admin, agreement)]).toEqual([0, 2 * PER_WORKER])
    await expect(brings(admin, ended, agreement)).rejects.toThrow('pledge_roll_over"')
    await offers(admin, await aPledge(admin, 'pertamina', { agreement, workers: 8 }))
  })

  test('is settled by a signed text, which no longer changes', async ({ admin }) => {
    const agreement = await rolling(admin)
    await expect(
      admin.query(`update agreement set pledge_remainder = 'RETURN' where id = $1`, [agreement]),
    ).rejects.toThrow('agreement_is_settled')
  })

  test('is counted as the domain counts it', async ({ admin }) => {
    const agreement = await rolling(admin)
    const renewal = await rolling(admin, { renews: agreement, remainder: 'RETURN' })
    const ended = await anEndedPledge(admin, agreement)
    const next = await brings(admin, ended, renewal)
    for (const state of ['DRAFT', 'OFFERED', 'MATCHED', 'APPROVED', 'WITHDRAWN', 'ENDED'] as const)
      for (const used of [0, 1, 4]) {
        const taken =
          state === 'DRAFT' || state === 'WITHDRAWN' ? 0 : state === 'ENDED' ? used * PER_WORKER : 4 * PER_WORKER
        for (const remainder of ['RETURN', 'ROLL_OVER'] as const) {
          await admin.query('begin; set local session_replication_role = replica')
          await admin.query(
            'update pledge set state = $2, taken_rupiah = $3, carried_rupiah = $4, offered_by = $5, offered_at = now() where id = $1',
            [next, state, taken, 3 * PER_WORKER, USERS.provinsi],
          )
          await admin.query('update agreement set pledge_remainder = $2 where id = $1', [renewal, remainder])
          const { rows } = await admin.query(
            `select app.pledge_drawn(p, a.pledge_remainder)::int as drawn, app.pledge_carried(p)::int as carried, app.pledge_left(p)::int as own,
               (select app.pledge_left(s)::int from pledge s where s.id = p.carried_from_id) as "left"
             from pledge p join agreement a on a.id = p.agreement_id where p.id = $1`,
            [next],
          )
          await admin.query('rollback')
          const money: PledgeMoney = {
            state,
            remainder,
            rupiah: BigInt(4 * PER_WORKER),
            taken: BigInt(taken),
            carried: BigInt(3 * PER_WORKER),
          }
          const source = {
            ...money,
            state: 'ENDED',
            remainder: 'ROLL_OVER',
            rupiah: BigInt(6 * PER_WORKER),
            taken: BigInt(2 * PER_WORKER),
            carried: 0n,
          } as const
          expect(rows[0], `${state} ${remainder} ${used}`).toEqual({
            drawn: Number(drawnOfAgreement(money)),
            carried: Number(carriedOf(money)),
            own: Number(leftOfPledge(money, [])),
            left: Number(leftOfPledge(source, [money])),
          })
        }
      }
  })
})
