import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SOME_AREAS } from '../area/village-index.builder.ts'
import { aRow } from '../import/table-cell.builder.ts'
import type { Row } from '../import/table-cell.ts'
import { earlierAreas } from './earlier-benefit-area.ts'
import { claimKeyOf, earlierReader, findEarlierColumns } from './earlier-benefit-file.ts'

const TODAY = '2026-11-26'
const HEADER = aRow(
  ...['No', 'NIK', 'KPJ', 'Nama Tenaga Kerja', 'Program', 'Tgl Kejadian', 'Tgl Bayar', 'Jumlah Manfaat'],
  ...['Desa', 'Kecamatan', 'No Klaim', 'Nama Ahli Waris', 'No Rekening Ahli Waris'],
)
const areaOf = earlierAreas(SOME_AREAS, '61.12')

const read = (...rows: Row[]) => {
  const table = findEarlierColumns([HEADER, ...rows])
  if (table === null) throw new Error('no header')
  const reader = earlierReader(table.columns, TODAY, areaOf)
  return rows.map((row) => reader(row))
}

const faultsOf = (reading: ReturnType<typeof read>[number] | undefined) =>
  reading?.kind === 'FAULTS' ? reading.faults.map(({ field, fault }) => `${field} ${fault}`) : reading

const A_ROW = [1, null, '98000000001', 'Siti Aminah', 'JKM', '01/03/2024', '15/03/2024', 42_000_000] as const

describe('a list of paid claims', () => {
  test('is recognised by its columns, whatever stands above them, and takes no account of a family', () => {
    expect(findEarlierColumns([aRow('Klaim 2024'), HEADER])).toEqual({
      headerRow: 1,
      columns: {
        ...{ nationalId: 1, membershipNumber: 2, name: 3, programme: 4, eventOn: 5, paidOn: 6, amount: 7 },
        ...{ village: 8, district: 9, claimNumber: 10, recipient: 11 },
      },
    })
    expect(findEarlierColumns([aRow('Nama', 'Program', 'Tgl Bayar', 'Jumlah', 'No Klaim')])).toBeNull()
  })

  test('says of each row whose, of what, when, how much and where; sums and numbering say nothing', () => {
    const [row, sum, numbering, empty] = read(
      aRow(...A_ROW, 'Parit Baru', 'Sungai Raya', 'KL/1', 'Dewi'),
      aRow('Jumlah', null, null, null, null, null, null, 42_000_000),
      aRow(1, 2, 3, 4),
      aRow(),
    )
    expect(row).toEqual({
      kind: 'ROW',
      row: {
        ...{ nationalId: null, membershipNumber: '98000000001', name: 'Siti Aminah', programme: 'DEATH' },
        ...{ eventOn: '2024-03-01', paidOn: '2024-03-15', amount: 42_000_000n, areaCode: '61.12.01.2003' },
        ...{ claimNumber: 'KL/1', recipient: 'Dewi' },
      },
    })
    expect([sum, numbering, empty]).toEqual([null, null, null])
  })

  test('names every cell that cannot be read, without a NIK', () => {
    const [bad, lost, same] = read(
      aRow(1, null, null, 'X', 'JKK dan JKM', '01/04/2024', '15/03/2024', '42,5', null, 'Atlantis', '6112080707980140'),
      aRow(1, 6112080707980140, '123', 'Siti', 'JHT', 'kemarin', '15/03/2027', 0, null, null, 'KL-9'),
      aRow(...A_ROW, null, null, 'kl9'),
    )
    expect(faultsOf(bad)).toEqual([
      'nationalId NUMBER_MISSING',
      'name NAME_UNREADABLE',
      'programme PROGRAMME_UNREADABLE',
      'eventOn EVENT_AFTER_PAYMENT',
      'amount AMOUNT_UNREADABLE',
      'district AREA_UNKNOWN',
      'claimNumber CLAIM_NUMBER_UNREADABLE',
    ])
    expect(JSON.stringify(bad)).not.toContain('6112080707980140')
    expect(faultsOf(lost)).toEqual([
      'nationalId NATIONAL_ID_UNREADABLE',
      'membershipNumber MEMBERSHIP_NUMBER_UNREADABLE',
      'eventOn EVENT_DAY_UNREADABLE',
      'paidOn PAID_IN_FUTURE',
      'amount AMOUNT_UNREADABLE',
    ])
    expect(same?.kind).toBe('ROW')
    expect(faultsOf(read(aRow(...A_ROW, null, null, 'KL-9'), aRow(...A_ROW, null, null, 'kl 9'))[1])).toEqual([
      'claimNumber TWICE_IN_FILE',
    ])
  })

  test('shows no number of a person, whole or nearly whole', () => {
    const [person] = read(
      aRow(
        ...[1, '611208070798014', '6112080707980', 'Siti 6112 0807 0798 0140'],
        ...A_ROW.slice(4),
        ...[null, null, 'KL-1', 'Dewi 611208'],
      ),
    )
    expect(person).toEqual({
      kind: 'FAULTS',
      faults: [
        { field: 'nationalId', fault: 'NATIONAL_ID_UNREADABLE', cell: '••••' },
        { field: 'membershipNumber', fault: 'MEMBERSHIP_NUMBER_UNREADABLE', cell: '••••' },
        { field: 'name', fault: 'NAME_UNREADABLE', cell: 'Siti ••••' },
        { field: 'recipient', fault: 'RECIPIENT_UNREADABLE', cell: 'Dewi 611208' },
      ],
    })
  })

  test('reads every amount of whole rupiah, so that sums are those of the file', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000_000 }), { minLength: 1, maxLength: 30 }), (amounts) => {
        const rows = amounts.map((amount, at) => aRow(...A_ROW.slice(0, 7), amount, null, null, `KL-${at}`))
        const total = read(...rows).reduce(
          (sum, reading) => (reading?.kind === 'ROW' ? sum + reading.row.amount : sum),
          0n,
        )
        expect(total).toBe(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
      }),
    )
  })
})

describe('where somebody of a list lives', () => {
  const home = { code: '', village: '', district: '', regency: '' }

  test.each([
    [{}, '61.12'],
    [{ code: '61.12.05' }, '61.12.05'],
    [{ code: '61.71.05' }, null],
    [{ regency: 'Kab. Kubu Raya' }, '61.12'],
    [{ regency: 'Mempawah' }, null],
    [{ district: 'Kec. Sui Raya' }, '61.12.01'],
    [{ district: 'Sungai Raya', village: 'Kalibandung' }, '61.12.01.2002'],
    [{ district: 'Sungai Raya', village: 'Entah di mana' }, '61.12.01'],
    [{ village: 'Terentang Hulu' }, null],
    // Of two villages of one name nobody knows which.
    [{ village: 'Parit Baru' }, null],
  ])('%j is %s', (written, code) => {
    expect(areaOf({ ...home, ...written })).toBe(code)
  })
})

test('a number is the same claim however it is written, and no longer than it is written', () => {
  expect(claimKeyOf('B/12.345-a')).toBe(claimKeyOf('b12345A'))
  expect(claimKeyOf('ß1')).toBe('1')
})
