import { expect, test } from 'vitest'
import { withField } from './template-draft.ts'

test('a field takes the place of what is selected, and the cursor stands behind it', () => {
  expect(withField('Menetapkan xx orang', 'jumlah_orang', { from: 11, until: 13 })).toEqual({
    text: 'Menetapkan {jumlah_orang} orang',
    cursor: 25,
  })
  expect(withField('', 'kuota', { from: 0, until: 0 })).toEqual({ text: '{kuota}', cursor: 7 })
})
