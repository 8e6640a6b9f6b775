import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aNationalId } from '../identity/national-id.builder.ts'
import { readWorkerFacts, validateWorkerFacts } from './validate-worker-facts.ts'
import { aFactsDraft } from './worker-facts.builder.ts'
import type { WorkerFactsDraft } from './worker-facts.ts'

const today = Temporal.PlainDate.from('2026-11-20')

describe('a worker’s facts', () => {
  test('five facts are enough, and nothing is made up for the others', () => {
    expect(readWorkerFacts(aFactsDraft(), today)).toEqual({
      issues: [],
      facts: {
        nationalId: '6112055511820202',
        familyCardNumber: null,
        name: 'Yuliana Kusuma',
        birthPlace: null,
        birthDate: '1982-11-15',
        sex: 'FEMALE',
        address: null,
        rt: null,
        rw: null,
        villageCode: '61.12.05.2003',
        phone: null,
        occupationCode: null,
        incomeBracket: null,
        welfareDecile: null,
        welfareSource: null,
        membershipKind: null,
        membershipNumber: null,
        uncoveredReason: null,
        declaredCoverage: null,
        publicService: null,
        citizenship: null,
        status: 'CANDIDATE',
        notes: null,
      },
    })
  })

  test('are kept in one form, however they were typed', () => {
    const typed = aFactsDraft({
      nationalId: "'6112 0555 1182 0202",
      familyCardNumber: '6112 0555 1182 0001',
      name: '  Yuliana   Kusuma ',
      sex: 'pr',
      rt: '9',
      rw: 'RW 01',
      phone: '0812-3456-7890',
      membershipNumber: '12 345 678 901',
      welfareDecile: '3',
      welfareSource: 'DTSEN',
      occupationCode: 'FISHER',
      incomeBracket: 'BASE_1000000',
      notes: ' satu\ndua\u0000 ',
      address: '',
    })
    expect(readWorkerFacts(typed, today)).toMatchObject({
      issues: [],
      facts: {
        nationalId: '6112055511820202',
        familyCardNumber: '6112055511820001',
        name: 'Yuliana Kusuma',
        sex: 'FEMALE',
        rt: '009',
        rw: '001',
        phone: '+6281234567890',
        membershipNumber: '12345678901',
        welfareDecile: 3,
        welfareSource: 'DTSEN',
        occupationCode: 'FISHER',
        incomeBracket: 'BASE_1000000',
        notes: 'satu\ndua',
        address: null,
      },
    })
  })

  const faults: readonly [WorkerFactsDraft, string, string][] = [
    [{ nationalId: '' }, 'nationalId', 'NATIONAL_ID_LENGTH'],
    [{ nationalId: '6112055511820000' }, 'nationalId', 'NATIONAL_ID_SERIAL'],
    [{ name: ' - ' }, 'name', 'NAME_MISSING'],
    [{ name: 'a'.repeat(201) }, 'name', 'NAME_TOO_LONG'],
    [{ birthDate: '' }, 'birthDate', 'BIRTH_DATE_INVALID'],
    [{ birthDate: '1982-02-31' }, 'birthDate', 'BIRTH_DATE_INVALID'],
    [{ birthDate: '2026-11-21' }, 'birthDate', 'BIRTH_DATE_INVALID'],
    [{ sex: 'X' }, 'sex', 'SEX_UNKNOWN'],
    [{ villageCode: '61.12.05' }, 'villageCode', 'VILLAGE_UNKNOWN'],
    [{ familyCardNumber: '611205551182000' }, 'familyCardNumber', 'FAMILY_CARD_NUMBER_INVALID'],
    [{ familyCardNumber: '9912055511820001' }, 'familyCardNumber', 'FAMILY_CARD_NUMBER_INVALID'],
    [{ birthPlace: 'a'.repeat(101) }, 'birthPlace', 'BIRTH_PLACE_TOO_LONG'],
    [{ address: 'a'.repeat(301) }, 'address', 'ADDRESS_TOO_LONG'],
    [{ rt: '0009' }, 'rt', 'NEIGHBOURHOOD_INVALID'],
    [{ rw: 'satu' }, 'rw', 'NEIGHBOURHOOD_INVALID'],
    [{ phone: '0812' }, 'phone', 'PHONE_INVALID'],
    [{ occupationCode: 'ASTRONAUT' }, 'occupationCode', 'OCCUPATION_UNKNOWN'],
    [{ incomeBracket: 'BASE_1' }, 'incomeBracket', 'INCOME_BRACKET_UNKNOWN'],
    [{ welfareDecile: 0, welfareSource: 'DTKS' }, 'welfareDecile', 'WELFARE_DECILE_INVALID'],
    [{ welfareDecile: 11, welfareSource: 'DTKS' }, 'welfareDecile', 'WELFARE_DECILE_INVALID'],
    [{ welfareDecile: 3 }, 'welfareSource', 'WELFARE_SOURCE_MISSING'],
    [{ welfareDecile: 3, welfareSource: 'RUMOUR' }, 'welfareSource', 'WELFARE_SOURCE_MISSING'],
    [{ membershipKind: 'MEMBER' }, 'membershipKind', 'MEMBERSHIP_KIND_UNKNOWN'],
    [{ membershipNumber: '123' }, 'membershipNumber', 'MEMBERSHIP_NUMBER_INVALID'],
    [{ uncoveredReason: 'LAZY' }, 'uncoveredReason', 'UNCOVERED_REASON_UNKNOWN'],
    [{ status: 'GONE' }, 'status', 'STATUS_UNKNOWN'],
    [{ notes: 'a'.repeat(2001) }, 'notes', 'NOTES_TOO_LONG'],
  ]

  test.each(faults)('%o is refused at its field', (change, path, code) => {
    expect(readWorkerFacts(aFactsDraft(change), today)).toEqual({
      facts: null,
      issues: [{ path, code, severity: 'ERROR' }],
    })
  })

  test('a declared coverage is refused part by part', () => {
    const declaredCoverage = { programmes: ['DEATH'], fromMonth: '2026-01', untilMonth: '2026-01', payerKind: 'CASH' }
    expect(validateWorkerFacts(aFactsDraft({ declaredCoverage }), today).map(({ path }) => path)).toEqual([
      'declaredCoverage.untilMonth',
      'declaredCoverage.payerKind',
    ])
    const whole = { ...declaredCoverage, untilMonth: null, payerKind: 'SELF' }
    expect(readWorkerFacts(aFactsDraft({ declaredCoverage: whole }), today).facts?.declaredCoverage?.payerKind).toBe(
      'SELF',
    )
  })

  test('a mismatch with the NIK warns and does not keep from saving', () => {
    const reading = readWorkerFacts(aFactsDraft({ birthDate: '1982-11-16', sex: 'MALE' }), today)
    expect(reading.facts?.birthDate).toBe('1982-11-16')
    expect(reading.issues).toEqual([
      { path: 'birthDate', code: 'NATIONAL_ID_BIRTH_DATE_MISMATCH', severity: 'WARNING' },
      { path: 'sex', code: 'NATIONAL_ID_SEX_MISMATCH', severity: 'WARNING' },
    ])
  })

  test('a NIK from another regency is worth a word', () => {
    expect(validateWorkerFacts(aFactsDraft({ villageCode: '61.71.01.1001' }), today)).toEqual([
      { path: 'nationalId', code: 'NATIONAL_ID_OTHER_AREA', severity: 'INFO' },
    ])
  })

  test('an administrator’s own occupation is known where the database’s catalogue is given', () => {
    const codes = { isOccupation: (code: string) => code === 'ORCHID_GROWER', isIncomeBracket: () => true }
    expect(validateWorkerFacts(aFactsDraft({ occupationCode: 'ORCHID_GROWER' }), today, codes)).toEqual([])
  })

  test('facts come out exactly when no error stands, for any texts', () => {
    const text = fc.option(fc.oneof(fc.string({ maxLength: 30 }), fc.constant('3'), fc.constant('L')), {
      nil: undefined,
    })
    const anyDraft = fc.record({
      name: text,
      sex: text,
      rt: text,
      phone: text,
      welfareDecile: text,
      status: text,
      birthDate: text,
    })
    fc.assert(
      fc.property(aNationalId(today), anyDraft, (id, change) => {
        const { facts, issues } = readWorkerFacts(aFactsDraft({ ...change, nationalId: id.digits }), today)
        expect(facts === null).toBe(issues.some(({ severity }) => severity === 'ERROR'))
      }),
    )
  })
})

test('an address or a place of birth that no paper prints is kept with a warning', () => {
  const { facts, issues } = readWorkerFacts(aFactsDraft({ address: 'Jl. Melati 😀', birthPlace: 'โคราช' }), today)
  expect(facts).toMatchObject({ address: 'Jl. Melati 😀', birthPlace: 'โคราช' })
  expect(issues).toEqual([
    { path: 'birthPlace', code: 'BIRTH_PLACE_UNPRINTABLE', severity: 'WARNING' },
    { path: 'address', code: 'ADDRESS_UNPRINTABLE', severity: 'WARNING' },
  ])
})
