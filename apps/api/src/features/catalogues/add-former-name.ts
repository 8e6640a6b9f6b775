import { cleanName } from '@payung/domain/identity/person-name'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout, ValidationError } from '../../platform/errors.ts'
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

const NAME_LENGTH = { min: 2, max: 120 }
const BASIS_LENGTH = { min: 3, max: 300 }

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
  const name = cleanName(input.name)
  const [legalBasis, source] = [tidy(input.legalBasis), tidy(input.source)]
  const present = areas.get(areaCode)?.name
  const issues = [
    ...(present === undefined ? [issueAbout(catalogueMessages.AREA_UNKNOWN())] : []),
    ...(isWithin(name, NAME_LENGTH) ? [] : [issueAbout(catalogueMessages.NAME_LENGTH(NAME_LENGTH))]),
    ...(present?.toLowerCase() === name.toLowerCase() ? [issueAbout(catalogueMessages.NAME_IS_PRESENT())] : []),
    ...(legalBasis === null && source === null ? [issueAbout(catalogueMessages.BASIS_MISSING())] : []),
    ...(legalBasis === null || isWithin(legalBasis, BASIS_LENGTH)
      ? []
      : [issueAbout(catalogueMessages.BASIS_LENGTH(BASIS_LENGTH), 'legalBasis')]),
    ...(source === null || isWithin(source, BASIS_LENGTH)
      ? []
      : [issueAbout(catalogueMessages.BASIS_LENGTH(BASIS_LENGTH), 'source')]),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
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

const tidy = (text: string | null) => text?.trim() || null
const isWithin = ({ length }: string, { min, max }: { min: number; max: number }) => length >= min && length <= max

function nameExists(): ConflictError {
  return new ConflictError(catalogueMessages.FORMER_NAME_KNOWN())
}
