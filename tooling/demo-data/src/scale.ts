import { openRegisteredVault } from '@payung/database/key-register'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { inTransaction } from '@payung/reference-data/in-transaction'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { DEMO_AS_OF } from './demo-checksum.ts'
import { withLanes, workOff } from './lanes.ts'
import { districtsByRegency } from './people/geography.ts'
import { inventScale, type ScaleArea } from './people/invent-scale.ts'
import { readKeeperIds } from './people/keeper-ids.ts'
import { foldFacets, insertPeople, refreshStatistics } from './people/people.queries.ts'
import { sealInChunks } from './people/seal-people.ts'
import { areaQuotas } from './people/village-quotas.ts'

export const SCALE_WORKERS_MAX = 2_000_000

/** Small enough that memory stays bounded and a killed load loses seconds. */
const CHUNK_WORKERS = 10_000

export interface ScaleOptions {
  /** A superuser's. */
  readonly adminUrl: string
  readonly keys: string
  /** 1 to 2,000,000. */
  readonly workers: number
  readonly asOf?: IsoDay
  readonly seed?: string
  /** How many of them the province registered, and so lists too: 0 to 1. Default all. */
  readonly provinceShare?: number
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * Streams invented workers into a migrated database, to see how it behaves when it is full. They have no trouble and no
 * cohorts; beside the demo's people they take other numbers. Repeating it with the same number and seed adds nobody.
 *
 * @returns how many were added
 * @throws RangeError for a number of workers that is not whole or out of bounds
 */
export async function seedScale(options: ScaleOptions): Promise<number> {
  const { workers, asOf = DEMO_AS_OF, seed = 'scale', provinceShare = 1, onProgress = () => {} } = options
  if (!Number.isInteger(workers) || workers < 1 || workers > SCALE_WORKERS_MAX) {
    throw new RangeError(`workers: a whole number from 1 to ${SCALE_WORKERS_MAX}, not ${workers}`)
  }
  const areas = await readAreas()
  const vault = await openRegisteredVault(options.adminUrl, options.keys)
  const quotas = areaQuotas(workers)
  const all = [...districtsByRegency(areas).values()]
  const queue: ScaleArea[] = all.map((regency, index) => ({
    regency,
    all,
    index,
    people: quotas.get(regency.regencyCode) ?? 0,
  }))
  // Largest first, so that the lanes end together.
  queue.sort((a, b) => b.people - a.people)

  let [done, added] = [0, 0]
  await withLanes(options.adminUrl, async (clients) => {
    const [first] = clients
    if (first === undefined) return
    await loadReference(first)
    const keepers = await readKeeperIds(first)
    await workOff(clients, queue, async (client, area) => {
      const people = inventScale(area, { areas, asOf, seed, provinceShare })
      for await (const chunk of sealInChunks(people, vault, keepers, CHUNK_WORKERS)) {
        const inserted = await inTransaction(client, () => insertPeople(client, chunk.lines, vault))
        added += inserted // not `added += await …`: the other lane adds meanwhile
        done += chunk.workers
        onProgress({ done, total: workers })
      }
      await foldFacets(client)
    })
    await refreshStatistics(first)
  })
  return added
}
