import { expect, test } from 'vitest'
import { filterOf, firstPage, hasFilters, orderOf, readAgreementAddress, withValues } from './agreement-address.ts'

test('an address keeps what the list knows and drops the rest', () => {
  expect(
    readAgreementAddress({
      keadaan: 'ACTIVE,APAPUN',
      jenis: 'x',
      perlu: 'LATE',
      urut: 'TITLE',
      cari: '6112051582110002',
      y: '1',
    }),
  ).toEqual({ keadaan: 'ACTIVE', perlu: 'LATE', urut: 'TITLE' })
})

test('another filter begins on the first page again', () => {
  const address = readAgreementAddress({ keadaan: 'ACTIVE', sesudah: 'abc' })
  expect(withValues(address, 'jenis', ['MEMORANDUM'])).toEqual({ keadaan: 'ACTIVE', jenis: 'MEMORANDUM' })
  expect(withValues(address, 'keadaan', [])).toEqual({})
  expect(firstPage(address)).toEqual({ keadaan: 'ACTIVE' })
})

test('what stands in the address is what the server is asked', () => {
  const address = readAgreementAddress({ perlu: 'ENDING', cari: 'kubu' })
  expect(filterOf(address)).toEqual({
    standings: [],
    kinds: [],
    partyTenantIds: [],
    late: false,
    lateOfOurs: false,
    lateOfOthers: false,
    ending: true,
    toApprove: false,
    toConfirm: false,
    search: 'kubu',
  })
  expect([hasFilters(address), hasFilters({}), orderOf({})]).toEqual([true, false, 'NEWEST'])
})
