import { CLAIM_PROGRAMMES } from '@payung/domain/benefit/benefits-for'
import { expect, test } from 'vitest'
import { choiceOf, isChosen, readClaimAddress } from './claim-address.ts'

test('an address keeps what it can mean, and drops the rest', () => {
  const search = {
    tahap: 'bpjs',
    program: 'DEATH',
    wilayah: '61.12.01',
    dari: '2026-01-01',
    sampai: 'besok',
    keputusan: 'abc',
    pembayar: 'SHARED',
    lain: 1,
  }
  const address = readClaimAddress(search)
  expect(address).toEqual({
    tahap: 'bpjs',
    program: 'DEATH',
    wilayah: '61.12.01',
    dari: '2026-01-01',
    keputusan: 'abc',
    pembayar: 'SHARED',
  })
  expect(choiceOf(address)).toEqual({
    programme: 'DEATH',
    areaCode: '61.12.01',
    eventFrom: '2026-01-01',
    eventUntil: null,
    decreeId: 'abc',
    payer: 'SHARED',
  })
  expect(readClaimAddress({ program: 'OLD_AGE', wilayah: 'x', keputusan: 'a'.repeat(201), pembayar: 'DESA' })).toEqual(
    {},
  )
})

test('each programme of the insurer narrows the list', () => {
  for (const programme of CLAIM_PROGRAMMES)
    expect(readClaimAddress({ program: programme })).toEqual({ program: programme })
})

test('the stage alone narrows nothing that the figures count', () => {
  expect([isChosen({ tahap: 'bpjs' }), isChosen({ wilayah: '61.12.01' })]).toEqual([false, true])
})
