import { openReader } from '@payung/database/read-as'
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
    const reader = openReader(urls.app, { connectionsMax: 1 })
    await jobs.connect()
    try {
      const { rows } = await jobs.query<{ id: string; code: string }>('select id, code from tenant order by code')
      const ledgers: TenantLedger[] = []
      for (const { id, code } of rows) {
        output.progress(code)
        const government = { tenantId: id, userId: null, areaScope: '', agencyId: null }
        ledgers.push({ tenant: code, ...(await verifyLedger((query) => reader.readAs(government, query))) })
      }
      return ledgers
    } finally {
      await Promise.all([jobs.end(), reader.close()])
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
