import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { UnopenedError } from '@payung/database/unopened-error'
import type { Actor } from './actor.ts'
import { DomainError } from './errors.ts'
import { NotedUnopenedError } from './unopened-values.ts'

/**
 * Does one of many by itself: refused, it leaves nothing behind, and the others go on.
 *
 * @returns why it was left: a refusal, or a sealed value that does not open; null where it was done
 */
export async function doOneOfMany(
  tx: TenantTransaction,
  actor: Pick<Actor, 'tenantId'>,
  act: () => Promise<unknown>,
): Promise<DomainError | UnopenedError | null> {
  await tx.run(Prisma.sql`savepoint one_of_many`)
  try {
    await act()
    await tx.run(Prisma.sql`release savepoint one_of_many`)
    return null
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof UnopenedError)) throw error
    await tx.run(Prisma.sql`rollback to savepoint one_of_many`)
    await tx.run(Prisma.sql`release savepoint one_of_many`)
    // After the savepoint, so that the note stays.
    if (error instanceof NotedUnopenedError) await error.values.setAside(tx, actor)
    return error
  }
}
