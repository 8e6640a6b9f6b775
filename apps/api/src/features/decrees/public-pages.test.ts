import { expect, test } from 'vitest'
import type { PublicDecree } from './public-decree.queries.ts'
import { decreePage } from './public-pages.ts'

const decree: PublicDecree = {
  owner_name: 'Kabupaten Kubu Raya',
  kind: 'DESIGNATION',
  title: 'Penetapan',
  state: 'PUBLISHED',
  number: '415/2026',
  signed_on: '2026-11-20',
  content_hash: 'ab',
  people: 5,
  from_month: '2027-01-01',
  until_month: '2028-01-01',
  ended_from: null,
  amends_number: null,
  amends_state: null,
  amends_ended_from: null,
  amended_by: [],
  revoked_by: null,
  file_hash: 'cd',
  field_values: {},
}
const AMENDING = { kind: 'AMENDMENT', amends_number: '414/2026' } as const

test.for<readonly [said: string, changed: Partial<PublicDecree>, on: string]>([
  ['Diumumkan, berlaku mulai 1 Januari 2027', {}, '2026-12-31'],
  ['Diumumkan dan berlaku', {}, '2027-01-01'],
  ['Ditandatangani dan berlaku', { state: 'SIGNED' }, '2027-12-31'],
  ['Diumumkan; masanya sudah lewat', {}, '2028-01-01'],
  ['Dicabut', { state: 'REVOKED', ended_from: '2027-03-01' }, '2027-02-01'],
  ['Diumumkan; keputusan yang diubahnya sudah dicabut', { ...AMENDING, amends_state: 'REVOKED' }, '2027-05-01'],
  ['Diumumkan dan berlaku', { ...AMENDING, amends_state: 'PUBLISHED' }, '2027-05-01'],
  ['1 Januari 2027 – 31 Desember 2027', {}, '2027-05-01'],
  ['1 Januari 2027 – 28 Februari 2027', { state: 'ENDED', ended_from: '2027-03-01' }, '2027-05-01'],
  [
    '1 Januari 2027 – 28 Februari 2027',
    { ...AMENDING, amends_state: 'ENDED', amends_ended_from: '2027-03-01' },
    '2027-05-01',
  ],
  ['Tidak pernah berlaku', { state: 'REVOKED', ended_from: '2027-01-01' }, '2027-05-01'],
])('the public page says: %s', ([said, changed, on]) => {
  expect(decreePage({ ...decree, ...changed }, on)).toContain(`<td>${said}</td>`)
})

test('before it is signed, the page says only that it is not', () => {
  const page = decreePage({ ...decree, state: 'UNSIGNED', number: null, signed_on: null }, '2027-05-01')
  expect(page).toContain('Belum ditandatangani')
  expect(page).not.toContain('<td>')
})
