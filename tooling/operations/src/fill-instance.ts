import { ensureKeyRegister, openRegisteredVault } from '@payung/database/key-register'
import { DEMO_UNNAMED } from '@payung/reference-data/demo-address'
import { type DemoMode, findDemoMode } from '@payung/reference-data/demo-mode'
import type { ClaimedInstance } from './claim-instance.ts'
import { openDatabase } from './open-database.ts'
import { OperationError, type Sentence } from './operation-error.ts'
import { say, step } from './progress.ts'
import type { StartConfig } from './start-config.ts'

export interface FilledInstance {
  /** What the API is to be given. */
  readonly env: ApiEnvironment
  /** What the database holds: its first start has decided, whatever this one asks for. */
  readonly demo: DemoMode
  readonly demoPassword: string
}

/**
 * Brings the database to the state that this version needs, with its reference data and its demo, once it agrees on the keys.
 *
 * @throws KeyError
 * @param client fulfilled when the generated database client is there, with which the demo is loaded
 */
export async function fillInstance(
  claimed: ClaimedInstance,
  stack: AsyncDisposableStack,
  client: Promise<void>,
): Promise<FilledInstance> {
  const { config } = claimed
  const { urls, adminUrl, secrets } = await openDatabase(config, claimed.places, claimed.draft, stack)
  const keys = config.keys ?? secrets.keys
  const demoPassword = config.demoPassword ?? secrets.demoPassword
  await client
  await assertDemoNamed(config, adminUrl)
  if (adminUrl === null) await openRegisteredVault(urls.app, keys)
  else await ensureKeyRegister(adminUrl, keys)
  const demo = adminUrl === null ? config.demo : await load(config, adminUrl, { keys, demoPassword })
  const env = {
    PORT: String(config.port),
    DATABASE_URL: urls.app,
    DATABASE_AUTH_URL: urls.auth,
    DATABASE_JOBS_URL: urls.jobs,
    PAYUNG_DATA_DIR: config.dataDir,
    PAYUNG_KEYS: keys,
    PAYUNG_AUTH_SECRET: config.authSecret ?? secrets.authSecret,
    PAYUNG_DEMO: demo,
    PAYUNG_DEMO_PASSWORD: demoPassword,
    PAYUNG_ROLE: 'all',
  }
  return { env, demo, demoPassword }
}

/**
 * Before anything of a demo is loaded. What counts is what the database is: one that began for real people stays so, whatever is set now.
 *
 * @throws OperationError DEMO_UNNAMED
 */
async function assertDemoNamed(config: StartConfig, adminUrl: string | null): Promise<void> {
  if (config.demo === 'off' || !config.refusesDemo) return
  if (adminUrl !== null && (await findDemoMode(adminUrl)) === 'off') return
  throw new OperationError('DEMO_UNNAMED', DEMO_UNNAMED)
}

/** What a start says that it brings: after the people most of the time goes into what was decided of them. */
const DEMO_PARTS = {
  REFERENCE: { id: 'wilayah dan katalog', en: 'areas and catalogues' },
  ACCOUNTS: { id: 'akun', en: 'accounts' },
  PEOPLE: { id: 'orang', en: 'people' },
  PROGRAMMES: { id: 'program dan anggaran', en: 'programmes and budgets' },
  DECREES: { id: 'keputusan dan daftar iuran', en: 'decrees and contribution lists' },
  CASES: { id: 'klaim dan perlindungan', en: 'claims and protection' },
} as const satisfies Readonly<Record<string, Sentence>>

async function load(
  config: StartConfig,
  adminUrl: string,
  { keys, demoPassword }: { readonly keys: string; readonly demoPassword: string },
): Promise<DemoMode> {
  const title =
    config.demo === 'off'
      ? { id: 'Wilayah dan katalog', en: 'Areas and catalogues' }
      : { id: 'Data contoh', en: 'Demo data' }
  return step(title, async (report) => {
    if (config.demo === 'off') {
      // Loads the villages, which no later start needs.
      const { beginForRealPeople } = await import('@payung/reference-data/begin-database')
      await beginForRealPeople(adminUrl)
      // Accounts of a demo stay where they are; whoever says `off` no longer shows them at the door.
      return 'off'
    }
    const { loadDemo } = await import('@payung/demo-data/load-demo')
    const asOf = config.asOf === null ? {} : { asOf: config.asOf }
    const { mode } = await loadDemo({
      adminUrl,
      mode: config.demo,
      password: demoPassword,
      keys,
      dataDir: config.dataDir,
      ...asOf,
      onProgress: ({ step: part, done, total, detail }) =>
        report([say(DEMO_PARTS[part]), `${done}/${total}`, detail].filter(Boolean).join(' ')),
    })
    return mode
  })
}

export type ApiEnvironment = Readonly<Record<string, string>>
