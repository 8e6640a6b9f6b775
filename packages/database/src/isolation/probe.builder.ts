import type pg from 'pg'
import { TENANTS, USERS } from '../testing/test.ts'
import { AGENCY, COLLEAGUE } from './full-tenants.builder.ts'

interface Viewpoint {
  readonly name: string
  readonly role: 'payung_app' | 'payung_auth' | 'payung_jobs'
  readonly tenant: string | null
  readonly user?: string
  readonly area?: string
  readonly agency?: string
}

const KUBU_RAYA = TENANTS['kubu-raya'].id

/** Columns that say by whose hand a row was made: put in as the viewer's, for else nobody may put it in. */
const SIGNATURES = [
  'actor_id',
  'added_by',
  'answered_by',
  'assigned_by',
  'cast_by',
  'created_by',
  'confirmed_by',
  'decided_by',
  'entered_by',
  'granted_by',
  'invited_by',
  'made_by',
  'owner_id',
  'proposed_by',
  'remembered_by',
  'replaced_by',
  'recorded_by',
  'reported_by',
  'saved_by',
  'set_by',
  'updated_by',
  'written_by',
]

/** From where a table is looked at. */
const VIEWPOINTS: readonly Viewpoint[] = [
  { name: 'nobody', role: 'payung_app', tenant: null },
  { name: 'kubu-raya', role: 'payung_app', tenant: KUBU_RAYA, user: USERS['kubu-raya'] },
  {
    name: 'kubu-raya, one district',
    role: 'payung_app',
    tenant: KUBU_RAYA,
    user: USERS['kubu-raya'],
    area: '61.12.05',
  },
  { name: 'kubu-raya, one agency', role: 'payung_app', tenant: KUBU_RAYA, user: USERS['kubu-raya'], agency: AGENCY },
  { name: 'pontianak', role: 'payung_app', tenant: TENANTS.pontianak.id, user: USERS.pontianak },
  { name: 'provinsi', role: 'payung_app', tenant: TENANTS.provinsi.id, user: USERS.provinsi },
  { name: 'sign-in', role: 'payung_auth', tenant: null },
  { name: 'worker process', role: 'payung_jobs', tenant: null },
]

export type Observation = Readonly<Record<string, string>>

/**
 * What can be seen of and done to a table from everywhere: rows read, changed and removed, and whether a copy of each tenant's row goes in.
 * Everything is rolled back. Runs within a transaction of an administrator, who puts on the roles one after the other.
 */
export async function probeTable(admin: pg.Client, table: string): Promise<Observation> {
  const columns = await writableColumns(admin, table)
  const seen: Record<string, string> = {}
  for (const viewpoint of VIEWPOINTS) {
    const ask = (what: string, text: string) => attempt(admin, viewpoint, `${viewpoint.name}: ${what}`, text, seen)
    await ask('reads', `select count(*)::int as n from ${table}`)
    await ask('removes', `delete from ${table}`)
    for (const column of columns.slice(0, 40)) {
      if (await mayUpdate(admin, viewpoint.role, table, column)) {
        await ask('changes', `update ${table} set "${column}" = "${column}"`)
        break
      }
    }
    const open = await insertableColumns(admin, viewpoint.role, table, columns)
    const list = open.map((column) => `"${column}"`).join(', ')
    // A version names besides who recorded what it holds: that is the record's to say.
    const isVersion = open.includes('recorded_to')
    const signatures = open.filter((column) => SIGNATURES.includes(column) && !(isVersion && column === 'recorded_by'))
    for (const [owner, row] of Object.entries(await sampleRows(admin, table))) {
      const add = (signed: Readonly<Record<string, string>>) =>
        `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, '${row.replaceAll("'", "''")}' || jsonb_build_object(${[
          ...Object.entries(signed).map(([column, value]) => `'${column}', ${value}`),
          ...(isVersion ? [`'recorded_to', now()`] : []),
        ].join(', ')}))`
      const inName = (value: string) => Object.fromEntries(signatures.map((column) => [column, value]))
      await ask(`adds ${owner}’s`, add(inName('app.user_id()')))
      if (signatures.length > 0 && owner === viewpoint.name) {
        await ask('adds in another’s name', add(inName(`'${COLLEAGUE}'`)))
      }
    }
  }
  return seen
}

async function attempt(
  admin: pg.Client,
  viewpoint: Viewpoint,
  what: string,
  text: string,
  seen: Record<string, string>,
): Promise<void> {
  await admin.query('savepoint probe')
  try {
    await admin.query(`set local role ${viewpoint.role}`)
    await admin.query('select app.enter($1, $2, $3, $4)', [
      viewpoint.tenant,
      viewpoint.user ?? null,
      viewpoint.area ?? '',
      viewpoint.agency ?? null,
    ])
    const { rows, rowCount } = await admin.query(text)
    seen[what] = text.startsWith('select') ? `${rows[0].n} rows` : `${rowCount} rows`
  } catch (error) {
    seen[what] = refusalOf(error)
  }
  await admin.query('rollback to savepoint probe; reset role')
}

function refusalOf(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (message.includes('row-level security')) return 'refused by policy'
  if (message.includes('infinite recursion')) throw error // policies that ask each other: refused to everybody, which no policy meant
  if (message.includes('no such person in this tenant')) return 'refused by trigger'
  // What the database says of the row itself: the policy had let it through.
  return code === '42501' ? 'no permission' : 'let through'
}

async function writableColumns(admin: pg.Client, table: string): Promise<string[]> {
  const { rows } = await admin.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1
       and is_generated = 'NEVER' and coalesce(identity_generation, '') <> 'ALWAYS' order by ordinal_position`,
    [table],
  )
  return rows.map((row) => row.column_name)
}

/** Those that the role is granted; all of them where it is granted none, so that the refusal shows. */
async function insertableColumns(
  admin: pg.Client,
  role: string,
  table: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await admin.query<{ column: string }>(
    `select c as column from unnest($3::text[]) with ordinality u (c, place) where has_column_privilege($1, $2, c, 'INSERT') order by place`,
    [role, table, columns],
  )
  return rows.length === 0 ? columns : rows.map(({ column }) => column)
}

async function mayUpdate(admin: pg.Client, role: string, table: string, column: string): Promise<boolean> {
  const { rows } = await admin.query<{ may: boolean }>(`select has_column_privilege($1, $2, $3, 'UPDATE') as may`, [
    role,
    table,
    column,
  ])
  return rows[0]?.may === true
}

/** A row of each tenant as it stands, to be put in once more: what a policy lets through is then stopped by the row’s own key. */
/** Guarded, and yet no tenant's. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([
  'app_user',
  'person',
  'area_former_name',
  'name_word',
  'cover_change',
])

/** Written by the province alone. */
const OF_PROVINCE: ReadonlySet<string> = new Set(['tariff_change'])

/** A role that one administrator gives alone comes first; another kind is tried beside it. */
const ORDERS: Readonly<Record<string, string>> = { membership: 'app.is_checking_role(role), ctid' }

async function sampleRows(admin: pg.Client, table: string): Promise<Record<string, string>> {
  const key = table === 'tenant' ? 'id' : OF_EVERYBODY.has(table) ? null : 'tenant_id'
  const found: Record<string, string> = {}
  for (const [name, tenant] of [
    ['kubu-raya', KUBU_RAYA],
    ['pontianak', TENANTS.pontianak.id],
    ...(OF_PROVINCE.has(table) ? ([['provinsi', TENANTS.provinsi.id]] as const) : []),
  ] as const) {
    const { rows } = await admin.query<{ row: string }>(
      key === null
        ? `select to_jsonb(t)::text as row from ${table} t order by ctid limit 1`
        : `select to_jsonb(t)::text as row from ${table} t where ${key} = $1 order by ${ORDERS[table] ?? 'ctid'} limit 1`,
      key === null ? [] : [tenant],
    )
    if (rows[0] !== undefined) found[name] = rows[0].row
  }
  if (table === 'membership') {
    const { rows } = await admin.query<{ row: string }>(
      `select to_jsonb(m)::text as row from membership m where tenant_id = $1 and role = 'ADMINISTRATOR' limit 1`,
      [KUBU_RAYA],
    )
    found['an administrator of kubu-raya'] = rows[0]?.row ?? ''
  }
  return found
}
