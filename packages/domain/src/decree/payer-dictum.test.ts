import { describe, expect, test } from 'vitest'
import { unknownFields } from './decree-template.ts'
import { dictumsNaming, NEW_PAYERS_FIELD, namesNewPayers, successionsInWords } from './payer-dictum.ts'

const closing = 'Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan'

describe('the dictums of an amendment', () => {
  test('say who takes over before the one that closes it, and no longer once nobody does', () => {
    const named = dictumsNaming(['Mengubah Lampiran', closing], true, 30)
    expect(named).toEqual(['Mengubah Lampiran', `Mengubah pembayar iuran mulai {mulai}: ${NEW_PAYERS_FIELD}`, closing])
    expect(named.flatMap(unknownFields)).toEqual([])
    expect(dictumsNaming(named, true, 30)).toBe(named)
    expect(dictumsNaming(named, false, 30)).toEqual(['Mengubah Lampiran', closing])
    expect(dictumsNaming(['Mengubah Lampiran'], true, 30).at(-1)).toContain(NEW_PAYERS_FIELD)
  })

  test('stay as somebody wrote them, and where there is no room', () => {
    const own = [`Pembayarnya: ${NEW_PAYERS_FIELD}`]
    expect(dictumsNaming(own, true, 30)).toBe(own)
    expect(dictumsNaming(own, false, 30)).toEqual(own)
    const full = ['Satu', 'Dua']
    expect(dictumsNaming(full, true, 2)).toBe(full)
    expect(namesNewPayers(full)).toBe(false)
  })
})

test('successions are told one after the other', () => {
  expect(successionsInWords([])).toBeNull()
  const succession = { former: 'PT Contoh (CSR)', next: 'Kabupaten Contoh (APBD)' }
  expect(successionsInWords([succession, { ...succession, former: 'pekerja sendiri' }])).toBe(
    'bagian iuran yang semula dibayar oleh PT Contoh (CSR) selanjutnya dibayar oleh Kabupaten Contoh (APBD); bagian iuran yang semula dibayar oleh pekerja sendiri selanjutnya dibayar oleh Kabupaten Contoh (APBD)',
  )
})
