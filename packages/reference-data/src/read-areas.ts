import { readFileSync } from 'node:fs'
import { type AreaLevel, regencyKindOf, villageKindOf } from '@payung/domain/area/area-code'
import { getDistricts, getRegencies, getVillages } from 'idn-area-data'
import { FOURTEEN_AREAS, POPULATION_AS_OF, PROVINCE } from './fourteen-areas.ts'

export interface AreaRow {
  readonly code: string
  readonly level: AreaLevel
  readonly kind: 'PROVINCE' | 'REGENCY' | 'CITY' | 'DISTRICT' | 'KELURAHAN' | 'DESA'
  readonly name: string
  readonly parentCode: string | null
  readonly population: number | null
  readonly populationAsOf: string | null
}

/** Version of the package that the names come from. */
export const AREA_DATA_VERSION: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('idn-area-data')), 'utf8'),
).version

/**
 * Every area of Kalimantan Barat, parents before children, each level in the order of its codes.
 *
 * Names come from `idn-area-data` (ODbL, see NOTICE), which follows the Ministry of Home Affairs; populations from the
 * handbook, for the province and its fourteen governments only.
 */
export async function readAreas(): Promise<readonly AreaRow[]> {
  const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()])
  const inProvince = (row: { code: string }) => row.code.startsWith(`${PROVINCE.code}.`)
  const populationOf = new Map(FOURTEEN_AREAS.map((government) => [government.code, government.population]))
  return [
    {
      code: PROVINCE.code,
      level: 'PROVINCE',
      kind: 'PROVINCE',
      name: PROVINCE.name,
      parentCode: null,
      population: PROVINCE.population,
      populationAsOf: POPULATION_AS_OF,
    },
    ...regencies.filter(inProvince).map((row): AreaRow => {
      const population = populationOf.get(row.code) ?? null
      return {
        code: row.code,
        level: 'REGENCY',
        kind: regencyKindOf(row.code) ?? 'REGENCY',
        name: row.name.replace(/^(Kabupaten|Kota) /, ''),
        parentCode: row.province_code,
        population,
        populationAsOf: population === null ? null : POPULATION_AS_OF,
      }
    }),
    ...districts.filter(inProvince).map((row) => below('DISTRICT', 'DISTRICT', row.code, row.name, row.regency_code)),
    ...villages
      .filter(inProvince)
      .map((row) => below('VILLAGE', villageKindOf(row.code) ?? 'DESA', row.code, row.name, row.district_code)),
  ]
}

function below(level: AreaLevel, kind: AreaRow['kind'], code: string, name: string, parentCode: string): AreaRow {
  return { code, level, kind, name: name.trim(), parentCode, population: null, populationAsOf: null }
}
