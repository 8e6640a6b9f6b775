import { describe, expect, test } from 'vitest'
import { FOURTEEN_AREAS, PROVINCE } from './fourteen-areas.ts'
import { readAreas } from './read-areas.ts'

const areas = await readAreas()
const within = (code: string, kind: string) =>
  areas.filter((area) => area.kind === kind && area.code.startsWith(`${code}.`)).length

describe('the areas of Kalimantan Barat', () => {
  test('are one province, fourteen governments, 174 districts and 2,145 villages', () => {
    const count = (level: string) => areas.filter((area) => area.level === level).length
    expect(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'].map(count)).toEqual([1, 14, 174, 2145])
  })

  test.each(FOURTEEN_AREAS)('$name has the districts, kelurahan and desa that the handbook counts', (government) => {
    expect({
      districts: within(government.code, 'DISTRICT'),
      kelurahan: within(government.code, 'KELURAHAN'),
      desa: within(government.code, 'DESA'),
      name: areas.find((area) => area.code === government.code)?.name,
    }).toEqual({
      districts: government.districts,
      kelurahan: government.kelurahan,
      desa: government.desa,
      name: government.name,
    })
  })

  test('the populations of the fourteen add up to the province’s', () => {
    expect(FOURTEEN_AREAS.reduce((sum, government) => sum + government.population, 0)).toBe(PROVINCE.population)
  })

  test('every area but the province lies below one that stands before it', () => {
    const seen = new Set<string>()
    for (const { code, parentCode } of areas) {
      expect(parentCode === null ? code === '61' : seen.has(parentCode)).toBe(true)
      seen.add(code)
    }
  })

  test('no village is left without a name', () => {
    expect(areas.filter((area) => area.name === '' || area.name !== area.name.trim())).toEqual([])
  })
})
