import { expect, test } from 'vitest'
import { narrowsVillages, readVillageAddress, villageFilterOf } from './village-address.ts'

test('an address keeps what the board knows and drops the rest', () => {
  expect(
    readVillageAddress({
      ...{ wilayah: '61.12.05', ikut: 'belum', tunggakan: 'ya', cari: ' Sungai ', urut: 'ARREARS' },
      ...{ sesudah: 'abc', x: '1' },
    }),
  ).toEqual({
    ...{ wilayah: '61.12.05', ikut: 'belum', tunggakan: 'ya', cari: 'Sungai', urut: 'ARREARS', sesudah: 'abc' },
  })
  expect(
    readVillageAddress({ wilayah: '61.1', ikut: 'x', tunggakan: 'x', cari: '6112051582110002', urut: 'X' }),
  ).toEqual({})
})

test('what stands in the address is what the server is asked', () => {
  expect(villageFilterOf({ ikut: 'ya', tunggakan: 'ya', cari: 'rasau' })).toEqual({
    ...{ joined: true, arrears: true, search: 'rasau' },
  })
  expect(villageFilterOf({ ikut: 'belum', urut: 'NAME' })).toEqual({ joined: false })
  expect([{ wilayah: '61' }, { urut: 'NAME' as const }, { cari: 'a' }].map(narrowsVillages)).toEqual([
    ...[false, false, true],
  ])
})
