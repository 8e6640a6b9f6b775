import { correctionsOf } from '@payung/domain/figures/quarter-freeze'
import type { CountedQuarter, Freeze } from './public-figures.ts'
import type { FreezeRow } from './public-freezes.queries.ts'

/** What is frozen of a quarter: its hash stands for these bytes. */
export function contentOfFreeze(counted: CountedQuarter): string {
  return JSON.stringify(counted)
}

/** @param rows of a quarter the latest version first */
export function readFreezes(rows: readonly FreezeRow[]): readonly Freeze[] {
  const counts = rows.map((row): CountedQuarter => JSON.parse(row.content))
  return rows.flatMap((row, at) => {
    const counted = counts[at]
    const before = rows[at + 1]?.month === row.month ? counts[at + 1] : undefined
    if (counted === undefined) return []
    const corrections = before === undefined ? [] : correctionsOf(before, counted)
    return [
      {
        ...{ month: row.month, version: row.version, frozenOn: row.frozen_on, sha256: row.sha256 },
        counted,
        corrections,
      },
    ]
  })
}
