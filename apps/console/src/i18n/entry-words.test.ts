import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const source = path.resolve(import.meta.dirname, '..')

/** Where the first pages begin; what they fetch on the way counts as theirs. */
const ENTRIES = ['main.tsx']
/** Pages of their own: the router has their words before it draws them. */
const OTHER_PAGES = /^routes\/(?!app\.|home\.|root\.|sign-in\.|router)/
/** Types say nothing, and what waits for every word lacks none. */
const HAS_ITS_WORDS = /import type [^']*'[^']+'|withEveryWord\(import\([^)]*\)/g
const SPEAKS = /@lingui\/(core|react)\/macro'/

test('every word of the first pages is among the first words', () => {
  const catalogs = [...readFileSync(path.join(source, 'i18n/entry.id.ts'), 'utf8').matchAll(/\{(.+?)\}\/locales/g)]
  const entryFeatures = catalogs.flatMap(([, names]) => names?.split(',') ?? [])
  expect(entryFeatures).toContain('home')
  const speaking = [...reachedFrom(ENTRIES)].filter((file) =>
    SPEAKS.test(readFileSync(path.join(source, file), 'utf8')),
  )
  expect(speaking).toContain('features/home/VillageHome.tsx')
  const missing = speaking.filter((file) => {
    const feature = /^features\/([^/]+)/.exec(file)?.[1]
    return feature !== undefined && !entryFeatures.includes(feature)
  })
  expect(missing).toEqual([])
})

function reachedFrom(files: readonly string[], reached = new Set<string>()): ReadonlySet<string> {
  for (const file of files) {
    if (reached.has(file) || OTHER_PAGES.test(file)) continue
    reached.add(file)
    const text = readFileSync(path.join(source, file), 'utf8').replaceAll(HAS_ITS_WORDS, '')
    const imported = [...text.matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g)].map(([, address]) =>
      path.relative(source, path.resolve(source, path.dirname(file), address ?? '')),
    )
    reachedFrom(imported, reached)
  }
  return reached
}
