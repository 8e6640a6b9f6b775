import { describe, expect } from 'vitest'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const SIMULATION = `personMonths amount endsIn months { month perPerson people shares { people amount } } totals { amount left endsIn } refusal { code text textEn }`
const PLAN = {
  people: 75_489,
  programmes: ['WORK_ACCIDENT', 'DEATH'],
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  payers: [{ source: 'PROVINCIAL_BUDGET' }],
}
const simulate = async (client: Client, input: object) =>
  (
    await client.ask(`query ($input: FundingSimulationInput!) { fundingSimulation(input: $input) { ${SIMULATION} } }`, {
      input,
    })
  ).fundingSimulation

describe('a simulation', () => {
  test('tells what a year costs, and when a budget ends', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const client = await signIn('provinsi')
    const whole = await simulate(client, PLAN)
    expect(whole).toMatchObject({ personMonths: 905_868, endsIn: null, refusal: null })
    expect(whole.amount).toBe(
      String(
        whole.months.reduce(
          (sum: bigint, { perPerson }: { perPerson: string }) => sum + 75_489n * BigInt(perPerson),
          0n,
        ),
      ),
    )
    const short = await simulate(client, { ...PLAN, payers: [{ source: 'PROVINCIAL_BUDGET', budget: '3000000000' }] })
    expect(short.endsIn).toBe('2027-03-01')
    expect(short.totals).toEqual([{ amount: short.amount, left: expect.any(String), endsIn: '2027-03-01' }])
    expect(BigInt(short.amount) + BigInt(short.totals[0].left)).toBe(3_000_000_000n)
    const supposed = await simulate(client, { ...PLAN, tariffs: [{ fromMonth: '2027-01-01', amount: '20000' }] })
    expect(supposed.amount).toBe(String(905_868n * 20_000n))
  })

  test('refuses a month that the tariff does not know', async ({ signIn }) => {
    const answer = await simulate(await signIn('provinsi'), {
      ...PLAN,
      fromMonth: '1990-01-01',
      untilMonth: '1990-02-01',
    })
    expect(answer).toMatchObject({ months: [], refusal: { code: 'TARIFF_MISSING' } })
  })

  test('names each field of a plan that cannot be', async ({ signIn }) => {
    const client = await signIn('kubu-raya')
    const fault = async (input: object) => {
      const { errors } = await client.askRaw(
        'query ($input: FundingSimulationInput!) { fundingSimulation(input: $input) { amount } }',
        { input: { ...PLAN, ...input } },
      )
      const issues = errors?.[0]?.extensions?.['issues'] as readonly { path: string; code: string }[]
      return issues.map(({ path, code }) => `${path} ${code}`).join(', ')
    }
    expect(await fault({ people: 0 })).toBe('people SIMULATION_PEOPLE')
    expect(await fault({ untilMonth: '2032-02-01' })).toBe('untilMonth SIMULATION_MONTHS')
    expect(await fault({ payers: [] })).toBe('payers SIMULATION_PAYERS')
    const payers = (payer: object) => ({ payers: [{ source: 'CSR', ...payer }] })
    expect(await fault(payers({ shareBasisPoints: 10_001 }))).toBe('payers.0.shareBasisPoints SIMULATION_SHARE')
    expect(await fault(payers({ budget: '0' }))).toBe('payers.0.budget SIMULATION_BUDGET')
    expect(await fault(payers({ fromMonth: '2027-03-01', untilMonth: '2027-03-01' }))).toBe(
      'payers.0.fromMonth SIMULATION_PAYER_MONTHS',
    )
    expect(await fault({ tariffs: [{ fromMonth: '2027-01-01', amount: '10000001' }] })).toBe(
      'tariffs.0.amount SIMULATION_TARIFF',
    )
  })
})
