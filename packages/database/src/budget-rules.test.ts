import { shareInTurn } from '@payung/domain/money/budget'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBudgetLine, anApprovedLine, approvesStage, choosesLines, proposesStage } from './testing/a-budget.ts'
import { aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { TENANTS, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const PEOPLE = { members: 3, quota: 3 }
const FIGURES =
  'select ceiling_rupiah::int as ceiling, committed_rupiah::int as committed, paid_rupiah::int as paid from budget_line where id = $1'
const figures = async (admin: pg.Client, line: string) => (await admin.query(FIGURES, [line])).rows[0]

/** A list of 271,800 rupiah over half a year: three people, three months at 16,800 and three at 13,400. */
const TOTAL = 3 * 3 * (16_800 + 13_400)
const ACCIDENT = 160_000
const DEATH = TOTAL - ACCIDENT

/** A draft of Kubu Raya that is paid from a line of each programme. */
async function aPaidList(admin: pg.Client, ceilings: readonly [accident: number, death: number]) {
  const decree = await aSignedDecree(admin, 'kubu-raya', PEOPLE)
  const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
  const accident = await anApprovedLine(admin, 'kubu-raya', { ceiling: ceilings[0] })
  const death = await anApprovedLine(admin, 'kubu-raya', { ceiling: ceilings[1], programme: 'DEATH' })
  await choosesLines(admin, 'kubu-raya', 'provinsi', list, [
    { line: accident, rupiah: ACCIDENT },
    { line: death, rupiah: DEATH },
  ])
  return { decree, list, accident, death }
}

describe('a budget line', () => {
  test('has the ceiling of its latest approved stage, and none from a plan', async ({ admin }) => {
    const line = await aBudgetLine(admin, 'kubu-raya')
    const propose = (rupiah: number, stage: string) =>
      proposesStage(admin, 'kubu-raya', 'provinsi', line, rupiah, stage)
    await expect(propose(1, 'PERUBAHAN')).rejects.toThrow('budget_stage_order')
    const plan = await propose(900, 'RKA')
    await expect(propose(900, 'MURNI')).rejects.toThrow('budget_stage_waits')
    await approvesStage(admin, 'kubu-raya', 'pertamina', plan)
    expect(await figures(admin, line)).toEqual({ ceiling: 0, committed: 0, paid: 0 })
    await expect(propose(900, 'RKA')).rejects.toThrow('budget_stage_order')
    await approvesStage(admin, 'kubu-raya', 'pertamina', await propose(800, 'MURNI'))
    expect((await figures(admin, line)).ceiling).toBe(800)
    await expect(propose(900, 'MURNI')).rejects.toThrow('budget_stage_order')
    for (const [stage, rupiah] of [
      ['PERGESERAN', 700],
      ['PERUBAHAN', 1200],
      ['PERGESERAN', 1100],
    ] as const) {
      await approvesStage(admin, 'kubu-raya', 'pertamina', await propose(rupiah, stage))
      expect((await figures(admin, line)).ceiling).toBe(rupiah)
    }
  })

  test('is written by nobody past its stages, and its history stays', async ({ admin, as }) => {
    const line = await anApprovedLine(admin, 'kubu-raya')
    const attack = (text: string) => as('kubu-raya', text, [line])
    for (const column of ['ceiling_rupiah', 'committed_rupiah', 'paid_rupiah'])
      await expect(attack(`update budget_line set ${column} = 9 where id = $1`), column).rejects.toThrow(
        'permission denied',
      )
    await expect(attack('update budget_stage set rupiah = 9 where line_id = $1')).rejects.toThrow('permission denied')
    await expect(attack('update budget_stage set approved_by = drafted_by where line_id = $1')).rejects.toThrow(
      'permission denied',
    )
    await expect(attack(`update budget_stage set state = 'WITHDRAWN' where line_id = $1`)).rejects.toThrow(
      'budget_stage_decided',
    )
    await expect(attack(`update budget_stage set state = 'PROPOSED' where line_id = $1`)).rejects.toThrow(
      'budget_stage_decided',
    )
    await expect(
      attack(`insert into budget_movement (line_id, kind, rupiah) values ($1, 'RELEASE', -1)`),
    ).rejects.toThrow('permission denied')
    await expect(
      as(
        'kubu-raya',
        `insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source, ceiling_rupiah)
         select tenant_id, 2028, agency_id, sub_activity, account_code, programme, funding_source, 9 from budget_line where id = $1`,
        [line],
      ),
    ).rejects.toThrow('permission denied')
    for (const table of ['budget_line', 'budget_stage', 'budget_commitment', 'budget_movement'])
      await expect(admin.query(`delete from ${table}`), table).rejects.toThrow('append-only')
    await expect(admin.query('update budget_movement set rupiah = 9')).rejects.toThrow('append-only')
  })

  test('has a day on each document: not in the future, not before the document before it', async ({ admin, as }) => {
    const line = await aBudgetLine(admin, 'kubu-raya')
    const propose = (day: string, stage = 'MURNI') =>
      as(
        'kubu-raya',
        `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number) values ($1, $2, $3, 5, ${day}, 'DPA/1') returning id`,
        [line, KUBU, stage],
        'provinsi',
      )
    await expect(propose('app.today() + 1')).rejects.toThrow('budget_stage_day')
    await expect(propose(`'2024-12-31'`)).rejects.toThrow('budget_stage_day')
    const { rows } = await propose('app.today()')
    await approvesStage(admin, 'kubu-raya', 'pertamina', rows[0].id)
    await expect(propose('app.today() - 1', 'PERUBAHAN')).rejects.toThrow('budget_stage_day')
  })

  test('belongs to one tenant as a whole: no other writes it, and who works for a part sees nothing', async ({
    admin,
    as,
  }) => {
    const line = await anApprovedLine(admin, 'kubu-raya')
    await expect(
      as(
        'pontianak',
        `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number)
        values ($1, $2, 'PERUBAHAN', 5, app.today(), 'DPA/1')`,
        [line, TENANTS.pontianak.id],
      ),
    ).rejects.toThrow()
    expect((await as('pontianak', 'select from budget_line')).rowCount).toBe(0)
    await admin.query('begin; set local role payung_app')
    await admin.query(`select app.enter($1, $2, '61.12.05', null)`, [KUBU, USERS['kubu-raya']])
    for (const table of ['budget_line', 'budget_stage', 'budget_commitment', 'budget_movement'])
      expect((await admin.query(`select from ${table}`)).rowCount, table).toBe(0)
    await admin.query('rollback')
  })
})

describe('a contribution list', () => {
  test('is paid from lines of its decree’s programmes alone, and of nobody else’s', async ({ admin }) => {
    const { list, accident, death } = await aPaidList(admin, [ACCIDENT, DEATH])
    const choose = (...lines: readonly [line: string, rupiah: number][]) =>
      choosesLines(
        admin,
        'kubu-raya',
        'provinsi',
        list,
        lines.map(([line, rupiah]) => ({ line, rupiah })),
      )
    const oldAge = await anApprovedLine(admin, 'kubu-raya', { programme: 'OLD_AGE' })
    await expect(choose([accident, ACCIDENT], [oldAge, DEATH])).rejects.toThrow('budget_choice_whole')
    const theirs = await anApprovedLine(admin, 'pontianak', { programme: 'OLD_AGE' })
    await expect(choose([accident, ACCIDENT], [death, DEATH], [theirs, 1])).rejects.toThrow('budget_choice_whole')
    await choose([accident, ACCIDENT], [death, DEATH])
  })

  test('commits with its approval, follows the bill, is realised by payments, and every figure is the sum of its movements', async ({
    admin,
    as,
  }) => {
    const { list, accident, death } = await aPaidList(admin, [ACCIDENT + 1000, DEATH])
    expect((await figures(admin, accident)).committed).toBe(0)
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'APPROVED')
    expect(await figures(admin, accident)).toEqual({ ceiling: ACCIDENT + 1000, committed: ACCIDENT, paid: 0 })
    expect(await figures(admin, death)).toEqual({ ceiling: DEATH, committed: DEATH, paid: 0 })
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'SENT')
    const bill = (difference: number) =>
      as(
        'kubu-raya',
        `update contribution_list set state = 'BILLED', billing_code = '123456789012', billed_rupiah = total_rupiah + $2, due_on = app.today(),
           billed_on = app.today(), difference_reason = 'Selisih tagihan' where id = $1`,
        [list, difference],
      )
    // The death line has no room for a larger bill.
    await expect(bill(10)).rejects.toThrow('budget_ceiling_held')
    await bill(-16_800)
    const after = [await figures(admin, accident), await figures(admin, death)]
    expect(after.map(({ committed }) => BigInt(committed))).toEqual(
      shareInTurn(BigInt(TOTAL - 16_800), [BigInt(ACCIDENT), BigInt(DEATH)]),
    )
    const pay = (rupiah: number, reference: string) =>
      as(
        'kubu-raya',
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, $3, app.today(), $4)`,
        [list, KUBU, rupiah, reference],
        'pontianak',
      )
    await pay(100_001, 'SP2D-1')
    await pay(TOTAL - 16_800 - 100_001, 'SP2D-2')
    const paid = [await figures(admin, accident), await figures(admin, death)]
    expect(paid.map(({ committed, paid: realised }) => committed - realised)).toEqual([0, 0])
    const { rows } = await admin.query(
      `select kind, sum(rupiah)::int as rupiah from budget_movement group by kind order by kind`,
    )
    expect(rows).toEqual([
      { kind: 'ADJUST', rupiah: -16_800 },
      { kind: 'COMMIT', rupiah: TOTAL },
      { kind: 'PAY', rupiah: TOTAL - 16_800 },
    ])
  })

  test('is refused its approval beyond the ceiling, and approved after a revision of the budget', async ({ admin }) => {
    const { list, accident } = await aPaidList(admin, [ACCIDENT - 1, DEATH])
    const approve = () => stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'APPROVED')
    await expect(approve()).rejects.toThrow('budget_ceiling_held')
    const shift = await proposesStage(admin, 'kubu-raya', 'provinsi', accident, ACCIDENT, 'PERGESERAN')
    await approvesStage(admin, 'kubu-raya', 'pertamina', shift)
    await approve()
    const less = await proposesStage(admin, 'kubu-raya', 'provinsi', accident, ACCIDENT - 1, 'PERUBAHAN')
    await expect(approvesStage(admin, 'kubu-raya', 'pertamina', less)).rejects.toThrow('budget_ceiling_below_committed')
  })

  test('gives back what it committed once, when it is set aside', async ({ admin }) => {
    const { list, accident, death } = await aPaidList(admin, [ACCIDENT, DEATH])
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'APPROVED')
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'DISCARDED')
    expect((await figures(admin, accident)).committed + (await figures(admin, death)).committed).toBe(0)
    const { rows } = await admin.query(`select state, committed_rupiah::int as rupiah from budget_commitment`)
    expect(rows).toEqual(Array(2).fill({ state: 'RELEASED', rupiah: 0 }))
    await expect(
      admin.query(
        `insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah)
         select id, line_id, tenant_id, 'RELEASE', -1 from budget_commitment limit 1`,
      ),
    ).rejects.toThrow('budget_movement_once')
  })

  test('chooses lines of its own government, source, year and whole amount, while it is a draft', async ({ admin }) => {
    const { list, accident, death } = await aPaidList(admin, [ACCIDENT, DEATH])
    const choose = (choices: readonly { line: string; rupiah: number }[]) =>
      choosesLines(admin, 'kubu-raya', 'provinsi', list, choices)
    const whole = [
      { line: accident, rupiah: ACCIDENT },
      { line: death, rupiah: DEATH },
    ]
    const other = (more: object) => anApprovedLine(admin, 'kubu-raya', { programme: 'DEATH', ...more })
    for (const line of [
      await other({ year: 2026 }),
      await other({ year: 2025 }),
      await other({ source: 'PALM_REVENUE_SHARE' }),
      await anApprovedLine(admin, 'pontianak', { programme: 'DEATH' }),
    ])
      await expect(choose([whole[0] ?? { line, rupiah: 0 }, { line, rupiah: DEATH }])).rejects.toThrow(
        'budget_choice_whole',
      )
    await expect(choose(whole.slice(0, 1))).rejects.toThrow('budget_choice_whole')
    await expect(
      choose([
        { line: accident, rupiah: ACCIDENT + 1 },
        { line: death, rupiah: DEATH },
      ]),
    ).rejects.toThrow('budget_choice_whole')
    await expect(
      choose([
        { line: death, rupiah: ACCIDENT },
        { line: await other({ subActivity: 'Lain' }), rupiah: DEATH },
      ]),
    ).rejects.toThrow('budget_commitment_once')
    // A choice that is taken back leaves the list without a budget line, and it is approved all the same.
    const version = async () =>
      (await admin.query('select version from contribution_list where id = $1', [list])).rows[0]
    const before = await version()
    await choose([])
    expect(await version()).toEqual({ version: before.version + 1 })
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'APPROVED')
    await expect(choose(whole)).rejects.toThrow('budget_choice_of_draft')
    expect((await figures(admin, accident)).committed).toBe(0)
  })

  test('of many that are approved at the same moment, as many are committed as the ceiling has room for', async ({
    admin,
    database,
  }) => {
    const room = 5
    const monthly = 3 * 13_400
    const decrees = [await aSignedDecree(admin, 'kubu-raya', PEOPLE), await aSignedDecree(admin, 'kubu-raya', PEOPLE)]
    const line = await anApprovedLine(admin, 'kubu-raya', { ceiling: room * monthly + monthly - 1 })
    const lists: string[] = []
    for (const decree of decrees)
      for (let month = 4; month <= 12; month++) {
        const from = `2027-${String(month).padStart(2, '0')}-01`
        const until = month === 12 ? '2028-01-01' : `2027-${String(month + 1).padStart(2, '0')}-01`
        const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi', from, until })
        await choosesLines(admin, 'kubu-raya', 'provinsi', list, [{ line, rupiah: monthly }])
        lists.push(list)
      }
    const outcomes = await Promise.all(
      lists.map(async (list) => {
        const client = new pg.Client({ connectionString: database.appUrl })
        await client.connect()
        try {
          await client.query('begin')
          await client.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS.pertamina])
          await client.query(`update contribution_list set state = 'APPROVED' where id = $1`, [list])
          await client.query('commit')
          return 'APPROVED'
        } catch (error) {
          return error instanceof pg.DatabaseError ? error.constraint : String(error)
        } finally {
          await client.end()
        }
      }),
    )
    expect(outcomes.filter((outcome) => outcome === 'APPROVED')).toHaveLength(room)
    expect(outcomes.filter((outcome) => outcome === 'budget_ceiling_held')).toHaveLength(lists.length - room)
    expect((await figures(admin, line)).committed).toBe(room * monthly)
  })
})
