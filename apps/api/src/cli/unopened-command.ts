import pg from 'pg'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'

interface UnopenedRow {
  readonly tenant: string
  readonly place: string
  readonly subjectId: string
  readonly reason: string
  readonly noticedAt: Date
}

const LIST = `select t.code as tenant, v.place, v.subject_id as "subjectId", v.reason, v.noticed_at as "noticedAt"
  from unopened_value v join tenant t on t.id = v.tenant_id order by v.noticed_at, t.code, v.place, v.subject_id`

/** `payung keys unopened`: which sealed values do not open, by tenant, table and row; a status that is not 0 says that there are any. */
export async function runUnopened(options: { readonly forget?: boolean }, output: Output): Promise<void> {
  const rows = await withInstance(output.progress, async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.jobs })
    await client.connect()
    try {
      const { rows: unopened } = await client.query<UnopenedRow>(LIST)
      if (options.forget === true) await client.query('delete from unopened_value')
      return unopened
    } finally {
      await client.end()
    }
  })
  if (rows.length > 0 && options.forget !== true) process.exitCode = 1
  output.result({ unopened: rows }, [
    rows.length === 0
      ? 'Semua yang dibaca dapat dibuka. / Everything that was read opens.'
      : `${rows.length} tidak dapat dibuka / do not open:`,
    ...rows.map(
      (row) => `${row.noticedAt.toISOString()}  ${row.tenant}  ${row.place}  ${row.subjectId}  ${row.reason}`,
    ),
  ])
}
