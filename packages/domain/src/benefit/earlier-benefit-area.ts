import { isWithin } from '../area/area-code.ts'
import { districtNameKey, regencyNameKey, villageNameKey } from '../area/area-name-key.ts'
import type { AreaName } from '../area/village-index.ts'
import type { EarlierHome } from './earlier-benefit-file.ts'

/**
 * Where somebody of an earlier list lives, by code or by names, down to the village where it is written.
 *
 * A village whose name nobody has counts in its district: the insurer writes villages by hand, and figures go by district.
 *
 * @param own the code of the government that uploads
 * @returns the code; null for an area that is unknown, not sure by its name, or not within the government's
 */
export function earlierAreas(areas: Iterable<AreaName>, own: string): (home: EarlierHome) => string | null {
  const codes = new Set<string>([own])
  const byName = new Map<string, string[]>()
  for (const { code, name } of areas) {
    if (!isWithin(code, own)) continue
    codes.add(code)
    const key = `${code.length} ${keyOfLevel(code)(name)}`
    byName.set(key, [...(byName.get(key) ?? []), code])
  }
  const oneOf = (length: number, key: string, within: string) => {
    const matches = (byName.get(`${length} ${key}`) ?? []).filter((code) => isWithin(code, within))
    return matches.length === 1 ? (matches[0] ?? null) : null
  }
  return ({ code, village, district, regency }) => {
    if (code !== '') return codes.has(code) ? code : null
    const inRegency = regency === '' ? own : oneOf(REGENCY, regencyNameKey(regency), own)
    if (inRegency === null) return null
    const inDistrict = district === '' ? inRegency : oneOf(DISTRICT, districtNameKey(district), inRegency)
    if (inDistrict === null || village === '') return inDistrict
    return oneOf(VILLAGE, villageNameKey(village), inDistrict) ?? (district === '' ? null : inDistrict)
  }
}

const REGENCY = 5
const DISTRICT = 8
const VILLAGE = 13

function keyOfLevel(code: string): (name: string) => string {
  if (code.length === VILLAGE) return villageNameKey
  return code.length === DISTRICT ? districtNameKey : regencyNameKey
}
