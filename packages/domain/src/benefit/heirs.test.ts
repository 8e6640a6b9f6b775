import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { accountTail, heirAccountInput, heirInput, isSameName } from './heir-input.ts'
import {
  canBeBorn,
  HEIR_CLASSES,
  HEIR_RELATIONS,
  heirClassOf,
  heirsInOrder,
  type Relative,
  sharesOfHeirs,
} from './heirs.ts'

const DAY = { today: '2026-11-01', adultYears: 18 }
const person = (id: string, relation: Relative['relation'], facts: Partial<Relative> = {}): Relative => ({
  id,
  relation,
  birthDate: '1980-05-05',
  isLiving: true,
  hasGuardian: false,
  attorneyId: null,
  ...facts,
})
const namesOf = (family: readonly Relative[]) => heirsInOrder(family, DAY).heirs.map(({ id }) => id)

describe('the order of heirs', () => {
  test('gives a spouse and children everything before parents, and two wives the same class', () => {
    const family = [
      person('mother', 'PARENT'),
      person('wife', 'SPOUSE'),
      person('second', 'SPOUSE'),
      person('son', 'CHILD'),
    ]
    expect(heirsInOrder(family, DAY)).toMatchObject({ classNumber: 1, hindrances: [] })
    expect(namesOf(family)).toEqual(['wife', 'second', 'son'])
  })

  test('goes on where nobody of a class is alive, in the order of the law', () => {
    const family = HEIR_RELATIONS.map((relation) => person(relation, relation))
    const order = HEIR_CLASSES.map((_class, at) =>
      namesOf(family.map((relative) => ({ ...relative, isLiving: heirClassOf(relative.relation) > at }))),
    )
    expect(order).toEqual(HEIR_CLASSES.map((relations) => [...relations]))
  })

  test('puts who sees to the funeral after everybody, as no heir', () => {
    const carer = person('neighbour', 'FUNERAL_CARER')
    expect(heirsInOrder([carer], DAY)).toMatchObject({ classNumber: 6, heirs: [carer], hindrances: ['NOBODY'] })
    expect(namesOf([carer, person('friend', 'BY_WILL')])).toEqual(['friend'])
  })

  test('says so where nobody is left', () => {
    expect(heirsInOrder([person('wife', 'SPOUSE', { isLiving: false })], DAY)).toEqual({
      classNumber: null,
      heirs: [],
      minorsWithoutGuardian: [],
      hindrances: ['NOBODY'],
    })
  })

  test('asks a guardian for a child, until the day on which they are of age', () => {
    const born = (birthDate: string, hasGuardian = false) =>
      heirsInOrder([person('child', 'CHILD', { birthDate, hasGuardian })], DAY).hindrances
    expect(born('2008-11-02')).toEqual(['GUARDIAN_MISSING'])
    expect(born('2008-11-02', true)).toEqual([])
    expect(born('2008-11-01')).toEqual([])
    expect(
      heirsInOrder([person('child', 'CHILD', { birthDate: '2020-01-01' })], { ...DAY, adultYears: null }).hindrances,
    ).toEqual([])
  })

  test('takes nobody for an attorney who receives nothing', () => {
    const family = [
      person('wife', 'SPOUSE'),
      person('son', 'CHILD', { attorneyId: 'uncle' }),
      person('uncle', 'SIBLING'),
    ]
    expect(heirsInOrder(family, DAY).hindrances).toEqual(['ATTORNEY_NOT_HEIR'])
    const [wife, son] = family as [Relative, Relative]
    expect(heirsInOrder([wife, { ...son, attorneyId: 'wife' }], DAY).hindrances).toEqual([])
  })

  test('always names one class alone, and everybody alive of it', () => {
    const relatives = fc.array(
      fc.record({
        id: fc.uuid(),
        relation: fc.constantFrom(...HEIR_RELATIONS),
        birthDate: fc.constantFrom('1950-01-01', '1990-01-01', '2020-01-01'),
        isLiving: fc.boolean(),
        hasGuardian: fc.boolean(),
        attorneyId: fc.constant(null),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(relatives, (family) => {
        const { classNumber, heirs } = heirsInOrder(family, DAY)
        const living = family.filter(({ isLiving }) => isLiving)
        const classes = living.map(({ relation }) => heirClassOf(relation))
        expect(classNumber).toBe(classes.length === 0 ? null : Math.min(...classes))
        expect(heirs).toEqual(living.filter((_relative, at) => classes[at] === classNumber))
      }),
    )
  })
})

describe('shares', () => {
  test('are the same for all, and those who receive for others have theirs too', () => {
    const heirs = [
      { id: 'wife', attorneyId: null },
      { id: 'son', attorneyId: 'wife' },
      { id: 'daughter', attorneyId: null },
    ]
    expect(sharesOfHeirs(42_000_001n, heirs)).toEqual(
      new Map([
        ['wife', 28_000_001n],
        ['daughter', 14_000_000n],
      ]),
    )
  })

  test('add up to what was approved', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 1, max: 40 }), (amount, people) => {
        const heirs = Array.from({ length: people }, (_none, at) => ({
          id: String(at),
          attorneyId: at % 3 === 1 ? '0' : null,
        }))
        const parts = [...sharesOfHeirs(amount, heirs).values()]
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
      }),
    )
  })
})

test('a day of birth fits the relation, or it is refused', () => {
  const deceased = { birthDate: '1980-06-15', diedOn: '2026-03-04' }
  expect(canBeBorn('CHILD', '1990-06-15', deceased)).toBe(true)
  expect(canBeBorn('CHILD', '1990-06-14', deceased)).toBe(false)
  expect(canBeBorn('CHILD', '2027-01-08', deceased)).toBe(true)
  expect(canBeBorn('CHILD', '2027-01-09', deceased)).toBe(false)
  expect(canBeBorn('GRANDCHILD', '2000-06-14', deceased)).toBe(false)
  expect(canBeBorn('GRANDCHILD', '2027-06-14', deceased)).toBe(true)
  expect(canBeBorn('PARENT', '1970-06-15', deceased)).toBe(true)
  expect(canBeBorn('PARENT', '1970-06-16', deceased)).toBe(false)
  expect(canBeBorn('GRANDPARENT', '1960-06-15', deceased)).toBe(true)
  expect(canBeBorn('GRANDPARENT', '1960-06-16', deceased)).toBe(false)
  expect(canBeBorn('SPOUSE', '2026-03-05', deceased)).toBe(false)
  expect(canBeBorn('SPOUSE', '2016-03-05', deceased)).toBe(false)
  expect(canBeBorn('SPOUSE', '2016-03-04', deceased)).toBe(true)
  expect(canBeBorn('SIBLING', '2010-01-01', deceased)).toBe(true)
})

describe('what is written of an heir', () => {
  const heir = {
    relation: 'CHILD',
    name: ' Dewi Lestari ',
    birthDate: '2010-01-01',
    isLiving: true,
    source: 'FAMILY_CARD',
    nationalId: ' ',
    guardianName: null,
  } as const

  test('is cleaned, and what cannot be is refused', () => {
    const codes = (input: unknown) => {
      const checked = checkInput(heirInput({ today: '2026-11-01' }), input as never)
      return 'output' in checked ? checked.output : checked
    }
    expect(codes(heir)).toMatchObject({ name: 'Dewi Lestari', nationalId: null })
    expect(JSON.stringify(codes({ ...heir, nationalId: '123' }))).toContain('HEIR_NATIONAL_ID_INVALID')
    expect(JSON.stringify(codes({ ...heir, birthDate: '2026-11-02' }))).toContain('HEIR_BIRTH_INVALID')
  })

  test('of an account is its digits, whatever stands between them', () => {
    const checked = checkInput(heirAccountInput, { bank: 'Bank Kalbar', holder: 'Dewi', number: '12-345.678 90' })
    expect(JSON.stringify(checked)).toContain('1234567890')
    expect(JSON.stringify(checkInput(heirAccountInput, { bank: 'BK', holder: 'Dewi', number: '12a' }))).toContain(
      'ACCOUNT_NUMBER_INVALID',
    )
    expect(accountTail('1234567890')).toBe('7890')
    expect(isSameName('Hj. DEWI  Lestari', 'hj dewi lestari')).toBe(true)
    expect(isSameName('Dewi Lestari', 'Dewi')).toBe(false)
  })
})
