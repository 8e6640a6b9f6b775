import {
  AGREEMENT_TRANSITIONS,
  type AgreementAction,
  type AgreementState,
  agreementActions,
} from '@payung/domain/agreement/agreement-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { agreementMessages } from './agreements.messages.ts'

interface Kept {
  readonly tenant_id: string
  readonly state: AgreementState
  /** Whether the viewer had a hand in its text. */
  readonly made_by_me: boolean
  /** Its signed paper waits for the viewer's party, and the viewer made neither text nor paper. */
  readonly to_confirm: boolean
}

/** An agreement is the whole tenant's: a membership for one district or village writes none. */
const keeps = (actor: Actor, { tenant_id }: Pick<Kept, 'tenant_id'>) =>
  tenant_id === actor.tenantId && actor.areaScope === ''

/** @throws NotAllowedError to who has no part in agreements */
export function assertMayRead(actor: Actor): void {
  if (!actor.permissions.has('AGREEMENT_READ')) throw new NotAllowedError()
}

/** What somebody can do to it now; parties that do not keep it confirm that they signed, and talk and report. */
export function actionsOn(actor: Actor, agreement: Kept): AgreementAction[] {
  return agreementActions(agreement.state, actor.permissions).filter((action) => {
    if (action === 'CONFIRM') return mayConfirmAgreements(actor) && agreement.to_confirm
    return keeps(actor, agreement) && (action !== 'APPROVE' || !agreement.made_by_me)
  })
}

/** Who confirms for a party, or stands for another: of the whole of it, no village and no agency. */
export function mayConfirmAgreements(actor: Actor): boolean {
  return actor.permissions.has('AGREEMENT_CONFIRM') && actor.areaScope === '' && actor.agencyId === null
}

/** @throws NotAllowedError to who cannot bind their party */
export function assertMayBind(actor: Actor): void {
  if (!mayConfirmAgreements(actor)) throw new NotAllowedError()
}

/** Whether the keeper can stand for a party: never for itself, and not of a paper or a text of one's own. */
export function mayStateFor(actor: Actor, agreement: Kept, signing: { readonly by: string | null } | null): boolean {
  return (
    signing !== null &&
    agreement.state === 'APPROVED' &&
    agreement.tenant_id === actor.tenantId &&
    mayConfirmAgreements(actor) &&
    actor.permissions.has('FILE_UPLOAD') &&
    !agreement.made_by_me &&
    signing.by !== actor.userId
  )
}

export function mayDrawUpAgreements(actor: Actor): boolean {
  return actor.permissions.has('AGREEMENT_WRITE') && actor.areaScope === ''
}

/** Who hands an obligation on to agencies and villages: the whole tenant's officers. */
export function mayAssign(actor: Actor): boolean {
  return actor.permissions.has('AGREEMENT_WRITE') && actor.areaScope === '' && actor.agencyId === null
}

const STATES: Readonly<Record<AgreementState, readonly [id: string, en: string]>> = {
  DRAFT: ['masih konsep', 'is still a draft'],
  NEGOTIATION: ['sedang dirundingkan', 'is being negotiated'],
  APPROVED: ['sudah disetujui', 'has been approved'],
  SIGNED: ['sudah ditandatangani', 'has been signed'],
  TERMINATED: ['sudah diakhiri', 'has been terminated'],
}

/**
 * @throws NotAllowedError to who keeps it not, lacks the permission, or would approve what they made (`MAKER_IS_NOT_APPROVER`)
 * @throws ConflictError `AGREEMENT_STATE` where its state does not allow it
 */
export function assertMay(actor: Actor, agreement: Kept, action: AgreementAction): void {
  const { from, permission } = AGREEMENT_TRANSITIONS[action]
  if (!keeps(actor, agreement) || !actor.permissions.has(permission)) throw new NotAllowedError()
  if (!from.includes(agreement.state)) {
    const [id, en] = STATES[agreement.state]
    throw new ConflictError(agreementMessages.AGREEMENT_STATE({ standing: { id, en } }))
  }
  if (action === 'APPROVE' && agreement.made_by_me) throw new NotAllowedError(agreementMessages.MAKER_IS_NOT_APPROVER())
}

/** Whoever takes part in the forum. */
export function mayComment(actor: Actor): boolean {
  return actor.permissions.has('AGREEMENT_COMMENT')
}

/** Papers of an agreement are those of the whole tenant. */
export function mayAddPapers(actor: Actor): boolean {
  return actor.permissions.has('FILE_UPLOAD') && actor.areaScope === ''
}

/** Whoever reports on what their tenant promised. */
export function mayReportObligations(actor: Actor): boolean {
  return actor.permissions.has('OBLIGATION_REPORT')
}
