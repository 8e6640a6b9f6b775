import type pg from 'pg'
import { type Owner, ownerOf, type SealedPlace } from '../sealed-owner.ts'
import { headOf } from '../sealed-value.ts'
import type { Vault } from '../vault.ts'
import { NotedValues } from './noted-values.ts'
import { type RekeyConnection, withoutGuard } from './rekey-connection.ts'
import type { RekeyPass } from './rekey-pass.ts'

type TextRow = Readonly<Record<string, string | null>>

/** A column of texts that are sealed under the key of their tenant. */
interface TextColumn {
  readonly table: string
  readonly column: string
  /** Columns that tell the row from every other, with their types. */
  readonly keys: readonly (readonly [name: string, type: 'uuid' | 'int'])[]
  /** What else names the owner, as text. */
  readonly others?: readonly string[]
  /** The column of the tenant under whose key it is sealed; left out, `tenant_id`. */
  readonly tenant?: string
  readonly owner: (row: TextRow) => Owner
  /** Of the row, in the list of values that do not open. */
  readonly subject: (row: TextRow) => string
  /** The trigger that keeps the row from every change. */
  readonly guard?: string
  /** Columns that hold an index of the text, or of something else of the row. */
  readonly indexes?: Readonly<Record<string, (vault: Vault, tenantId: string, text: string, former: Buffer) => Buffer>>
}

const place = (name: SealedPlace, ...columns: readonly string[]) => ({
  owner: (row: TextRow) => ownerOf(name, ...columns.map((column) => row[column] ?? '')),
})
const byId = { keys: [['id', 'uuid']], subject: (row: TextRow) => row['id'] ?? '' } as const
const again = (vault: Vault, tenantId: string, _text: string, former: Buffer) =>
  vault.indexForTenant(tenantId, former.toString('base64'))

const REPAIR_CELL = {
  table: 'import_repair_cell',
  keys: [
    ['import_id', 'uuid'],
    ['number', 'int'],
    ['row_number', 'int'],
    ['column_index', 'int'],
  ],
  subject: (row: TextRow) => `${row['import_id']}/${row['row_number']}`,
} as const

export const TEXT_COLUMNS: readonly TextColumn[] = [
  {
    ...byId,
    ...place('check_result.said_cipher', 'worker_id', 'import_id'),
    table: 'check_result',
    column: 'said_cipher',
    others: ['worker_id', 'import_id'],
    guard: 'check_result_append_only',
    indexes: { said_index: (vault, tenantId, text) => vault.indexForTenant(tenantId, text) },
  },
  {
    ...byId,
    ...place('cohort_objection.statement_cipher', 'id'),
    table: 'cohort_objection',
    column: 'statement_cipher',
    guard: 'cohort_objection_append_only',
    // Of addresses, which are kept nowhere: they stay different from each other, and no later one is equal to them.
    indexes: { sender_digest: again, surroundings_digest: again },
  },
  {
    ...byId,
    ...place('company_application.contact_cipher', 'id'),
    table: 'company_application',
    column: 'contact_cipher',
    indexes: { sender_digest: again, surroundings_digest: again, mailbox_digest: again },
  },
  {
    ...byId,
    ...place('claim_heir.national_id_cipher', 'id'),
    table: 'claim_heir',
    column: 'national_id_cipher',
    guard: 'claim_heir_guarded',
  },
  {
    ...byId,
    ...place('earlier_benefit.national_id_cipher', 'id'),
    table: 'earlier_benefit',
    column: 'national_id_cipher',
  },
  {
    ...byId,
    ...place('heir_account.number_cipher', 'id'),
    table: 'heir_account',
    column: 'number_cipher',
  },
  {
    ...byId,
    ...place('outside_report.family_phone_cipher', 'id'),
    table: 'outside_report',
    column: 'family_phone_cipher',
    // A report goes to another keeper with its record; its seal stays.
    tenant: 'reporter_tenant_id',
  },
  {
    ...byId,
    ...place('import_file.layout_cipher', 'id'),
    table: 'import_file',
    column: 'layout_cipher',
  },
  {
    ...byId,
    ...place('import_file.counts_cipher', 'id'),
    table: 'import_file',
    column: 'counts_cipher',
  },
  {
    ...byId,
    ...place('import_mapping.mapping_cipher', 'layout'),
    table: 'import_mapping',
    column: 'mapping_cipher',
    others: [`encode(fingerprint, 'hex') as layout`],
  },
  {
    ...place('import_repair.reason_cipher', 'import_id', 'number'),
    table: 'import_repair',
    column: 'reason_cipher',
    keys: [
      ['import_id', 'uuid'],
      ['number', 'int'],
    ],
    subject: (row) => `${row['import_id']}/${row['number']}`,
  },
  {
    ...REPAIR_CELL,
    ...place('import_repair_cell.before_cipher', 'import_id', 'row_number', 'column_index', 'number'),
    column: 'before_cipher',
  },
  {
    ...REPAIR_CELL,
    ...place('import_repair_cell.after_cipher', 'import_id', 'row_number', 'column_index', 'number'),
    column: 'after_cipher',
  },
  {
    ...byId,
    ...place('worker_proposal.changes_cipher', 'worker_id', 'proposer_tenant_id', 'import_id'),
    table: 'worker_proposal',
    column: 'changes_cipher',
    others: ['worker_id', 'proposer_tenant_id', 'import_id'],
  },
]

/** How many are left that another key sealed, or that are not bound to their row. */
async function countTexts(client: pg.Client, { table, column }: TextColumn, keyId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${table} where substr(${column}, 1, 4) <> $1`,
    [headOf(keyId)],
  )
  return rows[0]?.count ?? 0
}

/**
 * Seals the texts of one column anew while everybody goes on working.
 *
 * @returns how many were left as they were, because they do not open
 */
export async function rekeyTexts(connection: RekeyConnection, text: TextColumn, options: RekeyPass): Promise<number> {
  const { client } = connection
  const total = await countTexts(client, text, options.keyId)
  let after: readonly string[] | null = null
  let done = 0
  for (let count = total === 0 ? 0 : options.batch; count === options.batch; ) {
    const rows: readonly TextRow[] = await connection.transaction(() => rekeyBatch(client, text, options, after))
    const last = rows.at(-1)
    if (last !== undefined) after = text.keys.map(([name]) => last[name] ?? '')
    count = rows.length
    done += count
    options.onProgress(done, total)
  }
  return countTexts(client, text, options.keyId)
}

async function rekeyBatch(
  client: pg.Client,
  text: TextColumn,
  { keyId, vault, batch }: RekeyPass,
  after: readonly string[] | null,
): Promise<readonly TextRow[]> {
  const { table, column, keys, guard = null } = text
  const names = keys.map(([name]) => name)
  const indexes = Object.entries(text.indexes ?? {})
  const selected = [
    `${text.tenant ?? 'tenant_id'}::text as tenant_id`,
    ...names.map((name) => `${name}::text`),
    ...(text.others ?? []).map((other) => (other.includes(' ') ? other : `${other}::text`)),
    `encode(${column}, 'base64') as sealed_value`,
    ...indexes.map(([name]) => `encode(${name}, 'base64') as ${name}`),
  ]
  const cursor = after === null ? '' : `and (${names}) > (${keys.map(([, type], at) => `$${at + 2}::${type}`)})`
  const { rows } = await client.query<TextRow>(
    `select ${selected} from ${table} where substr(${column}, 1, 4) <> $1 ${cursor} order by ${names} limit ${batch} for update`,
    [headOf(keyId), ...(after ?? [])],
  )
  const noted = new NotedValues()
  const resealed = rows.flatMap((row) => {
    const tenantId = row['tenant_id'] ?? ''
    const opened = noted.open(tenantId, `${table}.${column}`, text.subject(row), () =>
      vault.openForTenant(tenantId, text.owner(row), Buffer.from(row['sealed_value'] ?? '', 'base64')),
    )
    if (opened === null) return []
    const nextIndexes = indexes.map(([name, next]) => {
      const former = row[name]
      return former == null ? null : next(vault, tenantId, opened, Buffer.from(former, 'base64'))
    })
    return [{ row, sealed: vault.sealForTenant(tenantId, text.owner(row), opened), indexes: nextIndexes }]
  })
  await noted.setAside(client)
  if (resealed.length === 0) return rows
  const columns = [column, ...indexes.map(([name]) => name)]
  const types = [...keys.map(([, type]) => `${type}[]`), ...columns.map(() => 'bytea[]')]
  await withoutGuard(client, table, guard, () =>
    client.query(
      `update ${table} t set ${columns.map((name) => `${name} = c.${name}`)}
       from unnest(${types.map((type, at) => `$${at + 1}::${type}`)}) as c (${[...names, ...columns]})
       where ${names.map((name) => `t.${name} = c.${name}`).join(' and ')}`,
      [
        ...names.map((name) => resealed.map(({ row }) => row[name])),
        resealed.map(({ sealed }) => sealed),
        ...indexes.map((_, at) => resealed.map((next) => next.indexes[at])),
      ],
    ),
  )
  return rows
}
