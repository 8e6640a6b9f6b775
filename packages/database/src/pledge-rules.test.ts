import { areAreasWithin, areOccupationsAmong } from '@payung/domain/pledge/agreement-terms'
import { type PledgeDays, pledgeHindrance } from '@payung/domain/pledge/pledge-standing'
import { PLEDGE_FOLLOWS, PLEDGE_STATES, PLEDGE_TRANSITIONS } from '@payung/domain/pledge/pledge-state'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { within } from './testing/a-decree.ts'
import { anAgreementToDrawFrom, aPledge, movesPledge } from './testing/a-pledge.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const stateOf = async (admin: pg.Client, pledge: string) =>
  (await admin.query('select state, taken_workers as taken from pledge where id = $1', [pledge])).rows[0]
const offers = (admin: pg.Client, pledge: string) => movesPledge(admin, 'pertamina', 'provinsi', pledge)

describe('a pledge', () => {
  test('takes of its agreement when it is offered, and gives it back when it is withdrawn or refused', async ({
    admin,
  }) => {
    const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { people: 10 })
    const first = await aPledge(admin, 'pertamina', { agreement, workers: 6 })
    const second = await aPledge(admin, 'pertamina', { agreement, workers: 5 })
    expect(await stateOf(admin, first)).toEqual({ state: 'DRAFT', taken: 0 })
    await offers(admin, first)
    expect(await stateOf(admin, first)).toEqual({ state: 'OFFERED', taken: 6 })
    await expect(offers(admin, second)).rejects.toThrow('pledge_within_agreement')
    await movesPledge(admin, 'pertamina', 'provinsi', first, 'WITHDRAWN')
    expect(await stateOf(admin, first)).toEqual({ state: 'WITHDRAWN', taken: 0 })
    await offers(admin, second)
    // So it does when its region refuses it.
    await within(admin, 'pontianak', 'pontianak', () =>
      admin.query('select app.refuse_pledge($1, $2)', [second, 'Tidak ada yang menunggu']),
    )
    expect(await stateOf(admin, second)).toEqual({ state: 'REFUSED', taken: 0 })
    await offers(admin, await aPledge(admin, 'pertamina', { agreement, workers: 10 }))
    const { rows } = await admin.query('select to_state from pledge_step where pledge_id = $1 order by id', [first])
    expect(rows.map(({ to_state }) => to_state)).toEqual(['DRAFT', 'OFFERED', 'WITHDRAWN'])
  })

  test('is held to the rupiah of an agreement that counts these, and to an agreement that counts something', async ({
    admin,
  }) => {
    const counted = await anAgreementToDrawFrom(admin, 'pertamina', { people: null, rupiah: 2 * 16_800 })
    const tooMuch = await aPledge(admin, 'pertamina', { agreement: counted, workers: 3 })
    await expect(offers(admin, tooMuch)).rejects.toThrow('pledge_within_agreement')
    await offers(admin, await aPledge(admin, 'pertamina', { agreement: counted, workers: 2 }))
    const without = await anAgreementToDrawFrom(admin, 'pertamina', { people: null })
    await expect(offers(admin, await aPledge(admin, 'pertamina', { agreement: without }))).rejects.toThrow(
      'pledge_within_agreement',
    )
  })

  test('needs an agreement of both that is signed and holds in its months', async ({ admin }) => {
    const refused = async (agreement: string, more = {}) =>
      expect(aPledge(admin, 'pertamina', { agreement, ...more })).rejects.toThrow('pledge_of_agreement')
    await refused(await anAgreementToDrawFrom(admin, 'pertamina', { state: 'APPROVED' }))
    await refused(await anAgreementToDrawFrom(admin, 'pertamina', { valid: '[2020-01-01,2021-01-01)' }), {
      fromMonth: '2020-02-01',
      untilMonth: '2020-08-01',
    })
    const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { valid: '[2026-01-15,2027-06-15)' })
    await refused(agreement, { fromMonth: '2025-12-01' })
    await refused(agreement, { untilMonth: '2027-08-01' })
    await refused(agreement, { region: 'kubu-raya' })
    await refused(await anAgreementToDrawFrom(admin, 'kubu-raya'))
    await aPledge(admin, 'pertamina', { agreement, fromMonth: '2026-01-01', untilMonth: '2027-07-01' })
  })

  test('lies within the areas and groups of its agreement, in the database as in the domain', async ({ admin }) => {
    const outcomes: string[] = []
    for (const meant of [[], ['61.12'], ['61.12.05', '61.12.01.2001']])
      for (const areaCodes of [[], ['61.12.05.2003'], ['61.12.01.2001', '61.12.05'], ['61.12.01'], ['61.1']])
        for (const groups of [[], ['FARMER', 'FISHER']])
          for (const occupationCodes of [[], ['FARMER'], ['FARMER', 'TRADER']]) {
            const agreement = await anAgreementToDrawFrom(admin, 'pertamina', {
              region: 'kubu-raya',
              areaCodes: meant,
              occupationCodes: groups,
            })
            const terms = { areaCodes: meant, occupationCodes: groups }
            const expected = !areAreasWithin(terms, areaCodes, '61.12')
              ? 'pledge_areas_of_agreement'
              : areOccupationsAmong(terms, occupationCodes)
                ? 'drafted'
                : 'pledge_occupations_of_agreement'
            const outcome = await aPledge(admin, 'pertamina', {
              agreement,
              region: 'kubu-raya',
              areaCodes,
              occupationCodes,
            }).then(
              () => 'drafted',
              ({ constraint }) => constraint,
            )
            expect(outcome, JSON.stringify({ terms, areaCodes, occupationCodes })).toBe(expected)
            outcomes.push(outcome)
          }
    expect(new Set(outcomes).size).toBe(3)
  })

  test('of many offered at the same moment, no more pass than the agreement carries', async ({ admin, database }) => {
    const agreement = await anAgreementToDrawFrom(admin, 'pertamina', { people: 4 })
    const pledges: string[] = []
    for (let made = 0; made < 8; made += 1) pledges.push(await aPledge(admin, 'pertamina', { agreement, workers: 1 }))
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
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
    const { rows } = await admin.query('select sum(taken_workers)::int as taken from pledge where agreement_id = $1', [
      agreement,
    ])
    expect(rows[0].taken).toBe(4)
  })

  test('goes from state to state as the table of the domain has it, and in no other way', async ({ admin }) => {
    const allowed = new Set([
      ...Object.values(PLEDGE_TRANSITIONS).flatMap(({ from, to }) => from.map((state) => `${state} ${to}`)),
      ...PLEDGE_FOLLOWS.map(([from, to]) => `${from} ${to}`),
    ])
    const pledge = await aPledge(admin, 'pertamina')
    for (const from of PLEDGE_STATES)
      for (const to of PLEDGE_STATES) {
        await admin.query('begin')
        await admin.query('set local session_replication_role = replica')
        await admin.query(
          `update pledge set state = $2, state_reason = 'Tidak ada yang menunggu', offered_at = now(),
             offered_by = (select id from app_user where id <> drafted_by limit 1) where id = $1`,
          [pledge, from],
        )
        await admin.query('set local session_replication_role = origin')
        const outcome = await admin.query('update pledge set state = $2 where id = $1', [pledge, to]).then(
          () => true,
          (error) => !String(error).includes('pledge_transition'),
        )
        expect(outcome, `${from} to ${to}`).toBe(allowed.has(`${from} ${to}`))
        await admin.query('rollback')
      }
  })

  test('is written by the company’s people alone, and changed by nobody past its steps', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const pledge = await aPledge(admin, 'pertamina')
    const seen = async (tenant: 'pertamina' | 'pontianak' | 'kubu-raya', scope = {}) =>
      (await sends(entryOf(tenant, scope), 'select id from pledge where id = $1', [pledge])).rowCount
    expect(await seen('pertamina')).toBe(1)
    expect(await seen('pertamina', { areaScope: '61.71.01' })).toBe(0)
    expect(await seen('pontianak'), 'a draft is its company’s alone').toBe(0)
    await offers(admin, pledge)
    expect(await seen('pontianak')).toBe(1)
    expect(await seen('pontianak', { areaScope: '61.71.01' })).toBe(0)
    expect(await seen('kubu-raya')).toBe(0)
    const attack = (text: string) => sends(entryOf('pertamina'), text, [pledge])
    for (const change of [`state = 'ENDED'`, 'taken_workers = 0', 'rupiah = 1'])
      await expect(attack(`update pledge set ${change} where id = $1`)).rejects.toThrow('permission denied')
    await expect(attack('delete from pledge where id = $1')).rejects.toThrow('permission denied')
    await expect(attack(`select app.move_pledge($1, 'MATCHED', null)`)).rejects.toThrow('pledge_transition')
    await expect(
      sends(entryOf('pontianak'), `select app.move_pledge($1, 'WITHDRAWN', null)`, [pledge]),
    ).rejects.toThrow('pledge_transition')
  })

  test('takes nothing and nobody under an agreement that is terminated, over or not begun, nor for months that are over', async ({
    admin,
  }) => {
    const pledge = await aPledge(admin, 'pertamina')
    const today = (await admin.query<{ day: string }>('select app.today()::text as day')).rows[0]?.day ?? ''
    const STEPS = [
      ['OFFER', 'DRAFT', 'OFFERED'],
      ['MATCH', 'OFFERED', 'MATCHED'],
      ['APPROVE', 'MATCHED', 'APPROVED'],
    ] as const
    const REFUSED = {
      AGREEMENT_OVER: 'pledge_of_agreement',
      MONTHS_OVER: 'pledge_months_over',
      AGREEMENT_NOT_BEGUN: 'pledge_agreement_begun',
    } as const
    const shifted = (months: number) => {
      const at = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months
      return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
    }
    for (const agreementState of ['SIGNED', 'TERMINATED'] as const)
      for (const validFrom of [shifted(-24), shifted(2)])
        for (const validUntil of [shifted(-1), shifted(24), today])
          for (const untilMonth of [shifted(0), shifted(1), shifted(6)])
            for (const [action, from, to] of STEPS) {
              if (validFrom >= validUntil) continue
              const days: PledgeDays = { agreementState, validFrom, validUntil, untilMonth }
              // Months of the pledge lie within its agreement: that was checked when it was drafted.
              const fromMonth = validFrom > today ? validFrom : shifted(-3)
              if (fromMonth >= untilMonth || untilMonth > validUntil) continue
              await admin.query('begin')
              await admin.query('set local session_replication_role = replica')
              await admin.query(
                `update agreement set state = $2, valid = daterange($3::date, $4::date), state_reason = 'Diakhiri bersama', terminated_on = case $2 when 'TERMINATED' then $4::date - 1 end
                 where id = (select agreement_id from pledge where id = $1)`,
                [pledge, agreementState, validFrom, validUntil],
              )
              await admin.query(
                `update pledge set state = $2, from_month = $3, until_month = $4, offered_by = (select id from app_user where id <> drafted_by limit 1), offered_at = now()
                 where id = $1`,
                [pledge, from, fromMonth, untilMonth],
              )
              await admin.query('set local session_replication_role = origin')
              await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS.pertamina.id, USERS.provinsi])
              const refusal = await admin.query('update pledge set state = $2 where id = $1', [pledge, to]).then(
                () => null,
                (error) => /constraint "(\w+)"/.exec(String(error))?.[1] ?? String(error),
              )
              await admin.query('rollback')
              const hindrance = pledgeHindrance(action, days, today)
              expect(refusal, `${action} ${JSON.stringify(days)}`).toBe(hindrance === null ? null : REFUSED[hindrance])
            }
  })
})
