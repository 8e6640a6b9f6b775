import { expect, test } from 'vitest'
import type { Rule } from './eligibility-rule.ts'
import { findUnknownCode, findUnknownFilterCodes } from './unknown-code.ts'

const CATALOGUES = { areas: new Set(['61.12']), occupations: new Set(['FARMER']), ecosystems: new Set(['VILLAGE']) }
const KNOWN: Rule = { fact: 'OCCUPATION', among: ['FARMER'] }

test.for<[string, Rule, string]>([
  ['an area', { op: 'ALL', of: [KNOWN, { fact: 'RESIDENCE', among: ['61.12', '61.99'] }] }, 'of.1'],
  ['an occupation below a NOT', { op: 'NOT', of: { fact: 'OCCUPATION', among: ['ASTRONAUT'] } }, 'of'],
  ['an ecosystem', { fact: 'ECOSYSTEM', among: ['MOON'] }, ''],
])('%s that no list has is refused with its place', ([, rule, path]) => {
  expect(findUnknownCode(rule, CATALOGUES)).toMatchObject({ code: 'RULE_CODE_UNKNOWN', path })
})

test('codes of the lists pass, and so do facts without a catalogue', () => {
  expect(findUnknownCode({ op: 'ALL', of: [KNOWN, { fact: 'SEX', among: ['FEMALE'] }] }, CATALOGUES)).toBeNull()
})

test('a filter is told of each field with a code that no list has; people without an occupation may be asked for', () => {
  const filter = { areaCodes: ['61.12', '61.99'], occupationCodes: ['', 'ASTRONAUT'], ecosystemCodes: ['VILLAGE'] }
  expect(findUnknownFilterCodes(filter, CATALOGUES)).toMatchObject([
    { path: 'areaCodes', text: { en: expect.stringContaining('61.99') } },
    { path: 'occupationCodes', text: { en: expect.stringContaining('ASTRONAUT') } },
  ])
  expect(findUnknownFilterCodes({ areaCodes: null, occupationCodes: [''] }, CATALOGUES)).toEqual([])
})
