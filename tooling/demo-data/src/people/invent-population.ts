import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { FOURTEEN_AREAS, PROVINCE } from '@payung/reference-data/fourteen-areas'
import type { AreaRow } from '@payung/reference-data/read-areas'
import { bringHistory } from './bring-history.ts'
import { bringTrouble } from './bring-trouble.ts'
import { COHORTS, cohortNote } from './cohorts.ts'
import type { DemoWorker } from './demo-worker.ts'
import { districtsByRegency, villagesOf } from './geography.ts'
import { inventWorker, type Place } from './invent-worker.ts'
import { issueMembershipNumbers } from './issue-membership-numbers.ts'
import { issueNationalIds } from './issue-national-ids.ts'
import type { Making } from './making.ts'
import { chanceOf } from './random.ts'
import { occupationsIn } from './settings.ts'
import { areaQuotas, villageQuotas } from './village-quotas.ts'

/** People whom the province registered over all fourteen areas. */
export const PROVINCE_PEOPLE = 75_489

export interface PopulationOptions {
  readonly areas: readonly AreaRow[]
  readonly asOf: IsoDay
  readonly seed: string
  /** Default: the published 75,489. */
  readonly provincePeople?: number
  /**
   * Default true. Without the mistakes and doubles that real lists have, every number is one person's and agrees with
   * the rest; the people are otherwise the same.
   */
  readonly trouble?: boolean
}

/** The demo's people by the area that keeps their records: own cohorts first, then those whom the province registered. */
export function inventPopulation(options: PopulationOptions): ReadonlyMap<string, readonly DemoWorker[]> {
  const { areas, asOf, seed, provincePeople = PROVINCE_PEOPLE, trouble = true } = options
  const geography = districtsByRegency(areas)
  const all = [...geography.values()]
  const issuer = issueNationalIds(7001)
  const nextMembershipNumber = issueMembershipNumbers('99')
  const inventing = (code: string, what: string): Inventing => {
    const regency = geography.get(code)
    if (regency === undefined) throw new RangeError(`${code} is none of the fourteen areas`)
    return {
      making: { chance: chanceOf(`${seed} ${what} ${code}`), issuer, nextMembershipNumber, asOf },
      seed,
      villages: villagesOf(areas, code),
      placeOf: (villageCode) => ({ villageCode, regency, all }),
      code,
    }
  }

  const codes = FOURTEEN_AREAS.map((area) => area.code)
  const own = new Map(codes.map((code) => [code, inventCohorts(inventing(code, 'own cohorts of'))]))
  const quotas = areaQuotas(provincePeople)
  const registered = new Map(
    codes.map((code) => [code, inventRegistered(inventing(code, 'province in'), quotas.get(code) ?? 0)]),
  )
  const lists = trouble ? bringTrouble({ own, registered }, seed) : { own, registered }
  return new Map(
    codes.map((code) => {
      const people = [...(lists.own.get(code) ?? []), ...(lists.registered.get(code) ?? [])]
      return [code, bringHistory(chanceOf(`${seed} history in ${code}`), people, asOf)]
    }),
  )
}

interface Inventing {
  readonly making: Making
  readonly seed: string
  readonly code: string
  readonly villages: readonly string[]
  readonly placeOf: (villageCode: string) => Place
}

function inventCohorts({ making, seed, code, villages, placeOf }: Inventing): readonly DemoWorker[] {
  const notes = cohortNote(code)
  return COHORTS.filter((cohort) => cohort.custodianCode === code).flatMap(({ occupationCode, people, agency }) =>
    villageQuotas(`${seed} ${occupationCode}`, villages, people).flatMap((village) =>
      Array.from({ length: village.people }, () => ({
        ...inventWorker(making, placeOf(village.villageCode), {
          occupationCode,
          registration: 'OWN_COHORT',
          registeredByCode: code,
          agency,
        }),
        notes,
      })),
    ),
  )
}

function inventRegistered({ making, seed, code, villages, placeOf }: Inventing, people: number): readonly DemoWorker[] {
  return villageQuotas(seed, villages, people).flatMap((village) =>
    Array.from({ length: village.people }, () =>
      inventWorker(making, placeOf(village.villageCode), {
        occupationCode: occupationsIn(code).pickWith(making.chance),
        registration: 'BY_PROVINCE',
        registeredByCode: PROVINCE.code,
        agency: null,
      }),
    ),
  )
}
