import { createHash } from 'node:crypto'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { readAreas } from '@payung/reference-data/read-areas'
import { inventAgreements } from './agreements/invent-agreements.ts'
import { inventRegulations } from './agreements/invent-regulations.ts'
import { DEMO_COHORTS } from './cohorts/demo-cohorts.ts'
import { DEMO_DECREES } from './decrees/demo-decrees.ts'
import { DEMO_EXCHANGE } from './exchange/load-exchange.ts'
import { digestOf } from './people/checksum.ts'
import { inventPopulation } from './people/invent-population.ts'
import { DEMO_PROGRAMMES } from './programmes/demo-programmes.ts'

/** The day on which the demo looks current, unless another is asked for. */
export const DEMO_AS_OF: IsoDay = '2026-11-20'

export const DEMO_SEED = 'payung'

/** sha256 over the logical content of the demo, its people area by area, its legal basis, and what is designated: the same on every machine for one day. */
export async function demoChecksum(asOf: IsoDay = DEMO_AS_OF): Promise<string> {
  const hash = createHash('sha256')
  for (const [code, people] of inventPopulation({ areas: await readAreas(), asOf, seed: DEMO_SEED })) {
    hash.update(code).update(digestOf(people))
  }
  hash.update(JSON.stringify([inventRegulations(asOf), inventAgreements(asOf)]))
  hash.update(JSON.stringify([DEMO_PROGRAMMES, DEMO_COHORTS, DEMO_DECREES, DEMO_EXCHANGE]))
  return hash.digest('hex')
}
