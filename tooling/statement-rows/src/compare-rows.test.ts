import { expect, test } from 'vitest'
import { compareRows } from './compare-rows.ts'
import type { DeclaredColumn } from './declared-rows.ts'
import type { DescribedColumn } from './described-columns.ts'

const declared = (column: Partial<DeclaredColumn> = {}): DeclaredColumn => ({
  name: 'quota',
  kinds: ['number'],
  nullable: false,
  optional: false,
  beyondJson: false,
  ...column,
})
const described = (column: Partial<DescribedColumn> = {}): DescribedColumn => ({
  name: 'quota',
  kind: 'number',
  nullable: false,
  ...column,
})

test.each([
  ['another name', declared(), described({ name: 'quotas' }), [], 'is not given'],
  ['another type', declared(), described({ kind: 'bigint' }), [], 'is declared number and given as bigint'],
  [
    'a list of another type',
    declared({ kinds: ['Date[]'] }),
    described({ kind: 'string[]' }),
    [],
    'is declared Date[] and given as string[]',
  ],
  [
    'JSON with a Date in it',
    declared({ kinds: ['json'], beyondJson: true }),
    described({ kind: 'json' }),
    [],
    'is declared json with what JSON never holds and given as json',
  ],
  [
    'a column that may be null',
    declared(),
    described({ nullable: true }),
    [],
    'is declared never null and may be null in its table',
  ],
  [
    'a null that came',
    declared(),
    described({ nullable: null }),
    ['quota'],
    'is declared never null and was null in a test',
  ],
])('%s is a fault', (_what, column, answer, nulls, fault) => {
  expect(compareRows([column], [answer], nulls)).toMatchObject([{ column: 'quota', fault }])
})

test.each([
  ['the same', declared(), described(), []],
  ['a column that may stay away', declared({ optional: true }), described({ name: 'other' }), []],
  ['a null where one may come', declared({ nullable: true }), described({ nullable: true }), ['quota']],
  [
    'anything where anything may stand',
    declared({ kinds: [], nullable: true }),
    described({ kind: 'Date' }),
    ['quota'],
  ],
  ['an expression of which PostgreSQL does not tell', declared(), described({ nullable: null }), []],
])('%s is no fault', (_what, column, answer, nulls) => {
  expect(compareRows([column], [answer, described({ name: 'more' })], nulls)).toEqual([])
})
