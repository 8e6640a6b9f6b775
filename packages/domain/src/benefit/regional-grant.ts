import type { TenantKind } from '../access/role.ts'
import { type RegulationKind, regulationKindsOf } from '../agreement/regulation.ts'
import { regulationName } from '../agreement/regulation-name.ts'

/** By what a government gives something of its own: regulations of regions alone. */
export const GRANT_BASIS_KINDS = ['PERDA', 'PERGUB', 'PERBUP', 'PERWALI'] as const satisfies readonly RegulationKind[]
export type GrantBasisKind = (typeof GRANT_BASIS_KINDS)[number]

export const GRANT_RUPIAH_MAX = 1_000_000_000n

/** The kinds by which a government may give, its own first. */
export function grantBasisKindsOf(tenantKind: TenantKind): readonly GrantBasisKind[] {
  return regulationKindsOf(tenantKind).filter((kind) =>
    GRANT_BASIS_KINDS.some((basis) => basis === kind),
  ) as GrantBasisKind[]
}

/** The legal basis of a grant as it is cited beside the law: `Perbup Kubu Raya 12/2025 tentang Santunan kematian`. */
export function grantBasis(grant: {
  readonly kind: GrantBasisKind
  readonly area: string
  readonly number: string
  readonly title: string
}): string {
  const { kind, area, number, title } = grant
  return `${regulationName({ kind, area, number, year: null })} tentang ${title}`
}
