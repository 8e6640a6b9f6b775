import { expect, test } from 'vitest'
import { isUnread, PUBLISHED_SOURCES, sourceInEnglish } from './published-sources.ts'

test('a source in our own words has them in English, and the title of a paper has none', () => {
  for (const { id, en } of Object.values(PUBLISHED_SOURCES)) expect(sourceInEnglish(id)).toBe(en)
  expect(sourceInEnglish('Surat BPJS')).toBeNull()
})

test('of what was read in the press its source says itself that it was not compared', () => {
  expect(Object.values(PUBLISHED_SOURCES).filter(({ id }) => isUnread(id))).toEqual([PUBLISHED_SOURCES.PRESS])
})
