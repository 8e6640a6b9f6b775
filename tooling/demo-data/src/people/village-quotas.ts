import { splitByLargestRemainder } from '@payung/domain/money/money'
import { FOURTEEN_AREAS } from '@payung/reference-data/fourteen-areas'
import { chanceOf } from './random.ts'

/** How many people come from each village, in the order of the codes. */
export interface VillageQuota {
  readonly villageCode: string
  readonly people: number
}

/** People over the fourteen areas in proportion to population; parts add up to the whole. */
export function areaQuotas(people: number): ReadonlyMap<string, number> {
  const parts = splitByLargestRemainder(
    BigInt(people),
    FOURTEEN_AREAS.map((area) => BigInt(area.population)),
  )
  return new Map(FOURTEEN_AREAS.map((area, index) => [area.code, Number(parts[index])]))
}

/**
 * One area's people over its villages. No count of a village's inhabitants is at hand, so sizes between half and one
 * and a half of the mean are invented, the same each time.
 */
export function villageQuotas(seed: string, villages: readonly string[], people: number): readonly VillageQuota[] {
  const weights = villages.map((village) => BigInt(chanceOf(`${seed} size of ${village}`).between(500, 1500)))
  const parts = splitByLargestRemainder(BigInt(people), weights)
  return villages.map((villageCode, index) => ({ villageCode, people: Number(parts[index]) }))
}
