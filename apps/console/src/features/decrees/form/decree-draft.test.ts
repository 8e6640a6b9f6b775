import { expect, test } from 'vitest'
import { type DecreeDraft, pointsOf, sameIn, valuesIn } from './decree-draft.ts'

test('each line is a point, empty ones are none', () => {
  expect(pointsOf(' bahwa a\n\n bahwa b \n')).toEqual(['bahwa a', 'bahwa b'])
})

test('what a field says is learnt from the filled text', () => {
  expect(
    valuesIn(
      'Menetapkan {jumlah_orang} orang dari kuota {kuota} (total)',
      'Menetapkan 1.616 orang dari kuota 1.800 (total)',
    ),
  ).toEqual({ jumlah_orang: '1.616', kuota: '1.800' })
})

test('a field that nobody has filled has no value, and text without fields teaches nothing', () => {
  expect(valuesIn('Biaya {iuran_total}', 'Biaya {iuran_total}')).toEqual({})
  expect(valuesIn('Biaya', 'Biaya')).toEqual({})
  expect(valuesIn('Biaya {iuran_total}', 'Lain sama sekali')).toEqual({})
})

test('two drafts are compared part by part: empty lines and the order of what they rest on do not count', () => {
  const draft: DecreeDraft = {
    title: 'Penetapan',
    considerations: 'bahwa a\nbahwa b',
    legalReferences: '',
    dictums: 'Menetapkan',
    fromMonth: '2027-01-01',
    untilMonth: '2028-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    quotaPeople: '10',
    regulationIds: ['a', 'b'],
    agreementIds: [],
    paidMonths: [],
  }
  const other = { ...draft, considerations: 'bahwa a\n\nbahwa b ', regulationIds: ['b', 'a'], quotaPeople: '11' }
  const parts = Object.keys(draft) as (keyof DecreeDraft)[]
  expect(parts.filter((part) => !sameIn(part, draft, other))).toEqual(['quotaPeople'])
})
