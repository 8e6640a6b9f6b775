import { expect, test } from 'vitest'
import type { ProgrammeDetail } from '../programme.query.ts'
import { emptyProgramme, inputOf, renewedProgramme } from './programme-draft.ts'

test('the last month as people say it becomes the first one without', () => {
  const sent = inputOf({ ...emptyProgramme, fromMonth: '01/2027', lastMonth: '12/2027' })
  expect(sent).toMatchObject({ input: { fromMonth: '2027-01-01', untilMonth: '2028-01-01' } })
  expect(inputOf({ ...emptyProgramme, fromMonth: '01/2027', lastMonth: '' })).toBe('MONTHS')
})

test('empty quotas are none, and the others keep their area', () => {
  const draft = {
    ...emptyProgramme,
    fromMonth: '01/2027',
    lastMonth: '12/2027',
    quotas: { '61.71': '30', '61.01': '', '61.12': '7' },
  }
  expect(inputOf(draft)).toMatchObject({
    quotaAreas: ['61.12', '61.71'],
    input: {
      quotas: [
        { areaCode: '61.12', people: 7 },
        { areaCode: '61.71', people: 30 },
      ],
    },
  })
})

test('a programme that goes on is as long, from the first month without protection, in the chosen area', () => {
  const quota = (code: string, people: number) => ({ area: { code, name: code, level: 'REGENCY' }, people })
  const former = {
    name: 'JKK dan JKM petani 2026',
    description: null,
    insuranceProgrammes: ['DEATH'],
    occupations: [],
    fromMonth: '2026-07-01',
    untilMonth: '2027-01-01',
    fundingSource: 'PROVINCIAL_BUDGET',
    relief: null,
    legalNote: null,
    regulations: [],
    agreements: [],
    proposers: ['VILLAGE'],
    quotas: [quota('61.01', 30), quota('61.12', 7)],
    paidMonths: [],
  } as unknown as ProgrammeDetail
  expect(renewedProgramme(former, '2027-01-01', '61.12')).toMatchObject({
    name: 'JKK dan JKM petani 2027',
    insuranceProgrammes: ['DEATH'],
    fromMonth: '01/2027',
    lastMonth: '06/2027',
    quotas: { '61.12': '7' },
  })
  expect(renewedProgramme(former, '2027-01-01').quotas).toEqual({ '61.01': '30', '61.12': '7' })
  expect(renewedProgramme(former, '2027-01-01', '61.12.05').quotas).toEqual({ '61.12.05': '' })
  expect(renewedProgramme(former, 'x').fromMonth, 'an address that was typed').toBe('07/2026')
})
