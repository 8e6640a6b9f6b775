import { createHash } from 'node:crypto'
import pg from 'pg'
import { findStageDigest, finishStage } from './stage.queries.ts'

/** `full`: with people. `none`: areas, catalogues and accounts only. `off`: for real people, so areas and catalogues only. */
export type DemoMode = (typeof DEMO_MODES)[number]

export const DEMO_MODES = ['full', 'none', 'off'] as const

/** What the first run has decided for this database; null before it. */
export async function findDemoMode(adminUrl: string): Promise<DemoMode | null> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await settledMode(client)
  } finally {
    await client.end()
  }
}

/** The first run's mode holds for the database's life. */
export async function settleMode(client: pg.ClientBase, mode: DemoMode): Promise<DemoMode> {
  const settled = await settledMode(client)
  if (settled !== null) return settled
  await finishStage(client, 'MODE', digestOf(mode))
  return mode
}

async function settledMode(client: pg.ClientBase): Promise<DemoMode | null> {
  const settled = await findStageDigest(client, 'MODE')
  return settled === null ? null : (DEMO_MODES.find((mode) => settled.equals(digestOf(mode))) ?? 'none')
}

function digestOf(mode: DemoMode): Buffer {
  return createHash('sha256').update(mode).digest()
}
