import { describe, expect, test } from 'vitest'
import { OCCUPATIONS } from './occupation-catalogue.ts'
import { readPublicService, servesAs, servesUnclearly } from './public-service.ts'

describe('a column about service to the state', () => {
  test.each([
    ['PNS', 'CIVIL_SERVANT'],
    ['ASN (PPPK)', 'CIVIL_SERVANT'],
    ['Pegawai Negeri Sipil', 'CIVIL_SERVANT'],
    ['TNI AD', 'ARMY'],
    ['anggota polri', 'POLICE'],
    ['Bukan ASN', 'NONE'],
    ['Non PNS', 'NONE'],
    ['tidak', 'NONE'],
    ['Pensiunan PNS', 'NONE'],
    ['Purnawirawan TNI', 'NONE'],
    ['TNI/Polri', null],
    ['menunggu', null],
    ['ya', null],
  ] as const)('reads %s as %s', (text, service) => {
    expect(readPublicService(text)).toBe(service)
  })

  test('takes a tick for the one service that its header names, and for none where it names two', () => {
    expect(readPublicService('Ya', 'ASN')).toBe('CIVIL_SERVANT')
    expect(readPublicService('v', 'Status Polri')).toBe('POLICE')
    expect(readPublicService('1', 'TNI/Polri')).toBeNull()
    expect(readPublicService('Tidak', 'TNI/Polri')).toBe('NONE')
  })
})

test.each([
  ['PEGAWAI NEGERI SIPIL (PNS)', 'CIVIL_SERVANT'],
  ['TENTARA NASIONAL INDONESIA (TNI)', 'ARMY'],
  ['KEPOLISIAN RI (POLRI)', 'POLICE'],
  ['Polwan', 'POLICE'],
  ['Babinsa', 'ARMY'],
  ['Petani/PNS', 'CIVIL_SERVANT'],
  ['PENSIUNAN', null],
  ['Istri PNS', null],
  ['Tidak bekerja', null],
  ['Petani', null],
  ['', null],
] as const)('an occupation called %s is the service %s', (occupation, service) => {
  expect(servesAs(occupation)).toBe(service)
})

test.each([
  ['TNI/Polri', '', true],
  ['ASN, TNI', '', true],
  ['Ya', 'TNI/Polri', true],
  ['Ya', 'ASN', false],
  ['Bukan', 'TNI/Polri', false],
  ['Pensiunan TNI/Polri', '', false],
  ['Istri TNI/Polri', '', false],
  ['PNS', '', false],
  ['', 'TNI/Polri', false],
])('%s below the header %s leaves open which service it is: %s', (text, header, unclear) => {
  expect(servesUnclearly(text, header)).toBe(unclear)
})

test('no occupation of the catalogue is a service to the state', () => {
  const names = OCCUPATIONS.flatMap(({ nameId, nameEn, synonyms }) => [nameId, nameEn, ...synonyms])
  expect(names.filter((name) => servesAs(name) !== null || servesUnclearly(name))).toEqual([])
})
