import { ensureJobQueue } from './job-queue.ts'
import { ensureRoles, type RolePasswords, urlFor } from './roles.ts'
import { openSchemaEngine, readMigrations } from './schema-engine.ts'

export interface MigrateOptions {
  /** A superuser or an owner with CREATEROLE; used here and nowhere else. */
  readonly adminUrl: string
  readonly passwords: RolePasswords
  readonly onProgress?: (message: string) => void
}

export interface Migrated {
  /** Names of the migrations that this call applied; empty when nothing was open. */
  readonly applied: readonly string[]
  readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string }
}

/** Brings a database to the newest schema. Safe to repeat and safe to run twice at once: the engine takes an advisory lock. */
export async function migrate({ adminUrl, passwords, onProgress }: MigrateOptions): Promise<Migrated> {
  await ensureRoles(adminUrl, passwords)
  const engine = await openSchemaEngine(adminUrl)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: { externalTables: [], externalEnums: [] },
    })
    for (const name of appliedMigrationNames) onProgress?.(name)
    const urls = {
      app: urlFor(adminUrl, 'app', passwords.app),
      auth: urlFor(adminUrl, 'auth', passwords.auth),
      jobs: urlFor(adminUrl, 'jobs', passwords.jobs),
    }
    await ensureJobQueue(urls.jobs)
    return { applied: appliedMigrationNames, urls }
  } finally {
    engine.free()
  }
}
