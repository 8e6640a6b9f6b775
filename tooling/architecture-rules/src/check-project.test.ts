import { expect, test } from 'vitest'
import { checkProject } from './check-project.ts'

test('the project keeps its own rules', async () => {
  expect(await checkProject()).toEqual([])
}, 120_000)
