import { inventCircumstances, type Registration } from './circumstances.ts'
import type { DemoWorker } from './demo-worker.ts'
import { epochDay, isoDayOf } from './epoch-day.ts'
import { inventHome, inventPhone } from './homes.ts'
import type { Making } from './making.ts'
import { inventName } from './names/invent-name.ts'
import { type Districts, inventOrigin } from './origins.ts'
import { peoplesOf } from './peoples.ts'
import { type Chance, weighted } from './random.ts'
import { womenShareIn } from './settings.ts'

/** What is settled before a person is invented. */
export interface Place {
  readonly villageCode: string
  readonly regency: Districts
  readonly all: readonly Districts[]
}

type Ages = readonly [from: number, to: number]

/**
 * Ages by decade of life. On the areas' own lists from 17 to 70: a few are past 65, registered before they turned it, and a few too young for any programme.
 * Whom the province registered stand in its decree: of full age since the beginning of the year and below 65, also where a birth date was mistyped by a year.
 */
const AGES = {
  OWN_COHORT: weighted<Ages>([
    [[17, 24], 8],
    [[25, 34], 20],
    [[35, 44], 28],
    [[45, 54], 26],
    [[55, 64], 16],
    [[65, 70], 2],
  ]),
  BY_PROVINCE: weighted<Ages>([
    [[20, 24], 8],
    [[25, 34], 20],
    [[35, 44], 28],
    [[45, 54], 27],
    [[55, 63], 17],
  ]),
} as const

const DAYS_IN_YEAR = 365.2425

/** One invented worker of a village. */
export function inventWorker(
  making: Making,
  place: Place,
  work: { occupationCode: string; registration: Registration; registeredByCode: string; agency: string | null },
): DemoWorker {
  const { chance, issuer, asOf } = making
  const regencyCode = place.regency.regencyCode
  const sex = chance.happens(womenShareIn(work.occupationCode)) ? 'FEMALE' : 'MALE'
  const people = peoplesOf(regencyCode, work.occupationCode).pickWith(chance)
  const ageYears = chance.between(...AGES[work.registration].pickWith(chance))
  const today = epochDay(asOf)
  const birthDate = isoDayOf(today - Math.ceil(ageYears * DAYS_IN_YEAR) - chance.between(1, 363))
  const origin = inventOrigin(
    chance,
    { districtCode: place.villageCode.slice(0, 8), regency: place.regency, all: place.all },
    people,
  )
  const { occupationCode, registration, registeredByCode, agency } = work
  return {
    nationalId: issuer.issue(origin.districtCode, birthDate, sex),
    familyCardNumber: chance.happens(0.93) ? inventFamilyCard(chance, place.villageCode, today) : null,
    name: inventName(chance, people, sex, ageYears),
    birthPlace: chance.happens(0.97) ? origin.birthPlace : null,
    birthDate,
    sex,
    ...inventHome(chance, regencyCode),
    villageCode: place.villageCode,
    phone: chance.happens(0.46) ? inventPhone(chance) : null,
    occupationCode,
    ...inventCircumstances(making, registration),
    notes: null,
    custodianCode: regencyCode,
    registeredByCode,
    agency,
    earlier: null,
    registeredOn: isoDayOf(
      today - (registration === 'BY_PROVINCE' ? chance.between(20, 310) : chance.between(30, 640)),
    ),
  }
}

/** District, day of issue and a serial, as family cards are numbered. */
function inventFamilyCard(chance: Chance, villageCode: string, today: number): string {
  const issued = isoDayOf(today - chance.between(200, 5500))
  const district = villageCode.slice(0, 8).replaceAll('.', '')
  const date = `${issued.slice(8, 10)}${issued.slice(5, 7)}${issued.slice(2, 4)}`
  return `${district}${date}${String(chance.between(7001, 9999))}`
}
