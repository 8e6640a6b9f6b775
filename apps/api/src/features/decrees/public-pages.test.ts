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
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, ...changed }, on)).toContain(`<td>${said}</td>`)
})

test('before it is signed, the page says only that it is not', () => {
  const page = decreePage(
    'k7qmcontohkeputusan2',
    { ...decree, state: 'UNSIGNED', number: null, signed_on: null },
    '2027-05-01',
  )
  expect(page).toContain('Belum ditandatangani')
  expect(page).not.toContain('<td>')
})

test.for<readonly [tone: string, changed: Partial<PublicDecree>, on: string]>([
  ['badge ok', {}, '2027-01-01'],
  ['badge warn', {}, '2026-12-31'],
  ['badge mute', {}, '2028-01-01'],
  ['badge bad', { state: 'REVOKED' }, '2027-02-01'],
  ['badge bad', { ...AMENDING, amends_state: 'ENDED' }, '2027-02-01'],
])('the public page shows in colour, sign and word what a decree is worth: %s', ([tone, changed, on]) => {
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, ...changed }, on)).toMatch(
    new RegExp(`class="${tone}"><span aria-hidden="true">.</span> [A-Z][a-z ]+<`),
  )
})

test('the public page cites the decree as papers do, and offers both copies and the hash to compare', () => {
  const page = decreePage(
    'k7qmcontohkeputusan2',
    {
      ...decree,
      number: '15',
      field_values: { judul_kepala: 'Bupati Kubu Raya', program: 'Petani' },
      title: 'Penetapan {program}',
    },
    '2027-01-01',
  )
  expect(page).toContain('<h1>Keputusan Bupati Kubu Raya Nomor 15 Tahun 2026 tentang Penetapan Petani</h1>')
  expect(page).toContain('href="/publik/keputusan/k7qmcontohkeputusan2/salinan.pdf"')
  expect(page).toContain('href="/publik/keputusan/k7qmcontohkeputusan2/lampiran.pdf"')
  expect(page).toContain('data-hash="cd"')
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, kind: 'REVOCATION' }, '2027-01-01')).not.toContain(
    'lampiran.pdf',
  )
})
