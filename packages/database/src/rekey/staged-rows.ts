import type pg from 'pg'
import { markOf } from '../index-mark.ts'
import { ownerOf } from '../sealed-owner.ts'
import { headOf } from '../sealed-value.ts'
import type { Vault } from '../vault.ts'
import { NotedValues } from './noted-values.ts'
import type { RekeyConnection } from './rekey-connection.ts'
import type { RekeyPass } from './rekey-pass.ts'

interface StagedRow {
  readonly import_id: string
  readonly row_number: number
  readonly tenant_id: string
  readonly cells: Buffer
  readonly said: Buffer | null
  readonly said_index: Buffer | null
  readonly index: Buffer | null
  readonly nik: Buffer | null
  readonly card: Buffer | null
  readonly card_index: Buffer | null
}

const NOT_YET = `(substr(r.cells_cipher, 1, 4) <> $1 or substr(r.said_cipher, 1, 4) <> $1
  or r.blind_index is not null and (length(r.blind_index) <> 36 or substr(r.blind_index, 1, 4) <> $2))`

async function countStagedRows(client: pg.Client, keyId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from import_row r where ${NOT_YET}`,
    [headOf(keyId), markOf(keyId)],
  )
  return rows[0]?.count ?? 0
}

/**
 * Seals the rows of imports anew. What was prepared for a saving is forgotten, because it is sealed under keys of people that change: each saving
 * prepares it first. Nobody writes rows meanwhile (`beginIndexes`).
 *
 * @returns how many were left as they were, because something in them does not open
 */
export async function rekeyStagedRows(
  connection: RekeyConnection,
  { keyId, vault, batch, onProgress }: RekeyPass,
): Promise<number> {
  const { client } = connection
  await client.query('update import_row_keeper set proposal_cipher = null where substr(proposal_cipher, 1, 4) <> $1', [
    headOf(keyId),
  ])
  // As housekeeping does: whoever takes an import back prepares it anew.
  await client.query(
    `delete from import_undo u where not exists (select from import_file f where f.id = u.import_id and f.state = 'REVERTING')`,
  )
  const total = await countStagedRows(client, keyId)
  let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0]
  let done = 0
  for (let count = batch; count === batch; ) {
    count = await connection.transaction(async () => {
      const { rows } = await client.query<StagedRow>(
        `select r.import_id, r.row_number, r.tenant_id, r.cells_cipher as cells, r.said_cipher as said, r.said_index, r.blind_index as index,
           r.national_id_cipher as nik, r.family_card_cipher as card, r.family_card_index as card_index
         from import_row r where ${NOT_YET} and (r.import_id, r.row_number) > ($3::uuid, $4::int)
         order by r.import_id, r.row_number limit $5 for update`,
        [headOf(keyId), markOf(keyId), ...after, batch],
      )
      const last = rows.at(-1)
      if (last !== undefined) after = [last.import_id, last.row_number]
      const noted = new NotedValues()
      const resealed = rows.flatMap((row) => resealRow(vault, row, noted) ?? [])
      await noted.setAside(client)
      await write(client, resealed)
      await rekeyRemarks(client, vault, resealed)
      return rows.length
    })
    done += count
    onProgress(done, total)
  }
  return countStagedRows(client, keyId)
}

/** @returns null where a part of it does not open: it stays whole as it is */
function resealRow(vault: Vault, row: StagedRow, noted: NotedValues): StagedRow | null {
  const { import_id: importId, row_number: number, tenant_id: tenantId, index, nik, card } = row
  const subject = `${importId}/${number}`
  return noted.open(tenantId, 'import_row.cells_cipher', subject, () => {
    const text = (place: 'import_row.cells_cipher' | 'import_row.said_cipher', sealed: Buffer) => {
      const owner = ownerOf(place, importId, number)
      const opened = vault.openForTenant(tenantId, owner, sealed)
      return { opened, sealed: vault.sealForTenant(tenantId, owner, opened) }
    }
    const words = row.said === null ? null : text('import_row.said_cipher', row.said)
    const digits = nik === null || index === null ? null : vault.openNationalId(nik, index)
    const next = digits === null ? null : vault.blindIndex(digits)
    const cardDigits = card === null || index === null ? null : vault.openFamilyCard(card, index)
    return {
      ...row,
      cells: text('import_row.cells_cipher', row.cells).sealed,
      said: words?.sealed ?? null,
      said_index:
        words === null || row.said_index === null ? row.said_index : vault.indexForTenant(tenantId, words.opened),
      index: next,
      nik: digits === null || next === null ? null : vault.sealNationalId(digits, next),
      card: cardDigits === null || next === null ? null : vault.sealFamilyCard(cardDigits, next),
      card_index: cardDigits === null ? row.card_index : vault.familyCardIndex(cardDigits),
    }
  })
}

async function write(client: pg.Client, rows: readonly StagedRow[]): Promise<void> {
  await client.query(
    `update import_row r set cells_cipher = c.cells, said_cipher = c.said, said_index = c.said_index, blind_index = c.index,
       national_id_cipher = c.nik, family_card_cipher = c.card, family_card_index = c.card_index,
       earlier_cipher = null, proposal_cipher = null, carried_cipher = null
     from unnest($1::uuid[], $2::int[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[], $9::bytea[])
       as c (import_id, row_number, cells, said, said_index, index, nik, card, card_index)
     where r.import_id = c.import_id and r.row_number = c.row_number`,
    [
      rows.map(({ import_id }) => import_id),
      rows.map(({ row_number }) => row_number),
      rows.map(({ cells }) => cells),
      rows.map((row) => row.said),
      rows.map(({ said_index }) => said_index),
      rows.map(({ index }) => index),
      rows.map(({ nik }) => nik),
      rows.map(({ card }) => card),
      rows.map(({ card_index }) => card_index),
    ],
  )
}

/** Remarks about equal values stay equal: the new index is made of the former one, for the value itself is not kept beside it. */
async function rekeyRemarks(client: pg.Client, vault: Vault, rows: readonly StagedRow[]): Promise<void> {
  const { rows: remarks } = await client.query<{
    import_id: string
    row_number: number
    position: number
    tenant_id: string
    value_index: Buffer
  }>(
    `select s.import_id, s.row_number, s.position, s.tenant_id, s.value_index
     from unnest($1::uuid[], $2::int[]) as r (import_id, row_number)
     join import_issue s on s.import_id = r.import_id and s.row_number = r.row_number where s.value_index is not null`,
    [rows.map(({ import_id }) => import_id), rows.map(({ row_number }) => row_number)],
  )
  await client.query(
    `update import_issue s set value_index = c.value_index from unnest($1::uuid[], $2::int[], $3::smallint[], $4::bytea[])
       as c (import_id, row_number, position, value_index)
     where s.import_id = c.import_id and s.row_number = c.row_number and s.position = c.position`,
    [
      remarks.map(({ import_id }) => import_id),
      remarks.map(({ row_number }) => row_number),
      remarks.map(({ position }) => position),
      remarks.map(({ tenant_id, value_index }) => vault.indexForTenant(tenant_id, value_index.toString('base64'))),
    ],
  )
}
