import { expect, test } from 'vitest'
import type { StepRow } from './approval.queries.ts'
import { barredFrom, standingFor } from './deciding.ts'

const STEP = { duty: 'APPROVE', voter_id: null } as const
const deputyOf = (...userIds: string[]) => ({
  duties: [],
  deputised: userIds.map((userId) => ({ userId, duties: ['APPROVE' as const] })),
  maySign: false,
  mayDraft: false,
})

test('of several colleagues a deputy votes for one in whose name a vote still counts', () => {
  const standing = (...barred: string[]) =>
    standingFor({ userId: 'me' }, deputyOf('one', 'other'), STEP, new Set(barred))
  expect(standing()).toEqual({ onBehalfOf: 'one' })
  expect(standing('one')).toEqual({ onBehalfOf: 'other' })
  expect(standing('one', 'other')).toBeNull()
})

test('nobody votes in the name of who made a decree, or of who has voted on this submission', () => {
  const voted = (submission: number, by: string, other: string | null) =>
    ({ submission, vote: 'APPROVE', cast_by: by, on_behalf_of: other }) as StepRow
  const steps = [voted(1, 'earlier', null), voted(2, 'deputy', 'head')]
  expect([...barredFrom({ makers: ['maker'], submission: 2 }, steps)]).toEqual(['maker', 'deputy', 'head'])
})
