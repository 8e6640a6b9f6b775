import { ageOn } from '@payung/domain/eligibility/judge-eligibility'
import type { DemoWorker } from './demo-worker.ts'
import { type Chance, chanceOf } from './random.ts'
import { againWithTypo, disagreeWithNationalId, onAnotherList, TROUBLE_SHARES } from './trouble.ts'

/** People by area: the governments' own cohorts and those whom the province registered. */
export interface Lists {
  readonly own: ReadonlyMap<string, readonly DemoWorker[]>
  readonly registered: ReadonlyMap<string, readonly DemoWorker[]>
}

/**
 * The same lists with what real ones are full of. Draws on a chance of its own: whom nothing befalls is the very
 * person of the lists without trouble.
 */
export function bringTrouble({ own, registered }: Lists, seed: string): Lists {
  const twins = twinsAmong(own)
  return {
    own: new Map(
      [...own].map(([code, people]) => {
        const chance = chanceOf(`${seed} trouble in own cohorts of ${code}`)
        return [code, people.map((worker) => disagreeWithNationalId(chance, worker))]
      }),
    ),
    registered: new Map(
      [...registered].map(([code, people]) => {
        const chance = chanceOf(`${seed} trouble in ${code}`)
        return [code, people.map((worker, index) => twins(chance, worker, people, index))]
      }),
    ),
  }
}

/** The province registers nobody too young for its programme, and nobody who is past 65 within the year. */
function isOfAge(worker: DemoWorker, { registeredOn }: DemoWorker): boolean {
  const age = ageOn(worker.birthDate, registeredOn)
  return age >= 19 && age < 64
}

/** Makes some of the province's people the same as others who are known already, each at most once. */
function twinsAmong(own: Lists['own']) {
  const { ON_ANOTHER_LIST, TWICE_AT_HOME, TWICE_AT_PROVINCE } = TROUBLE_SHARES
  const used = new Set<string>()
  const typos = new Set<string>()
  const codes = [...own.keys()]
  const taken = (nationalId: string) => typos.has(nationalId) || typos.size === typos.add(nationalId).size
  const pickUnused = (chance: Chance, list: readonly DemoWorker[], before = list.length): DemoWorker | null => {
    const twin = before === 0 ? undefined : list[chance.between(0, before - 1)]
    if (twin === undefined || used.has(twin.nationalId)) return null
    used.add(twin.nationalId)
    return twin
  }
  return (chance: Chance, worker: DemoWorker, people: readonly DemoWorker[], at: number): DemoWorker => {
    const roll = chance.next()
    if (roll < ON_ANOTHER_LIST) {
      const elsewhere = chance.pick(codes.filter((code) => code !== worker.custodianCode))
      const twin = pickUnused(chance, own.get(elsewhere) ?? [])
      return twin === null || !isOfAge(twin, worker) ? worker : onAnotherList(chance, twin, worker)
    }
    if (roll < ON_ANOTHER_LIST + TWICE_AT_HOME + TWICE_AT_PROVINCE) {
      const atHome = roll < ON_ANOTHER_LIST + TWICE_AT_HOME
      const twin = atHome ? pickUnused(chance, own.get(worker.custodianCode) ?? []) : pickUnused(chance, people, at)
      return twin === null || !isOfAge(twin, worker) ? worker : againWithTypo(chance, twin, worker, taken)
    }
    return disagreeWithNationalId(chance, worker)
  }
}
