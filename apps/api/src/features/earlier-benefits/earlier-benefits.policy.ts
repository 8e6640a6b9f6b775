import type { TenantKind } from '@payung/domain/access/role'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { earlierMessages } from './earlier-benefits.messages.ts'
import type { EarlierState, EarlierUploadRow } from './earlier-uploads.queries.ts'

export const EARLIER_ACTIONS = ['CONFIRM', 'REJECT'] as const
export type EarlierAction = (typeof EARLIER_ACTIONS)[number]

type Standing = Pick<EarlierUploadRow, 'state' | 'uploaded_by'>

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']

/** Money of families is the whole government's. An auditor reads it, too: they prove sums. */
export function mayReadEarlier(actor: Actor): boolean {
  const mayRead = actor.permissions.has('CLAIM_READ') || actor.permissions.has('AUDIT_READ')
  return mayRead && GOVERNMENTS.includes(actor.tenantKind) && actor.areaScope === '' && actor.agencyId === null
}

/** Whoever handles claims brings the lists of the insurer. */
export function mayTakeEarlier(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadEarlier(actor)
}

/** Whoever is the second person of a claim is that of a list, too: in a small office one person alone handles claims. */
function mayDecideEarlier(actor: Actor): boolean {
  return actor.permissions.has('HEIR_CONFIRM') && mayReadEarlier(actor)
}

/** What the viewer may do with a list now: never confirm their own. */
export function earlierActionsOn(actor: Actor, { state, uploaded_by: uploader }: Standing): readonly EarlierAction[] {
  if (state !== WAITING || !mayDecideEarlier(actor)) return []
  return uploader === actor.userId ? ['REJECT'] : ['CONFIRM', 'REJECT']
}

const WAITING: EarlierState = 'WAITING'

/** @throws NotAllowedError also `EARLIER_UPLOADER_IS_NOT_CONFIRMER`; ConflictError `EARLIER_STATE` */
export function assertMayOnEarlier(actor: Actor, upload: Standing, action: EarlierAction): void {
  if (!mayDecideEarlier(actor)) throw new NotAllowedError()
  if (upload.state !== WAITING) throw new ConflictError(earlierMessages.EARLIER_STATE())
  if (!earlierActionsOn(actor, upload).includes(action))
    throw new NotAllowedError(earlierMessages.EARLIER_UPLOADER_IS_NOT_CONFIRMER())
}
