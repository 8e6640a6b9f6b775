import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { putPaper } from './agreement-documents.ts'
import { findParties, findSignings, type PartyRow, type SigningRow } from './agreement-parts.queries.ts'
import { agreementMessages } from './agreements.messages.ts'
import { assertMayBind } from './agreements.policy.ts'
import { getAgreement } from './find-agreement.ts'
import { type AnswerDeadlineRow, findAnswerDeadline, insertConfirmation } from './sign-agreement.queries.ts'

/**
 * Confirms for one's own party that it signed the paper as it is recorded. The last confirmation makes the agreement signed.
 *
 * @throws NotFoundError
 * @throws NotAllowedError to a village, an agency, who has no say; `DRAFTER_IS_NOT_CONFIRMER` to who drew it up or recorded the paper,
 * `MAY_BE_ONE_PERSON` to another account of theirs
 * @throws ConflictError `NOTHING_TO_CONFIRM` without a paper, once it was replaced, and once it is confirmed
 */
export async function confirmAgreement(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly agreementId: string; readonly signingId: string },
): Promise<string> {
  const { agreement, parties } = await getConfirmable(tx, actor, input)
  const own = parties.find(({ party_tenant_id }) => party_tenant_id === actor.tenantId)
  if (own === undefined) throw new NotAllowedError()
  const confirmation = { signingId: input.signingId, agreementId: agreement.id, partyId: own.id, statement: null }
  await inConfirmationWords(() => tx.run(insertConfirmation(actor, confirmation)), null)
  await recordAudit(tx, actor, 'AGREEMENT_CONFIRMED', {
    subject: { kind: 'agreement', id: agreement.id, version: agreement.version },
    details: { signing: input.signingId },
  })
  return agreement.id
}

export interface StatePartyInput {
  readonly agreementId: string
  readonly signingId: string
  readonly partyId: string
  /** What proves that the party signed. */
  readonly fileId: string
  readonly reason: string
}

/**
 * The keeper stands for a party that has no account, or does not answer within its time, with a proof. It shows so everywhere.
 *
 * @throws NotFoundError also for a party of another agreement
 * @throws NotAllowedError as for a confirmation, and to who does not keep it; of one's own party `OWN_PARTY`
 * @throws ConflictError `NOTHING_TO_CONFIRM`, `PARTY_MAY_ANSWER`
 * @throws ValidationError `REASON_MISSING`, `DOCUMENT_TYPE`
 */
export async function stateAgreementParty(
  tx: TenantTransaction,
  actor: Actor,
  input: StatePartyInput,
): Promise<string> {
  const { agreement, parties } = await getConfirmable(tx, actor, input)
  if (agreement.tenant_id !== actor.tenantId || !actor.permissions.has('FILE_UPLOAD')) throw new NotAllowedError()
  if (!parties.some(({ id }) => id === input.partyId)) throw new NotFoundError()
  const reason = withoutNationalId(input.reason.trim(), 'reason')
  if (reason.length < 10 || reason.length > 500) throw fault(agreementMessages['REASON_MISSING/stateAgreementParty']())
  const proof = await putPaper(tx, actor, agreement.id, { fileId: input.fileId, kind: 'PROOF' })
  const [deadline] = await tx.rows<AnswerDeadlineRow>(findAnswerDeadline(input.signingId))
  const confirmation = {
    signingId: input.signingId,
    agreementId: agreement.id,
    partyId: input.partyId,
    statement: { documentId: proof, reason },
  }
  await inConfirmationWords(() => tx.run(insertConfirmation(actor, confirmation)), deadline?.day ?? null)
  await recordAudit(tx, actor, 'AGREEMENT_PARTY_STATED', {
    subject: { kind: 'agreement', id: agreement.id, version: agreement.version },
    details: { signing: input.signingId, party: input.partyId, document: proof },
  })
  return agreement.id
}

async function getConfirmable(
  tx: TenantTransaction,
  actor: Actor,
  { agreementId, signingId }: { readonly agreementId: string; readonly signingId: string },
) {
  const agreement = await getAgreement(tx, agreementId)
  assertMayBind(actor)
  const [signing] = await tx.rows<SigningRow>(findSignings([agreement.id]))
  if (agreement.state !== 'APPROVED' || signing?.id !== signingId) throw nothingToConfirm()
  return { agreement, parties: await tx.rows<PartyRow>(findParties([agreement.id])) }
}

const nothingToConfirm = () => new ConflictError(agreementMessages.NOTHING_TO_CONFIRM())

/** What the database alone decides: who had a hand in it, who may speak for whom, and since when a party is asked. */
async function inConfirmationWords(work: () => Promise<unknown>, answersUntil: string | null): Promise<void> {
  try {
    await work()
  } catch (error) {
    const refusal = databaseRefusal(error)?.constraint
    if (refusal === 'agreement_signing_by_another')
      throw new NotAllowedError(agreementMessages.DRAFTER_IS_NOT_CONFIRMER())
    if (refusal === 'agreement_own_party') throw new NotAllowedError(agreementMessages.OWN_PARTY())
    if (refusal === 'agreement_party_may_answer') throw partyMayAnswer(answersUntil)
    if (refusal === 'agreement_paper_replaced' || refusal === 'agreement_confirmation_signing_id_party_id_key')
      throw nothingToConfirm()
    throw asAnotherPersonError(error)
  }
}

/** @param until the day on which its time is over; null where nobody has set how long that is */
function partyMayAnswer(until: string | null): ConflictError {
  const day = until === null ? null : Temporal.PlainDate.from(until)
  const english = day?.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const [then, thenEn] =
    day === null
      ? [
          'Tenggat jawabannya belum ditetapkan: minta administrator provinsi melengkapi data acuan.',
          'How long it may answer is not set: ask the administrator of the province to complete the reference data.',
        ]
      : [
          `Pernyataan dapat dicatat sesudah tenggat jawabannya lewat, ${formatDateLong(day)}.`,
          `A statement is possible once its time to answer is over, on ${english}.`,
        ]
  return new ConflictError(agreementMessages.PARTY_MAY_ANSWER({ next: { id: then, en: thenEn } }))
}
