import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { fallingSteps, readTargetAmount } from './target-path.ts'
import { fallsAsWritten, pathOfInput, targetPathInput, targetRefusalInput } from './target-path-input.ts'

const GROUND = { today: '2026-03-04', isOwnArea: (code: string) => code.startsWith('61.12') }
const STEPS = [
  { year: '2028', amount: '65,77' },
  { year: '2026', amount: '60.80%' },
]
const PATH = {
  ...{ indicator: 'COVERAGE', areaCode: '61.12', steps: STEPS, documentKind: 'RPJMD', documentNumber: ' 7/2026 ' },
  ...{ documentDay: '2026-01-20', documentName: 'Rencana pembangunan', reason: 'Menurut rencana daerah' },
  acceptsFall: false,
}

function answerTo(part: object) {
  return checkInput(targetPathInput(GROUND), { ...PATH, ...part })
}

function faults(part: object) {
  const answer = answerTo(part)
  return 'faults' in answer
    ? answer.faults.map(({ path, refused }) => [path, refused && 'key' in refused && refused.key])
    : []
}

const FALLING = [
  { year: '2026', amount: '60' },
  { year: '2027', amount: '59,99' },
]

describe('a path of targets', () => {
  test('keeps its years in order, in percent or in people', () => {
    const pathWritten = (part: object) => {
      const answer = answerTo(part)
      return 'output' in answer ? pathOfInput(answer.output) : answer.faults
    }
    expect(pathWritten({})).toEqual({
      unit: 'SHARE',
      steps: [
        { year: 2026, amount: 6_080 },
        { year: 2028, amount: 6_577 },
      ],
    })
    const people = { indicator: 'VULNERABLE_REGISTERED', steps: [{ year: '2051', amount: '75.489' }] }
    expect(pathWritten(people)).toEqual({ unit: 'PEOPLE', steps: [{ year: 2051, amount: 75_489 }] })
    expect(faults({ steps: [{ year: '2026', amount: '100' }] })).toEqual([])
  })

  test.for([
    ['indicator', { indicator: 'HEIRS_PAID' }, 'TARGET_INDICATOR_UNKNOWN'],
    ['areaCode', { areaCode: '61.71' }, 'TARGET_AREA_NOT_OWN'],
    ['steps', { steps: [] }, 'TARGET_STEPS_MISSING'],
    [
      'steps',
      { steps: Array.from({ length: 21 }, (_, at) => ({ year: String(2026 + at), amount: '60' })) },
      'TARGET_STEPS_TOO_MANY',
    ],
    ['steps.0.year', { steps: [{ year: '26', amount: '60' }] }, 'TARGET_YEAR_INVALID'],
    ['steps.0.year', { steps: [{ year: '2025', amount: '60' }] }, 'TARGET_YEAR_PAST'],
    ['steps.0.year', { steps: [{ year: '2052', amount: '60' }] }, 'TARGET_YEAR_TOO_FAR'],
    ['steps.1.year', { steps: [...STEPS.slice(1), { year: '2026', amount: '61' }] }, 'TARGET_YEAR_TWICE'],
    ['steps.0.amount', { steps: [{ year: '2026', amount: '60,800' }] }, 'TARGET_AMOUNT_INVALID'],
    ['steps.0.amount', { steps: [{ year: '2026', amount: '0' }] }, 'TARGET_AMOUNT_NOTHING'],
    ['steps.0.amount', { steps: [{ year: '2026', amount: '100,01' }] }, 'TARGET_OVER_WHOLE'],
    [
      'steps.0.amount',
      { indicator: 'CONTRIBUTION_AID', steps: [{ year: '2026', amount: '60,5' }] },
      'TARGET_AMOUNT_INVALID/people',
    ],
    ['acceptsFall', { steps: FALLING }, 'TARGET_FALLS'],
    ['documentKind', { documentKind: '' }, 'TARGET_DOCUMENT_KIND'],
    ['documentNumber', { documentNumber: ' ' }, 'TARGET_DOCUMENT_NUMBER'],
    ['documentDay', { documentDay: '2026-03-05' }, 'TARGET_DOCUMENT_DAY'],
    ['documentName', { documentName: 'x' }, 'TARGET_DOCUMENT_NAME'],
    ['documentName', { documentName: 'KTP 6112015708900001' }, 'TEXT_HAS_NATIONAL_ID'],
    ['reason', { reason: 'Baik' }, 'REASON_MISSING'],
  ] as const)('says what is wrong with %s', ([path, part, key]) => {
    expect(faults(part)).toEqual([[path, key]])
  })

  test('says all that is wrong at once', () => {
    const steps = [
      { year: '2025', amount: '' },
      { year: 'x', amount: '101' },
    ]
    expect(faults({ steps, documentNumber: '' }).map(([path]) => path)).toEqual([
      ...['documentNumber', 'steps.0.year', 'steps.0.amount', 'steps.1.year', 'steps.1.amount'],
    ])
  })

  test('may fall where its person has heard so', () => {
    expect(fallsAsWritten(FALLING, 'SHARE')).toEqual([{ year: 2027, amount: 5_999 }])
    expect(faults({ steps: FALLING, acceptsFall: true })).toEqual([])
    expect(faults({ steps: FALLING.toReversed() })).toEqual([['acceptsFall', 'TARGET_FALLS']])
  })
})

test('a path that goes on rising has no falling step, in whatever order it is written', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(amounts, (numbers) => {
      const rising = numbers.toSorted((a, b) => a - b).map((amount, at) => ({ year: 2026 + at, amount }))
      expect(fallingSteps(rising.toReversed())).toEqual([])
    }),
  )
  expect(readTargetAmount('1.000.000.000', 'PEOPLE')).toBe('INVALID')
})

test('a refusal says why', () => {
  expect(checkInput(targetRefusalInput(), { reason: 'Salah' })).toMatchObject({ faults: [{ path: 'reason' }] })
  expect(checkInput(targetRefusalInput(), { reason: 'Angka tidak ada di naskah itu' })).toHaveProperty('output')
})
