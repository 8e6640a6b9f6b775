import { parserOf } from '@payung/database/column-types'
import pg from 'pg'
import { serialize } from 'pg-protocol'
import type { Kind } from './declared-rows.ts'

export interface DescribedColumn {
  readonly name: string
  /** What the driver makes of it. */
  readonly kind: Kind
  /** Null where PostgreSQL does not tell: of expressions, and of views. */
  readonly nullable: boolean | null
}

interface Field {
  readonly name: string
  readonly dataTypeID: number
  readonly tableID: number
  readonly columnID: number
}

/** Asks the server what a statement would give, without running it. */
class Describe {
  readonly #text: string
  readonly #resolve: (fields: readonly Field[]) => void
  readonly #reject: (error: unknown) => void
  #fields: readonly Field[] = []

  constructor(text: string, resolve: (fields: readonly Field[]) => void, reject: (error: unknown) => void) {
    this.#text = text
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: { _send(bytes: Buffer): void }): null {
    connection._send(
      Buffer.concat([
        serialize.parse({ text: this.#text }),
        serialize.describe({ type: 'S', name: '' }),
        serialize.sync(),
      ]),
    )
    return null
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#fields = fields
  }

  handleError(error: unknown): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#fields)
  }
}

export class DescribedColumns {
  readonly #client: pg.Client
  readonly #samples: ReadonlyMap<number, string>
  readonly #nullable: ReadonlyMap<string, boolean>

  private constructor(client: pg.Client, samples: ReadonlyMap<number, string>, nullable: ReadonlyMap<string, boolean>) {
    this.#client = client
    this.#samples = samples
    this.#nullable = nullable
  }

  static async open(url: string): Promise<DescribedColumns> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const types = await client.query<{ oid: number; sample: string }>(TYPES)
    const columns = await client.query<{ at: string; nullable: boolean }>(COLUMNS)
    return new DescribedColumns(
      client,
      new Map(types.rows.map(({ oid, sample }) => [oid, sample])),
      new Map(columns.rows.map(({ at, nullable }) => [at, nullable])),
    )
  }

  /** @throws what PostgreSQL says of a statement that it cannot plan on its own */
  async describe(text: string): Promise<DescribedColumn[]> {
    const fields = await new Promise<readonly Field[]>((resolve, reject) => {
      this.#client.query(new Describe(text, resolve, reject) as never)
    })
    return fields.map(({ name, dataTypeID, tableID, columnID }) => ({
      name,
      kind: kindOf(parserOf(dataTypeID)(this.#samples.get(dataTypeID) ?? '')),
      nullable: this.#nullable.get(`${tableID}.${columnID}`) ?? null,
    }))
  }

  async close(): Promise<void> {
    await this.#client.end()
  }
}

/** A text of each type, as the server would send it. */
const TYPES = `select t.oid::int, case when e.oid is null then s.sample else '{' || case when e.typcategory in ('D', 'U') then '"' || replace(f.sample, '"', '\\"') || '"' else f.sample end || '}' end as sample
  from pg_type t left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    cross join lateral (select case when t.typname in ('json', 'jsonb') then '{}' when t.typname = 'bytea' then '\\x00' when t.typname = 'bool' then 't' when t.typname = 'interval' then '1 day'
      when t.typcategory = 'N' then '1' when t.typname = 'date' then '2026-01-01' when t.typcategory = 'D' then '2026-01-01 00:00:00+00' else 'a' end) s(sample)
    cross join lateral (select case when e.typname in ('json', 'jsonb') then '{}' when e.typname = 'bytea' then '\\\\x00' when e.typname = 'bool' then 't' when e.typname = 'interval' then '1 day'
      when e.typcategory = 'N' then '1' when e.typname = 'date' then '2026-01-01' when e.typcategory = 'D' then '2026-01-01 00:00:00+00' else 'a' end) f(sample)`

/** Columns of tables; of a view PostgreSQL says nothing. */
const COLUMNS = `select a.attrelid || '.' || a.attnum as at, not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relkind in ('r', 'p') and a.attnum > 0`

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return `${kindOf(value[0])}[]`
  if (value instanceof Date) return 'Date'
  if (value instanceof Uint8Array) return 'bytes'
  return typeof value === 'object' ? 'json' : typeof value
}
