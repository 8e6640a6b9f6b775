import { expect, test } from 'vitest'
import { filterOf, readDuplicatesAddress } from './duplicates-address.ts'

test('an address that somebody bent still opens, as the queue of what waits', () => {
  const bent = { keadaan: 'apa', alasan: '<b>', nilai: 'x', pasangan: '../..', pada: 'toString', lain: '1' }
  expect(readDuplicatesAddress(bent)).toEqual({})
  expect(filterOf({})).toEqual({ state: 'OPEN', reason: null, scoreMin: null, keeper: null })
})

test('a state, a reason, a score and with whom it lies narrow the queue', () => {
  const address = readDuplicatesAddress({ keadaan: 'nanti', alasan: 'FAMILY_CARD', nilai: '90', pada: 'lain' })
  expect(filterOf(address)).toEqual({ state: 'LATER', reason: 'FAMILY_CARD', scoreMin: 90, keeper: 'OTHERS' })
})
