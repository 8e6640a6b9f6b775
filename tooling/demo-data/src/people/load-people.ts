import type { Vault } from '@payung/database/vault'
import { governmentOf } from '@payung/reference-data/fourteen-areas'
import { inTransaction } from '@payung/reference-data/in-transaction'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { Client } from 'pg'
import { workOff } from '../lanes.ts'
import { digestOf } from './checksum.ts'
import type { DemoWorker } from './demo-worker.ts'
import { type KeeperIds, readKeeperIds } from './keeper-ids.ts'
import { foldFacets, insertPeople, insertPersons, recordLoad, refreshStatistics } from './people.queries.ts'
import { sealPeople } from './seal-people.ts'
import { demoWorkerId } from './worker-id.ts'

export interface PeopleProgress {
  readonly done: number
  readonly total: number
  /** The area whose people came in last. */
  readonly area: string
}

interface Area {
  readonly code: string
  readonly people: readonly DemoWorker[]
}

/**
 * Loads the demo's people area by area, each in one transaction with its marker: killed in between, the next call goes
 * on with the areas that are missing.
 *
 * @returns how many workers this call added
 */
export async function loadPeople(
  clients: readonly Client[],
  population: ReadonlyMap<string, readonly DemoWorker[]>,
  vault: Vault,
  onProgress: (progress: PeopleProgress) => void = () => {},
): Promise<number> {
  const [first] = clients
  if (first === undefined) throw new RangeError('no connection')
  const total = [...population.values()].reduce((sum, people) => sum + people.length, 0)
  let [done, added] = [0, 0]
  const missing: Area[] = []
  for (const [code, people] of population) {
    // By name, not by digest: an interrupted load that goes on the next day has other ages to tell.
    if ((await findStageDigest(first, `PEOPLE ${code}`)) === null) missing.push({ code, people })
    else done += people.length
  }
  if (missing.length === 0) return 0
  onProgress({ done, total, area: '' })

  // People who stand on two areas' lists would make one lane wait for the other's whole transaction: known beforehand, they do not.
  await insertPersons(first, blindIndexes(missing, vault))
  const keepers = await readKeeperIds(first)
  // Largest first, so that the lanes end together.
  const queue = missing.toSorted((a, b) => b.people.length - a.people.length)
  await workOff(clients, queue, async (client, area) => {
    const inserted = await loadArea(client, area, vault, keepers)
    added += inserted
    done += area.people.length
    onProgress({ done, total, area: governmentOf(area.code).name })
  })
  await foldFacets(first)
  await refreshStatistics(first)
  return added
}

async function loadArea(client: Client, { code, people }: Area, vault: Vault, keepers: KeeperIds): Promise<number> {
  const digest = digestOf(people)
  const lines = await sealPeople(people, vault, keepers, (ordinal) => demoWorkerId(code, ordinal))
  return inTransaction(client, async () => {
    const added = await insertPeople(client, lines, vault)
    await recordLoad(client, code, digest)
    await finishStage(client, `PEOPLE ${code}`, digest)
    return added
  })
}

function* blindIndexes(areas: readonly Area[], vault: Vault): Generator<string> {
  for (const { people } of areas) {
    yield people.map((worker) => `\\\\x${vault.blindIndex(worker.nationalId).toString('hex')}\n`).join('')
  }
}
