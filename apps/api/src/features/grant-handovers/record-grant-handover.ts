import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { grantHandoverInput } from '@payung/domain/benefit/grant-handover-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { type ClaimRow, findClaims, mayReadBenefits } from '../claims/public.ts'
import { assertOwnFiles, type FileRow, findFile } from '../files/public.ts'
import { orRefusedAsGrantHandover } from './grant-handover-refusal.ts'
import { grantHandoverMessages } from './grant-handovers.messages.ts'
import { mayRecordGrantHandover } from './grant-handovers.policy.ts'
import { type DueGrantRow, findDueGrant, insertGrantHandover } from './grant-handovers.queries.ts'

type Input = Omit<InputOf<ReturnType<typeof grantHandoverInput>>, 'amount'> & {
  readonly claimId: string
  readonly grantId: string
  readonly fileId: string
  /** What is due, if left out. */
  readonly amount?: bigint | null | undefined
}

/**
 * Writes down that the family of a case has what a region gives. It counts as handed over once another person confirms it.
 *
 * @returns its id
 * @throws NotFoundError also for another's file; NotAllowedError
 * @throws ValidationError with everything that is wrong with it; `DOCUMENT_TYPE`
 * @throws ConflictError `GRANT_NOT_DUE`, `GRANT_HANDOVER_STANDS`, `GRANT_PROOF_USED`, `GRANT_HANDOVERS_OF_CLAIM`
 */
export async function recordGrantHandover(
  tx: TenantTransaction,
  actor: Actor,
  { claimId, grantId, fileId, ...input }: Input,
): Promise<string> {
  const [claim] = mayReadBenefits(actor) ? await tx.rows<ClaimRow>(findClaims([claimId])) : []
  if (claim === undefined) throw new NotFoundError()
  if (!mayRecordGrantHandover(actor)) throw new NotAllowedError()
  const [due] = await tx.rows<DueGrantRow>(findDueGrant(claim.id, grantId))
  if (due === undefined) throw new ConflictError(grantHandoverMessages.GRANT_NOT_DUE())
  const { event_day: eventDay, rupiah: dueRupiah, has_heirs: hasHeirs } = due
  const schema = grantHandoverInput({ today: today().toString(), eventDay, dueRupiah, hasHeirs })
  const handed = readInput(schema, { ...input, amount: input.amount ?? dueRupiah }, grantHandoverMessages)
  await assertOwnFiles(tx, actor, [fileId])
  // A paper about health that is handed in once more would open to everybody who reads claims.
  const [proof] = await tx.rows<FileRow>(findFile(fileId))
  if (proof?.is_attached !== false) throw new ConflictError(grantHandoverMessages.GRANT_PROOF_USED())
  const heirId = hasHeirs ? (handed.heirId ?? null) : null
  const entry = {
    ...{ claimId: claim.id, grantId, fileId, handedOn: handed.handedOn, rupiah: handed.amount, heirId },
    lessReason: handed.amount < dueRupiah ? handed.lessReason : null,
    receiverName: handed.receiverName,
  }
  const { id } = await orRefusedAsGrantHandover(() => tx.one<{ id: string }>(insertGrantHandover(actor, entry)))
  await recordAudit(tx, actor, 'GRANT_HANDOVER_RECORDED', {
    subject: { kind: 'claim', id: claim.id },
    details: { handover: id, grant: grantId },
  })
  return id
}
