import { createHash, randomBytes } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { heirCallInput, shortfallInput } from '@payung/domain/benefit/heir-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { getHeirAccount } from './heir-account.ts'
import { heirMessages } from './heirs.messages.ts'
import { assertMayOnAccount, type HeirAccountAction } from './heirs.policy.ts'
import { decideShortfall, type HeirAccountRow, insertHeirCall, insertHeirLink } from './heirs.queries.ts'

/** 160 bits: nobody guesses another family's. */
const CODE_BYTES = 20

/** By which the database knows a code that it does not keep. */
export function hashOfHeirCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}

/**
 * Makes the link by which an heir says how much arrived; the one before it ends. Its code is in the answer alone.
 *
 * @throws NotFoundError; NotAllowedError also `HANDLER_MAKES_NO_LINK`, `MAY_BE_ONE_PERSON`; ConflictError `HEIR_ACCOUNT_STEP`, `LINKS_OF_HEIR`
 */
export async function makeHeirLink(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly accountId: string },
): Promise<{ readonly claimId: string; readonly code: string }> {
  const account = await holdAccount(tx, actor, input.accountId, 'MAKE_LINK')
  const code = randomBytes(CODE_BYTES).toString('hex')
  await orRefusedByRule(() => tx.run(insertHeirLink(account, hashOfHeirCode(code))))
  return { claimId: await audited(tx, actor, 'HEIR_LINK_MADE', account), code }
}

/**
 * Writes down what an heir says in a call, with whom it was and where its recording lies.
 *
 * @returns the claim's id
 * @throws NotFoundError; NotAllowedError also `HANDLER_RECORDS_NO_CALL`, `MAY_BE_ONE_PERSON`; ConflictError `HEIR_ACCOUNT_STEP`, `RECEIVED_MORE`
 * @throws ValidationError `RECEIVED_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function recordHeirCall(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof heirCallInput> & { readonly accountId: string },
): Promise<string> {
  const account = await holdAccount(tx, actor, input.accountId, 'RECORD_CALL')
  const { received, note } = readInput(heirCallInput, input, heirMessages)
  await orRefusedByRule(() => tx.run(insertHeirCall(account, received, note)))
  return audited(tx, actor, 'HEIR_CALLED', account)
}

/**
 * Decides about a shortfall with the reason: it stays in the case, and is open no more.
 *
 * @returns the claim's id
 * @throws NotFoundError; NotAllowedError also `HANDLER_DECIDES_NO_SHORTFALL`, `RECORDER_DECIDES_NO_SHORTFALL`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `HEIR_ACCOUNT_STEP`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function decideHeirShortfall(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof shortfallInput> & { readonly accountId: string },
): Promise<string> {
  const account = await holdAccount(tx, actor, input.accountId, 'DECIDE_SHORTFALL')
  const { reason } = readInput(shortfallInput, input, heirMessages)
  await orRefusedByRule(() => tx.run(decideShortfall(account.id, reason)))
  return audited(tx, actor, 'HEIR_SHORTFALL_DECIDED', account)
}

async function holdAccount(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: HeirAccountAction,
): Promise<HeirAccountRow> {
  const account = await getHeirAccount(tx, actor, id)
  assertMayOnAccount(actor, account, action)
  await assertAnotherPerson(tx, [...account.handlers, account.recorded_by])
  return account
}

async function audited(tx: TenantTransaction, actor: Actor, action: string, account: HeirAccountRow): Promise<string> {
  await recordAudit(tx, actor, action, {
    subject: { kind: 'claim', id: account.claim_id },
    details: { account: account.id },
  })
  return account.claim_id
}
