import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
/** What runs where people work: the applications, what they are made of, and what starts and fills them. */
const RUNNING = ['apps/*', 'packages/*', 'tooling/operations', 'tooling/demo-data']

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function manifestsIn(places: readonly string[]): Manifest[] {
  const folders = places.flatMap((place) =>
    place.endsWith('/*')
      ? readdirSync(resolve(root, place.slice(0, -2))).map((name) => place.replace('*', name))
      : place,
  )
  return folders.map((folder) => JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8')) as Manifest)
}

const foreign = (name: string) => !name.startsWith('@payung/')
const namesOf = (groups: readonly (Readonly<Record<string, string>> | undefined)[]) =>
  [...new Set(groups.flatMap((group) => Object.keys(group ?? {})))].filter(foreign).sort()
const text = readFileSync(resolve(root, 'docs/decisions/dependencies.md'), 'utf8')

test('every dependency that runs has a line that says what it is for', () => {
  const running = namesOf(manifestsIn(RUNNING).map(({ dependencies }) => dependencies))
  expect(running.length).toBeGreaterThan(40)
  expect(running.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('no line stays behind of what is used no longer', () => {
  const used = namesOf(
    manifestsIn(['apps/*', 'packages/*', 'tooling/*']).flatMap((manifest) => [
      manifest.dependencies,
      manifest.devDependencies,
    ]),
  )
  // What a line begins with; names further on are reasons.
  const described = [...text.matchAll(/^- (?:Development only: )?(`[^:]*):/gm)].flatMap(([, start = '']) =>
    [...start.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  expect(described.length).toBeGreaterThan(40)
  expect(described.filter((name) => !used.includes(name))).toEqual([])
})
