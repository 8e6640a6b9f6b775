import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import {
  type accountNumberInput,
  accountOfHeirInput,
  accountTail,
  type heirAccountInput,
  sameNumberInput,
} from '@payung/domain/benefit/heir-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { heirMessages } from './heirs.messages.ts'
import { assertMayNameHeirs, assertMayOnAccount, mayReadHeirs } from './heirs.policy.ts'
import { confirmAccount, findHeirAccount, type HeirAccountRow, insertHeirAccount, makeHeirId } from './heirs.queries.ts'
import { findNamedHeir } from './save-heir.ts'

const ownerOfNumber = (id: string) => ownerOf('heir_account.number_cipher', id)

/**
 * Enters the account of an heir, or another in place of it: in their own name, or for a child in the guardian's.
 *
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError; ConflictError `CLAIM_HEIRS_SETTLED`, `ACCOUNTS_OF_HEIR`
 * @throws ValidationError `BANK_INVALID`, `ACCOUNT_HOLDER_INVALID`, `ACCOUNT_NUMBER_INVALID`, `HEIR_ACCOUNT_OF_OTHER`
 */
export async function enterHeirAccount(
  tx: Transaction,
  actor: Actor,
  input: InputOf<typeof heirAccountInput> & { readonly heirId: string },
): Promise<string> {
  const { heir, claim } = await findNamedHeir(tx, actor, input.heirId)
  assertMayNameHeirs(actor, claim.state)
  const { bank, holder, number } = readInput(
    accountOfHeirInput([heir.name, heir.guardian_name].filter((name) => name !== null)),
    input,
    heirMessages,
  )
  const { id } = await tx.one<{ id: string }>(makeHeirId())
  const numberCipher = tx.vault.sealForTenant(actor.tenantId, ownerOfNumber(id), number)
  const account = { bank, holder, numberCipher, numberTail: accountTail(number) }
  await orRefusedByRule(() => tx.run(insertHeirAccount(id, heir, account)))
  return audited(tx, actor, 'HEIR_ACCOUNT_ENTERED', { id, claim_id: claim.id })
}

/**
 * Confirms an account: another person reads the number from the account book, without having seen it here. Only the same number confirms it.
 *
 * @returns the claim's id
 * @throws NotFoundError; NotAllowedError also `ENTERER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; ConflictError `HEIR_ACCOUNT_STEP`
 * @throws ValidationError `ACCOUNT_NUMBER_INVALID`, `ACCOUNT_NUMBER_DIFFERS`
 */
export async function confirmHeirAccount(
  tx: Transaction,
  actor: Actor,
  input: InputOf<typeof accountNumberInput> & { readonly accountId: string },
): Promise<string> {
  const account = await getHeirAccount(tx, actor, input.accountId)
  assertMayOnAccount(actor, account, 'CONFIRM')
  await assertAnotherPerson(tx, [account.entered_by])
  const entered = tx.vault.openForTenant(actor.tenantId, ownerOfNumber(account.id), account.number_cipher)
  readInput(
    sameNumberInput((number) => number === entered),
    input,
    heirMessages,
  )
  await orRefusedByRule(() => tx.run(confirmAccount(account.id)))
  return audited(tx, actor, 'HEIR_ACCOUNT_CONFIRMED', account)
}

/** @throws NotFoundError */
export async function getHeirAccount(tx: TenantTransaction, actor: Actor, id: string): Promise<HeirAccountRow> {
  const [account] = mayReadHeirs(actor) ? await tx.rows<HeirAccountRow>(findHeirAccount(id)) : []
  if (account === undefined) throw new NotFoundError()
  return account
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  action: string,
  { id, claim_id: claimId }: Pick<HeirAccountRow, 'id' | 'claim_id'>,
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'claim', id: claimId }, details: { account: id } })
  return claimId
}
