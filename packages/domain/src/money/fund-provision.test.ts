import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { isProvided, QUARTERS } from './fund-provision.ts'
import { fundProvisionInput, PROVISION_LINES_MAX } from './fund-provision-input.ts'

test('an SPM takes what letters provide and nothing more, to the rupiah', () => {
  const rupiah = fc.bigInt({ min: 0n, max: 10n ** 14n })
  fc.assert(
    fc.property(rupiah, rupiah, (used, rest) => {
      const provided = used + rest
      expect(isProvided({ provided, used, asked: rest })).toBe(true)
      expect(isProvided({ provided, used, asked: rest + 1n })).toBe(false)
    }),
  )
})

test('quarters follow one another through the year', () => {
  expect(QUARTERS.flatMap(([from, last]) => [from, from + 1, last])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

const letter = {
  fiscalYear: '2026',
  number: ' SPD/1/2026 ',
  decidedOn: '2026-01-05',
  fromMonth: '1',
  lastMonth: '3',
  lines: [
    { lineId: 'accident', amount: '100' },
    { lineId: 'death', amount: '0' },
  ],
}

function faultsOf(written: object): readonly string[] {
  const outcome = checkInput(fundProvisionInput({ today: '2026-11-20' }), { ...letter, ...written })
  if ('output' in outcome) return []
  return outcome.faults.map(({ path, refused }) => `${path} ${refused !== null && 'key' in refused ? refused.key : ''}`)
}

test('a letter is read without the lines for which it provides nothing', () => {
  expect(checkInput(fundProvisionInput({ today: '2026-11-20' }), letter)).toEqual({
    output: {
      ...{ fiscalYear: 2026, number: 'SPD/1/2026', decidedOn: '2026-01-05', fromMonth: 1, lastMonth: 3 },
      lines: [{ lineId: 'accident', amount: 100n }],
    },
  })
})

const many = Array.from({ length: PROVISION_LINES_MAX + 1 }, (_, at) => ({ lineId: String(at), amount: '1' }))

test.each([
  [{ number: '7' }, 'number PROVISION_NUMBER_INVALID'],
  [{ number: 'SPD 6112050101900001' }, 'number TEXT_HAS_NATIONAL_ID'],
  [{ decidedOn: '2026-11-21' }, 'decidedOn PROVISION_DAY_INVALID'],
  [{ decidedOn: '2024-12-31' }, 'decidedOn PROVISION_DAY_INVALID'],
  [{ fromMonth: '4' }, 'lastMonth PROVISION_MONTHS_INVALID'],
  [{ lastMonth: '13' }, 'lastMonth PROVISION_MONTHS_INVALID'],
  [{ fiscalYear: '1999' }, 'fiscalYear BUDGET_YEAR_INVALID'],
  [{ lines: [] }, 'lines PROVISION_LINES_INVALID'],
  [{ lines: [letter.lines[1]] }, 'lines PROVISION_LINES_INVALID'],
  [{ lines: many }, 'lines PROVISION_LINES_INVALID'],
  [{ lines: [letter.lines[0], letter.lines[0]] }, 'lines PROVISION_LINES_INVALID'],
  [{ lines: [{ lineId: 'accident', amount: '100000000000001' }] }, 'lines.0.amount PROVISION_AMOUNT_INVALID'],
])('a letter is refused with %o', (wrong, fault) => {
  expect(faultsOf(wrong)).toEqual([fault])
})
