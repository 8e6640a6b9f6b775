import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'

const TODAY = today()
const LETTER = `id fiscalYear number decidedOn fromMonth lastMonth state amount actions draftedBy { email } approvedBy { email }
  lines { amount line { id provided } }`
const LINE = 'id provided stages { id } provisions { id number fromMonth lastMonth state amount }'

const does = (client: Client, name: string, input: object) =>
  mutates(client, name, input, name.includes('Provision') ? LETTER : LINE)
const lineOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { budgetLine(id: $id) { ${LINE} } }`, { id })).budgetLine

/** A treasurer and an approver of Kubu Raya, and lines of this year with a ceiling of 1,000 each. */
async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const [treasurer, approver] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const drafts = async (more: object = {}) => {
    const facts = {
      ...{ agencyId, fiscalYear: TODAY.year, subActivity: 'Jaminan sosial', accountCode: '5.1.02.02.02.0006' },
      ...{ programme: 'WORK_ACCIDENT', fundingSource: 'REGIONAL_BUDGET', stage: 'MURNI', amount: '1000' },
      ...{ decidedOn: TODAY.toString(), documentNumber: 'DPA/1' },
    }
    const { id, stages } = dataOf(await does(treasurer, 'draftBudgetLine', { ...facts, ...more }))
    dataOf(await does(approver, 'approveBudgetStage', { stageId: stages[0].id }))
    return id as string
  }
  const lines = [await drafts(), await drafts({ programme: 'DEATH' })] as const
  const letter = {
    fiscalYear: TODAY.year,
    number: 'SPD/1',
    decidedOn: TODAY.toString(),
    ...{ fromMonth: 1, lastMonth: 3 },
    lines: lines.map((lineId) => ({ lineId, amount: '600' })),
  }
  return { treasurer, approver, lines, letter, drafts }
}

describe('a provision letter', () => {
  test('is recorded by the treasurer, approved by another person, and provides for its lines from then on', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lines, letter } = await arrange(admin, signIn)
    const recorded = dataOf(await does(treasurer, 'recordFundProvision', letter))
    expect(recorded).toMatchObject({
      ...{ number: 'SPD/1', fromMonth: 1, lastMonth: 3, state: 'PROPOSED', amount: '1200', actions: ['WITHDRAW'] },
      draftedBy: { email: 'kubu-raya@payung.example' },
      approvedBy: null,
    })
    expect(await lineOf(treasurer, lines[0])).toMatchObject({ provided: '0', provisions: [{ state: 'PROPOSED' }] })
    const input = { provisionId: recorded.id }
    const approved = dataOf(await does(approver, 'approveFundProvision', input))
    expect(approved).toMatchObject({
      state: 'APPROVED',
      approvedBy: { email: 'pontianak@payung.example' },
      actions: [],
    })
    expect(await lineOf(treasurer, lines[0])).toMatchObject({
      provided: '600',
      provisions: [{ number: 'SPD/1', fromMonth: 1, lastMonth: 3, state: 'APPROVED', amount: '600' }],
    })
    const query = `{ fundProvisions(first: 5) { totalCount year years provided mayRecord edges { node { number } } } }`
    expect((await treasurer.ask(query)).fundProvisions).toMatchObject({
      ...{ totalCount: 1, year: TODAY.year, years: [TODAY.year], provided: '1200', mayRecord: true },
      edges: [{ node: { number: 'SPD/1' } }],
    })
    expect((await approver.ask(query)).fundProvisions.mayRecord).toBe(false)
    const { rows } = await admin.query(
      `select action from audit_event where subject_kind = 'fund_provision' order by id`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['FUND_PROVISION_RECORDED', 'FUND_PROVISION_APPROVED'])
  })

  test('is not approved by who recorded it, not by a treasurer, and not twice', async ({ admin, signIn }) => {
    const { treasurer, approver, letter } = await arrange(admin, signIn)
    const { id: provisionId } = dataOf(await does(treasurer, 'recordFundProvision', letter))
    const refused = async (client: Client, name: string) => (await does(client, name, { provisionId })).code
    expect(await refused(treasurer, 'approveFundProvision')).toBe('NOT_ALLOWED')
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect(await refused(treasurer, 'approveFundProvision')).toBe('DRAFTER_IS_NOT_PROVISION_APPROVER')
    dataOf(await does(approver, 'withdrawFundProvision', { provisionId }))
    expect(await refused(approver, 'approveFundProvision')).toBe('PROVISION_DECIDED')
    const { code } = await does(approver, 'recordFundProvision', { ...letter, number: 'SPD/2' })
    expect(code).toBe('NOT_ALLOWED')
  })

  test('never provides more of a line than its ceiling, and no later ceiling falls below it', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lines, letter } = await arrange(admin, signIn)
    const records = async (number: string) =>
      dataOf(await does(treasurer, 'recordFundProvision', { ...letter, number, lines: [letter.lines[0]] })).id
    const [first, second] = [await records('SPD/1'), await records('SPD/2')]
    dataOf(await does(approver, 'approveFundProvision', { provisionId: first }))
    expect((await does(approver, 'approveFundProvision', { provisionId: second })).code).toBe(
      'PROVISION_BEYOND_CEILING',
    )
    const less = { lineId: lines[0], stage: 'PERGESERAN', amount: '599', decidedOn: TODAY.toString() }
    const { stages } = dataOf(await does(treasurer, 'proposeBudgetStage', { ...less, documentNumber: 'DPPA/1' }))
    expect((await does(approver, 'approveBudgetStage', { stageId: stages[1].id })).code).toBe('BUDGET_BELOW_PROVIDED')
  })

  test('is refused with everything that is wrong, for a line of another year, and under a number that is taken', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, letter, drafts } = await arrange(admin, signIn)
    const refusals = async (wrong: object) =>
      issuesOf(await does(treasurer, 'recordFundProvision', { ...letter, ...wrong }))
    expect(await refusals({ number: '1', fromMonth: 4, decidedOn: TODAY.add({ days: 1 }).toString() })).toEqual([
      'number PROVISION_NUMBER_INVALID',
      'decidedOn PROVISION_DAY_INVALID',
      'lastMonth PROVISION_MONTHS_INVALID',
    ])
    const later = await drafts({ fiscalYear: TODAY.year + 1 })
    for (const lines of [[], [{ lineId: later, amount: '1' }], [{ lineId: 'nothing', amount: '1' }]])
      expect(await refusals({ lines })).toEqual(['lines PROVISION_LINES_INVALID'])
    dataOf(await does(treasurer, 'recordFundProvision', letter))
    expect(await refusals({ number: 'spd/1' })).toEqual(['number PROVISION_NUMBER_TAKEN'])
  })
})
