import { expect, test } from 'vitest'
import { signatureOf } from './decree-text.ts'

const UNSIGNED = { signed_on: null, signatory_capacity: null, signatory_title: null, signatory_name: null }

test('a decree is made where the government has its seat; dots stand where nobody knows', () => {
  const lines = (values: object) => signatureOf(UNSIGNED, { head: 'Bupati Kubu Raya', values }).above
  expect(lines({ tempat: 'Sungai Raya' })[0]).toBe('Ditetapkan di Sungai Raya')
  expect(lines({})[0]).toMatch(/^Ditetapkan di …+$/)
})

test('whoever signs in another’s place says so, and the day is written out', () => {
  const signed = {
    signed_on: '2026-11-20',
    signatory_capacity: 'ACTING_PJ',
    signatory_title: 'Bupati Kubu Raya',
    signatory_name: 'H. Contoh',
  } as const
  expect(signatureOf(signed, { head: 'Bupati Kubu Raya', values: { tempat: 'Sungai Raya' } })).toEqual({
    above: ['Ditetapkan di Sungai Raya', 'pada tanggal 20 November 2026', 'Pj. BUPATI KUBU RAYA,'],
    below: ['H. Contoh'],
  })
})
