import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { VillageQuestion } from '@payung/domain/area/village-question'
import type { FileRemark } from '@payung/domain/import/file-remark'
import type { ImportColumn } from '@payung/domain/import/import-field'
import type { AnswerField, MappedField } from '@payung/domain/import/import-profile'
import type { TitlePlace } from '@payung/domain/import/table-title'
import type { Context } from '../../../platform/context.ts'
import { openForPage } from '../../../platform/unopened-values.ts'

export interface LayoutColumn extends ImportColumn {
  /** How sure the guess is, 0 to 1; 1 for what a person chose. */
  readonly confidence: number
  /** Some cells, so that a person sees what the column holds. */
  readonly samples: readonly string[]
  /** Of an insurer's answer: what the column holds there. */
  readonly answerField?: AnswerField | null
}

export interface ImportLayout {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: string | null
  /** The row that names the columns, as a spreadsheet numbers it; of a two-row header the lower. */
  readonly headerRow: number | null
  readonly columns: readonly LayoutColumn[]
  readonly place: TitlePlace
  /** What somebody said about an earlier file of this layout, and was followed. */
  readonly remembered?: { readonly id: string; readonly at: string } | null
  /** What was said of such places and holds for this file: question (`villageQuestionKey`) → village. */
  readonly answers?: Readonly<Record<string, string>>
  /** Places that nobody can find for sure, each asked once for all of its rows. */
  readonly questions?: readonly (VillageQuestion & { readonly candidates: readonly string[] })[]
  /** Rows with a person that the spreadsheet hides. They are read: what is hidden was not deleted. */
  readonly hiddenRowCount?: number
  /** What only the file as a whole shows, with whatever was mended of it. */
  readonly remarks?: readonly FileRemark[]
}

/** What a person decided instead of the guess. */
export interface ChosenLayout {
  readonly sheet: string
  /** Null: found by itself on that sheet. */
  readonly headerRow: number | null
  /** Column (from 0) → field; a column that is left out is not taken over. Null: guessed. */
  readonly mapping: readonly { readonly column: number; readonly field: MappedField | null }[] | null
}

export const NO_LAYOUT: ImportLayout = {
  sheets: [],
  sheet: null,
  headerRow: null,
  columns: [],
  place: { village: '', district: '', regency: '' },
}

/** Samples are cells of people: the layout is kept under the tenant's key like the rows. */
const layoutOwner = (importId: string) => ownerOf('import_file.layout_cipher', importId)

export function sealLayout(vault: Vault, tenantId: string, importId: string, layout: ImportLayout): Buffer {
  return vault.sealForTenant(tenantId, layoutOwner(importId), JSON.stringify(layout))
}

/** For a page: nothing of the layout where it does not open, and the value is set aside. */
export async function readLayout(
  context: Context,
  record: { readonly id: string; readonly tenant_id: string; readonly layout_cipher: Uint8Array | null },
): Promise<ImportLayout> {
  const layout = await openForPage(context, 'import_file.layout_cipher', record.id, () =>
    openLayout(context.vault, record.tenant_id, record.id, record.layout_cipher),
  )
  return layout ?? NO_LAYOUT
}

export function openLayout(vault: Vault, tenantId: string, importId: string, sealed: Uint8Array | null): ImportLayout {
  return sealed === null
    ? NO_LAYOUT
    : (JSON.parse(vault.openForTenant(tenantId, layoutOwner(importId), sealed)) as ImportLayout)
}
