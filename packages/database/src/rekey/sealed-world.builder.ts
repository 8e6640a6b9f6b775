import type pg from 'pg'
import { fillTenants } from '../isolation/full-tenants.builder.ts'
import { type Owner, ownerOf, type SealedPlace } from '../sealed-owner.ts'
import type { Vault } from '../vault.ts'

type Row = Readonly<Record<string, string>> & { readonly bytes: Buffer; readonly person_index: Buffer }

/** A column of sealed values, and how each is sealed and opened. */
interface SealedColumn {
  readonly name: string
  readonly seal: (vault: Vault, row: Row, text: string) => Buffer
  readonly open: (vault: Vault, row: Row) => string
}

const OF_PERSON = 'join person p on p.id = t.person_id'

function nationalIds(table: string, source = OF_PERSON): SealedColumn & { readonly source: string } {
  return {
    name: `${table}.national_id_cipher`,
    source,
    seal: (vault, row, text) => vault.sealNationalId(text, row.person_index),
    open: (vault, row) => vault.openNationalId(row.bytes, row.person_index),
  }
}

function cards(table: string, source = OF_PERSON): SealedColumn & { readonly source: string } {
  return {
    name: `${table}.family_card_cipher`,
    source,
    seal: (vault, row, text) => vault.sealFamilyCard(text, row.person_index),
    open: (vault, row) => vault.openFamilyCard(row.bytes, row.person_index),
  }
}

type TextsColumn = SealedColumn & { readonly source: string }

function texts(name: SealedPlace, ...keys: readonly string[]): TextsColumn {
  return textsOf('tenant_id', name, ...keys)
}

/** @param tenant the column of the tenant under whose key it is sealed */
function textsOf(tenant: string, name: SealedPlace, ...keys: readonly string[]): TextsColumn {
  const owner = (row: Row): Owner => ownerOf(name, ...keys.map((key) => row[key] ?? ''))
  return {
    name,
    source: '',
    seal: (vault, row, text) => vault.sealForTenant(row[tenant] ?? '', owner(row), text),
    open: (vault, row) => vault.openForTenant(row[tenant] ?? '', owner(row), row.bytes),
  }
}

const LEFT_OVER = Buffer.from('left over '.repeat(6))
const STAGED = 'cross join lateral (select t.blind_index) as p'

const COLUMNS = [
  nationalIds('worker'),
  cards('worker'),
  nationalIds('cohort_entry'),
  nationalIds('decree_entry'),
  nationalIds('import_row', STAGED),
  cards('import_row', STAGED),
  texts('import_row.cells_cipher', 'import_id', 'row_number'),
  texts('import_row.said_cipher', 'import_id', 'row_number'),
  texts('check_result.said_cipher', 'worker_id', 'import_id'),
  texts('cohort_objection.statement_cipher', 'id'),
  texts('company_application.contact_cipher', 'id'),
  texts('claim_heir.national_id_cipher', 'id'),
  texts('earlier_benefit.national_id_cipher', 'id'),
  texts('heir_account.number_cipher', 'id'),
  textsOf('reporter_tenant_id', 'outside_report.family_phone_cipher', 'id'),
  texts('import_file.layout_cipher', 'id'),
  texts('import_file.counts_cipher', 'id'),
  texts('import_mapping.mapping_cipher', 'fingerprint'),
  texts('import_repair.reason_cipher', 'import_id', 'number'),
  texts('import_repair_cell.before_cipher', 'import_id', 'row_number', 'column_index', 'number'),
  texts('import_repair_cell.after_cipher', 'import_id', 'row_number', 'column_index', 'number'),
  texts('worker_proposal.changes_cipher', 'worker_id', 'proposer_tenant_id', 'import_id'),
]

async function rowsOf(admin: pg.Client, name: string, source: string): Promise<readonly (Row & { place: string })[]> {
  const [table, column] = name.split('.')
  const { rows } = await admin.query(
    `select t.ctid::text as place, t.${column} as bytes, ${source === '' ? 'null::bytea' : 'p.blind_index'} as person_index, to_jsonb(t) as columns
     from ${table} t ${source} where t.${column} is not null order by t.ctid`,
  )
  return rows.map(({ columns, ...row }) => ({
    ...Object.fromEntries(
      Object.entries(columns).map(([key, value]) => [key, String(value ?? '').replace(/^\\x/, '')]),
    ),
    ...row,
  }))
}

export const nikOf = (personId: string | number): string => `611205${String(personId).padStart(10, '0')}`

/** A province in which something is sealed with the vault's key in every place that holds sealed values. */
export async function aSealedWorld(admin: pg.Client, vault: Vault): Promise<void> {
  await fillTenants(admin)
  // Rows that never change are arranged as well.
  await admin.query('set session_replication_role = replica')
  await admin.query(`update import_file set state = 'REVIEW', layout_cipher = 'x', counts_cipher = 'x';
    update worker set family_card_cipher = convert_to(repeat('x', 60), 'UTF8'), family_card_index = sha256('x'); update import_row set said_cipher = 'x', said_index = 'x';
    update import_repair set kind = 'EXCLUDE', reason_cipher = 'x';
    update check_result c set said_cipher = 'x', said_index = 'x', said_fields = '{name}', import_id = f.id from import_file f
      where f.tenant_id = c.tenant_id and c.question = 'POPULATION'`)
  await admin.query(
    `insert into import_row (import_id, row_number, tenant_id, outcome, cells_cipher, blind_index, national_id_cipher, national_id_prefix,
       family_card_cipher, family_card_index, name, name_search, birth_date, sex, village_code)
     select id, 2, tenant_id, 'CREATE', 'x', $1, convert_to(repeat('x', 60), 'UTF8'), '6112', 'x', sha256('x'), 'Ana', 'ana', '1980-01-01', 'FEMALE', '61.12.05.2003'
     from import_file`,
    [vault.blindIndex(nikOf(999_999))],
  )
  // Prepared for a saving or a taking back that has not come: nobody opens it any more.
  await admin.query(`update import_row set earlier_cipher = $1, proposal_cipher = $1, carried_cipher = $1`, [LEFT_OVER])
  await admin.query(`update import_row_keeper set proposal_cipher = $1`, [LEFT_OVER])
  await admin.query(`update import_undo set current_cipher = $1, family_card_cipher = $1, family_card_index = $1`, [
    LEFT_OVER,
  ])
  await admin.query(`update import_issue set value_index = substr($1::bytea, 1, 16)`, [LEFT_OVER])
  await admin.query(
    `update cohort_objection set surroundings_digest = substr($1::bytea, 1, 16) where sender_digest is not null`,
    [LEFT_OVER],
  )
  const { rows: people } = await admin.query<{ id: string }>('select id::text from person')
  for (const { id } of people)
    await admin.query('update person set blind_index = $2 where id = $1', [id, vault.blindIndex(nikOf(id))])
  for (const { name, source, seal } of COLUMNS) {
    const [table, column] = name.split('.')
    for (const row of await rowsOf(admin, name, source)) {
      const text = column === 'national_id_cipher' ? nikOf(row['person_id'] ?? 999_999) : `6112052508${row.place}`
      await admin.query(`update ${table} set ${column} = $2 where ctid = $1::tid`, [row.place, seal(vault, row, text)])
    }
  }
  await admin.query(
    `insert into job (tenant_id, kind, created_by, params) select t.id, 'WORKER_EXPORT', m.user_id, '{}' from tenant t join membership m on m.tenant_id = t.id`,
  )
  const { rows: jobs } = await admin.query(
    'select id, tenant_id, kind, created_by from job where created_by is not null',
  )
  for (const job of jobs) {
    const sealed = vault.sealForTenant(
      job.tenant_id,
      ownerOf('job.params', job.kind, job.created_by),
      `tugas ${job.id}`,
    )
    await admin.query(`update job set params = jsonb_build_object('sealed', $2::text) where id = $1`, [
      job.id,
      sealed.toString('base64'),
    ])
  }
  await sealHistories(admin, vault)
  await admin.query('reset session_replication_role')
}

async function sealHistories(admin: pg.Client, vault: Vault): Promise<void> {
  const { rows: keys } = await admin.query(
    'select tenant_id, person_id::text, blind_index from person_key k join person p on p.id = k.person_id',
  )
  for (const { tenant_id, person_id, blind_index } of keys) {
    const { key, wrapped } = vault.newPersonKey(tenant_id, person_id)
    await admin.query('update person_key set wrapped_key = $3 where tenant_id = $1 and person_id = $2', [
      tenant_id,
      person_id,
      wrapped,
    ])
    const { rows: versions } = await admin.query(
      `select v.worker_id, v.version, w.national_id_cipher as nik, w.person_id = v.person_id as is_same from worker_version v join worker w on w.id = v.worker_id
       where v.tenant_id = $1 and v.person_id = $2`,
      [tenant_id, person_id],
    )
    for (const { worker_id, version, nik, is_same } of versions) {
      // The same number is the same seal, in the record and in its history.
      const cipher = is_same ? nik : vault.sealNationalId(nikOf(person_id), blind_index)
      const card = vault.sealFamilyCard('6112050101100001', blind_index)
      const state = {
        nationalId: `6112/${cipher.toString('base64')}`,
        familyCardNumber: `/${card.toString('base64')}.${blind_index.toString('base64')}`,
        name: `Versi ${version}`,
      }
      await admin.query('update worker_version set state_cipher = $3 where worker_id = $1 and version = $2', [
        worker_id,
        version,
        vault.sealUnder(key, ownerOf('worker_version.state_cipher', worker_id, version), JSON.stringify(state)),
      ])
    }
  }
}

/** A sealed value, and how whatever stands in its place is opened. */
export interface SealedThing {
  readonly place: string
  /** Of the person to whom a number belongs, in whichever list it stands; otherwise of the row alone. */
  readonly owner: string
  readonly bytes: Buffer
  readonly open: (bytes: Buffer) => unknown
}

/** What is sealed in every place of a sealed world. */
export async function sealedThings(admin: pg.Client, vault: Vault): Promise<readonly SealedThing[]> {
  const things: SealedThing[] = []
  for (const { name, source, open } of COLUMNS)
    for (const row of await rowsOf(admin, name, source)) {
      const owner = source === '' ? `${name} ${row.place}` : `${name.split('.')[1]} ${row.person_index.toString('hex')}`
      things.push({
        place: name,
        owner,
        bytes: row.bytes,
        open: (bytes) => open(vault, Object.assign({}, row, { bytes })),
      })
    }
  const { rows: keys } = await admin.query(
    `select k.tenant_id, k.person_id::text, k.wrapped_key, v.worker_id, v.version, v.state_cipher from person_key k
     join worker_version v on v.tenant_id = k.tenant_id and v.person_id = k.person_id order by v.worker_id, v.version`,
  )
  for (const { tenant_id, person_id, wrapped_key, worker_id, version, state_cipher } of keys) {
    const unwrap = (bytes: Buffer) => vault.unwrapPersonKey(tenant_id, person_id, bytes)
    const owner = ownerOf('worker_version.state_cipher', worker_id, version)
    things.push(
      {
        place: 'person_key.wrapped_key',
        owner: `key ${tenant_id} ${person_id}`,
        bytes: wrapped_key,
        open: (bytes) => unwrap(bytes),
      },
      {
        place: 'worker_version.state_cipher',
        owner: `state ${worker_id} ${version}`,
        bytes: state_cipher,
        open: (bytes) => vault.openUnder(unwrap(wrapped_key), owner, bytes),
      },
    )
  }
  const { rows: jobs } = await admin.query(
    'select tenant_id, kind, created_by, params from job where created_by is not null',
  )
  for (const { tenant_id, kind, created_by, params } of jobs) {
    const owner = ownerOf('job.params', kind, created_by)
    things.push({
      place: 'job.params',
      owner: `job ${tenant_id} ${kind} ${created_by}`,
      bytes: Buffer.from(params.sealed, 'base64'),
      open: (bytes) => vault.openForTenant(tenant_id, owner, bytes),
    })
  }
  return things
}

/** Everything that is sealed, opened: by place, the texts in order. */
export async function openWorld(admin: pg.Client, vault: Vault): Promise<Readonly<Record<string, readonly string[]>>> {
  const world: Record<string, string[]> = {}
  for (const { name, source, open } of COLUMNS)
    world[name] = (await rowsOf(admin, name, source)).map((row) => open(vault, row)).sort()
  const { rows: people } = await admin.query<{ id: string; blind_index: Buffer }>(
    'select id::text, blind_index from person',
  )
  world['people by index'] = people
    .map(({ id, blind_index }) => String(blind_index.equals(vault.blindIndex(nikOf(id)))))
    .sort()
  const { rows: jobs } = await admin.query(
    'select id, tenant_id, kind, created_by, params from job where created_by is not null order by id',
  )
  world['job.params'] = jobs.map(({ tenant_id, kind, created_by, params }) =>
    vault.openForTenant(tenant_id, ownerOf('job.params', kind, created_by), Buffer.from(params.sealed, 'base64')),
  )
  const { rows: versions } = await admin.query(
    `select v.worker_id, v.version, v.tenant_id, v.person_id::text, v.state_cipher, k.wrapped_key, w.national_id_cipher as nik, p.blind_index
     from worker_version v join person_key k on k.tenant_id = v.tenant_id and k.person_id = v.person_id join worker w on w.id = v.worker_id
     join person p on p.id = v.person_id order by v.worker_id, v.version`,
  )
  world['worker_version.state_cipher'] = versions.map(
    ({ worker_id, version, tenant_id, person_id, state_cipher, wrapped_key, nik, blind_index }) => {
      const key = vault.unwrapPersonKey(tenant_id, person_id, wrapped_key)
      const state = JSON.parse(
        vault.openUnder(key, ownerOf('worker_version.state_cipher', worker_id, version), state_cipher),
      )
      const [card, index] = state.familyCardNumber.slice(1).split('.')
      const number = Buffer.from(state.nationalId.slice(5), 'base64')
      return [
        state.name,
        vault.openNationalId(number, blind_index),
        number.equals(nik) ? 'as the record' : 'another',
        vault.openFamilyCard(Buffer.from(card, 'base64'), Buffer.from(index, 'base64')),
        index === blind_index.toString('base64'),
      ].join(' ')
    },
  )
  return world
}
