import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { wrongState } from './import-errors.ts'
import { emptyStaging } from './import-runs.queries.ts'
import { assertMayImport } from './imports.policy.ts'

/**
 * Throws an import away that was not saved; its staged people, and what was repaired of them, go at once. A job that is still reading it stops by itself.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `IMPORT_STATE` once it is being saved or was
 */
export async function discardImport(
  tx: TenantTransaction,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<string> {
  assertMayImport(actor)
  const file = await tx.models.importFile.findUnique({
    where: { id: importId },
    select: { id: true, stageJobId: true },
  })
  if (file === null) throw new NotFoundError()
  const discarded = await tx.run(Prisma.sql`
    update import_file set state = 'DISCARDED', layout_cipher = null
    where id = ${importId}::uuid and state in ('READING', 'NEEDS_LAYOUT', 'REVIEW', 'REFUSED', 'FAILED')`)
  if (discarded === 0) throw wrongState()
  await emptyStaging(tx, importId)
  await tx.run(Prisma.sql`delete from import_repair where import_id = ${importId}::uuid`)
  if (file.stageJobId !== null) {
    await tx.models.job.updateMany({
      where: { id: file.stageJobId, state: { in: ['WAITING', 'RUNNING'] } },
      data: { cancelRequested: true },
    })
  }
  await recordAudit(tx, actor, 'IMPORT_DISCARDED', { subject: { kind: 'import', id: importId } })
  return importId
}
