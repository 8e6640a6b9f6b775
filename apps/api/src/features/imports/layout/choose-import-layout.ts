import { IMPORT_PROFILES, type ImportProfileCode, type MappedField } from '@payung/domain/import/import-profile'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../../platform/actor.ts'
import { issueAbout, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { recordAudit } from '../../audit/public.ts'
import { enqueueStaging } from '../create-import.ts'
import { wrongState } from '../import-errors.ts'
import { importMessages } from '../imports.messages.ts'
import { profileFor, proposing } from '../imports.policy.ts'
import { setChosenLayout } from './choose-import-layout.queries.ts'
import { type ChosenLayout, openLayout } from './import-layout.ts'

export interface LayoutChoice {
  readonly importId: string
  readonly sheet: string
  readonly headerRow: number | null
  readonly mapping: readonly { readonly column: number; readonly field: string | null }[] | null
  /** Where somebody says that the file is of another kind than it was taken for. */
  readonly profile?: ImportProfileCode | null | undefined
}

const ROWS_MAX = 1_048_576
const COLUMNS_MAX = 1_000

/**
 * Reads the file again with the sheet, header row and columns that a person says; what was staged before is replaced.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE` once it is being read, saved or was
 * @throws ValidationError for a sheet that the file does not have, an unknown field, or one field for two columns
 */
export async function chooseImportLayout(tx: Transaction, actor: Actor, input: LayoutChoice): Promise<string> {
  const { vault } = tx
  const file = await tx.models.importFile.findUnique({ where: { id: input.importId } })
  if (file === null) throw new NotFoundError()
  const profile =
    file.roundTaskId === null ? profileFor(actor, input.profile ?? asProfile(file.profile)) : proposing(actor)
  const { sheets } = openLayout(vault, actor.tenantId, file.id, file.layoutCipher)
  const chosen = readChoice(
    input,
    sheets.map((sheet) => sheet.name),
    IMPORT_PROFILES[profile ?? 'PEOPLE'].fields,
  )
  const begun = await tx.run(setChosenLayout(JSON.stringify(chosen), profile, file.id))
  if (begun === 0) throw wrongState()
  await enqueueStaging(tx, actor, file.id)
  await recordAudit(tx, actor, 'IMPORT_LAYOUT_CHOSEN', { subject: { kind: 'import', id: file.id } })
  return file.id
}

function asProfile(code: string | null): ImportProfileCode | null {
  return code !== null && code in IMPORT_PROFILES ? (code as ImportProfileCode) : null
}

function readChoice(
  choice: LayoutChoice,
  sheets: readonly string[],
  mappedFields: readonly MappedField[],
): ChosenLayout {
  if (!sheets.includes(choice.sheet)) {
    throw invalid(importMessages.SHEET_NOT_FOUND())
  }
  const { headerRow } = choice
  if (headerRow !== null && (!Number.isInteger(headerRow) || headerRow < 1 || headerRow > ROWS_MAX)) {
    throw invalid(importMessages.HEADER_ROW_INVALID())
  }
  const mapping =
    choice.mapping?.map(({ column, field }) => ({ column, field: readField(field, mappedFields) })) ?? null
  const fields = mapping?.flatMap(({ field }) => field ?? []) ?? []
  if (mapping?.some(({ column }) => !Number.isInteger(column) || column < 0 || column >= COLUMNS_MAX))
    throw invalid(importMessages.COLUMN_INVALID())
  if (new Set(fields).size < fields.length) throw invalid(importMessages.FIELD_TWICE())
  return { sheet: choice.sheet, headerRow, mapping }
}

function readField(field: string | null, fields: readonly MappedField[]): MappedField | null {
  if (field === null) return null
  const match = fields.find((candidate) => candidate === field)
  if (match === undefined) throw invalid(importMessages.FIELD_UNKNOWN())
  return match
}

function invalid(message: Message, path?: string): ValidationError {
  return new ValidationError([issueAbout(message, path)])
}
