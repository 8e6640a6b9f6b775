import type { Viewer } from '../../session/viewer.ts'

/** What somebody does here decides what their first page shows. */
export type HomeKind = 'VILLAGE' | 'GOVERNMENT' | 'AUDITOR' | 'WITNESS'

const governments: readonly Viewer['tenant']['kind'][] = ['PROVINCE', 'REGENCY', 'CITY']

/**
 * Derived from permissions, scope and kind of institution, never from the name of a role.
 *
 * Who may look into the log but change nobody is there to examine; who works for one village needs its people at once.
 */
export function homeKindOf(viewer: {
  readonly permissions: readonly string[]
  readonly tenant: { readonly kind: Viewer['tenant']['kind'] }
  readonly scope: { readonly area: { readonly level: string } | null }
}): HomeKind {
  const may = (permission: string) => viewer.permissions.includes(permission)
  if (!governments.includes(viewer.tenant.kind)) return 'WITNESS'
  if (viewer.scope.area?.level === 'VILLAGE') return 'VILLAGE'
  return may('AUDIT_READ') && !may('WORKER_REGISTER') ? 'AUDITOR' : 'GOVERNMENT'
}
