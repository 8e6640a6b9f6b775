import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { featureFolders, type Names, projectNames, readmeFaults } from './feature-readmes.ts'

const root = resolve(import.meta.dirname, '../../..')
const folders = featureFolders(root)
const namesFor = projectNames(root)

const names: Names = {
  hasPath: (path) => path === 'packages/domain/src/door',
  hasFile: (path) => path === 'open-door.ts',
  tables: new Set(['door', 'door_key']),
  columns: new Set(['door.opened_at']),
  functions: new Set(['open_door']),
  words: new Set(['openDoor', 'Door', 'isOpen', 'OPEN']),
  hasAddress: (address) => address === '/pintu',
  decisions: new Set([3, 12]),
}

/** A README of so many lines, the last of which says something. */
const readme = (lines: number, last = 'The end.') =>
  [...Array.from({ length: lines - 1 }, (_, at) => `Line ${at}.`), last].join('\n\n')

describe('the README of a feature', () => {
  test('has ten to thirty lines with text; a diagram and its comments are not counted', () => {
    expect(readmeFaults(readme(9), names)).toEqual(['9 lines with text, not 10 to 30'])
    expect(readmeFaults(readme(10), names)).toEqual([])
    expect(readmeFaults(readme(30), names)).toEqual([])
    expect(readmeFaults(readme(31), names)).toEqual(['31 lines with text, not 10 to 30'])
    const diagram = `<!-- a -->\n\`\`\`mermaid\n${'A --> B\n'.repeat(40)}\`\`\`\n<!-- b -->`
    expect(readmeFaults(readme(30, `${diagram}\nThe end.`), names)).toEqual([])
    expect(readmeFaults(readme(10, 'long '.repeat(50)), names)).toEqual([
      '250 characters: long long long long long long long long ',
    ])
  })

  test('names what there is', () => {
    const citations =
      '`open-door.ts` `packages/domain/src/door` `door` `door_key` `door.opened_at` `app.open_door` `openDoor` `Door.isOpen` `OPEN` `/pintu`, decisions 3 and 12'
    expect(readmeFaults(readme(10, citations), names)).toEqual([])
  })

  test.each([
    'shut-door.ts',
    'packages/domain/src/window',
    'window',
    'door_bell',
    'door.shut_at',
    'app.shut_door',
    'shutDoor',
    'Door.isShut',
    'SHUT',
    '/jendela',
    'open the door',
    'open*.ts',
  ])('does not name %s, which is not there', (name) => {
    expect(readmeFaults(readme(10, `See \`${name}\`.`), names)).toEqual([`no ${name}`])
  })

  test('does not cite a decision that nobody took', () => {
    expect(readmeFaults(readme(10, 'Why: decisions 3, 4 and 12.'), names)).toEqual(['no decision 4'])
  })
})

test('what the READMEs are compared with is found', () => {
  const existing = namesFor('apps/api/src/features/cohorts')
  expect(folders.length).toBeGreaterThan(50)
  expect(existing.tables.size).toBeGreaterThan(90)
  expect(existing.columns.size).toBeGreaterThan(600)
  expect(existing.functions.size).toBeGreaterThan(200)
  expect(existing.decisions.size).toBeGreaterThan(50)
  expect(existing.words.has('lockCohort')).toBe(true)
})

test.each(folders)('%s has a README of ten to thirty lines, and what it names is there', (folder) => {
  const path = join(root, folder, 'README.md')
  expect(existsSync(path), `${folder}/README.md`).toBe(true)
  expect(readmeFaults(readFileSync(path, 'utf8'), namesFor(folder))).toEqual([])
})
