/** On whose side a party of an agreement stands, seen from one tenant: what it promised and does late is ours to do, or another's. */
export type PartySide = 'OURS' | 'OTHERS'

/**
 * On whose side a party stands. Each party is ours or another's and never both, so that no late obligation waits for nobody.
 *
 * @param partyTenantId the tenant that is the party; null for a party outside Payung, which is another's for everybody
 * @param viewerTenantId the tenant that looks
 */
export function partySide(partyTenantId: string | null, viewerTenantId: string): PartySide {
  return partyTenantId === viewerTenantId ? 'OURS' : 'OTHERS'
}
