import { expect, test } from 'vitest'
import { emptyProgramme, inputOf } from './programme-draft.ts'

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
