import { globSync } from 'node:fs'
import { join, sep } from 'node:path'
import { OperationError } from './operation-error.ts'
import type { WorkspacePackage } from './workspace-packages.ts'

const FEATURES = ['apps/api/src/features', 'apps/console/src/features']

export interface FeatureTests {
  /** A part of the path of each file of tests that is meant. */
  readonly pattern: string
  readonly packages: readonly WorkspacePackage[]
}

/**
 * The tests of one feature in every package: its domain, database, API, component tests and journeys.
 *
 * Files belong to a feature by their path: `decrees` means whatever has `decree` in it, so that rules of the database and journeys are
 * found that have no folder of the feature.
 *
 * @throws OperationError `FEATURE_UNKNOWN` names the features that there are; `FEATURE_UNTESTED`
 */
export function findFeatureTests(root: string, packages: readonly WorkspacePackage[], feature: string): FeatureTests {
  const features = [
    ...new Set(
      globSync(
        FEATURES.map((folder) => `${folder}/*`),
        { cwd: root },
      ).map(lastPart),
    ),
  ].sort()
  if (!features.includes(feature))
    throw new OperationError('FEATURE_UNKNOWN', {
      id: `Tidak ada fitur “${feature}”. Pilih salah satu: ${features.join(', ')}.`,
      en: `There is no feature “${feature}”. Name one of: ${features.join(', ')}.`,
    })
  const pattern = feature.replace(/s$/, '')
  const tested = packages.filter(({ directory }) => hasTest(join(root, directory), pattern))
  if (tested.length === 0)
    throw new OperationError('FEATURE_UNTESTED', {
      id: `Belum ada berkas uji dengan “${pattern}” pada namanya.`,
      en: `No file of tests has “${pattern}” in its path.`,
    })
  return { pattern, packages: tested }
}

function hasTest(directory: string, pattern: string): boolean {
  return globSync('src/**/*.test.{ts,tsx}', { cwd: directory }).some((path) => path.includes(pattern))
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1)
}
