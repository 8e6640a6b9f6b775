import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRow } from '../import/table-cell.builder.ts'
import type { Row } from '../import/table-cell.ts'
import { findLifeEventColumns, type LifeEventDefaults, readLifeEventRow, reportSourceOf } from './life-event-file.ts'

const TODAY = '2026-11-26'
const HEADER = aRow(
  ...['No', 'NIK', 'ID Pekerja', 'KPJ', 'Nama Penduduk', 'Jenis Peristiwa', 'Tgl Kejadian', 'Tempat Kejadian'],
  ...['Saat bekerja?', 'Karena penyakit akibat kerja?'],
)
const NOTHING_SAID: LifeEventDefaults = { kind: null, place: 'Tidak disebut' }

const read = (row: Row, defaults = NOTHING_SAID) => {
  const table = findLifeEventColumns([HEADER])
  if (table === null) throw new Error('no header')
  return readLifeEventRow(row, table.columns, defaults, TODAY)
}

const rowOf = (kind: string, day: string, place = 'Rumah', atWork = '', ofIllness = '') =>
  read(aRow(1, null, null, '98000000001', 'Siti Aminah', kind, day, place, atWork, ofIllness))

const faultsOf = (reading: ReturnType<typeof read>) =>
  reading?.kind === 'FAULTS' ? reading.faults.map(({ field, fault }) => `${field} ${fault}`) : reading

describe('a list of life events', () => {
  test('is recognised by its columns, whatever stands above them', () => {
    expect(findLifeEventColumns([aRow('Peristiwa penduduk 2026'), HEADER])).toEqual({
      headerRow: 1,
      columns: {
        ...{
          nationalId: 1,
          record: 2,
          membershipNumber: 3,
          name: 4,
          kind: 5,
          eventDay: 6,
          place: 7,
          atWork: 8,
          occupationalIllness: 9,
        },
      },
    })
    expect(findLifeEventColumns([aRow('NIK', 'Nama', 'Tanggal Meninggal')])?.columns).toEqual({
      ...{ nationalId: 0, name: 1, eventDay: 2 },
    })
    expect(findLifeEventColumns([aRow('Nama', 'Tanggal Meninggal')])).toBeNull()
    expect(findLifeEventColumns([aRow('NIK', 'Nama', 'Tanggal Lahir')])).toBeNull()
  })

  test.for([
    ['MENINGGAL', 'DEATH'],
    ['meninggal dunia', 'DEATH'],
    ['Wafat', 'DEATH'],
    ['PINDAH', 'MOVE'],
    ['Pindah domisili', 'MOVE'],
    ['KERJA', 'EMPLOYED_ELSEWHERE'],
    ['KEMBALI', 'RETURN'],
    ['Kecelakaan kerja', 'ACCIDENT'],
    ['Cacat total tetap', 'TOTAL_DISABILITY'],
  ] as const)('says %s as %s', ([word, kind]) => {
    expect(rowOf(word, '04/03/2026')).toMatchObject({ kind: 'ROW', row: { kind } })
  })

  test('guesses no kind, but takes that of the whole list where a row says nothing', () => {
    expect(faultsOf(rowOf('Hidup kembali lagi', '04/03/2026'))).toEqual(['kind KIND_UNREADABLE'])
    expect(faultsOf(rowOf('', '04/03/2026'))).toEqual(['kind KIND_UNREADABLE'])
    const silent = aRow(1, null, null, '98000000001', 'Siti Aminah', '', '04/03/2026', '')
    expect(read(silent, { kind: 'DEATH', place: 'Tidak disebut' })).toMatchObject({
      row: { kind: 'DEATH', place: 'Tidak disebut' },
    })
    expect(
      faultsOf(
        read(aRow(1, null, null, '98000000001', 'Siti Aminah', 'x', '04/03/2026'), { ...NOTHING_SAID, kind: 'DEATH' }),
      ),
    ).toEqual(['kind KIND_UNREADABLE'])
  })

  test.for([
    ['04/03/2026', '2026-03-04', 'DAY'],
    ['4 Maret 2026', '2026-03-04', 'DAY'],
    ['03/2026', '2026-03-01', 'MONTH'],
    ['2026-03', '2026-03-01', 'MONTH'],
    ['Maret 2026', '2026-03-01', 'MONTH'],
    ['2026', '2026-01-01', 'YEAR'],
  ] as const)('knows %s as exactly as it is written', ([written, eventDay, dayPrecision]) => {
    expect(rowOf('Meninggal', written)).toMatchObject({ row: { eventDay, dayPrecision } })
  })

  test.for(['31/02/2026', '13/2026', 'Maretan 2026', '0026', '', 'kemarin'])('takes %s for no day', (written) => {
    expect(faultsOf(rowOf('Meninggal', written))).toEqual(['eventDay DAY_UNREADABLE'])
  })

  test('asks whether it was at work only where that matters', () => {
    expect(rowOf('Meninggal', '04/03/2026', 'Kebun', 'Ya')).toMatchObject({ row: { atWork: true } })
    expect(rowOf('Meninggal', '04/03/2026', 'Kebun', 'tidak')).toMatchObject({ row: { atWork: false } })
    expect(rowOf('Pindah', '04/03/2026', 'Kebun', 'Ya')).toMatchObject({ row: { atWork: null } })
    expect(faultsOf(rowOf('Meninggal', '04/03/2026', 'Kebun', 'mungkin'))).toEqual(['atWork AT_WORK_UNREADABLE'])
    expect(rowOf('Meninggal', '04/03/2026', 'Rumah', 'tidak', 'ya')).toMatchObject({
      row: { atWork: false, occupationalIllness: true },
    })
    expect(rowOf('Meninggal', '04/03/2026', 'Rumah')).toMatchObject({ row: { occupationalIllness: null } })
    expect(rowOf('Kecelakaan', '04/03/2026', 'Kebun', 'ya', 'ya')).toMatchObject({ row: { occupationalIllness: null } })
    expect(faultsOf(rowOf('Meninggal', '04/03/2026', 'Rumah', 'tidak', 'mungkin'))).toEqual([
      'occupationalIllness OCCUPATIONAL_ILLNESS_UNREADABLE',
    ])
  })

  test('needs a number of the person, and says nothing in sums, numbering and empty rows', () => {
    expect(faultsOf(read(aRow(1, null, null, null, 'Siti Aminah', 'Wafat', '04/03/2026')))).toEqual([
      'nationalId NUMBER_MISSING',
    ])
    expect(faultsOf(read(aRow(1, '123', 'x', '12', 'S', 'Wafat', '04/03/2026', '1')))).toEqual([
      'nationalId NATIONAL_ID_UNREADABLE',
      'record RECORD_UNREADABLE',
      'membershipNumber MEMBERSHIP_NUMBER_UNREADABLE',
      'name NAME_UNREADABLE',
      'place PLACE_UNREADABLE',
    ])
    for (const row of [aRow('Jumlah', 3), aRow(1, 2, 3, 4), aRow()]) expect(read(row)).toBeNull()
  })

  test('shows no NIK in what it names as a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'1234567'.split('')), fc.stringMatching(/^\d{15}$/), (first, rest) => {
        const id = `${first}${rest}`
        const reading = read(aRow(1, null, id, id, id, id, id, id, id))
        expect(JSON.stringify(reading)).not.toContain(id)
      }),
    )
  })

  test('comes from a source that reports have', () => {
    expect(reportSourceOf('VILLAGE')).toBe('VILLAGE')
    expect(() => reportSourceOf('RUMOUR')).toThrow(RangeError)
  })
})

test('a column of both accident and illness is that of work', () => {
  const columns = findLifeEventColumns([
    aRow('Nama', 'KPJ', 'Tgl Kejadian', 'Kecelakaan kerja / penyakit akibat kerja'),
  ])
  expect(columns?.columns).toMatchObject({ atWork: 3 })
  expect(columns?.columns).not.toHaveProperty('occupationalIllness')
})
