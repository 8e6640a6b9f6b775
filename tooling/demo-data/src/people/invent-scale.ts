import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { PROVINCE } from '@payung/reference-data/fourteen-areas'
import type { AreaRow } from '@payung/reference-data/read-areas'
import type { DemoWorker } from './demo-worker.ts'
import { villagesOf } from './geography.ts'
import { inventWorker } from './invent-worker.ts'
import { issueMembershipNumbers } from './issue-membership-numbers.ts'
import { issueNationalIds } from './issue-national-ids.ts'
import { pickSeldomWord } from './names/seldom-words.ts'
import type { Districts } from './origins.ts'
import { type Chance, chanceOf } from './random.ts'
import { occupationsIn } from './settings.ts'
import { villageQuotas } from './village-quotas.ts'

export interface ScaleArea {
  readonly regency: Districts
  readonly all: readonly Districts[]
  /** Which of the fourteen: each has a range of numbers of its own, so that areas can be invented side by side. */
  readonly index: number
  readonly people: number
}

/** Below the demo's 7001; nobody comes near three hundred people of one district, day and sex. */
const FIRST_SERIAL = 2_001
const SERIALS_PER_AREA = 300
const MEMBERSHIPS_PER_AREA = 70_000_000
/** Of people whose last word few others have. The demo does without: its people are few enough to be told apart. */
const SELDOM_SHARE = 0.6

/** One area's people, one at a time: two million never stand in memory together. */
export function* inventScale(
  area: ScaleArea,
  options: { areas: readonly AreaRow[]; asOf: IsoDay; seed: string; provinceShare: number },
): Generator<DemoWorker> {
  const { asOf, seed, provinceShare } = options
  const code = area.regency.regencyCode
  const chance = chanceOf(`${seed} in ${code}`)
  const chanceOfNames = chanceOf(`${seed}, names in ${code}`)
  const making = {
    chance,
    asOf,
    issuer: issueNationalIds(FIRST_SERIAL + area.index * SERIALS_PER_AREA),
    nextMembershipNumber: issueMembershipNumbers('98', area.index * MEMBERSHIPS_PER_AREA),
  }
  for (const { villageCode, people } of villageQuotas(seed, villagesOf(options.areas, code), area.people)) {
    const place = { villageCode, regency: area.regency, all: area.all }
    for (let index = 0; index < people; index++) {
      const byProvince = chance.happens(provinceShare)
      const worker = inventWorker(making, place, {
        occupationCode: occupationsIn(code).pickWith(chance),
        registration: byProvince ? 'BY_PROVINCE' : 'OWN_COHORT',
        registeredByCode: byProvince ? PROVINCE.code : code,
        agency: null,
      })
      yield { ...worker, name: withSeldomWord(chanceOfNames, worker) }
    }
  }
}

/** Keeps the first word, which many people share, and changes the last; a degree stays where it is. */
function withSeldomWord(chance: Chance, { name, sex }: DemoWorker): string {
  if (!chance.happens(SELDOM_SHARE) || name.includes(',')) return name
  const [first = name, ...others] = name.split(' ')
  return [first, ...others.slice(0, -1), pickSeldomWord(chance, sex)].join(' ')
}
