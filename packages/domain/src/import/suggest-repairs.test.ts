import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aVillageIndex, SOME_AREAS } from '../area/village-index.builder.ts'
import type { ImportField } from './import-field.ts'
import { rowJudge } from './judge-row.ts'
import { suggestRepairs } from './suggest-repairs.ts'
import { aRow } from './table-cell.builder.ts'

const villages = aVillageIndex()
const today = '2026-11-20'
const FIELDS = ['nationalId', 'name', 'birthDate', 'sex', 'district', 'village', 'occupation', 'address'] as const
const columns = FIELDS.map((field, index) => ({ index, field, header: field }))
const villageName = (code: string) => SOME_AREAS.find((area) => area.code === code)?.name ?? ''
const context = { columns, villages, villageName, areaPrefix: '61.12', today }
const judge = rowJudge(context)

const GOOD = {
  nationalId: '6112055511820202',
  name: 'Yuliana Kusuma',
  birthDate: '15/11/1982',
  sex: 'P',
  district: 'Sungai Raya',
  village: 'Kalibandung',
  occupation: 'Petani',
  address: '',
}

function rowWith(change: Partial<typeof GOOD>) {
  const all = { ...GOOD, ...change }
  return aRow(...FIELDS.map((field) => all[field]))
}

function suggested(change: Partial<typeof GOOD>, field: ImportField) {
  const row = rowWith(change)
  const column = FIELDS.indexOf(field as (typeof FIELDS)[number])
  const issue = judge(row).issues.find(({ columnIndex }) => columnIndex === column)
  if (issue === undefined) throw new Error(`nothing is wrong with ${field}`)
  return suggestRepairs(issue.code, row, column, context).map(({ text }) => text)
}

describe('what is offered for a cell at fault', () => {
  test('a village of nearly that name, those of the named district first', () => {
    expect(suggested({ village: 'Kalibadung' }, 'village')[0]).toBe('Kalibandung')
    expect(suggested({ village: 'Rasau Jaya Sato', district: 'Rasau Jaya' }, 'village')[0]).toBe('Rasau Jaya Satu')
  })

  test('each village of an ambiguous name, by its code because the name alone says nothing', () => {
    expect(suggested({ village: 'Parit Baru', district: '' }, 'village')).toEqual(['61.12.01.2003', '61.12.05.2004'])
  })

  test('the day that the NIK says, and the one that a foreign date format turned round', () => {
    expect(suggested({ birthDate: '30/02/1982' }, 'birthDate')).toEqual(['15/11/1982'])
    expect(suggested({ birthDate: '12/31/1980' }, 'birthDate')).toEqual(['15/11/1982', '31/12/1980'])
    expect(suggested({ birthDate: '16/11/1982' }, 'birthDate')).toEqual(['15/11/1982'])
  })

  test('an address without the signs that no paper prints', () => {
    expect(suggested({ address: 'Jl. Melati 😀 4' }, 'address')).toEqual(['Jl. Melati 4'])
    expect(suggested({ address: '玫瑰' }, 'address')).toEqual([])
  })

  test('the sex that the NIK says', () => {
    expect(suggested({ sex: 'X' }, 'sex')).toEqual(['P'])
    expect(suggested({ sex: 'L' }, 'sex')).toEqual(['P'])
  })

  test('occupations of nearly that spelling', () => {
    expect(suggested({ occupation: 'Ptnai' }, 'occupation')).toContain('Petani')
  })

  test('nothing for a NIK: likely digits belong to a stranger', () => {
    expect(suggested({ nationalId: '611205551182020' }, 'nationalId')).toEqual([])
    expect(suggested({ nationalId: '6112053002820202' }, 'nationalId')).toEqual([])
  })

  test('nothing from a NIK that cannot be read', () => {
    expect(suggested({ nationalId: '61', sex: 'X' }, 'sex')).toEqual([])
  })
})

test('whatever is taken of what is offered, the cell is at fault no more', () => {
  const spoilt = fc.constantFrom('Kalibadung', 'Parit Baru', 'Rasau Jya Satu', 'Sungai Ryaa', 'Olak Kubu', 'Tanjung')
  const district = fc.constantFrom('Sungai Raya', 'Batu Ampar', 'Rasau Jaya', 'Kubu', '')
  const birthDate = fc.constantFrom('30/02/1982', '12/31/1980', '', 'besok', '16/11/1982')
  const occupation = fc.constantFrom('Petani', 'Nelyan', 'Buruh lepaz', 'astronot')
  fc.assert(
    fc.property(
      fc.record({ village: spoilt, district, birthDate, occupation, sex: fc.constantFrom('X', 'L', 'P') }),
      (change) => {
        const row = rowWith(change)
        for (const { code, columnIndex } of judge(row).issues) {
          if (columnIndex === null) continue
          for (const { text } of suggestRepairs(code, row, columnIndex, context)) {
            const mended = row.with(columnIndex, { kind: 'text', text })
            const left = judge(mended).issues.filter((issue) => issue.columnIndex === columnIndex)
            // The day that was turned round may still be another than the NIK's: that is a warning of its own.
            expect(left.filter((issue) => issue.code === code)).toEqual([])
          }
        }
      },
    ),
  )
})
