import { expect, test } from 'vitest'
import { signatureOf } from './decree-text.ts'
import type { DecreeForPaper } from './read-decree.ts'
import { frameOf } from './render-annex.ts'

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
    below: ['H. CONTOH'],
  })
})

test('below the annex of a signed decree stands who signed, in the hand’s place', () => {
  const paper = {
    decree: {
      ...UNSIGNED,
      kind: 'DESIGNATION',
      title: 'Penetapan',
      state: 'SIGNED',
      number: '15',
      signed_on: '2026-01-14',
    },
    frame: { head: 'Bupati Sambas', values: {}, isProvince: false },
  }
  const below = (hash: string | null) =>
    frameOf(
      {
        ...paper,
        decree: { ...paper.decree, content_hash: hash, signatory_name: 'H. Contoh' },
      } as unknown as DecreeForPaper,
      'MASKED',
      null,
    ).signature.filter((line) => line !== '')
  expect(below('9f3c')).toEqual(['BUPATI SAMBAS,', 'ttd.', 'H. CONTOH'])
  expect(below(null)).toEqual(['BUPATI SAMBAS,', 'H. CONTOH'])
})
