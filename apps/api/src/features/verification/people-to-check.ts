import type { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { candidatesOf, findRounds, type RoundRow } from '../rounds/public.ts'
import { listingConditions, readWorkerFilter, readWorkerSearch, type WorkerFilterInput } from '../workers/public.ts'

/** Whom a step is about: candidates of a round of mine, whoever a filter finds, or both at once. */
export interface PeopleAsked {
  readonly roundId?: string | null | undefined
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
}

/**
 * A selection as conditions on `worker_listing l`.
 *
 * @throws NotFoundError for a round of somebody else, as for none
 */
export async function peopleToCheck(
  tx: Pick<Transaction, 'rows' | 'vault' | 'reference'>,
  actor: Actor,
  input: PeopleAsked,
): Promise<readonly Prisma.Sql[]> {
  const { vault, reference } = tx
  const conditions = listingConditions(
    actor,
    readWorkerFilter(input.filter, reference),
    readWorkerSearch(input.search, vault),
  )
  if (input.roundId == null) return conditions
  const [round] = await tx.rows<RoundRow>(findRounds([input.roundId]))
  if (round === undefined || round.tenant_id !== actor.tenantId) throw new NotFoundError()
  return [...conditions, candidatesOf(round.id, 'ALL')]
}
