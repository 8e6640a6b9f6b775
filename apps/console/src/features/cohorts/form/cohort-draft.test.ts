import { expect, test } from 'vitest'
import { draftOf, emptyCohort, inputOf, newSeed } from './cohort-draft.ts'

test('a new seed is one that the API takes, and not the one before', () => {
  const seeds = [newSeed('2026-11-20'), newSeed('2026-11-20')]
  for (const seed of seeds) expect(seed).toMatch(/^[A-Za-z0-9-]{4,40}$/)
  expect(seeds[0]).not.toBe(seeds[1])
})

test('the round stays, and what the form does not offer of a filter survives it', () => {
  const cohort = {
    name: 'Uji',
    seed: 'undian-1',
    reservePercent: 20,
    round: { id: 'r1', name: 'Putaran 2027' },
    pledges: [],
    programme: { id: 'p1' },
    filter: '{"areaCodes":["61.12"],"sexes":["FEMALE"]}',
  }
  expect(inputOf(draftOf(cohort), 'p1').roundId).toBe('r1')
  expect(inputOf(draftOf(cohort), 'p2').roundId).toBeNull()
  expect(inputOf(draftOf({ ...cohort, round: null }), 'p1').roundId).toBeNull()
  expect(inputOf(draftOf(cohort), 'p1').filter).toEqual({
    areaCodes: ['61.12'],
    occupationCodes: [],
    statuses: [],
    sexes: ['FEMALE'],
  })
})

test('a list from a pledge lets nobody wait, and keeps its pledges as it is changed', () => {
  const begun = emptyCohort('2026-11-20', 'j1')
  expect(inputOf(begun, 'p1')).toMatchObject({ reservePercent: 0, pledgeIds: ['j1'] })
  const drawn = { name: 'Uji', seed: 'undian-1', reservePercent: 0, round: null, filter: '{}', programme: { id: 'p1' } }
  const pledges = [{ pledge: { id: 'j1' } }, { pledge: { id: 'j2' } }]
  expect(inputOf(draftOf({ ...drawn, pledges }), 'p1').pledgeIds).toEqual(['j1', 'j2'])
})

test.each([
  ['20', 20],
  [' 5 ', 5],
  ['', -1],
  ['2,5', -1],
])('a reserve typed as "%s" is sent as %i, for the API to refuse what is none', (typed, sent) => {
  expect(inputOf({ ...emptyCohort('2026-11-20'), reservePercent: typed }, 'p1').reservePercent).toBe(sent)
})
