import { expect, test } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { letterheadOf } from './decree-fields.ts'

const reference = {
  areas: new Map([
    ['62', { name: 'Kalimantan Tengah' }],
    ['62.03', { name: 'Kabupaten Kapuas' }],
  ]),
  tenants: new Map([
    ['province', { kind: 'PROVINCE', areaCode: '62', name: 'Pemprov' }],
    ['regency', { kind: 'REGENCY', areaCode: '62.03', name: 'Pemkab' }],
    ['company', { kind: 'COMPANY', areaCode: null, name: 'PT Sawit' }],
  ]),
} as unknown as ReferenceData

test('a letterhead names who decrees, and of a regency the province in which it lies', () => {
  expect(letterheadOf(reference, 'regency')).toEqual(['BUPATI KAPUAS', 'PROVINSI KALIMANTAN TENGAH'])
  expect(letterheadOf(reference, 'province')).toEqual(['GUBERNUR KALIMANTAN TENGAH'])
  expect(letterheadOf(reference, 'company')).toEqual(['PT SAWIT'])
})
