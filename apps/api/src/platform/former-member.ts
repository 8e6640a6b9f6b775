import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from './actor.ts'
import { DomainError } from './errors.ts'
import { findMembershipInForce } from './former-member.queries.ts'
import { platformMessages } from './platform.messages.ts'

/** Somebody's role or part of the tenant ended while their work was under way. */
export class FormerMemberError extends DomainError {
  constructor() {
    super(platformMessages.MEMBERSHIP_CHANGED())
  }
}

/**
 * Runs in the transaction that keeps what took long to arrive or to write: a request that began with a role would otherwise outlive it for as long
 * as its sender holds the connection open.
 *
 * @throws FormerMemberError
 */
export async function assertStillMember(
  tx: TenantTransaction,
  actor: Pick<Actor, 'tenantId' | 'userId'>,
): Promise<void> {
  const memberships = await tx.rows(findMembershipInForce(actor))
  if (memberships.length === 0) throw new FormerMemberError()
}
