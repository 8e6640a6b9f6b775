import { expect, test } from 'vitest'
import { pointsOf, valuesIn } from './decree-draft.ts'

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
