import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { WholeScriptPg } from './script-adapter.ts'

const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations/', import.meta.url))

// The published types call the constructor private and leave the factory out.
type OpenEngine = (
  options: engine.ConstructorOptions,
  log: (line: string) => void,
  adapter: unknown,
) => Promise<engine.SchemaEngine>

/** The one call that is needed of it; the type belongs to the browser's library, which a server does not load. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

let loaded: Promise<void> | undefined

/**
 * Prisma's schema engine as WebAssembly: the native one is a download that a machine without the open internet cannot make.
 * Its package expects a bundler to load the `.wasm`; here that is done by hand, once per process.
 */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': { ...engine } })
    engine.__wbg_set_wasm(instance.exports)
    ;(instance.exports['__wbindgen_start'] as () => void)()
  })()
  return loaded
}

/**
 * @param client in a transaction, as payung_owner
 * @returns the names of what was open and is applied now
 */
export async function applyMigrations(client: pg.Client, migrations: engine.MigrationList): Promise<readonly string[]> {
  await loadEngine()
  const { new: open } = engine.SchemaEngine as unknown as { new: OpenEngine }
  const adapter = new WholeScriptPg(client)
  const opened = await open({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  try {
    const filters = { externalTables: [], externalEnums: [] }
    return (await opened.applyMigrations({ migrationsList: migrations, filters })).appliedMigrationNames
  } catch (error) {
    if (adapter.scriptError === null) throw error
    throw new Error(`${adapter.scriptError.message}\n${(error as Error).message}`, { cause: adapter.scriptError })
  } finally {
    opened.free()
  }
}

export async function readMigrations(): Promise<engine.MigrationList> {
  const names = (await readdir(MIGRATIONS, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(`${MIGRATIONS}${path}/migration.sql`, 'utf8') },
        },
      })),
    ),
  }
}
