import { editDistance } from '../identity/edit-distance.ts'
import { areaLevelOf, isWithin } from './area-code.ts'
import { districtNameKey, regencyNameKey, villageNameKey, villageSpelling } from './area-name-key.ts'

/** One area of the reference data, of any level. */
export interface AreaName {
  /** Official code, `61.12.05.2003`. */
  readonly code: string
  readonly name: string
}

/** What a file says about where somebody lives. Empty texts are unsaid. */
export interface VillageQuery {
  /** A name, or the official code with or without its dots. */
  readonly village: string
  readonly district?: string
  readonly regency?: string
}

export type VillageAnswer =
  | {
      readonly kind: 'FOUND'
      readonly code: string
      /** By a name that its village, district or regency no longer bears: worth a word, and nothing wrong. */
      readonly former?: keyof VillageQuery
    }
  | { readonly kind: 'UNKNOWN' }
  /** Several villages of that name within the tenant's area. */
  | { readonly kind: 'AMBIGUOUS'; readonly codes: readonly string[] }
  /** The village exists, and not within the tenant's area. */
  | { readonly kind: 'OUTSIDE'; readonly codes: readonly string[] }

/** Finds villages by what offices write. Built once for all areas, asked once for every row. */
export interface VillageIndex {
  /**
   * The village that is meant, by exact name after normalising; never a similar one, which would insure a stranger's
   * neighbour under the wrong decree. A former name counts where no present one does: of a village only within a named district, for another
   * may bear it now.
   *
   * @param areaPrefix the tenant's area, `61.12`; within it a name need only be unique
   */
  find(query: VillageQuery, areaPrefix: string): VillageAnswer
  /** Villages within the area whose name is nearest, those of the named district first: proposals for a person to choose. */
  suggest(query: VillageQuery, areaPrefix: string, limit?: number): readonly string[]
  isVillageName(text: string): boolean
  isDistrictName(text: string): boolean
  isRegencyName(text: string): boolean
}

interface Village {
  readonly code: string
  readonly key: string
  /** What slips of the pen are counted against. */
  readonly spelling: string
  readonly districtKey: string
  readonly regencyKey: string
}

interface Found {
  readonly villages: readonly Village[]
  readonly former?: keyof VillageQuery
}

const UNKNOWN: VillageAnswer = { kind: 'UNKNOWN' }
const SAYS_REGENCY = /^\W*(?:kab|pemkab)/i
const CODE_WITHOUT_DOTS = /^\d{10}$/
/** Files repeat few places; a file that does not must not fill the memory. */
const REMEMBERED_ANSWERS = 20_000
/** No place has a longer name, so a longer text is neither looked for nor remembered. */
const NAME_LENGTH_MAX = 100

/**
 * @param areas provinces to villages in any order; villages whose district is missing are found by their own name only
 * @param formerNames what areas of these codes were called before
 */
export function createVillageIndex(areas: Iterable<AreaName>, formerNames: Iterable<AreaName> = []): VillageIndex {
  const nameByCode = new Map([...areas].map(({ code, name }) => [code, name]))
  const byKey = new Map<string, Village[]>()
  const byCode = new Map<string, Village>()
  const districtKeys = new Set<string>()
  const regencyKeys = new Set<string>()
  for (const [code, name] of nameByCode) {
    const level = areaLevelOf(code)
    if (level === 'DISTRICT') districtKeys.add(districtNameKey(name))
    if (level === 'REGENCY') regencyKeys.add(regencyNameKey(name))
    if (level !== 'VILLAGE') continue
    const districtKey = districtNameKey(nameByCode.get(code.slice(0, 8)) ?? '')
    const regencyKey = regencyNameKey(nameByCode.get(code.slice(0, 5)) ?? '')
    const village = { code, key: villageNameKey(name), spelling: villageSpelling(name), districtKey, regencyKey }
    byCode.set(code, village)
    byKey.set(village.key, [...(byKey.get(village.key) ?? []), village])
  }
  const byFormerKey = new Map<string, Village[]>()
  /** Code of a district or regency → keys of what it was called. */
  const formerKeys = new Map<string, readonly string[]>()
  for (const { code, name } of formerNames) {
    const village = byCode.get(code)
    if (village !== undefined)
      byFormerKey.set(villageNameKey(name), [...(byFormerKey.get(villageNameKey(name)) ?? []), village])
    const level = areaLevelOf(code)
    if (level !== 'DISTRICT' && level !== 'REGENCY') continue
    const key = level === 'DISTRICT' ? districtNameKey(name) : regencyNameKey(name)
    formerKeys.set(code, [...(formerKeys.get(code) ?? []), key])
  }
  const answers = new Map<string, VillageAnswer>()

  function find(query: VillageQuery, areaPrefix: string): VillageAnswer {
    if (isTooLong(query)) return UNKNOWN
    const key = `${query.village}\n${query.district ?? ''}\n${query.regency ?? ''}\n${areaPrefix}`
    const cached = answers.get(key)
    if (cached !== undefined) return cached
    const answer = search(query, areaPrefix)
    if (answers.size < REMEMBERED_ANSWERS) answers.set(key, answer)
    return answer
  }

  function search(query: VillageQuery, areaPrefix: string): VillageAnswer {
    const code = codeOf(query.village)
    if (code !== null) return choose({ villages: [byCode.get(code) ?? []].flat() }, areaPrefix)
    const key = villageNameKey(query.village)
    const present = choose(within({ villages: byKey.get(key) ?? [] }, query), areaPrefix)
    if (present.kind !== 'UNKNOWN' || districtNameKey(query.district ?? '') === '') return present
    return choose(within({ villages: byFormerKey.get(key) ?? [], former: 'village' }, query), areaPrefix)
  }

  /** Those in the regency and district that are named, by their present names or else by former ones. */
  function within(match: Found, { district = '', regency = '' }: VillageQuery): Found {
    const key = regencyNameKey(regency)
    // `Kabupaten Pontianak` was Mempawah; `Pontianak` alone, and Kota Pontianak, are the city that bears the name today.
    const isTaken = regencyKeys.has(key) && !SAYS_REGENCY.test(regency)
    const inRegency = narrowed(match, 'regency', key, ({ regencyKey }) => regencyKey, 5, isTaken)
    return narrowed(inRegency, 'district', districtNameKey(district), ({ districtKey }) => districtKey, 8)
  }

  function narrowed(
    { villages, former }: Found,
    field: 'district' | 'regency',
    key: string,
    keyOfArea: (village: Village) => string,
    codeLength: number,
    isTaken = false,
  ): Found {
    const present = namedLike(villages, key, keyOfArea)
    if (present.length > 0 || key === '') return { villages: present, ...(former === undefined ? {} : { former }) }
    const once = isTaken ? [] : villages.filter(({ code }) => formerKeys.get(code.slice(0, codeLength))?.includes(key))
    return { villages: once, former: former ?? field }
  }

  function suggest(query: VillageQuery, areaPrefix: string, limit = 3): readonly string[] {
    if (isTooLong(query)) return []
    const key = villageNameKey(query.village)
    const districtKey = districtNameKey(query.district ?? '')
    const spelling = villageSpelling(query.village)
    const farthest = Math.max(2, Math.floor(key.length / 3))
    const wereCalled = new Set(byFormerKey.get(key))
    const near: { code: string; distance: number }[] = []
    for (const village of byCode.values()) {
      if (!isWithin(village.code, areaPrefix)) continue
      const isThere = districtKey !== '' && editDistance(village.districtKey, districtKey, 1) <= 1
      // Whoever was called so is the first to be proposed, wherever it lies.
      const distance = wereCalled.has(village)
        ? 0
        : Math.min(editDistance(village.key, key, farthest), editDistance(village.spelling, spelling, farthest))
      // In the named district even half a name is a proposal; elsewhere only a slip of the pen is.
      const proposed = isThere ? distance <= farthest : distance <= Math.min(2, farthest)
      if (proposed) near.push({ code: village.code, distance: distance + (isThere ? 0 : 2) })
    }
    near.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    return near.slice(0, limit).map(({ code }) => code)
  }

  return {
    find,
    suggest,
    isVillageName: (text) => byKey.has(villageNameKey(text)) || byFormerKey.has(villageNameKey(text)),
    isDistrictName: (text) => districtKeys.has(districtNameKey(text)),
    isRegencyName: (text) => regencyKeys.has(regencyNameKey(text)),
  }
}

/** Those in the named area; a slip in the area's name is forgiven, for the village's own name has already matched. */
function namedLike(
  villages: readonly Village[],
  key: string,
  keyOfArea: (village: Village) => string,
): readonly Village[] {
  if (key === '') return villages
  const exact = villages.filter((village) => keyOfArea(village) === key)
  if (exact.length > 0) return exact
  const slip = key.length >= 8 ? 2 : 1
  return villages.filter((village) => editDistance(keyOfArea(village), key, slip) <= slip)
}

function isTooLong({ village, district = '', regency = '' }: VillageQuery): boolean {
  return Math.max(village.length, district.length, regency.length) > NAME_LENGTH_MAX
}

function choose({ villages, former }: Found, areaPrefix: string): VillageAnswer {
  const codes = villages.map(({ code }) => code)
  if (codes.length === 0) return UNKNOWN
  const inside = codes.filter((code) => isWithin(code, areaPrefix))
  const [only] = inside
  if (only === undefined) return { kind: 'OUTSIDE', codes }
  if (inside.length > 1) return { kind: 'AMBIGUOUS', codes: inside }
  return { kind: 'FOUND', code: only, ...(former === undefined ? {} : { former }) }
}

function codeOf(text: string): string | null {
  const trimmed = text.trim()
  if (areaLevelOf(trimmed) === 'VILLAGE') return trimmed
  if (!CODE_WITHOUT_DOTS.test(trimmed)) return null
  return [trimmed.slice(0, 2), trimmed.slice(2, 4), trimmed.slice(4, 6), trimmed.slice(6)].join('.')
}
