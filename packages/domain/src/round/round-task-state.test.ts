import { describe, expect, test } from 'vitest'
import { permissionsOf } from '../access/permission.ts'
import { ROLES, type Role, TENANT_KINDS, type TenantKind } from '../access/role.ts'
import type { ROUND_STATES } from './round-state.ts'
import { ROUND_TASK_STATES, type RoundSide, roundTaskActions, roundTaskStanding } from './round-task-state.ts'

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']
/** A company names nobody: it pays for whom the published order brings (decision 194). */
const PROPOSERS = TENANT_KINDS.filter((kind) => kind !== 'COMPANY')
const MAKERS: readonly Role[] = ['ADMINISTRATOR', 'OFFICER']
/** Written out once more, by state and side, so that a slip in the table shows. */
const EXPECTED = {
  NOT_BEGUN: { PROPOSER: ['ANSWER', 'DELIBERATE'], OWNER: [] },
  AT_WORK: { PROPOSER: ['ANSWER', 'DELIBERATE', 'SEND'], OWNER: [] },
  SENT: { PROPOSER: [], OWNER: ['RETURN', 'ACCEPT'] },
  RETURNED: { PROPOSER: ['ANSWER', 'DELIBERATE', 'SEND'], OWNER: [] },
  ACCEPTED: { PROPOSER: [], OWNER: [] },
} as const
const SIDES: readonly RoundSide[] = ['PROPOSER', 'OWNER']

describe('a proposer’s part of a round', () => {
  test.each(
    ROUND_TASK_STATES.flatMap((state) =>
      SIDES.flatMap((side) => TENANT_KINDS.map((kind) => [state, side, kind] as const)),
    ),
  )('that is %s lets the %s in a %s do this by role and nothing else', (state, side, kind) => {
    for (const role of ROLES) {
      const may = MAKERS.includes(role) && (side === 'PROPOSER' ? PROPOSERS : GOVERNMENTS).includes(kind)
      const actions = (round: (typeof ROUND_STATES)[number]) =>
        roundTaskActions(round, state, new Set([side]), permissionsOf(kind, [role]))
      expect(actions('OPEN')).toEqual(may ? EXPECTED[state][side] : [])
      expect(actions('DRAFT')).toEqual([])
      expect(actions('CLOSED')).toEqual([])
    }
  })

  test('offers nothing to who stands on neither side', () => {
    expect(roundTaskActions('OPEN', 'SENT', new Set(), permissionsOf('REGENCY', ['ADMINISTRATOR']))).toEqual([])
  })
})

describe('how a task stands', () => {
  test.each(['NOT_BEGUN', 'AT_WORK', 'RETURNED'] as const)('%s is late from the day after its last one', (state) => {
    expect(roundTaskStanding(state, '2026-11-20', '2026-11-19')).toBe(state)
    expect(roundTaskStanding(state, '2026-11-20', '2026-11-20')).toBe(state)
    expect(roundTaskStanding(state, '2026-11-20', '2026-11-21')).toBe('LATE')
  })

  test.each(['SENT', 'ACCEPTED'] as const)('%s is never late', (state) => {
    expect(roundTaskStanding(state, '2026-11-20', '2027-01-01')).toBe(state)
  })
})
