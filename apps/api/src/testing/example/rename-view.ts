import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { recordAudit } from '../../features/audit/public.ts'
import { savedViewMessages } from '../../features/saved-views/saved-views.messages.ts'
import { withoutNationalId } from '../../features/workers/public.ts'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotFoundError, ValidationError } from '../../platform/errors.ts'

const NAME_LENGTH_MAX = 60

/**
 * Gives a view of one's own another name.
 *
 * @throws NotFoundError also for a colleague's shared one: only its owner renames it
 * @throws ValidationError `VIEW_NAME_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function renameView(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly viewId: string; readonly name: string },
): Promise<string> {
  const name = withoutNationalId(input.name.trim(), 'name')
  if (name === '' || name.length > NAME_LENGTH_MAX)
    throw new ValidationError([issueAbout(savedViewMessages.VIEW_NAME_INVALID({ nameLengthMax: NAME_LENGTH_MAX }))])
  const own = { id: input.viewId, ownerId: actor.userId }
  const { count } = await tx.models.savedView.updateMany({ where: own, data: { name } })
  if (count === 0) throw new NotFoundError()
  await recordAudit(tx, actor, 'VIEW_RENAMED', { subject: { kind: 'saved_view', id: own.id }, fields: ['name'] })
  return own.id
}
