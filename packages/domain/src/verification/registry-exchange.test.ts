import { expect, test } from 'vitest'
import { keepsTheContract } from './registry-exchange.contract.ts'
import { membershipRegistry, populationRegistry, welfareRegistry } from './registry-exchange.ts'

keepsTheContract(populationRegistry, [
  [{ answer: 'PADAN' }, 'MATCHED'],
  [{ answer: 'Sesuai data' }, 'MATCHED'],
  [{ answer: 'Nama berbeda', name: 'YULIANTI' }, 'NAME_DIFFERS'],
  [{ answer: 'Tidak sesuai nama', name: 'YULIANTI' }, 'NAME_DIFFERS'],
  [{ answer: 'MENINGGAL DUNIA (2025)' }, 'DIED'],
  [{ answer: 'Pindah ke Kota Pontianak' }, 'MOVED'],
  [{ answer: 'tidak terdaftar di Dukcapil' }, 'UNKNOWN'],
])
keepsTheContract(welfareRegistry, [
  [{ answer: '1', welfareSource: 'DTSEN 2026' }, 'LISTED'],
  [{ answer: 'Desil 10', welfareSource: 'P3KE' }, 'LISTED'],
  [{ answer: 'Tidak terdata' }, 'UNKNOWN'],
])
keepsTheContract(membershipRegistry, [
  [{ answer: 'AKTIF PU', membershipNumber: '12345678901' }, 'WAGE_EARNER'],
  [{ answer: 'Bukan Penerima Upah (BPU) aktif' }, 'SELF_EMPLOYED'],
  [{ answer: 'Tidak aktif' }, 'NOT_ACTIVE'],
  [{ answer: 'Tidak terdaftar' }, 'UNKNOWN'],
])

test.for([
  'cerai mati',
  'Padan, cerai mati',
  'KTP mati',
  'suami meninggal',
  'belum meninggal',
  'tidak pindah',
  'bukan meninggal',
  'tidak jadi pindah',
])('nobody is written off by half a sentence: %s', (answer) => {
  expect(populationRegistry.read({ answer }, '2026-11-20')).toHaveProperty('fault')
})

test('a population answer brings the day and the sex that it knows along, and no name that is empty', () => {
  const texts = { answer: 'padan', name: ' ', birthDate: '15-11-1982', sex: 'P' }
  expect(populationRegistry.read(texts, '2026-11-20')).toEqual({
    answer: 'MATCHED',
    said: { birthDate: '1982-11-15', sex: 'FEMALE' },
  })
  expect(populationRegistry.read({ answer: 'nama beda' }, '2026-11-20')).toEqual({
    fault: 'NAME_MISSING',
    field: 'name',
  })
})

test('a decile is said with where it was read', () => {
  expect(welfareRegistry.read({ answer: '3' }, '2026-11-20')).toEqual({
    fault: 'WELFARE_SOURCE_MISSING',
    field: 'welfareSource',
  })
  expect(welfareRegistry.read({ answer: '3', welfareSource: 'Regsosek' }, '2026-11-20')).toMatchObject({
    said: { welfareDecile: '3', welfareSource: 'OTHER' },
  })
})

test('a membership that is none says so, and a number that is none is not kept', () => {
  expect(membershipRegistry.read({ answer: 'tidak aktif' }, '2026-11-20')).toMatchObject({
    said: { membershipKind: 'NONE' },
  })
  expect(membershipRegistry.read({ answer: 'aktif pu', membershipNumber: '12' }, '2026-11-20')).toEqual({
    fault: 'MEMBERSHIP_NUMBER_INVALID',
    field: 'membershipNumber',
  })
})
