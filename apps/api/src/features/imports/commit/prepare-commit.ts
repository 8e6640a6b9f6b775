import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { sealProposal } from '../../proposals/public.ts'
import { findWorkers, sealState, type WorkerRecord } from '../../workers/public.ts'
import type { Importer } from '../import-tools.ts'
import { factsSaid, type StagedFacts } from '../rows/staged-facts.queries.ts'
import { tellClosedRows } from './closed-rows.queries.ts'
import { keysOfRecords } from './keys-of-records.ts'
import { findRowsToPrepare, sealPreparedRows } from './prepare-commit.queries.ts'

const AT_ONCE = 500

/**
 * Prepares what the database cannot seal by itself: for each update, and whoever comes back, what the record was, under its person's key; for each proposal what is
 * proposed, under the key of who keeps the record. Without what does not open: that is set aside. A row whose record has no key that opens is told
 * as one that cannot be saved, and all others are.
 *
 * @returns how many were prepared, and the row up to which it came: null at the end
 */
export async function prepareRows(
  tx: TenantTransaction,
  vault: Vault,
  importer: Importer,
  importId: string,
  afterRow: number,
): Promise<{ readonly prepared: number; readonly upTo: number | null }> {
  const rows = await tx.rows<RowToPrepare>(findRowsToPrepare(importId, afterRow, AT_ONCE))
  const updates = rows.filter((row) => row.outcome !== 'PROPOSE')
  const unopened = new UnopenedValues()
  const records =
    updates.length === 0 ? [] : await tx.rows<WorkerRecord>(findWorkers(updates.map((row) => row.worker_id)))
  const { earlier, closed } = await earlierStates(tx, { vault, unopened }, importId, updates, records)
  const indexes = new Map(records.map((record) => [record.id, record.person_index]))
  const numbers = rows.map((row) => row.row_number)
  const earlierCiphers = rows.map((row) => earlier.get(row.worker_id) ?? null)
  const proposals = rows.map((row) =>
    row.outcome === 'PROPOSE' ? proposalOf({ vault, unopened }, importer, importId, row) : null,
  )
  const cards = rows.map((row) => cardFor({ vault, unopened }, importId, row, indexes.get(row.worker_id)))
  await tx.run(sealPreparedRows({ numbers, earlierCiphers, proposals, cards, importId }))
  await tellClosedRows(
    tx,
    importer,
    importId,
    numbers,
    updates.filter((row) => closed.has(row.worker_id)).map((row) => row.row_number),
  )
  await unopened.setAside(tx, importer)
  return { prepared: rows.length, upTo: rows.length < AT_ONCE ? null : (numbers.at(-1) ?? null) }
}

interface Opening {
  readonly vault: Vault
  readonly unopened: UnopenedValues
}

interface RowToPrepare extends StagedFacts {
  readonly row_number: number
  readonly outcome: 'UPDATE' | 'REVIVE' | 'PROPOSE'
  readonly worker_id: string
  readonly worker_version: number
  readonly keeper_tenant_id: string
  readonly birth_date_said: boolean
  readonly sex_said: boolean
}

/** Only of the version that was compared: where the record has changed since, the commit will say so. */
async function earlierStates(
  tx: TenantTransaction,
  { vault, unopened }: Opening,
  importId: string,
  rows: readonly RowToPrepare[],
  records: readonly WorkerRecord[],
): Promise<{ readonly earlier: ReadonlyMap<string, Buffer>; readonly closed: ReadonlySet<string> }> {
  if (rows.length === 0) return { earlier: new Map(), closed: new Set() }
  const keys = await keysOfRecords(
    tx,
    vault,
    importId,
    records.map((record) => record.id),
    unopened,
  )
  const versions = new Map(rows.map((row) => [row.worker_id, row.worker_version]))
  const compared = records.filter((record) => record.version === versions.get(record.id))
  return {
    earlier: new Map(
      compared.flatMap((record) => {
        const key = keys.get(record.id)
        return key === undefined ? [] : [[record.id, sealState(vault, key, record)]]
      }),
    ),
    closed: new Set(compared.flatMap(({ id }) => (keys.has(id) ? [] : [id]))),
  }
}

/** The family card of a row that names somebody by a number they were merged from: in the record it stands beside another NIK. */
function cardFor(
  opening: Opening,
  importId: string,
  row: RowToPrepare,
  recordIndex: Uint8Array | undefined,
): Buffer | null {
  if (recordIndex === undefined || Buffer.from(row.blind_index).equals(recordIndex)) return null
  const digits = openCardOf(opening, importId, row)
  return digits === null ? null : opening.vault.sealFamilyCard(digits, recordIndex)
}

function openCardOf({ vault, unopened }: Opening, importId: string, row: RowToPrepare): string | null {
  const { family_card_cipher: card, row_number: number } = row
  if (card === null) return null
  return unopened.open('import_row.family_card_cipher', `${importId}/${number}`, () =>
    vault.openFamilyCard(card, row.blind_index),
  )
}

/** What the row says, as JSON of field → value. A silent row proposes nothing of what it is silent about. */
function proposalOf(opening: Opening, importer: Importer, importId: string, row: RowToPrepare): Buffer {
  const facts = {
    familyCardNumber: openCardOf(opening, importId, row),
    ...factsSaid(row),
    birthDate: row.birth_date_said ? row.birth_date : null,
    sex: row.sex_said ? row.sex : null,
  }
  const proposed = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
  const { keeper_tenant_id: tenant_id, worker_id } = row
  const proposal = { tenant_id, worker_id, proposer_tenant_id: importer.tenantId, import_id: importId }
  return sealProposal(opening.vault, proposal, proposed)
}
