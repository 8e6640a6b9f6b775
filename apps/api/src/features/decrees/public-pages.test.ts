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
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, ...changed }, on, 'id')).toContain(`<td>${said}</td>`)
})

test('before it is signed, the page says only that it is not', () => {
  const page = decreePage(
    'k7qmcontohkeputusan2',
    { ...decree, state: 'UNSIGNED', number: null, signed_on: null },
    '2027-05-01',
    'id',
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
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, ...changed }, on, 'id')).toMatch(
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
    'id',
  )
  expect(page).toContain('<h1>Keputusan 15 · <span lang="id">Petani</span></h1>')
  expect(page).toContain(
    '<p class="dim" lang="id">Keputusan Bupati Kubu Raya Nomor 15 Tahun 2026 tentang Penetapan Petani</p>',
  )
  expect(page).toContain('href="/publik/keputusan/k7qmcontohkeputusan2/salinan.pdf"')
  expect(page).toContain('href="/publik/keputusan/k7qmcontohkeputusan2/lampiran.pdf"')
  expect(page).toContain('data-hash="cd"')
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, kind: 'REVOCATION' }, '2027-01-01', 'id')).not.toContain(
    'lampiran.pdf',
  )
})

test.for<readonly [words: string, changed: Partial<PublicDecree>, on: string]>([
  ['Published, in force from 1 January 2027', {}, '2026-12-31'],
  ['Signed and in force', { state: 'SIGNED' }, '2027-12-31'],
  ['Published; its months are over', {}, '2028-01-01'],
  ['Revoked', { state: 'REVOKED', ended_from: '2027-03-01' }, '2027-02-01'],
  ['Published; the decree that it amends was ended early', { ...AMENDING, amends_state: 'ENDED' }, '2027-05-01'],
  ['1 January 2027 – 28 February 2027', { state: 'ENDED', ended_from: '2027-03-01' }, '2027-05-01'],
  ['Never in force', { state: 'REVOKED', ended_from: '2027-01-01' }, '2027-05-01'],
])('the public page says in English: %s', ([words, changed, on]) => {
  expect(decreePage('k7qmcontohkeputusan2', { ...decree, ...changed }, on, 'en')).toContain(`<td>${words}</td>`)
})

test('the public page leads to its other language, and leaves what was signed in Indonesian', () => {
  const named = { ...decree, number: '15', field_values: { judul_kepala: 'Bupati Kubu Raya' }, people: 12_345 }
  const [indonesian, english] = (['id', 'en'] as const).map((language) =>
    decreePage('k7qmcontohkeputusan2', named, '2027-05-01', language),
  )
  const title = '<p class="dim" lang="id">Keputusan Bupati Kubu Raya Nomor 15 Tahun 2026 tentang Penetapan</p>'
  expect(indonesian).toContain('<html lang="id">')
  expect(indonesian).toContain('href="/publik/keputusan/k7qmcontohkeputusan2?bahasa=en" lang="en"')
  expect(indonesian).toContain('12.345')
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('href="/publik/keputusan/k7qmcontohkeputusan2" lang="id"')
  expect(english).toContain('12,345')
  for (const page of [indonesian, english]) expect(page).toContain(title)
  // Labels, notices and help: nothing of the page's own words is left in the other language.
  const own = english?.replace(title, '').replace('Kabupaten Kubu Raya', '').replace('Bahasa Indonesia', '')
  for (const word of ['Keputusan ', 'Salinan', 'Sidik', 'Jumlah', 'Berkas', 'Lampiran', 'Masa', 'Diterbitkan'])
    expect(own).not.toContain(word)
  const draft = { ...named, state: 'UNSIGNED', number: null, signed_on: null } as const
  expect(decreePage('k7qmcontohkeputusan2', draft, '2027-05-01', 'en')).toContain('<b>not in force</b>')
})
