import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { CREDITS_SETTLED_MAX, creditReversalInput, creditSettlementInput } from '@payung/domain/money/credit-input'
import type { CreditSettlementKind } from '@payung/domain/money/credit-months'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsCredit } from './credit-refusal.ts'
import { creditMessages } from './credits.messages.ts'
import { assertMayOnCredit, type CreditSettlementAction, mayReadCredits, mayRecordCredits } from './credits.policy.ts'
import {
  type CreditSettlementRow,
  confirmSettlement,
  findCreditSettlements,
  type RecordedSettlement,
  recordSettlement,
  reverseSettlement,
} from './credits.queries.ts'

interface SettlementInput {
  readonly kind: CreditSettlementKind
  readonly credits: RecordedSettlement['credits']
  readonly amount: bigint
  readonly offsetListId: string | null
  readonly returnedOn: string | null
  readonly reference: string
}

interface KnownSettlement {
  readonly settlementId: string
  readonly expectedVersion: number
}

/**
 * Writes down how credits were settled: offset in a later list of the same payer, or returned by the insurer. All open months of each credit are settled;
 * their sum is derived, and the amount on the insurer's letter has to agree with it.
 *
 * @returns the settlement's id
 * @throws NotAllowedError
 * @throws ValidationError `CREDITS_COUNT`, `CREDIT_OF_REPORT`, `CREDIT_AMOUNT_DIFFERS`, `CREDIT_RETURNED_ON_INVALID`, `CREDIT_REFERENCE_INVALID`, `CREDIT_OFFSET_LIST`,
 *   `CREDIT_OFFSET_EXCEEDS`, `TEXT_HAS_NATIONAL_ID`
 * @throws ConflictError `CREDIT_NOT_OPEN`, `CREDIT_SETTLEMENTS_OF_DAY`
 */
export async function recordCreditSettlement(
  tx: TenantTransaction,
  actor: Actor,
  { credits, offsetListId, ...written }: SettlementInput,
): Promise<string> {
  if (!mayRecordCredits(actor)) throw new NotAllowedError()
  const { amount, kind, reference, returnedOn } = readInput(
    creditSettlementInput({ today: today().toString() }),
    written,
    creditMessages,
    credits.length >= 1 && credits.length <= CREDITS_SETTLED_MAX
      ? []
      : [issueAbout(creditMessages.CREDITS_COUNT({ max: CREDITS_SETTLED_MAX }))],
  )
  if (kind === 'OFFSET' && offsetListId === null)
    throw new ValidationError([issueAbout(creditMessages.CREDIT_OFFSET_LIST())])
  const settlement = { kind, credits, rupiah: amount, offsetListId, returnedOn, reference }
  const [made] = await orRefusedAsCredit(() => tx.rows<{ id: string }>(recordSettlement(settlement)))
  if (made === undefined) throw new Error('a settlement that was just written has no id')
  await audited(tx, actor, 'CREDIT_SETTLEMENT_RECORDED', { id: made.id, version: 0 }, { credits: credits.length })
  return made.id
}

/**
 * Confirms a settlement as another person. A later list in which it is offset asks for so much less from then on.
 *
 * @throws NotFoundError; NotAllowedError also `CREDIT_RECORDER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CREDIT_STATE`, `CREDIT_CHANGED`, `CREDIT_OFFSET_BILLED`; ValidationError `CREDIT_OFFSET_LIST`, `CREDIT_OFFSET_EXCEEDS`
 */
export async function confirmCreditSettlement(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownSettlement,
): Promise<string> {
  const settlement = await getSettlement(tx, actor, input, 'CONFIRM')
  await assertNotHeldAsMaker(tx, 'CREDIT_SETTLEMENT', settlement.id)
  await orRefusedAsCredit(() => tx.rows(confirmSettlement(settlement.id)))
  await audited(tx, actor, 'CREDIT_SETTLEMENT_CONFIRMED', settlement)
  return settlement.id
}

/**
 * Takes a settlement back with the reason: its months are open again, as far as they are still a credit.
 *
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `CREDIT_STATE`, `CREDIT_OFFSET_BILLED`
 */
export async function reverseCreditSettlement(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownSettlement & { readonly reason: string },
): Promise<string> {
  const settlement = await getSettlement(tx, actor, input, 'REVERSE')
  const { reason } = readInput(creditReversalInput, input, creditMessages)
  await orRefusedAsCredit(() => tx.rows(reverseSettlement(settlement.id, reason)))
  await audited(tx, actor, 'CREDIT_SETTLEMENT_REVERSED', settlement, { reason })
  return settlement.id
}

async function getSettlement(
  tx: TenantTransaction,
  actor: Actor,
  { settlementId, expectedVersion }: KnownSettlement,
  action: CreditSettlementAction,
): Promise<CreditSettlementRow> {
  const [settlement] = mayReadCredits(actor)
    ? await tx.rows<CreditSettlementRow>(findCreditSettlements([settlementId]))
    : []
  if (settlement === undefined) throw new NotFoundError()
  assertMayOnCredit(actor, settlement, action)
  if (settlement.version !== expectedVersion) throw new ConflictError(creditMessages.CREDIT_STATE())
  return settlement
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  action: string,
  { id, version }: Pick<CreditSettlementRow, 'id' | 'version'>,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await recordAudit(tx, actor, action, { subject: { kind: 'credit_settlement', id, version: version + 1 }, details })
}
