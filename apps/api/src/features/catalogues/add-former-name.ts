import { formerNameInput } from '@payung/domain/area/former-name-input'
import { cleanName } from '@payung/domain/identity/person-name'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { insertFormerName } from './add-former-name.queries.ts'
import { catalogueMessages } from './catalogues.messages.ts'
import { assertMayKeepCatalogues } from './catalogues.policy.ts'
import { findSameName } from './former-names.queries.ts'

export interface FormerNameInput {
  readonly areaCode: string
  readonly name: string
  /** First day on which it was no longer called so, where anybody knows. */
  readonly validUntil: string | null
  readonly legalBasis: string | null
  readonly source: string | null
}

/**
 * Puts down what an area was called before, so that files which still call it so are understood.
 *
 * @returns its id
 * @throws NotAllowedError to everybody but administrators of the whole province
 * @throws ValidationError `AREA_UNKNOWN`, `NAME_LENGTH`, `NAME_IS_PRESENT`, `BASIS_MISSING`, `BASIS_LENGTH`
 * @throws ConflictError `FORMER_NAME_KNOWN`
 */
export async function addFormerName(tx: Transaction, actor: Actor, input: FormerNameInput): Promise<string> {
  const { areas } = tx.reference
  assertMayKeepCatalogues(actor)
  const { areaCode, validUntil } = input
  const present = areas.get(areaCode)?.name
  const issues = [
    ...(present === undefined ? [issueAbout(catalogueMessages.AREA_UNKNOWN())] : []),
    ...(present?.toLowerCase() === cleanName(input.name).toLowerCase()
      ? [issueAbout(catalogueMessages.NAME_IS_PRESENT())]
      : []),
  ]
  const { name, legalBasis, source } = readInput(formerNameInput(), input, catalogueMessages, issues)
  if ((await tx.rows<{ id: string }>(findSameName(areaCode, name))).length > 0) throw nameExists()
  const [made] = await tx.rows<{ id: string }>(
    insertFormerName(actor, { areaCode, name, validUntil, legalBasis, source }),
  )
  // Somebody else was a moment faster.
  if (made === undefined) throw nameExists()
  const { id } = made
  await recordAudit(tx, actor, 'FORMER_NAME_ADDED', {
    subject: { kind: 'former_name', id },
    details: { area: areaCode },
  })
  return id
}

function nameExists(): ConflictError {
  return new ConflictError(catalogueMessages.FORMER_NAME_KNOWN())
}
