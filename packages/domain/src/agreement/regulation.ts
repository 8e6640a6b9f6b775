import type { Permission } from '../access/permission.ts'
import type { TenantKind } from '../access/role.ts'

/**
 * What kinds of rule there are, by rank (UU 12/2011 articles 7 and 8). The first six are national, and the same for everybody. An instruction of the
 * President stands behind the regulations: it binds offices and is none.
 */
export const REGULATION_KINDS = [
  'UU',
  'PP',
  'PERPRES',
  'PERMEN',
  'PMK',
  'INPRES',
  'PERDA',
  'PERGUB',
  'PERBUP',
  'PERWALI',
] as const

export type RegulationKind = (typeof REGULATION_KINDS)[number]

export type RegulationState = 'PLANNED' | 'DRAFT' | 'ENACTED' | 'REPLACED'

export type RegulationAction = 'EDIT' | 'BEGIN_DRAFT' | 'SHELVE' | 'ENACT' | 'RECORD_GAZETTE' | 'REPLACE'

export const REGULATION_STATES: readonly RegulationState[] = ['PLANNED', 'DRAFT', 'ENACTED', 'REPLACED']

interface Transition {
  readonly from: readonly RegulationState[]
  /** Null: the state stays. */
  readonly to: RegulationState | null
  readonly permission: Permission
}

/** What can be done to a regulation, when and by whom. Enacted, it says what the gazette says: only where it was promulgated, and its successor, can be recorded. */
export const REGULATION_TRANSITIONS: Readonly<Record<RegulationAction, Transition>> = {
  EDIT: { from: ['PLANNED', 'DRAFT'], to: null, permission: 'REGULATION_WRITE' },
  BEGIN_DRAFT: { from: ['PLANNED'], to: 'DRAFT', permission: 'REGULATION_WRITE' },
  SHELVE: { from: ['DRAFT'], to: 'PLANNED', permission: 'REGULATION_WRITE' },
  ENACT: { from: ['DRAFT'], to: 'ENACTED', permission: 'REGULATION_ENACT' },
  RECORD_GAZETTE: { from: ['ENACTED'], to: null, permission: 'REGULATION_ENACT' },
  REPLACE: { from: ['ENACTED'], to: 'REPLACED', permission: 'REGULATION_ENACT' },
}

/** What somebody with these permissions can do to a regulation of their own tenant now. */
export function regulationActions(state: RegulationState, permissions: ReadonlySet<string>): RegulationAction[] {
  return (Object.keys(REGULATION_TRANSITIONS) as RegulationAction[]).filter((action) => {
    const { from, permission } = REGULATION_TRANSITIONS[action]
    return from.includes(state) && permissions.has(permission)
  })
}

const OWN_KINDS: Readonly<Partial<Record<TenantKind, readonly RegulationKind[]>>> = {
  PROVINCE: ['PERGUB', 'PERDA'],
  REGENCY: ['PERBUP', 'PERDA'],
  CITY: ['PERWALI', 'PERDA'],
}

/** What a government itself can enact; nothing for who is none. The first is its head's own. */
export function regulationKindsOf(tenantKind: TenantKind): readonly RegulationKind[] {
  return OWN_KINDS[tenantKind] ?? []
}
