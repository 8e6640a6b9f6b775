import { expect, test } from 'vitest'
import { inventRegulations } from './invent-regulations.ts'

test('invented regulations carry no remark in their titles', () => {
  const invented = inventRegulations('2026-11-20')
  expect(invented.length).toBeGreaterThan(2)
  for (const { title } of invented) expect(title).not.toMatch(/[()[\]]|ringkas/i)
})
