import { describe, expect, test } from 'vitest'
import type { Rule } from './eligibility-rule.ts'
import { necessaryParts } from './necessary-parts.ts'

describe('the necessary parts of a rule', () => {
  const parts = (rule: Rule) => necessaryParts(rule).map(({ finding, rule: part }) => [finding, part])
  const decile: Rule = { fact: 'WELFARE_DECILE', from: 1, to: 4, ifUnknown: 'MET' }
  const foreign: Rule = { fact: 'CITIZENSHIP', among: ['FOREIGN'] }
  const civil: Rule = { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT'] } }

  test.for<[string, Rule, unknown]>([
    ['an age by its upper end alone', { fact: 'AGE', from: 18, to: 64 }, [['OVER_AGE', { fact: 'AGE', to: 64 }]]],
    ['an age without an upper end not at all', { fact: 'AGE', from: 18 }, []],
    ['an age on a day of its own not at all', { fact: 'AGE', to: 64, on: '2027-01-01' }, []],
    ['the age at the first registration not at all', { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64 }, []],
    [
      'a decile by its upper end, and only where it is known',
      decile,
      [['NOT_POOR', { fact: 'WELFARE_DECILE', to: 4 }]],
    ],
    ['public service that excludes', civil, [['EMPLOYED', civil]]],
    [
      'citizenship that is asked for or excludes, and only where it is known',
      {
        op: 'ALL',
        of: [
          { fact: 'CITIZENSHIP', among: ['INDONESIAN'], ifUnknown: 'MET' },
          { op: 'NOT', of: foreign },
        ],
      },
      [
        ['FOREIGN', { fact: 'CITIZENSHIP', among: ['INDONESIAN'] }],
        ['FOREIGN', { op: 'NOT', of: foreign }],
      ],
    ],
    ['a membership not at all: the decree itself brings it', { fact: 'MEMBERSHIP_KIND', among: ['NONE'] }, []],
    ['what stands below an ANY not at all', { op: 'ANY', of: [decile, { fact: 'AGE', to: 64 }] }, []],
    [
      'none of several as the opposite of each',
      {
        op: 'NOT',
        of: {
          op: 'ANY',
          of: [
            { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT'] },
            { fact: 'SEX', among: ['MALE'] },
          ],
        },
      },
      [['EMPLOYED', civil]],
    ],
    [
      'all of several one by one, however deep',
      {
        op: 'ALL',
        of: [
          { fact: 'RESIDENCE', among: ['61.71'] },
          { op: 'ALL', of: [{ fact: 'AGE', to: 64 }] },
        ],
      },
      [
        ['MOVED', { fact: 'RESIDENCE', among: ['61.71'] }],
        ['OVER_AGE', { fact: 'AGE', to: 64 }],
      ],
    ],
  ])('take %s', ([, rule, expected]) => expect(parts(rule)).toEqual(expected))
})
