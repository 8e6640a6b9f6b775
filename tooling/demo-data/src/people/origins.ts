import type { People } from './peoples.ts'
import type { Chance } from './random.ts'

/** Where a person was first registered, which the NIK keeps for life. */
export interface Origin {
  readonly districtCode: string
  readonly birthPlace: string
}

/** Districts of one regency. */
export interface Districts {
  readonly regencyCode: string
  readonly regencyName: string
  readonly districts: readonly { readonly code: string; readonly name: string }[]
}

/** Where those who came from elsewhere were registered, by whose names they bear. */
const ELSEWHERE: Readonly<Record<People, readonly Origin[]>> = {
  MALAY: [
    { districtCode: '21.71.03', birthPlace: 'Batam' },
    { districtCode: '31.75.06', birthPlace: 'Jakarta' },
  ],
  DAYAK: [
    { districtCode: '62.71.02', birthPlace: 'Palangka Raya' },
    { districtCode: '62.09.01', birthPlace: 'Lamandau' },
  ],
  CHINESE: [
    { districtCode: '31.73.01', birthPlace: 'Jakarta' },
    { districtCode: '19.71.02', birthPlace: 'Pangkalpinang' },
  ],
  MADURESE: [
    { districtCode: '35.27.01', birthPlace: 'Sampang' },
    { districtCode: '35.26.01', birthPlace: 'Bangkalan' },
  ],
  JAVANESE: [
    { districtCode: '33.22.05', birthPlace: 'Semarang' },
    { districtCode: '33.10.08', birthPlace: 'Klaten' },
    { districtCode: '35.09.12', birthPlace: 'Jember' },
    { districtCode: '34.02.07', birthPlace: 'Bantul' },
  ],
  BUGINESE: [
    { districtCode: '73.08.01', birthPlace: 'Bone' },
    { districtCode: '73.13.02', birthPlace: 'Wajo' },
  ],
}

/** Mostly the district of the home, sometimes the next, seldom another province. */
export function inventOrigin(
  chance: Chance,
  home: { districtCode: string; regency: Districts; all: readonly Districts[] },
  people: People,
): Origin {
  const roll = chance.next()
  if (roll < 0.015) return chance.pick(ELSEWHERE[people])
  const regency = roll < 0.06 ? chance.pick(home.all) : home.regency
  const district =
    roll >= 0.16 ? regency.districts.find(({ code }) => code === home.districtCode) : chance.pick(regency.districts)
  if (district === undefined) throw new RangeError(`${home.districtCode} is not in ${home.regency.regencyName}`)
  return { districtCode: district.code, birthPlace: chance.happens(0.45) ? district.name : regency.regencyName }
}
