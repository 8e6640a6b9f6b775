import { expect, test } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { AnnexRow } from '../decrees/public.ts'
import { amountsPerPerson } from './annex-amounts.ts'
import { readAnnexEntry, regencyOf } from './annex-entries.ts'

const reference = { areas: new Map(), occupations: new Map() } as unknown as ReferenceData
const cost = {
  payer: 'REGIONAL_BUDGET' as const,
  totalRupiah: 42_000n,
  months: [
    { month: '2026-11-01', people: 1, perPersonRupiah: 8_400n, isPaid: false },
    { month: '2026-12-01', people: 1, perPersonRupiah: 16_800n, isPaid: false },
    { month: '2027-01-01', people: 1, perPersonRupiah: 16_800n, isPaid: false },
  ],
}
const row: AnnexRow = {
  entry_no: 7,
  change: 'DESIGNATE',
  reason_code: null,
  note: null,
  order_reason: null,
  worker_id: 'w',
  person_id: 1n,
  national_id_cipher: new Uint8Array([1]),
  person_index: new Uint8Array([2]),
  national_id_prefix: '6112',
  name: 'Ani',
  birth_place: null,
  birth_date: '1982-11-15',
  sex: 'FEMALE',
  address: null,
  rt: null,
  rw: null,
  village_code: '61.12.05.2003',
  occupation_code: null,
  from_month: '2026-11-01',
  until_month: '2027-02-01',
  former_name: null,
}
const reading = { reference, programmes: [], amounts: amountsPerPerson(cost), openNationalId: () => '6112055511820202' }
const read = (changed: Partial<AnnexRow>, whole = true) =>
  readAnnexEntry({ ...row, ...changed }, whole ? reading : { ...reading, openNationalId: null })

test('whole numbers are opened where they may be, and masked everywhere else', () => {
  expect(read({}).nationalId).toBe('6112055511820202')
  expect(read({}, false).nationalId).toBe('6112 •••• •••• ••••')
  expect(read({ person_index: null }).nationalId).toBe('6112 •••• •••• ••••')
})

test('a regency and a city of one name are told apart by their kind', () => {
  const areas = new Map([
    ['61.01', { kind: 'REGENCY', name: 'Sambas' }],
    ['61.71', { kind: 'CITY', name: 'Pontianak' }],
    ['61.12', { kind: 'REGENCY', name: 'Kabupaten Kubu Raya' }],
  ]) as unknown as ReferenceData['areas']
  expect(
    ['61.01.01.2001', '61.71.01.1001', '61.12.05.2003', '61.99'].map((code) => regencyOf({ areas }, code)),
  ).toEqual(['Kabupaten Sambas', 'Kota Pontianak', 'Kabupaten Kubu Raya', '61.99'])
})

test('months of two rates add up, and the first stands in the column of one month', () => {
  expect(read({})).toMatchObject({ months: 3, monthlyRupiah: 8_400n, totalRupiah: 42_000n })
  expect(read({ from_month: '2026-12-01' })).toMatchObject({ months: 2, monthlyRupiah: 16_800n, totalRupiah: 33_600n })
})

test('a month that was paid before the decree is not asked of the budget again', () => {
  const [paid, ...toPay] = cost.months
  const months = paid === undefined ? [] : [{ ...paid, isPaid: true }, ...toPay]
  const amounts = amountsPerPerson({ ...cost, months })
  expect(readAnnexEntry(row, { ...reading, amounts })).toMatchObject({
    months: 2,
    monthlyRupiah: 16_800n,
    totalRupiah: 33_600n,
  })
})

test('who has no month by this document costs nothing, and every change says why', () => {
  const none = { from_month: row.until_month }
  expect(read({ ...none, change: 'REMOVE', reason_code: 'DECEASED', note: 'Akta 12' })).toMatchObject({
    months: 0,
    totalRupiah: 0n,
    remark: 'Dikeluarkan: meninggal. Akta 12',
  })
  expect(read({ ...none, change: 'CORRECT', reason_code: 'IDENTITY_WRONG' }).totalRupiah).toBe(0n)
  expect(read({ change: 'CORRECT', reason_code: 'IDENTITY_WRONG' })).toMatchObject({ months: 3, totalRupiah: 42_000n })
  expect(read({ change: 'REPLACE', reason_code: 'MOVED', former_name: 'Budi' }).remark).toBe(
    'Menggantikan Budi: pindah',
  )
  expect(read({ change: 'ADD', reason_code: 'QUOTA_LEFT' }).remark).toBe('Ditambahkan: kuota tersedia')
  expect(
    read({ change: 'ADD', reason_code: 'QUOTA_LEFT', note: 'Surat 12', order_reason: 'Yang pertama melaut' }).remark,
  ).toBe('Ditambahkan: kuota tersedia. Surat 12. Di luar urutan cadangan: Yang pertama melaut')
  expect(read({}).remark).toBe(null)
})

test('who is corrected is shown with what the annex said of them before, and with nothing that stayed', () => {
  const former = {
    name: 'Anik',
    has_other_number: true,
    birth_place: null,
    birth_date: '1982-11-05',
    sex: 'FEMALE',
    address: 'Jl. Lama',
    rt: null,
    rw: null,
    village_code: '61.12.05.2003',
    occupation_code: null,
  } as const
  expect(read({ change: 'CORRECT', reason_code: 'IDENTITY_WRONG', former }).remark).toBe(
    'Perbaikan data: identitas keliru. Semula: NIK lain; nama Anik; lahir 05-11-1982; alamat Jl. Lama',
  )
  const same = { ...former, name: 'Ani', birth_date: '1982-11-15', address: null, has_other_number: false }
  expect(read({ change: 'CORRECT', reason_code: 'IDENTITY_WRONG', former: same }).remark).toBe(
    'Perbaikan data: identitas keliru',
  )
})
