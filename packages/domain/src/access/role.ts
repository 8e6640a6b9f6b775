/** What a tenant is. It decides which permissions its roles can have at all. */
export type TenantKind =
  | 'PROVINCE'
  | 'REGENCY'
  | 'CITY'
  | 'COMPANY'
  | 'INSURER_REGION'
  | 'INSURER_BRANCH'
  | 'INSTITUTION'
  | 'AGENT_PARTNER'

export const TENANT_KINDS: readonly TenantKind[] = [
  'PROVINCE',
  'REGENCY',
  'CITY',
  'COMPANY',
  'INSURER_REGION',
  'INSURER_BRANCH',
  'INSTITUTION',
  'AGENT_PARTNER',
]

/** What a membership lets a person do in a tenant. One person may hold several, unless their sides exclude each other. */
export type Role =
  | 'ADMINISTRATOR'
  | 'OFFICER'
  | 'VERIFIER'
  | 'LEGAL_REVIEWER'
  | 'APPROVER'
  | 'TREASURER'
  | 'VIEWER'
  | 'AUDITOR'

export const ROLES: readonly Role[] = [
  'ADMINISTRATOR',
  'OFFICER',
  'VERIFIER',
  'LEGAL_REVIEWER',
  'APPROVER',
  'TREASURER',
  'VIEWER',
  'AUDITOR',
]

/** Who makes, who decides, who examines. */
export type RoleSide = 'MAKER' | 'CHECKER' | 'AUDITOR'

/**
 * The side of each role; `null` goes with any side.
 *
 * Who makes a list, a decree or a payment must not approve it, and who audits must have done neither. The database
 * keeps the same table as a generated column and refuses memberships of one person on two sides of one tenant.
 */
export const ROLE_SIDES: Readonly<Record<Role, RoleSide | null>> = {
  ADMINISTRATOR: 'MAKER',
  OFFICER: 'MAKER',
  TREASURER: 'MAKER',
  APPROVER: 'CHECKER',
  AUDITOR: 'AUDITOR',
  VERIFIER: null,
  LEGAL_REVIEWER: null,
  VIEWER: null,
}

/**
 * Roles that check, sign or pay, and the one that hands roles out. One administrator proposes such a role, and it takes effect when a second one
 * confirms it: else one person with several mailboxes would be all of them. The database keeps the same list as `app.is_checking_role`.
 */
export const CHECKING_ROLES: readonly Role[] = ['ADMINISTRATOR', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER', 'TREASURER']

/** Whether a second administrator has to confirm the role. */
export function needsConfirmation(role: Role): boolean {
  return CHECKING_ROLES.includes(role)
}

/**
 * Whether a second administrator can confirm the role on an appointment. An officer needs it for no role, only to decide what a colleague made whose
 * account the same administrator has opened: until then the two count as one person.
 */
export function canBeConfirmed(role: Role): boolean {
  return needsConfirmation(role) || role === 'OFFICER'
}

/** Whether one person may not hold both roles in one tenant. */
export function areIncompatible(a: Role, b: Role): boolean {
  const side = ROLE_SIDES[a]
  const otherSide = ROLE_SIDES[b]
  return side !== null && otherSide !== null && side !== otherSide
}

/** Every pair that excludes each other, each once. */
export const INCOMPATIBLE_ROLES: readonly (readonly [Role, Role])[] = ROLES.flatMap((role, index) =>
  ROLES.slice(index + 1)
    .filter((other) => areIncompatible(role, other))
    .map((other): readonly [Role, Role] => [role, other]),
)

/** The first pair among these roles that excludes each other, `null` if they go together. */
export function incompatiblePairIn(roles: readonly Role[]): readonly [Role, Role] | null {
  return INCOMPATIBLE_ROLES.find(([a, b]) => roles.includes(a) && roles.includes(b)) ?? null
}

/** Whether a text is one of the roles. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
