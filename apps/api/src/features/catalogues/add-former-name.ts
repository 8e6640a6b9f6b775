import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { cleanName } from '@payung/domain/identity/person-name'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { recordAudit } from '../audit/public.ts'
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
export async function addFormerName(
  tx: TenantTransaction,
  actor: Actor,
  { areas }: Pick<ReferenceData, 'areas'>,
  input: FormerNameInput,
): Promise<string> {
  assertMayKeepCatalogues(actor)
  const { areaCode, validUntil } = input
  const name = cleanName(input.name)
  const [legalBasis, source] = [tidy(input.legalBasis), tidy(input.source)]
  const present = areas.get(areaCode)?.name
  const issues = [
    ...(present === undefined ? [issue('areaCode', 'AREA_UNKNOWN')] : []),
    ...(isWithin(name, NAME_LENGTH) ? [] : [issue('name', 'NAME_LENGTH')]),
    ...(present?.toLowerCase() === name.toLowerCase() ? [issue('name', 'NAME_IS_PRESENT')] : []),
    ...(legalBasis === null && source === null ? [issue('legalBasis', 'BASIS_MISSING')] : []),
    ...(legalBasis === null || isWithin(legalBasis, BASIS_LENGTH) ? [] : [issue('legalBasis', 'BASIS_LENGTH')]),
    ...(source === null || isWithin(source, BASIS_LENGTH) ? [] : [issue('source', 'BASIS_LENGTH')]),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
  if ((await tx.rows<{ id: string }>(findSameName(areaCode, name))).length > 0) throw nameExists()
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into area_former_name (area_code, name, valid_until, legal_basis, source, added_by)
    values (${areaCode}, ${name}, ${validUntil}::date, ${legalBasis}, ${source}, ${actor.userId}::uuid)
    on conflict (area_code, lower(name)) where withdrawn_at is null do nothing returning id`)
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

const WORDS = {
  AREA_UNKNOWN: { id: 'Pilih wilayah dari daftar.', en: 'Choose an area from the list.' },
  NAME_LENGTH: {
    id: `Isi nama lama, ${NAME_LENGTH.min} sampai ${NAME_LENGTH.max} huruf.`,
    en: `Give the former name, ${NAME_LENGTH.min} to ${NAME_LENGTH.max} letters.`,
  },
  NAME_IS_PRESENT: {
    id: 'Itu nama wilayah ini sekarang. Isi namanya yang lama.',
    en: 'That is what the area is called now. Give its former name.',
  },
  BASIS_MISSING: {
    id: 'Isi dasar hukum, atau sumber tempat nama ini dibaca.',
    en: 'Give a legal basis, or the source in which this name was read.',
  },
  BASIS_LENGTH: {
    id: `Isi ${BASIS_LENGTH.min} sampai ${BASIS_LENGTH.max} huruf.`,
    en: `Give ${BASIS_LENGTH.min} to ${BASIS_LENGTH.max} letters.`,
  },
} as const

function issue(path: string, code: keyof typeof WORDS): ValidationIssue {
  return { path, code, severity: 'ERROR', text: WORDS[code] }
}

function nameExists(): ConflictError {
  return new ConflictError('FORMER_NAME_KNOWN', {
    id: 'Nama lama ini sudah tercatat untuk wilayah itu. Cari di daftar di bawah.',
    en: 'This former name is already known of that area. Look for it in the list below.',
  })
}
