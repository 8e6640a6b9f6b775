import type pg from 'pg'
import type { SqlObject, SqlObjectKind } from './sql-objects.ts'

type Client = Pick<pg.Client, 'query'>

/** Another result: `42P13`. Other parameters make a second function, and the file's own grants no longer say which: `42725`. */
const NOT_THE_SAME_FUNCTION = new Set<unknown>(['42P13', '42725'])

/** What stands applied, by kind and name, with the hash of its text; empty before the first migration. */
export async function readAppliedObjects(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows: existence } = await client.query(`select to_regclass('app.sql_object') is not null as known`)
  if (existence[0].known !== true) return new Map()
  const { rows } = await client.query<{ key: string; hash: string }>(
    `select kind || ' ' || name as key, hash from app.sql_object`,
  )
  return new Map(rows.map(({ key, hash }) => [key, hash]))
}

export const keyOf = ({ kind, name }: Pick<SqlObject, 'kind' | 'name'>): string => `${kind} ${name}`

/** Applies these objects, in this order, in the transaction of the caller. Whatever their file does not grant, nobody has. */
export async function applyObjects(client: Client, objects: readonly SqlObject[]): Promise<void> {
  // Functions name each other in a circle, and tables that stand in no order here.
  await client.query('set local check_function_bodies = off')
  // Loads the extension: before, nobody but a superuser may name its settings, and a function does.
  await client.query(`select similarity('', '')`)
  await forgetRights(client, objects)
  for (const object of objects) {
    try {
      await (object.kind === 'function' ? applyFunction(client, object) : client.query(object.text))
    } catch (error) {
      throw new Error(`sql/…/${object.name}.sql: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

/** Functions as if newly made: a right or an owner that a file no longer names is not kept from the last time. */
async function forgetRights(client: Client, objects: readonly SqlObject[]): Promise<void> {
  const names = objects.filter(({ kind }) => kind === 'function').map(({ name }) => name)
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter function %1$s owner to payung_owner;
      revoke all on function %1$s from payung_app, payung_auth, payung_jobs, payung_crossing; grant execute on function %1$s to public', p.oid::regprocedure) as statement
     from pg_proc p where p.pronamespace = to_regnamespace('app') and p.proname = any ($1)`,
    [names],
  )
  if (rows.length > 0) await client.query(rows.map(({ statement }) => statement).join(';\n'))
}

/** A name is one function. Where its parameters or its result changed, the former one goes. */
async function applyFunction(client: Client, { name, text }: SqlObject): Promise<void> {
  const former = await signaturesOf(client, name)
  const drop = (signatures: readonly string[]) =>
    client.query(signatures.map((signature) => `drop function ${signature}`).join(';'))
  await client.query('savepoint one_function')
  try {
    await client.query(text)
  } catch (error) {
    if (!NOT_THE_SAME_FUNCTION.has((error as { code?: unknown }).code) || former.length === 0) throw error
    await client.query('rollback to savepoint one_function')
    await drop(former)
    await client.query(text)
  }
  const present = await signaturesOf(client, name)
  if (present.length > 1) await drop(former)
  await client.query('release savepoint one_function')
}

async function signaturesOf(client: Client, name: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ signature: string }>(
    `select oid::regprocedure::text as signature from pg_proc where pronamespace = to_regnamespace('app') and proname = $1`,
    [name],
  )
  return rows.map(({ signature }) => signature)
}

/** Drops what has no file any more. */
export async function dropObjects(
  client: Client,
  keys: readonly string[],
  kinds: readonly SqlObjectKind[],
): Promise<void> {
  for (const key of keys) {
    const [kind = '', name = ''] = key.split(' ')
    if (!kinds.some((each) => each === kind)) continue
    await client.query(await dropStatement(client, kind as SqlObjectKind, name))
    await client.query('delete from app.sql_object where kind = $1 and name = $2', [kind, name])
  }
}

async function dropStatement(client: Client, kind: SqlObjectKind, name: string): Promise<string> {
  if (kind === 'function') return (await signaturesOf(client, name)).map((each) => `drop function ${each}`).join(';')
  if (kind === 'view') return `drop view if exists app."${name}"`
  const parts = name.split('.').map((part) => `"${part}"`)
  return `drop ${kind} if exists ${parts.pop()} on ${parts.join('.')}`
}

export async function recordObjects(client: Client, objects: readonly SqlObject[]): Promise<void> {
  await client.query(
    `insert into app.sql_object (kind, name, hash)
     select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (kind, name) do update set hash = excluded.hash, applied_at = now()`,
    [objects.map(({ kind }) => kind), objects.map(({ name }) => name), objects.map(({ hash }) => hash)],
  )
}
