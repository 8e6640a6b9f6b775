import { expect, test } from 'vitest'
import { readListAddress } from './list-address.ts'
import {
  filterOf,
  firstPage,
  hasFilters,
  isUnsaid,
  orderOf,
  readQueue,
  valuesOf,
  withoutFilters,
  withValues,
  writeQueue,
} from './list-filter.ts'

test('an address keeps its filters, whatever the address bar made of them', () => {
  // A code of two groups reads as a number; it must come back as it was written.
  expect(readListAddress({ wilayah: 61.12, status: 'CANDIDATE,VERIFIED' })).toEqual({
    wilayah: '61.12',
    status: 'CANDIDATE,VERIFIED',
  })
})

test('an address says on what the designation of its people rests', () => {
  const address = readListAddress({ dasar: 'QWdyZWVtZW50OjE=' })
  expect(filterOf(address)).toEqual({ restsOn: 'QWdyZWVtZW50OjE=' })
  expect(readQueue(writeQueue(address))).toEqual(address)
})

test('what does not belong to the list never stays in its address', () => {
  expect(readListAddress({ nama: 'Maria', nik: '6112055504820003', q: 'Maria', status: ['X'] })).toEqual({})
})

test('a filter goes to the API with the values that exist', () => {
  const address = {
    status: 'CANDIDATE,SLEEPING',
    jk: 'FEMALE',
    desil: '1,2,99',
    wilayah: '61.12',
    impor: 'SW1wb3J0OjE',
  }
  expect(filterOf(address)).toEqual({
    areaCodes: ['61.12'],
    statuses: ['CANDIDATE'],
    sexes: ['FEMALE'],
    deciles: [1, 2],
    importId: 'SW1wb3J0OjE',
  })
})

test('an empty filter asks for nothing', () => {
  expect(filterOf({})).toEqual({})
})

test('another filter begins on the first page', () => {
  const page = { status: 'CANDIDATE', sesudah: 'abc', baris: '26', urut: 'NAME_DESC' }
  expect(withValues(page, 'jk', ['MALE'])).toEqual({ status: 'CANDIDATE', jk: 'MALE', urut: 'NAME_DESC' })
  expect(withValues(page, 'status', [])).toEqual({ urut: 'NAME_DESC' })
  expect(firstPage(page)).toEqual({ status: 'CANDIDATE', urut: 'NAME_DESC' })
})

test('clearing the filters leaves order and columns', () => {
  const page = { status: 'CANDIDATE', wilayah: '61.12', urut: 'NAME_DESC', kolom: 'name,status' }
  expect(withoutFilters(page)).toEqual({ urut: 'NAME_DESC', kolom: 'name,status' })
  expect(hasFilters(withoutFilters(page))).toBe(false)
})

test('an order that does not exist is the order by name', () => {
  expect(orderOf({ urut: 'SHOE_SIZE' })).toBe('NAME')
})

test('people of whom nobody has said it are a value like any other', () => {
  const address = withValues({}, 'pekerjaan', ['', 'FISHER'])
  expect(address).toEqual({ pekerjaan: '-,FISHER' })
  expect(filterOf(address)).toEqual({ occupationCodes: ['', 'FISHER'] })
  expect(valuesOf(address, 'pekerjaan').map((value) => isUnsaid('pekerjaan', value))).toEqual([true, false])
  expect(filterOf({ desil: '0' })).toEqual({ deciles: [0] })
  expect(isUnsaid('desil', '0')).toBe(true)
})

test('a queue goes with a person’s page as its filters alone, and comes back as they were', () => {
  const address = { antre: 'saya', wilayah: '61.12.05,61.12.01', sesudah: 'abc', baris: '26', urut: 'NAME_DESC' }
  const filters = { antre: 'saya', wilayah: '61.12.05,61.12.01' }
  expect(readQueue(writeQueue(address))).toEqual(filters)
  expect(filterOf(readQueue(writeQueue(address)))).toEqual({ areaCodes: ['61.12.05', '61.12.01'], toVerify: true })
  expect(readQueue('nik=6112055504820003&antre=saya')).toEqual({ antre: 'saya' })
})

test('who is in doubt, and of which decree, is asked for as the address says it', () => {
  expect(filterOf({ dasar: 'keputusan', beda: 'nik' })).toEqual({ restsOn: 'keputusan', nationalIdMismatch: true })
  expect(filterOf({ dasar: 'keputusan', beda: 'ganda' })).toEqual({ restsOn: 'keputusan', possibleDuplicate: true })
  expect(filterOf({ beda: 'meninggal' })).toEqual({ deathUnreported: true })
  expect(filterOf({ beda: 'lain' })).toEqual({})
})

test('how people are protected is asked for by the states that exist, and goes with a queue', () => {
  const address = readListAddress({ perlindungan: 'ENDED,GRACE,ASLEEP', status: 'VERIFIED' })
  expect(filterOf(address)).toEqual({ cover: ['GRACE', 'ENDED'], statuses: ['VERIFIED'] })
  expect(filterOf({ perlindungan: 'ENDING' })).toEqual({ cover: ['ENDING'] })
  expect(readQueue(writeQueue(address))).toEqual(address)
  expect(withoutFilters(address)).toEqual({})
})
