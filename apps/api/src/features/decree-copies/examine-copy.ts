import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readLoggedReason } from '../workers/public.ts'
import { examinePeopleOfCopy } from './copied-people.queries.ts'
import { mayExamineCopies, mayReadCopies } from './decree-copies.policy.ts'
import { type DecreeCopyRow, findCopies } from './decree-copies.queries.ts'

/**
 * Opens the people of a decree, by their initials, to an auditor of the company whose agreement it rests on, for a day. Who, why and of how many stands in the
 * company's log and in that of the decree's government, each time.
 *
 * @throws NotFoundError for another organisation's copy; NotAllowedError to anybody else, and where it rests on no agreement of the company
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function examineCopy(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly copyId: string; readonly reason: string },
): Promise<string> {
  const [copy] = mayReadCopies(actor) ? await tx.rows<DecreeCopyRow>(findCopies([input.copyId])) : []
  if (copy === undefined) throw new NotFoundError()
  if (!mayExamineCopies(actor)) throw new NotAllowedError()
  const reason = readLoggedReason(input.reason)
  const [opened] = await tx.rows<{ readonly is_open: boolean }>(examinePeopleOfCopy(copy.id, reason))
  if (opened?.is_open !== true) throw new NotAllowedError()
  return copy.id
}
