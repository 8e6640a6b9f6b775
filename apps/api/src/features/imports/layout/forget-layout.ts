import type { Actor } from '../../../platform/actor.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { recordAudit } from '../../audit/public.ts'
import { enqueueStaging } from '../create-import.ts'
import { nothingRemembered, wrongState } from '../import-errors.ts'
import { assertMayImport } from '../imports.policy.ts'
import { forgetChosenLayout } from './forget-layout.queries.ts'
import { openLayout } from './import-layout.ts'

/**
 * Forgets what was remembered of this file's layout, and reads the file again as if nobody had ever said anything about it.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE`, or `NOTHING_REMEMBERED` where the columns are a guess or this file's own choice
 */
export async function forgetLayout(
  tx: Transaction,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<string> {
  const { vault } = tx
  assertMayImport(actor)
  const file = await tx.models.importFile.findUnique({ where: { id: importId } })
  if (file === null) throw new NotFoundError()
  const { remembered } = openLayout(vault, actor.tenantId, file.id, file.layoutCipher)
  if (remembered == null) throw nothingRemembered()
  const begun = await tx.run(forgetChosenLayout(file.id))
  if (begun === 0) throw wrongState()
  await tx.models.importMapping.deleteMany({ where: { id: remembered.id } })
  await enqueueStaging(tx, actor, file.id)
  await recordAudit(tx, actor, 'IMPORT_LAYOUT_FORGOTTEN', { subject: { kind: 'import', id: file.id } })
  return file.id
}
