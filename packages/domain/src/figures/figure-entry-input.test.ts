import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { figureEntryInput, figureOfEntry, figureRefusalInput } from './figure-entry-input.ts'

const GROUND = { today: '2026-03-04', isOwnArea: (code: string) => code.startsWith('61.12') }
const ENTRY = {
  ...{
    indicator: 'COVERAGE',
    areaCode: '61.12',
    period: '07/2025',
    value: '31,63',
    numerator: null,
    denominator: null,
  },
  ...{ source: ' Surat BPJS Ketenagakerjaan ', sourceDay: '2025-08-04', evidence: 'B/12/082025' },
}

function faults(part: object) {
  const answer = checkInput(figureEntryInput(GROUND), { ...ENTRY, ...part })
  return 'faults' in answer
    ? answer.faults.map(({ path, refused }) => [path, refused && 'key' in refused && refused.key])
    : []
}

function figureWritten(part: object) {
  const answer = checkInput(figureEntryInput(GROUND), { ...ENTRY, ...part })
  return 'output' in answer ? figureOfEntry(answer.output) : answer.faults
}

const NO_PARTS = { amount: null, numerator: null, denominator: null }

describe('a figure that is entered', () => {
  test('keeps its share, its parts or both, and its period as exactly as its source names it', () => {
    expect(figureWritten({})).toEqual({ ...NO_PARTS, asOf: '2025-07-31', precision: 'MONTH', amount: 3_163n })
    expect(figureWritten({ value: '', numerator: '575.504', denominator: '1,819,430', period: '' })).toEqual({
      ...{ asOf: null, precision: 'UNTOLD', amount: null, numerator: 575_504n, denominator: 1_819_430n },
    })
    expect(figureWritten({ indicator: 'SELF_EMPLOYED_POTENTIAL', value: '48.343', period: '2025' })).toMatchObject({
      ...{ asOf: '2025-12-31', precision: 'YEAR', amount: 48_343n },
    })
  })

  test('may have a numerator alone beside its share, may be more than 100%, and may be of the year that runs', () => {
    expect(figureWritten({ numerator: '110.013' })).toMatchObject({
      amount: 3_163n,
      numerator: 110_013n,
      denominator: null,
    })
    expect(figureWritten({ value: null, numerator: '130', denominator: '100' })).toMatchObject({ numerator: 130n })
    expect(faults({ period: '2026', sourceDay: '2026-01-02' })).toEqual([])
  })

  test.for([
    ['indicator', { indicator: 'NOTHING' }, 'FIGURE_INDICATOR_UNKNOWN'],
    ['areaCode', { areaCode: '61.71' }, 'FIGURE_AREA_NOT_OWN'],
    ['period', { period: '13/2025' }, 'FIGURE_PERIOD_INVALID'],
    ['period', { period: '09/2025' }, 'FIGURE_PERIOD_AHEAD'],
    ['sourceDay', { sourceDay: '2026-03-05' }, 'FIGURE_SOURCE_DAY'],
    ['sourceDay', { sourceDay: '' }, 'FIGURE_SOURCE_DAY'],
    ['value', { value: null }, 'FIGURE_VALUE_MISSING'],
    ['value', { value: '31,630' }, 'FIGURE_VALUE_INVALID'],
    ['value', { indicator: 'ELIGIBLE_WORKERS', value: '48,34' }, 'FIGURE_VALUE_INVALID'],
    ['numerator', { indicator: 'ELIGIBLE_WORKERS', value: '48', numerator: '1' }, 'FIGURE_HAS_NO_PARTS'],
    ['numerator', { numerator: '1.2' }, 'FIGURE_PART_INVALID'],
    ['numerator', { denominator: '100' }, 'FIGURE_PART_MISSING'],
    ['denominator', { value: null, numerator: '100' }, 'FIGURE_PART_MISSING/denominator'],
    ['denominator', { numerator: '1', denominator: '0' }, 'FIGURE_PART_INVALID/denominator'],
    ['numerator', { numerator: '1001', denominator: '100' }, 'FIGURE_PART_TOO_LARGE'],
    ['source', { source: ' x ' }, 'FIGURE_SOURCE_MISSING'],
    ['evidence', { evidence: '' }, 'FIGURE_EVIDENCE_MISSING'],
    ['evidence', { evidence: 'KTP 6112015708900001' }, 'TEXT_HAS_NATIONAL_ID'],
  ] as const)('says what is wrong with %s', ([path, part, key]) => {
    expect(faults(part)).toEqual([[path, key]])
  })
})

test('a refusal says why', () => {
  expect(checkInput(figureRefusalInput(), { reason: 'Salah' })).toMatchObject({ faults: [{ path: 'reason' }] })
  expect(checkInput(figureRefusalInput(), { reason: 'Angka tidak ada di surat itu' })).toHaveProperty('output')
})
