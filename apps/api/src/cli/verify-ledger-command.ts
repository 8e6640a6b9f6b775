import { ENTER, entryValues } from '@payung/database/entry'
import type { Prisma } from '@payung/database/prisma'
import pg from 'pg'
import { ledgerFindingText, type VerifiedLedger, verifyLedger } from '../features/ledger/public.ts'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'

interface TenantLedger extends VerifiedLedger {
  readonly tenant: string
}

/** `payung verify-ledger`: recomputes every ledger from the facts; a status that is not 0 says that one of them is not what follows from its facts. */
export async function runVerifyLedger(output: Output): Promise<void> {
  const tenants = await withInstance(output.progress, async ({ urls }) => {
    const jobs = new pg.Client({ connectionString: urls.jobs })
    const app = new pg.Client({ connectionString: urls.app })
    await Promise.all([jobs.connect(), app.connect()])
    try {
      const { rows } = await jobs.query<{ id: string; code: string }>('select id, code from tenant order by code')
      const ledgers: TenantLedger[] = []
      for (const { id, code } of rows) {
        output.progress(code)
        ledgers.push({ tenant: code, ...(await inSnapshot(app, id, verifyLedger)) })
      }
      return ledgers
    } finally {
      await Promise.all([jobs.end(), app.end()])
    }
  })
  const different = tenants.filter(({ findings }) => findings.length > 0)
  const intact = different.length === 0
  if (!intact) process.exitCode = 1
  const entries = tenants.reduce((sum, tenant) => sum + tenant.entries, 0)
  output.result({ intact, tenants }, [
    intact
      ? `✔ ${entries} entri buku sesuai dengan faktanya. / ${entries} entries of the ledger follow from their facts.`
      : `✖ ${different.length} instansi berbeda / tenants differ:`,
    ...different.flatMap(({ tenant, findings }) => [
      `${tenant}:`,
      ...findings.map((row) => `  ${ledgerFindingText(row, 'id')}\n  ${ledgerFindingText(row, 'en')}`),
    ]),
  ])
}

type Read = <Row>(query: Prisma.Sql) => Promise<readonly Row[]>

/** One snapshot of a whole government, for as long as it takes: what a reader of the server may take would end it in the middle of a large ledger. */
async function inSnapshot<T>(app: pg.Client, tenantId: string, use: (read: Read) => Promise<T>): Promise<T> {
  await app.query('begin isolation level repeatable read read only')
  try {
    await app.query(ENTER, entryValues({ tenantId, userId: null, areaScope: '', agencyId: null }))
    return await use(async <Row>({ text, values }: Prisma.Sql) => {
      const { rows } = await app.query<Row & pg.QueryResultRow>({ text, values: [...values] })
      return rows
    })
  } finally {
    await app.query('rollback')
  }
}
