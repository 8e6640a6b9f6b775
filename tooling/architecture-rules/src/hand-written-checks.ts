import type { TextFile } from './text-rules.ts'

/**
 * A line that decides by itself what is wrong with an input, instead of a schema that the console's form shares: it makes a remark of a message, or
 * calls the function that a use-case has made for that.
 */
const CHECK = /\bissueAbout\(|\b(?:refuseIf|report|refuse)\((?!message\b)[^()]*(?:\([^()]*\)[^()]*)*[mM]essages[.[]/g
const FEATURE = /^apps\/api\/src\/features\/([^/]+)\/.*(?<!\.test|\.builder)\.ts$/

export interface HandWrittenCheck {
  /** A bound holds for the feature. */
  readonly feature: string
  readonly path: string
  readonly line: number
}

export function handWrittenChecksIn({ path, text }: TextFile): readonly HandWrittenCheck[] {
  const feature = FEATURE.exec(path)?.[1]
  if (feature === undefined) return []
  return [...text.matchAll(CHECK)].map(({ index }) => ({
    feature,
    path,
    line: text.slice(0, index).split('\n').length,
  }))
}

/** How many hand-written checks a feature may still have. A number only falls; a feature that is not named here may have none. */
export const HAND_WRITTEN_CHECKS_MAX: Readonly<Record<string, number>> = {
  access: 12,
  agreements: 19,
  billing: 3,
  budgets: 2,
  catalogues: 2,
  cohorts: 7,
  credits: 2,
  'decree-papers': 1,
  decrees: 35,
  duplicates: 2,
  files: 1,
  funding: 3,
  imports: 5,
  ledger: 1,
  programmes: 31,
  regulations: 6,
  rounds: 17,
  'saved-views': 1,
  tariffs: 1,
  workers: 2,
}
