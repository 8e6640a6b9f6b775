import type { TextFile } from './text-rules.ts'

/** A permission that is looked for by name, on one line or over several. */
const LOOKS = /\bpermissions\s*\??\.\s*has\b/g
const FEATURE = /^apps\/api\/src\/features\/([^/]+)\/.*(?<!\.test|\.builder|\.policy)\.ts$/

export interface PermissionPlace {
  /** A bound holds for the feature. */
  readonly feature: string
  readonly path: string
  readonly line: number
}

/** Where a feature decides by a permission outside of its policy, where nobody who reads the policy finds it. */
export function permissionPlacesIn({ path, text }: TextFile): readonly PermissionPlace[] {
  const feature = FEATURE.exec(path)?.[1]
  if (feature === undefined) return []
  return [...text.matchAll(LOOKS)].map(({ index }) => ({
    feature,
    path,
    line: text.slice(0, index).split('\n').length,
  }))
}

/** How many a feature may still have. A number only falls; a feature that is not named here may have none. */
export const PERMISSION_PLACES_MAX: Readonly<Record<string, number>> = {
  access: 3,
  agreements: 5,
  billing: 2,
  'bulk-changes': 2,
  cohorts: 1,
  custody: 2,
  'decree-copies': 3,
  'decree-papers': 3,
  decrees: 1,
  designations: 1,
  exports: 2,
  files: 1,
  proposals: 2,
  rounds: 4,
  'saved-views': 1,
  verification: 1,
  workers: 2,
}
