import { expect, test } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { headOf, letterheadOf, placeValues } from './decree-fields.ts'

const reference = {
  areas: new Map([
    ['62', { name: 'Kalimantan Tengah' }],
    ['62.03', { name: 'Kabupaten Kapuas' }],
    ['62.71', { name: 'Kota Palangka Raya' }],
  ]),
  tenants: new Map([
    ['province', { kind: 'PROVINCE', areaCode: '62', name: 'Pemprov' }],
    ['regency', { kind: 'REGENCY', areaCode: '62.03', name: 'Pemkab' }],
    ['city', { kind: 'CITY', areaCode: '62.71', name: 'Pemerintah Kota Palangka Raya', seat: 'Palangka Raya' }],
    ['company', { kind: 'COMPANY', areaCode: null, name: 'PT Sawit' }],
  ]),
} as unknown as ReferenceData

test('a letterhead names who decrees, and of a regency or city the province in which it lies', () => {
  expect(letterheadOf(reference, 'regency')).toEqual(['BUPATI KAPUAS', 'PROVINSI KALIMANTAN TENGAH'])
  expect(letterheadOf(reference, 'city')).toEqual(['WALI KOTA PALANGKA RAYA', 'PROVINSI KALIMANTAN TENGAH'])
  expect(letterheadOf(reference, 'province')).toEqual(['GUBERNUR KALIMANTAN TENGAH'])
  expect(letterheadOf(reference, 'company')).toEqual(['PT SAWIT'])
})

test('the head of a city is its Wali Kota wherever a decree names the office', () => {
  expect(headOf(reference, 'city')).toBe('Wali Kota Palangka Raya')
  expect(placeValues(reference, 'city')).toEqual({
    judul_kepala: 'Wali Kota Palangka Raya',
    jabatan_kepala: 'Wali Kota',
    wilayah: 'Kota Palangka Raya',
    tempat: 'Palangka Raya',
  })
})
