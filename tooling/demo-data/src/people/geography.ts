import { FOURTEEN_AREAS } from '@payung/reference-data/fourteen-areas'
import type { AreaRow } from '@payung/reference-data/read-areas'
import type { Districts } from './origins.ts'

/** The fourteen areas with their districts, by code. */
export function districtsByRegency(areas: readonly AreaRow[]): ReadonlyMap<string, Districts> {
  return new Map(
    FOURTEEN_AREAS.map(({ code, name }) => [
      code,
      {
        regencyCode: code,
        regencyName: name,
        districts: areas
          .filter((area) => area.parentCode === code)
          .map((area) => ({ code: area.code, name: area.name })),
      },
    ]),
  )
}

/** Codes of the villages of an area, in their order. */
export function villagesOf(areas: readonly AreaRow[], regencyCode: string): readonly string[] {
  return areas
    .filter((area) => area.level === 'VILLAGE' && area.code.startsWith(`${regencyCode}.`))
    .map((area) => area.code)
}
