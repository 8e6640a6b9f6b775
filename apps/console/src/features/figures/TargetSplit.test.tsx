// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { Target } from './coverage.query.ts'
import { TargetSplit } from './TargetSplit.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const part = (code: string, name: string, people: number) => ({ area: { code, name }, people })
const TARGET: Target = {
  figure: {
    ...{ key: 'target_a_2030', kind: 'TARGET', asOf: '2030-12-31', precision: 'YEAR', amount: '7000', numerator: null },
    ...{ denominator: null, shareHundredths: 7_000, exceedsWhole: false, isAtLeast: false, remarkId: null },
    ...{ remarkEn: null, source: 'Rencana', sourceDay: '2026-01-20', otherSources: [], isAhead: false },
    ...{ isVerified: true, isEntered: true },
    indicator: {
      ...{ code: 'COVERAGE', unit: 'SHARE', nameId: 'Cakupan', nameEn: 'Coverage' },
      ...{ definitionId: 'Aktif dibagi layak', definitionEn: 'Active by eligible' },
    },
  },
  path: {
    ...{ id: 'a', documentKind: 'RPJMD', documentNumber: '7/2026', documentDay: '2026-01-20', documentName: 'Rencana' },
    ...{ proposedBy: { name: 'Rini Utami' }, decidedBy: { name: 'Budi Santoso' } },
  },
  ...{ missingHundredths: 3_000, peopleMissing: 90, monthsLeft: 49, peopleAMonth: 2, forecastLow: null },
  ...{ forecastHigh: null, falls: false },
  byGap: [part('61.01', 'Sambas', 50), part('61.12', 'Kubu Raya', 40)],
  byEligible: [part('61.01', 'Sambas', 45), part('61.12', 'Kubu Raya', 45)],
  byPopulation: [part('61.01', 'Sambas', 31), part('61.12', 'Kubu Raya', 59)],
}

/** React hears of a change only past its own setter. */
function write(field: Element | undefined, text: string) {
  return act(async () => {
    const [prototype, event] =
      field instanceof HTMLSelectElement
        ? [HTMLSelectElement.prototype, 'change']
        : [HTMLInputElement.prototype, 'input']
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event(event, { bubbles: true }))
  })
}

const cells = () => [...document.querySelectorAll('tbody td:last-child')].map(({ textContent }) => textContent)

test('missing people are shared by the basis that is chosen; by quota by what is written', async () => {
  const page = await renderSignedIn(<TargetSplit targets={[TARGET]} />, [])
  unmount = page.unmount
  const basis = document.querySelectorAll('select')[1]
  expect(page.text()).toContain('2030: 70,00% (ditetapkan sendiri)')
  expect(cells().join()).toContain('50')
  await write(basis, 'byPopulation')
  expect(cells().join()).toContain('31')
  await write(basis, 'byQuota')
  const [first, second] = [...document.querySelectorAll<HTMLInputElement>('tbody input')]
  expect(first?.getAttribute('aria-label')).toBe('Kuota Sambas')
  await write(first, '2')
  await write(second, '1')
  expect(cells().join()).toContain('60')
  await write(second, 'x')
  expect(page.text()).toContain('Tulis bilangan bulat.')
  expect(cells().join()).toContain('90')
})
