import { type Weighted, weighted } from './random.ts'

/** What people live from where they live. */
type Setting = 'INTERIOR' | 'COAST' | 'CITY'

const SETTING_OF: Readonly<Record<string, Setting>> = {
  '61.01': 'COAST',
  '61.02': 'COAST',
  '61.03': 'INTERIOR',
  '61.04': 'COAST',
  '61.05': 'INTERIOR',
  '61.06': 'INTERIOR',
  '61.07': 'INTERIOR',
  '61.08': 'INTERIOR',
  '61.09': 'INTERIOR',
  '61.10': 'INTERIOR',
  '61.11': 'COAST',
  '61.12': 'COAST',
  '61.71': 'CITY',
  '61.72': 'CITY',
}

/**
 * Occupations per thousand, in the columns interior, coast, city. Invented so that the province's list comes out as
 * the sources describe it: farmers and planters first, then casual labour, fishers and small traders.
 */
const PER_THOUSAND: readonly (readonly [code: string, interior: number, coast: number, city: number])[] = [
  ['FARMER', 170, 165, 30],
  ['FIELD_FARMER', 95, 12, 0],
  ['CORN_FARMER', 25, 14, 0],
  ['PLANTER', 90, 75, 8],
  ['RUBBER_FARMER', 85, 18, 0],
  ['RUBBER_TAPPER', 75, 12, 0],
  ['FARM_LABOURER', 55, 60, 6],
  ['LIVESTOCK_KEEPER', 12, 14, 8],
  ['FISHER', 40, 205, 35],
  ['FISH_FARMER', 12, 26, 6],
  ['RT_HEAD', 14, 16, 34],
  ['RW_HEAD', 2, 4, 12],
  ['HAMLET_HEAD', 14, 9, 0],
  ['VILLAGE_OFFICIAL', 6, 5, 0],
  ['VILLAGE_COUNCIL_MEMBER', 9, 6, 0],
  ['POSYANDU_CADRE', 16, 16, 32],
  ['COMMUNITY_FIGURE', 6, 3, 4],
  ['TRADER', 30, 38, 70],
  ['SMALL_TRADER', 32, 46, 128],
  ['VEGETABLE_SELLER', 14, 18, 36],
  ['FISH_SELLER', 4, 16, 18],
  ['FOOD_SELLER', 10, 14, 52],
  ['PORTER', 3, 9, 40],
  ['PARKING_ATTENDANT', 1, 2, 16],
  ['MICRO_ENTREPRENEUR', 12, 14, 46],
  ['ONLINE_SELLER', 2, 3, 14],
  ['WEAVER', 12, 6, 3],
  ['CRAFTSPERSON', 5, 3, 5],
  ['TAILOR', 4, 6, 14],
  ['HAIRDRESSER', 1, 2, 8],
  ['REPAIRER', 5, 7, 14],
  ['MOTORCYCLE_TAXI_DRIVER', 4, 7, 42],
  ['CASUAL_LABOURER', 110, 140, 195],
  ['BUILDER', 26, 30, 48],
  ['DRIVER', 10, 14, 26],
  ['DOMESTIC_WORKER', 4, 6, 26],
  ['SCAVENGER', 1, 2, 12],
  ['CLEANER', 2, 3, 16],
  ['GUARD', 3, 4, 10],
  ['QURAN_TEACHER', 6, 17, 20],
  ['FUNERAL_RITES_WORKER', 2, 6, 8],
  ['MOSQUE_KEEPER', 3, 9, 10],
  ['CHURCH_WORKER', 12, 2, 3],
  ['VOLUNTEER_FIREFIGHTER', 1, 3, 10],
  ['HONORARY_STAFF', 4, 4, 5],
]

const COLUMN: Readonly<Record<Setting, 1 | 2 | 3>> = { INTERIOR: 1, COAST: 2, CITY: 3 }

const OCCUPATIONS_IN = Object.fromEntries(
  (['INTERIOR', 'COAST', 'CITY'] as const).map((setting) => [
    setting,
    weighted(PER_THOUSAND.map((row): [string, number] => [row[0], row[COLUMN[setting]]])),
  ]),
) as Readonly<Record<Setting, Weighted<string>>>

/** @throws RangeError for a code that is none of the fourteen areas */
export function settingOf(regencyCode: string): Setting {
  const setting = SETTING_OF[regencyCode]
  if (setting === undefined) throw new RangeError(`${regencyCode} is none of the fourteen areas`)
  return setting
}

/** What people of an area live from. */
export function occupationsIn(regencyCode: string): Weighted<string> {
  return OCCUPATIONS_IN[settingOf(regencyCode)]
}

const WOMEN_SHARE: Readonly<Record<string, number>> = {
  FISHER: 0.05,
  BUILDER: 0.01,
  DRIVER: 0.02,
  PORTER: 0.03,
  PARKING_ATTENDANT: 0.04,
  REPAIRER: 0.02,
  MOTORCYCLE_TAXI_DRIVER: 0.06,
  VOLUNTEER_FIREFIGHTER: 0.03,
  GUARD: 0.04,
  MOSQUE_KEEPER: 0.02,
  RT_HEAD: 0.11,
  RW_HEAD: 0.08,
  HAMLET_HEAD: 0.07,
  VILLAGE_COUNCIL_MEMBER: 0.24,
  POSYANDU_CADRE: 0.97,
  DOMESTIC_WORKER: 0.93,
  TAILOR: 0.66,
  WEAVER: 0.88,
  HAIRDRESSER: 0.6,
  QURAN_TEACHER: 0.52,
  VEGETABLE_SELLER: 0.74,
  FOOD_SELLER: 0.72,
  SMALL_TRADER: 0.56,
  ONLINE_SELLER: 0.68,
  MICRO_ENTREPRENEUR: 0.5,
}

/** How many of those who live from an occupation are women; a third where nothing better is known. */
export function womenShareIn(occupationCode: string): number {
  return WOMEN_SHARE[occupationCode] ?? 0.33
}
