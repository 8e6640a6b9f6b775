import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HAND_WRITTEN_CHECKS_MAX, handWrittenChecksIn } from './hand-written-checks.ts'
import { readProjectTexts } from './texts.ts'

const path = 'apps/api/src/features/rounds/read-round.ts'

describe('a hand-written check', () => {
  test.each([
    ['a remark made of a message', "issues.push(issueAbout(roundMessages.DUE_IN_PAST(), 'dueOn'))"],
    ['a refusal with its condition', 'refuseIf(title.length < 5, agreementMessages.TITLE_LENGTH())'],
    ['a report under a condition', "if (isLong) report(roundMessages['TEXT_TOO_LONG/check'](), 'note')"],
    ['a report of what a calculation finds', 'report(billingMessages.LIST({ max: Number(rows) }))'],
  ])('is counted as %s', (_kind, text) => {
    expect(handWrittenChecksIn({ path, text: `const rows = 1\n${text}` })).toEqual([
      { feature: 'rounds', path, line: 2 },
    ])
  })

  test.each([
    ['a schema', path, 'readInput(paymentInput(ground), input, billingMessages)'],
    ['a refusal of the whole operation', path, 'throw new ConflictError(roundMessages.ROUND_CLOSED())'],
    ['a test', 'apps/api/src/features/rounds/rounds.test.ts', 'issueAbout(roundMessages.DUE_IN_PAST())'],
    ['the platform', 'apps/api/src/platform/read-input.ts', 'return issueAbout(message, path)'],
  ])('is not %s', (_kind, place, text) => {
    expect(handWrittenChecksIn({ path: place, text })).toEqual([])
  })
})

test('each feature has exactly as many hand-written checks as its bound, so that a bound falls with them', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const checks = Map.groupBy(readProjectTexts(root).flatMap(handWrittenChecksIn), ({ feature }) => feature)
  const counts = Object.fromEntries([...checks].map(([feature, list]) => [feature, list.length]))
  expect(counts).toEqual(HAND_WRITTEN_CHECKS_MAX)
})
