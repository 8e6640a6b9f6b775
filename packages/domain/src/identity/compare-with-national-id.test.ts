import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { compareWithNationalId, isFromOtherArea } from './compare-with-national-id.ts'
import { aNationalId } from './national-id.builder.ts'

const today = Temporal.PlainDate.from('2026-11-20')

describe('a person and their NIK', () => {
  test('agree when they say the same, or the person says nothing', () => {
    fc.assert(
      fc.property(aNationalId(today), (id) => {
        const birthDate = id.birthDate.toString()
        expect(compareWithNationalId({ birthDate, sex: id.sex }, id)).toEqual([])
        expect(compareWithNationalId({ birthDate: null, sex: null }, id)).toEqual([])
      }),
    )
  })

  test('disagree at the fact that differs', () => {
    fc.assert(
      fc.property(aNationalId(today), (id) => {
        const birthDate = id.birthDate.toString()
        const nextDay = id.birthDate.add({ days: 1 }).toString()
        const otherSex = id.sex === 'MALE' ? 'FEMALE' : 'MALE'
        const codes = (person: Parameters<typeof compareWithNationalId>[0]) =>
          compareWithNationalId(person, id).map(({ path, code }) => `${path} ${code}`)
        const wrongDate = 'birthDate NATIONAL_ID_BIRTH_DATE_MISMATCH'
        const wrongSex = 'sex NATIONAL_ID_SEX_MISMATCH'
        expect(codes({ birthDate: nextDay, sex: id.sex })).toEqual([wrongDate])
        expect(codes({ birthDate, sex: otherSex })).toEqual([wrongSex])
        expect(codes({ birthDate: nextDay, sex: otherSex })).toEqual([wrongDate, wrongSex])
      }),
    )
  })
})

test('another area is another regency, not another district', () => {
  expect(isFromOtherArea('6112055511820202', '61.12.05.2003')).toBe(false)
  expect(isFromOtherArea('6112055511820202', '61.12.09.2001')).toBe(false)
  expect(isFromOtherArea('6112055511820202', '61.71.01.1001')).toBe(true)
})
