import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PERMISSION_PLACES_MAX, permissionPlacesIn } from './permission-places.ts'
import { readProjectTexts } from './texts.ts'

const path = 'apps/api/src/features/workers/resolve-filter.ts'

describe('a permission outside of the policy', () => {
  test.each([
    ['of whoever a context belongs to', "if (!context.actor.permissions.has('CLAIM_READ')) return null"],
    ['taken out of its actor', "const acts = permissions.has('CONTRIBUTION_PAY')"],
    ['over several lines', "const acts = actor.permissions\n  .has('CONTRIBUTION_PAY')"],
  ])('is counted: %s', (_kind, text) => {
    expect(permissionPlacesIn({ path, text: `const rows = 1\n${text}` })).toEqual([
      { feature: 'workers', path, line: 2 },
    ])
  })

  test.each([
    ['a question of the policy', path, 'if (!mayReadClaims(context.actor)) return null'],
    ['the policy itself', 'apps/api/src/features/workers/workers.policy.ts', "actor.permissions.has('WORKER_READ')"],
    ['a test', 'apps/api/src/features/workers/workers.test.ts', "actor.permissions.has('WORKER_READ')"],
    ['the platform', 'apps/api/src/platform/actor.ts', "actor.permissions.has('WORKER_READ')"],
  ])('is not counted: %s', (_kind, place, text) => {
    expect(permissionPlacesIn({ path: place, text })).toEqual([])
  })
})

test('each feature has exactly as many as its bound, so that a bound falls with them', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const places = Map.groupBy(readProjectTexts(root).flatMap(permissionPlacesIn), ({ feature }) => feature)
  const counts = Object.fromEntries([...places].map(([feature, list]) => [feature, list.length]))
  expect(counts).toEqual(PERMISSION_PLACES_MAX)
})
