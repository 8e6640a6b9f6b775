import fc from 'fast-check'
import type pg from 'pg'
import { expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { AMOUNTS, aSignedDecree } from './testing/a-contribution-list.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
/** Months of a list, half-open, and what three people cost in it, by programme. */
const LISTS = [
  { from: '2027-01-01', until: '2027-03-01', accident: 60_000n, death: 40_800n },
  { from: '2027-03-01', until: '2027-04-01', accident: 30_000n, death: 20_400n },
  { from: '2027-04-01', until: '2027-07-01', accident: 90_000n, death: 30_600n },
] as const

interface ModelList {
  id: string
  state: 'DRAFT' | 'APPROVED' | 'SENT' | 'BILLED' | 'DISCARDED'
  isChosen: boolean
  committed: [accident: bigint, death: bigint]
  paid: [accident: bigint, death: bigint]
}

type Step =
  | { readonly kind: 'CHOOSE' | 'APPROVE' | 'DISCARD' | 'SEND'; readonly list: number }
  | { readonly kind: 'BILL' | 'PAY'; readonly list: number; readonly rupiah: bigint }
  | { readonly kind: 'REVISE'; readonly line: 0 | 1; readonly rupiah: bigint }

const aList = fc.integer({ min: 0, max: LISTS.length - 1 })
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('CHOOSE', 'APPROVE', 'DISCARD', 'SEND'), list: aList }),
  fc.record({ kind: fc.constant('BILL'), list: aList, rupiah: fc.bigInt({ min: 1n, max: 140_000n }) }),
  fc.record({ kind: fc.constant('PAY'), list: aList, rupiah: fc.bigInt({ min: 1n, max: 70_000n }) }),
  fc.record({
    kind: fc.constant('REVISE'),
    line: fc.constantFrom(0, 1),
    rupiah: fc.bigInt({ min: 0n, max: 200_000n }),
  }),
)

/** Whoever drew a list up, approved it or wrote down its bill does not pay. */
const BY: Partial<Readonly<Record<Step['kind'], TestTenant>>> = { CHOOSE: 'provinsi', PAY: 'pontianak' }

/** Shares in proportion as the product does, reckoned apart from it. */
function shared(amount: bigint, weights: readonly [bigint, bigint]): [bigint, bigint] {
  const total = weights[0] + weights[1]
  if (total === 0n) return [0n, 0n]
  const first = (amount * weights[0]) / total
  return [first, amount - first]
}

const sumOf = (lists: readonly ModelList[], of: (list: ModelList) => bigint) =>
  lists.reduce((sum, list) => sum + of(list), 0n)

/** What a step does to the model; false where it is to be refused. */
function moves(lists: ModelList[], ceilings: [bigint, bigint], step: Step): boolean {
  const both = [0, 1] as const
  const room = (line: 0 | 1) => ceilings[line] - sumOf(lists, ({ committed }) => committed[line])
  if (step.kind === 'REVISE') {
    if (step.rupiah < ceilings[step.line] - room(step.line)) return false
    ceilings[step.line] = step.rupiah
    return true
  }
  const list = lists[step.list]
  const facts = LISTS[step.list]
  if (list === undefined || facts === undefined) return false
  switch (step.kind) {
    case 'CHOOSE':
      if (list.state !== 'DRAFT') return false
      list.isChosen = true
      return true
    case 'APPROVE': {
      const requested = list.isChosen ? ([facts.accident, facts.death] as const) : ([0n, 0n] as const)
      if (list.state !== 'DRAFT' || both.some((line) => requested[line] > room(line))) return false
      list.state = 'APPROVED'
      list.committed = [...requested]
      return true
    }
    case 'DISCARD':
      if (list.state !== 'DRAFT' && list.state !== 'APPROVED') return false
      list.state = 'DISCARDED'
      list.committed = [0n, 0n]
      return true
    case 'SEND':
      if (list.state !== 'APPROVED') return false
      list.state = 'SENT'
      return true
    case 'BILL': {
      const billed = shared(step.rupiah, list.committed)
      if (list.state !== 'SENT' || both.some((line) => billed[line] - list.committed[line] > room(line))) return false
      list.state = 'BILLED'
      if (list.isChosen) list.committed = billed
      billedOf.set(list, step.rupiah)
      return true
    }
    case 'PAY': {
      const paidUntilNow = paidOf.get(list) ?? 0n
      if (list.state !== 'BILLED' || paidUntilNow + step.rupiah > (billedOf.get(list) ?? 0n)) return false
      paidOf.set(list, paidUntilNow + step.rupiah)
      if (!list.isChosen) return true
      const shares = shared(step.rupiah, [list.committed[0] - list.paid[0], list.committed[1] - list.paid[1]])
      list.paid = [list.paid[0] + shares[0], list.paid[1] + shares[1]]
      return true
    }
  }
}
const billedOf = new WeakMap<ModelList, bigint>()
const paidOf = new WeakMap<ModelList, bigint>()

const as = (admin: pg.Client, user: TestTenant) =>
  admin.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS[user]])

let proofs = 0
async function takes(admin: pg.Client, lists: readonly ModelList[], lines: readonly string[], step: Step) {
  if (step.kind === 'REVISE') {
    await as(admin, 'provinsi')
    const { rows } = await admin.query(
      `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number) values ($1, $2, 'PERGESERAN', $3, app.today(), $4) returning id`,
      [lines[step.line], KUBU, step.rupiah, `DPPA/${++proofs}`],
    )
    await as(admin, 'pertamina')
    return admin.query(`update budget_stage set state = 'APPROVED' where id = $1`, [rows[0].id])
  }
  const id = lists[step.list]?.id
  const facts = LISTS[step.list]
  if (facts === undefined) throw new Error('no such list')
  const moved = (text: string, values: unknown[] = []) =>
    admin.query(`update contribution_list set ${text} where id = $1`, [id, ...values])
  await as(admin, BY[step.kind] ?? 'pertamina')
  switch (step.kind) {
    case 'CHOOSE': {
      const choices = [facts.accident, facts.death].map((rupiah, at) => ({ line: lines[at], rupiah: String(rupiah) }))
      return admin.query('select app.choose_budget_lines($1, $2)', [id, JSON.stringify(choices)])
    }
    case 'APPROVE':
      return moved(`state = 'APPROVED'`)
    case 'DISCARD':
      return moved(`state = 'DISCARDED'`)
    case 'SEND':
      return moved(`state = 'SENT', sent_on = app.today()`)
    case 'BILL':
      return moved(
        `state = 'BILLED', billing_code = $2, billed_rupiah = $3, due_on = app.today(), billed_on = app.today(), difference_reason = 'Selisih'`,
        [`88001234${step.list}`, step.rupiah],
      )
    case 'PAY':
      return admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by) values ($1, $2, $3, app.today(), $4, app.user_id())`,
        [id, KUBU, step.rupiah, `SP2D-${++proofs}`],
      )
  }
}

test('any steps in any order leave the lines as a simple model has them: ceiling ≥ committed ≥ paid, every figure the sum of its movements', async ({
  admin,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  const outcomes = { taken: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      await admin.query('begin')
      try {
        const { lists, lines } = await arranges(admin, decree)
        const ceilings: [bigint, bigint] = [150_000n, 150_000n]
        for (const step of steps) {
          await admin.query('savepoint step')
          const isTaken = await takes(admin, lists, lines, step).then(
            () => true,
            () => false,
          )
          if (!isTaken) await admin.query('rollback to savepoint step')
          expect(
            isTaken,
            JSON.stringify(step, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
          ).toBe(moves(lists, ceilings, step))
          outcomes[isTaken ? 'taken' : 'refused']++
          expect(await read(admin, lines)).toEqual(
            ([0, 1] as const).map((line) => {
              const committed = sumOf(lists, (list) => list.committed[line])
              const paid = sumOf(lists, (list) => list.paid[line])
              return {
                ceiling: String(ceilings[line]),
                committed: String(committed),
                paid: String(paid),
                adds_up: true,
              }
            }),
          )
        }
      } finally {
        await admin.query('rollback')
      }
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 30) },
  )
  // Else the steps would try nothing.
  expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(50)
})

async function arranges(admin: pg.Client, decree: string): Promise<{ lists: ModelList[]; lines: string[] }> {
  await as(admin, 'provinsi')
  const lists: ModelList[] = []
  for (const { from, until } of LISTS) {
    const { rows } = await admin.query('select app.draft_contribution_list($1, $2, $3, $4) as id', [
      decree,
      from,
      until,
      JSON.stringify(AMOUNTS),
    ])
    lists.push({ id: rows[0].id, state: 'DRAFT', isChosen: false, committed: [0n, 0n], paid: [0n, 0n] })
  }
  const { rows } = await admin.query(
    `with office as (insert into agency (tenant_id, name) values ($1, 'Dinas Anggaran') returning id)
     insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source)
     select $1, 2027, office.id, 'Jaminan sosial', '5.1.02.02.02.0006', p, 'REGIONAL_BUDGET' from office, unnest(array['WORK_ACCIDENT', 'DEATH']) p
     returning id, programme`,
    [KUBU],
  )
  const lines = ['WORK_ACCIDENT', 'DEATH'].map((programme) => rows.find((row) => row.programme === programme).id)
  await admin.query(
    `insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number)
     select l, $2, 'MURNI', 150000, app.today(), 'DPA/1' from unnest($1::uuid[]) l`,
    [lines, KUBU],
  )
  await as(admin, 'pertamina')
  await admin.query(`update budget_stage set state = 'APPROVED'`)
  return { lists, lines }
}

async function read(admin: pg.Client, lines: readonly string[]): Promise<unknown[]> {
  const { rows } = await admin.query(
    `select l.ceiling_rupiah as ceiling, l.committed_rupiah as committed, l.paid_rupiah as paid,
       l.ceiling_rupiah >= l.committed_rupiah and l.committed_rupiah >= l.paid_rupiah
       and l.committed_rupiah = (select coalesce(sum(v.rupiah), 0) from budget_movement v where v.line_id = l.id and v.kind <> 'PAY')
       and l.paid_rupiah = (select coalesce(sum(v.rupiah), 0) from budget_movement v where v.line_id = l.id and v.kind = 'PAY')
       and l.committed_rupiah = (select coalesce(sum(m.committed_rupiah), 0) from budget_commitment m where m.line_id = l.id)
       and l.paid_rupiah = (select coalesce(sum(m.paid_rupiah), 0) from budget_commitment m where m.line_id = l.id) as adds_up
     from unnest($1::uuid[]) with ordinality x(id, at) join budget_line l on l.id = x.id order by x.at`,
    [lines],
  )
  return rows
}
