import { isInputObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { WorkerFilterInput } from '../workers/public.ts'
import { filterWords } from './filter-words.ts'

const reference = {
  areas: new Map([['61.71', { name: 'Kota Pontianak' }]]),
  occupations: new Map([['FISHER', { nameId: 'Nelayan' }]]),
  ecosystems: new Map([['SEA', { nameId: 'Perikanan' }]]),
  tenantsByCode: new Map([['61.12', { shortName: 'Pemkab Kubu Raya' }]]),
} as unknown as ReferenceData
const tools = { reference, programme: 'Pekerja rentan 2027' }
const wordsOf = (filter: WorkerFilterInput | null, search: string | null = null) => filterWords(filter, search, tools)

/** A value of each filter and how the head of the file names it. */
const NAMED: { readonly [Key in keyof WorkerFilterInput]-?: readonly [WorkerFilterInput[Key], string] } = {
  areaCodes: [['61.71'], 'Wilayah: Kota Pontianak'],
  occupationCodes: [['FISHER', ''], 'Pekerjaan: Nelayan, Belum diketahui'],
  ecosystemCodes: [['SEA'], 'Ekosistem: Perikanan'],
  sexes: [['FEMALE'], 'Jenis kelamin: Perempuan'],
  ageBands: [['FROM_17_TO_24', 'FROM_65'], 'Umur: 17–24, 65 ke atas'],
  deciles: [[0, 3], 'Desil: Belum diketahui, 3'],
  statuses: [['VERIFIED', 'MOVED'], 'Status: Terverifikasi, Pindah'],
  registeredBy: [['61.12'], 'Pendaftar: Pemkab Kubu Raya'],
  membershipKinds: [['WAGE_EARNER'], 'Kepesertaan: Penerima upah (PU)'],
  uncoveredReasons: [['UNAWARE'], 'Sebab belum terlindungi: Belum mengenal programnya'],
  cover: [['ENDED', 'ENDING'], 'Status perlindungan: Berakhir, Akan berakhir dalam 90 hari'],
  workerIds: [['a', 'b'], 'Dipilih satu per satu: 2 orang'],
  importId: ['x', 'Berkas impor: satu berkas'],
  restsOn: [{ kind: 'ContributionList', id: 'x' }, 'Dasar: satu daftar iuran'],
  judged: [{ people: 'UNKNOWN' } as WorkerFilterInput['judged'], 'Program: data kurang Pekerja rentan 2027'],
  nationalIdMismatch: [true, 'Diragukan: NIK berbeda dari isian'],
  possibleDuplicate: [true, 'Diragukan: mungkin data ganda'],
  deathUnreported: [true, 'Diragukan: tercatat meninggal, harinya belum dilaporkan'],
  toVerify: [true, 'Antrean: menunggu verifikasi'],
  toAnswer: [true, 'Antrean: menunggu jawaban'],
}

test('every filter of the list is named in the head of its file, with its values', () => {
  const filterInput = schema.getType('WorkerFilter')
  if (!isInputObjectType(filterInput)) throw new Error('the filter of the list is an input')
  const filters = Object.keys(filterInput.getFields()).map((name) => (name === 'eligibility' ? 'judged' : name))
  expect(Object.keys(NAMED).toSorted()).toEqual(filters.toSorted())
  for (const [key, [value, word]] of Object.entries(NAMED)) expect(wordsOf({ [key]: value }), key).toEqual([word])
  const together = Object.fromEntries(Object.entries(NAMED).map(([key, [value]]) => [key, value]))
  expect(wordsOf(together).toSorted()).toEqual(
    Object.values(NAMED)
      .map(([, word]) => word)
      .toSorted(),
  )
})

test('a filter without values narrows nothing and is not named, and of a search only that there was one', () => {
  expect(wordsOf(null)).toEqual([])
  expect(wordsOf({ sexes: [], cover: null, toVerify: false, workerIds: [] })).toEqual([])
  expect(wordsOf({ sexes: ['MALE'] }, 'siti aminah')).toEqual(['Jenis kelamin: Laki-laki', 'Pencarian nama atau nomor'])
})

test('of many values the first are written and the others counted', () => {
  const areaCodes = Array.from({ length: 11 }, () => '61.71')
  expect(wordsOf({ areaCodes })).toEqual([`Wilayah: ${Array(8).fill('Kota Pontianak').join(', ')}, dan 3 lainnya`])
})
