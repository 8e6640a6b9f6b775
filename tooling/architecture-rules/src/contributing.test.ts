import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
/** A word in code marks that is a path: it has a slash after a folder of ours, or is a paper at the root. */
const PATH = /`((?:apps|packages|tooling|docs)\/[^\s`]*|[A-Z]+\.md)`/g

const guide = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8')
const LINES_MAX = 60

test('every path that the guide for contributors names exists', () => {
  const paths = [...guide.matchAll(PATH)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
})

const EXAMPLE = 'apps/api/src/testing/example'

test.each([
  ['a use-case with its mutation', [`${EXAMPLE}/rename-view.ts`, `${EXAMPLE}/rename-view.graphql.ts`]],
  ['the query of a list', [`${EXAMPLE}/shared-views.queries.ts`, `${EXAMPLE}/shared-views.graphql.ts`]],
  ['a use-case that reads its input by a schema', ['apps/api/src/features/billing/pay-contribution.ts']],
  ['a form that checks by a schema', ['apps/console/src/features/billing/RecallDialog.tsx']],
  ['a list screen with its query', ['apps/console/src/parts/example/SharedViewsPage.tsx']],
])('%s is shown in at most 60 lines', (_, files) => {
  const lines = files.flatMap((file) => readFileSync(resolve(root, file), 'utf8').trimEnd().split('\n'))
  expect(files.filter((file) => !guide.includes(`\`${file}\``))).toEqual([])
  expect(lines.length).toBeLessThanOrEqual(LINES_MAX)
})
