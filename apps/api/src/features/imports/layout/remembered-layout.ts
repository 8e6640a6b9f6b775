import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { headerKey } from '@payung/domain/import/header-words'
import type { MappedField } from '@payung/domain/import/import-profile'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import type { Importer } from '../import-tools.ts'

/** What a person has said about one sender's layout. */
export interface LayoutMemory {
  /** Null: nobody has corrected the columns. */
  readonly mapping: readonly { readonly column: number; readonly field: MappedField | null }[] | null
  /** Villages by what the file calls them (`villageQuestionKey`). */
  readonly villages: Readonly<Record<string, string>>
}

export interface RememberedLayout extends LayoutMemory {
  readonly id: string
  readonly rememberedAt: string
}

export const NO_MEMORY: LayoutMemory = { mapping: null, villages: {} }

/** Of a tenant; far more than senders have layouts. */
const MEMORIES_MAX = 1_000

/** Looks a layout up by the names of its columns; null where nobody has ever said anything about it. */
export type Recall = (headers: readonly string[]) => RememberedLayout | null

/**
 * What one layout is known by: the names of its columns in their order, whatever their case, dots and spaces.
 *
 * Under the vault's key: where somebody took a row of people for the header, it must not be guessed back.
 */
export function fingerprintOf(vault: Vault, tenantId: string, headers: readonly string[]): Buffer {
  return vault.textIndex(layoutText(tenantId, headers))
}

function layoutText(tenantId: string, headers: readonly string[]): string {
  const names = headers.map(headerKey)
  while (names.at(-1) === '') names.pop()
  return `layout\n${tenantId}\n${names.join('\n')}`
}

/** One memory a layout: it opens for files with these headers alone. */
const mappingOwner = (fingerprint: Uint8Array) =>
  ownerOf('import_mapping.mapping_cipher', Buffer.from(fingerprint).toString('hex'))

/** Everything that the tenant remembers, to be asked while a file is being recognised. What does not open was never said. */
export async function recallLayouts(
  tx: TenantTransaction,
  vault: Vault,
  tenantId: string,
  unopened: UnopenedValues,
): Promise<Recall> {
  const rows = await tx.models.importMapping.findMany({ orderBy: { rememberedAt: 'desc' }, take: MEMORIES_MAX })
  const layouts = new Map(rows.map((row) => [Buffer.from(row.fingerprint).toString('hex'), row]))
  if (layouts.size === 0) return () => null
  return (headers) => {
    // Remembered before a key took over, it is known by an index of the former one.
    const row = [fingerprintOf(vault, tenantId, headers), ...vault.blindIndexes(layoutText(tenantId, headers))]
      .map((fingerprint) => layouts.get(fingerprint.toString('hex')))
      .find((layout) => layout !== undefined)
    if (row === undefined) return null
    const memory = unopened.open(
      'import_mapping.mapping_cipher',
      row.id,
      () => JSON.parse(vault.openForTenant(tenantId, mappingOwner(row.fingerprint), row.mappingCipher)) as LayoutMemory,
    )
    if (memory === null) return null
    return { ...memory, id: row.id, rememberedAt: row.rememberedAt.toISOString() }
  }
}

/** Adds to what is remembered of a layout; what was said last holds. */
export async function rememberLayout(
  tx: TenantTransaction,
  vault: Vault,
  importer: Importer,
  headers: readonly string[],
  changes: Partial<LayoutMemory>,
): Promise<void> {
  const fingerprint = new Uint8Array(fingerprintOf(vault, importer.tenantId, headers))
  const unopened = new UnopenedValues()
  const formerMemory = (await recallLayouts(tx, vault, importer.tenantId, unopened))(headers) ?? NO_MEMORY
  await unopened.setAside(tx, importer)
  // What was remembered and does not open may be mended yet: nothing is written over it, and nothing new remembered until then.
  if (unopened.size > 0) return
  const memory: LayoutMemory = {
    mapping: changes.mapping ?? formerMemory.mapping,
    villages: { ...formerMemory.villages, ...changes.villages },
  }
  const mappingCipher = new Uint8Array(
    vault.sealForTenant(importer.tenantId, mappingOwner(fingerprint), JSON.stringify(memory)),
  )
  await tx.models.importMapping.upsert({
    where: { tenantId_fingerprint: { tenantId: importer.tenantId, fingerprint } },
    create: { tenantId: importer.tenantId, fingerprint, mappingCipher, rememberedBy: importer.userId },
    update: { mappingCipher }, // by whom and when, the database writes
  })
}
