import type { Viewer } from '../../session/viewer.ts'

/** Events are a government's: whoever works for the whole of it, and its auditors. A company or a branch of the insurer has none, whatever else its auditors read. */
export function mayOpenHandovers({ permissions, scope, tenant }: Viewer): boolean {
  const isGovernment = ['PROVINCE', 'REGENCY', 'CITY'].includes(tenant.kind)
  const mayRead = permissions.includes('CLAIM_READ') || (isGovernment && permissions.includes('AUDIT_READ'))
  return mayRead && scope.areaPrefix === '' && scope.agency === null
}
