import { openPool } from '@payung/database/pool'
import type { TestTenant } from '@payung/database/testing'
import { sealAudit } from './seal-audit.ts'
import { sealPublicKey } from './seal-signature.ts'
import { verifyAudit } from './verify-audit.ts'

interface Admin {
  query(text: string, values?: unknown[]): Promise<unknown>
}

const SEED = Buffer.alloc(32, 7)

/** A log as it grows in daily use, its sealer, its check, and somebody with the keys of the database and bad intentions. */
export function openChain(
  database: { jobsUrl: string },
  admin: Admin,
  tenants: Readonly<Record<TestTenant, { id: string }>>,
) {
  const pool = openPool({ connectionString: database.jobsUrl, max: 2 })
  return {
    pool,
    publicKey: sealPublicKey(SEED),
    append: async (tenant: TestTenant, count: number) => {
      for (let i = 0; i < count; i++)
        await admin.query(
          `insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, fields, details, digest)
           select $1::uuid, id, 'WORKER_UPDATED', 'worker', uuidv7()::text, 2, '{name,address}', '{"count": 3, "by": "x"}', sha256('rows') from app_user limit 1`,
          [tenants[tenant].id],
        )
    },
    seal: (seed = SEED) => sealAudit(pool, { sealSigningKey: seed }),
    verify: (heads: { tenant: string; sequence: bigint; hash: string }[] = []) =>
      verifyAudit(pool, { publicKey: sealPublicKey(SEED), heads }),
    /** As superuser, with the append-only triggers off. */
    tamper: async (...statements: string[]) => {
      await admin.query('set session_replication_role = replica')
      for (const statement of statements) await admin.query(statement)
      await admin.query('set session_replication_role = origin')
    },
    close: () => pool.end(),
  }
}
