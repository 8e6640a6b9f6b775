import { describe, expect, test } from 'vitest'
import { areasIn, draftAgain, emptyPledge, inputOf, placesOf, restChosen, restIn } from './pledge-draft.ts'

describe('a pledge as it is filled in', () => {
  test('begins with the six months after this one, across the turn of a year', () => {
    expect(emptyPledge('2026-11-24')).toMatchObject({ fromMonth: '12/2026', lastMonth: '05/2027' })
  })

  test('sends the measure that is stated alone, and the month after the last', () => {
    const draft = { ...emptyPledge('2026-11-24'), workers: '120', amount: '5000000' }
    expect(inputOf(draft)).toMatchObject({
      workers: 120,
      amount: null,
      fromMonth: '2026-12-01',
      untilMonth: '2027-06-01',
    })
    expect(inputOf({ ...draft, kind: 'RUPIAH' })).toMatchObject({ workers: null, amount: '5000000' })
  })

  test('leaves a month that is none as it was typed, for the field to be refused', () => {
    expect(inputOf({ ...emptyPledge('2026-11-24'), lastMonth: '13/2027' }).untilMonth).toBe('13/2027')
  })
})

const PLEDGE = {
  id: 'p',
  leftAmount: '0',
  state: 'PROVEN' as const,
  kind: 'WORKERS' as const,
  workers: 120,
  amount: '12096000',
  months: 6,
  fromMonth: '2027-01-01',
  untilMonth: '2027-07-01',
  relief: null,
  programmes: ['WORK_ACCIDENT' as const],
  agreement: { id: 'a' },
  region: { id: 'r' },
  areas: [{ code: '61.12.05.2003' }],
  occupations: [],
  note: null,
}

describe('a pledge that is drafted again', () => {
  test('is renewed for as many months after its last', () => {
    expect(draftAgain(PLEDGE, '2027-05-02')).toMatchObject({
      fromMonth: '07/2027',
      lastMonth: '12/2027',
      workers: '120',
    })
  })

  test('begins with this month where its last one is long over', () => {
    expect(draftAgain(PLEDGE, '2028-02-15')).toMatchObject({ fromMonth: '02/2028', lastMonth: '07/2028' })
  })

  test('keeps its own months where it was withdrawn or refused, as far as they are not over, as what was wrong in it is put right', () => {
    const withdrawn = { ...PLEDGE, state: 'WITHDRAWN' as const }
    expect(draftAgain(withdrawn, '2026-11-25')).toMatchObject({ fromMonth: '01/2027', lastMonth: '06/2027' })
    expect(draftAgain({ ...withdrawn, state: 'REFUSED' }, '2026-11-25')).toMatchObject({ fromMonth: '01/2027' })
    expect(draftAgain(withdrawn, '2027-03-15')).toMatchObject({ fromMonth: '03/2027', lastMonth: '06/2027' })
    expect(draftAgain(withdrawn, '2027-08-01')).toMatchObject({ fromMonth: '08/2027', lastMonth: '01/2028' })
  })
})

test('an agreement that is chosen brings its government where there is one, and no village of another’s', () => {
  const agreement = {
    agreementId: 'a',
    title: 'PKS',
    number: null,
    validFrom: '2026-01-01',
    lastDay: '2027-12-31',
    restPeople: 4,
    restRupiah: null,
    rests: [],
    areas: [],
    occupations: [],
  }
  const region = (id: string) => ({ id, name: id, area: null })
  expect(placesOf({ ...agreement, regions: [region('r')] }, [])).toMatchObject({
    agreementId: 'a',
    regionId: 'r',
    areaCodes: [],
  })
  expect(placesOf({ ...agreement, regions: [region('r'), region('s')] }, []).regionId).toBe('')
  expect(placesOf(undefined, [])).toMatchObject({ agreementId: '', regionId: '', areaCodes: [], carriedFromId: '' })
})

test('an agreement that says where and for whom fills both in, of each government its own areas', () => {
  const region = (id: string, code: string) => ({ id, name: id, area: { id, code, name: id } })
  const area = (code: string) => ({ code, name: code })
  const occupation = (code: string) => ({ code, nameId: code, nameEn: code })
  const agreement = {
    agreementId: 'a',
    title: 'PKS',
    number: null,
    validFrom: '2026-01-01',
    lastDay: '2027-12-31',
    restPeople: 4,
    restRupiah: null,
    rests: [],
    regions: [region('raya', '61.12'), region('kota', '61.71')],
    areas: [area('61.12.01'), area('61.12.05.2003'), area('61.71')],
    occupations: [occupation('FARMER'), occupation('FISHER')],
  }
  expect(areasIn(agreement, 'raya').map(({ code }) => code)).toEqual(['61.12.01', '61.12.05.2003'])
  expect(areasIn(agreement, 'kota')).toEqual([])
  const first = { ...agreement, regions: agreement.regions.slice(0, 1) }
  expect(placesOf(first, [])).toMatchObject({
    areaCodes: ['61.12.01', '61.12.05.2003'],
    occupationCodes: ['FARMER', 'FISHER'],
  })
  expect(placesOf(first, ['TRADER', 'FISHER']).occupationCodes).toEqual(['FISHER'])
  expect(placesOf({ ...first, occupations: [] }, ['TRADER']).occupationCodes).toEqual(['TRADER'])
})

describe('what an ended pledge leaves', () => {
  const rest = { pledgeId: 'p', regionId: 'r', fromMonth: '2027-01-01', untilMonth: '2027-07-01', left: '67200' }
  const agreement = (agreementId: string, rests: (typeof rest)[]) => ({
    agreementId,
    title: 'PKS',
    number: null,
    validFrom: '2026-01-01',
    lastDay: '2027-12-31',
    restPeople: 4,
    restRupiah: null,
    regions: [],
    areas: [],
    occupations: [],
    rests,
  })

  test('is brought along whole when it is chosen, and not at all when it is left again', () => {
    expect(restChosen([rest], 'p')).toEqual({ carriedFromId: 'p', carriedAmount: '67200' })
    expect(restChosen([rest], '')).toEqual({ carriedFromId: '', carriedAmount: '' })
    const draft = { ...emptyPledge('2026-11-24'), carriedAmount: '67200' }
    expect(inputOf(draft)).toMatchObject({ carriedFromId: null, carriedAmount: null })
    expect(inputOf({ ...draft, carriedFromId: 'p' })).toMatchObject({ carriedFromId: 'p', carriedAmount: '67200' })
  })

  test('is left to the agreements that offer it', () => {
    const restOf = restIn([agreement('a', [rest]), agreement('b', [rest]), agreement('c', [])])
    expect(restOf('p')).toEqual({ regionId: 'r', agreementIds: ['a', 'b'], left: 67_200n })
    expect(restOf('q')).toBeNull()
  })

  test('is filled in where the pledge is renewed', () => {
    expect(draftAgain({ ...PLEDGE, state: 'ENDED', leftAmount: '67200' }, '2027-07-02')).toMatchObject({
      carriedFromId: 'p',
      carriedAmount: '67200',
    })
    expect(draftAgain(PLEDGE, '2027-05-02')).toMatchObject({ carriedFromId: '', carriedAmount: '' })
  })
})
