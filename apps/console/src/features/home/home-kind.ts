import type { Viewer } from '../../session/viewer.ts'

/** What somebody does here decides what their first page shows. */
export type HomeKind = 'VILLAGE' | 'GOVERNMENT' | 'TREASURER' | 'AUDITOR' | 'WITNESS'

const governments: readonly Viewer['tenant']['kind'][] = ['PROVINCE', 'REGENCY', 'CITY']

/** Money is the whole organisation's: who works for a part of it sees a person's months, never a bill. */
export function seesWhole({ scope }: { readonly scope: Pick<Viewer['scope'], 'areaPrefix' | 'agency'> }): boolean {
  return scope.areaPrefix === '' && scope.agency === null
}

/**
 * Derived from permissions, scope and kind of institution, never from the name of a role.
 *
 * Who may look into the log but change nobody is there to examine; who works for one village needs its people at once; who pays and registers nobody begins
 * with what is due.
 */
export function homeKindOf(viewer: {
  readonly permissions: readonly string[]
  readonly tenant: { readonly kind: Viewer['tenant']['kind'] }
  readonly scope: Pick<Viewer['scope'], 'areaPrefix' | 'agency'> & { readonly area: { readonly level: string } | null }
}): HomeKind {
  const may = (permission: string) => viewer.permissions.includes(permission)
  if (!governments.includes(viewer.tenant.kind)) return 'WITNESS'
  if (viewer.scope.area?.level === 'VILLAGE') return 'VILLAGE'
  if (may('CONTRIBUTION_PAY') && !may('WORKER_REGISTER') && seesWhole(viewer)) return 'TREASURER'
  return may('AUDIT_READ') && !may('WORKER_REGISTER') ? 'AUDITOR' : 'GOVERNMENT'
}
