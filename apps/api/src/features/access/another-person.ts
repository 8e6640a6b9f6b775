import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { Refusals } from '../../platform/or-refused.ts'
import { accessMessages } from './access.messages.ts'
import { type DecidedThing, findHeldAsMaker, mayBeMaker } from './another-person.queries.ts'

/**
 * Whoever decides is nobody who made the thing, under another account either: accounts that one administrator alone has opened count as one
 * person until a second person confirms one of them (decision 83). A use-case calls it after it has compared the accounts themselves.
 *
 * @param makers of the tenant in which the transaction stands; null for somebody without an account
 * @throws NotAllowedError `MAY_BE_ONE_PERSON`
 */
export async function assertAnotherPerson(tx: TenantTransaction, makers: readonly (string | null)[]): Promise<void> {
  const accounts = makers.filter((maker) => maker !== null)
  const { isSame } = await tx.one<{ isSame: boolean }>(mayBeMaker(accounts))
  if (isSame) throw mayBeOnePerson()
}

/**
 * The same of a thing that was made for several tenants: the database knows its makers, and where each acted.
 *
 * @throws NotAllowedError `MAY_BE_ONE_PERSON`
 */
export async function assertNotHeldAsMaker(tx: TenantTransaction, subject: DecidedThing, id: string): Promise<void> {
  if ((await tx.rows(findHeldAsMaker(subject, [id]))).length > 0) throw mayBeOnePerson()
}

/** The same refusal from the database, which alone sees makers of another tenant. */
export const ANOTHER_PERSON_REFUSALS: Refusals = { hands: { decider_may_be_maker: accessMessages.MAY_BE_ONE_PERSON } }

/** The same for an error that is read otherwise; any other error goes on as it is. */
export function asAnotherPersonError(error: unknown): unknown {
  return databaseRefusal(error)?.constraint === 'decider_may_be_maker' ? mayBeOnePerson() : error
}

export function mayBeOnePerson(): NotAllowedError {
  return new NotAllowedError(accessMessages.MAY_BE_ONE_PERSON())
}
