import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { checkInput } from '../input/check-input.ts'
import { LIST_NAMES, type ListName, namesPeople } from './list-register.ts'
import { isLoggedFilter, isLoggedPath, mayTakeList, takenList } from './taken-list.ts'
import { takenListInput } from './taken-list-input.ts'

const DECREE = '019a1f94-bf4c-7cf2-b7ed-ef39bc9ab62d'

test('names the page and the codes, days, areas, ids and menu words that narrow the list', () => {
  const search = {
    keadaan: 'SIGNED,ENDED',
    wilayah: '61.12.05',
    sampai: '2026-11-30',
    tahun: 2026,
    keputusan: DECREE,
    perlu: 'saya',
    sesudah: DECREE,
    jenis: undefined,
  }
  expect(takenList('/keputusan', search)).toEqual({
    list: '/keputusan',
    filters: [
      'keadaan=SIGNED,ENDED',
      `keputusan=${DECREE}`,
      'perlu=saya',
      'sampai=2026-11-30',
      'tahun=2026',
      'wilayah=61.12.05',
    ],
  })
})

test('says of what a person typed only that there was a search', () => {
  const search = { cari: 'SITI', pengirim: 'Budi Santoso', petugas: 'budi', nomor: '6112054508900001' }
  expect(takenList('/keputusan', search).filters).toEqual(['cari', 'nomor', 'pengirim', 'petugas'])
})

test.each([
  'cari=SITI',
  'cari=6112',
  'petugas=budi',
  'keadaan=budi santoso',
  'nomor=61120545',
  'nomor=6112.0545.0890.0001',
  'Nama=A',
  '=A',
  'keadaan=A\nB',
])('lets no %j into the log', (filter) => {
  expect(isLoggedFilter(filter)).toBe(false)
})

test('lets pages into the log, and no address of elsewhere or with a search in it', () => {
  expect(['/', '/keputusan', `/kohort/${DECREE}`, '/iuran/bagian/TGlzdDox'].filter(isLoggedPath)).toHaveLength(4)
  for (const path of ['', 'keputusan', '//x', '/a b', '/a?cari=Siti', `/${'a'.repeat(200)}`])
    expect(isLoggedPath(path), path).toBe(false)
})

test('what is said of any address may stand in the log', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (search) => {
      expect(takenList('/keputusan', search).filters.filter((filter) => !isLoggedFilter(filter))).toEqual([])
    }),
  )
})

test('refuses a NIK, an unknown form and more rows than a file takes', () => {
  const taken = { name: 'decree-list', list: '/keputusan', filters: ['keadaan=SIGNED'], rows: 25 }
  expect(checkInput(takenListInput, taken)).toMatchObject({ output: taken })
  expect(checkInput(takenListInput, { ...taken, list: '/pekerja/6112054508900001' })).toMatchObject({
    faults: [{ path: 'list', refused: { key: 'TEXT_HAS_NATIONAL_ID' } }],
  })
  expect(checkInput(takenListInput, { ...taken, filters: ['cari=SITI'] })).toMatchObject({
    faults: [{ path: 'filters', refused: { key: 'LIST_NOT_NAMED' } }],
  })
  expect(checkInput(takenListInput, { ...taken, name: 'toString' })).toMatchObject({
    faults: [{ path: 'name', refused: { key: 'LIST_NOT_NAMED' } }],
  })
  expect(checkInput(takenListInput, { ...taken, rows: 20_001 })).toMatchObject({
    faults: [{ path: 'rows', refused: { key: 'LIST_TOO_LONG' } }],
  })
})

test('names are for who may take people out, and those of a decree also for who reviews or approves it', () => {
  const may = (name: ListName, ...held: readonly string[]) =>
    mayTakeList((permission) => held.includes(permission), name, false)
  expect(may('budget-lines')).toBe(true)
  expect(may('annex-people')).toBe(false)
  expect(may('annex-people', 'WORKER_EXPORT')).toBe(true)
  for (const duty of ['DECREE_REVIEW', 'DECREE_APPROVE']) {
    expect(may('annex-tab', duty)).toBe(true)
    expect(may('free-places', duty)).toBe(true)
    expect(may('annex-people', duty)).toBe(false)
  }
})

test('a company takes along what names people to others alone, and no list of people', () => {
  const may = (name: ListName, isCompany: boolean) => mayTakeList(() => false, name, isCompany)
  expect([may('credit-settlements', true), may('credit-settlements', false)]).toEqual([true, false])
  const ofPeople = LIST_NAMES.filter((name) => namesPeople(name, true))
  expect(ofPeople.length).toBeGreaterThan(15)
  expect(ofPeople.filter((name) => may(name, true))).toEqual([])
})

test('the signer and the branch of the insurer keep what they take along today', () => {
  const may = (kind: 'REGENCY' | 'INSURER_BRANCH', role: 'APPROVER' | 'OFFICER' | 'LEGAL_REVIEWER') =>
    mayTakeList((permission) => permissionsOf(kind, [role]).has(permission), 'annex-tab', false)
  expect([may('REGENCY', 'APPROVER'), may('REGENCY', 'LEGAL_REVIEWER'), may('INSURER_BRANCH', 'OFFICER')]).toEqual([
    true,
    true,
    true,
  ])
})
