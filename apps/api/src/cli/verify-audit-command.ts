import { readFileSync } from 'node:fs'
import { openRegisteredVault, readFormerSealKeys } from '@payung/database/key-register'
import { openPool } from '@payung/database/pool'
import { findingText, readSealHeads, sealPublicKey, verifyAudit, vouchedKeys } from '../features/audit/public.ts'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'

export interface VerifyOptions {
  /** Of a mail or file that the system sent out earlier. */
  readonly heads?: string
  readonly publicKey?: string
}

/** `payung verify-audit`: recomputes every hash; a status that is not 0 says that the log is not what was sealed. */
export async function runVerifyAudit(options: VerifyOptions, output: Output): Promise<void> {
  const heads = options.heads === undefined ? [] : readSealHeads(readFileSync(options.heads, 'utf8'))
  const { intact, tenants, findings } = await withInstance(output.progress, async (instance) => {
    const vault = await openRegisteredVault(instance.urls.app, instance.keys)
    const publicKey = options.publicKey ?? sealPublicKey(vault.sealSigningKey)
    const formerKeys = await readFormerSealKeys(instance.urls.app)
    const pool = openPool({ connectionString: instance.urls.jobs, max: 1 })
    try {
      return await verifyAudit(pool, {
        publicKey,
        formerPublicKeys: vouchedKeys(publicKey, formerKeys),
        heads,
        onProgress: (tenant, sequence) => output.progress(`${tenant} ${sequence}`),
      })
    } finally {
      await pool.end()
    }
  })
  if (!intact) process.exitCode = 1
  const unsealed = tenants.reduce((sum, tenant) => sum + tenant.unsealed, 0)
  const sealed = tenants.reduce((sum, tenant) => sum + tenant.sealed, 0)
  output.result({ intact, tenants, findings }, [
    intact ? `✔ ${sealed} catatan utuh. / ${sealed} events are intact.` : `✖ ${findings.length} temuan / findings:`,
    ...findings.map((finding) => `  ${findingText(finding, 'id')}\n  ${findingText(finding, 'en')}`),
    `${unsealed} belum disegel. / ${unsealed} not sealed yet.`,
  ])
}
