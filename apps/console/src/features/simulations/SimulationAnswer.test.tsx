// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { SimulationAnswer } from './SimulationAnswer.tsx'
import type { FundingSimulation, SimulationInput } from './simulation.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const input = { people: 1000, payers: [{ source: 'CSR' }, { source: 'PROVINCIAL_BUDGET' }] } as SimulationInput
const month = (day: string, people: number, amounts: readonly string[]) => ({
  month: day,
  perPerson: '16800',
  people,
  shares: amounts.map((amount) => ({ people, amount })),
})
const simulation: FundingSimulation = {
  personMonths: 1952,
  amount: '32793600',
  endsIn: '2027-02-01',
  months: [month('2027-01-01', 1000, ['16800000', '0']), month('2027-02-01', 952, ['0', '15993600'])],
  totals: [
    { amount: '16800000', left: null, endsIn: null },
    { amount: '15993600', left: '6400', endsIn: '2027-02-01' },
  ],
  refusal: null,
}

async function textOf(shown: FundingSimulation): Promise<string> {
  const page = await renderSignedIn(
    <SimulationAnswer input={input} simulation={shown} />,
    [],
    serverWithAnswers().server,
  )
  unmount = page.unmount
  return page.text()
}

test('sums, payers and months stand there, and from when on the money is short', async () => {
  const text = await textOf(simulation)
  expect(text).toContain('Rp32.793.600')
  expect(text).toContain('Mulai Feb 2027 dana tidak cukup bagi semua orang: 48 bulan-orang tidak terbayar.')
  expect(text).toContain('2. APBD provinsi')
  expect(text).toContain('Rp6.400')
})

test('money that reaches everybody is said so', async () => {
  expect(await textOf({ ...simulation, endsIn: null })).toContain('Dana cukup bagi semua orang')
})

test('a refusal of the tariff takes the place of figures', async () => {
  const text = await textOf({ ...simulation, refusal: { text: 'Tarif belum ada.', textEn: 'No tariff.' } })
  expect(text).toContain('Tarif belum ada.')
  expect(text).not.toContain('Rp32.793.600')
})
