import { plannedEachTime } from '@payung/database/statement'
import { areaLevelOf } from '@payung/domain/area/area-code'
import { AGE_BANDS, birthDateBoundsOf } from '@payung/domain/identity/age-band'
import type { CoverState } from '@payung/domain/protection/cover-state'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  AGE_BAND_LABELS,
  COVER_LABELS,
  type Label,
  MEMBERSHIP_LABELS,
  SEX_LABELS,
  STATUS_LABELS,
  UNKNOWN_LABEL,
} from './facet-labels.ts'
import { areKept, bitConditions, type TallyOfOne, tallyBits } from './worker-bits.queries.ts'
import { type Dimension, type Tally, tallyListing } from './worker-facets.queries.ts'
import { summedConditions } from './worker-filter.queries.ts'
import { readWorkerFilter, type WorkerFilter, type WorkerFilterInput } from './worker-filter.ts'
import { readWorkerSearch } from './worker-search.ts'
import { mayReadCover } from './workers.policy.ts'

export interface Facet {
  /** What the filter takes; `''` (deciles: `0`) for people of whom nobody has said it. */
  readonly key: string
  readonly label: Label
  readonly count: number
}

export interface WorkerTallies {
  readonly total: number
  of(dimension: Dimension): readonly Facet[]
  /** Sums over the occupations of each. */
  ecosystems(): readonly Facet[]
}

export interface AskedTallies {
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
}

/** What a list can be narrowed by; ecosystems are sums over occupations. */
export type FacetName = Dimension | 'ECOSYSTEM'

/** A facet's own choice. */
const CHOICE_OF: Readonly<Record<FacetName, keyof WorkerFilterInput>> = {
  AREA: 'areaCodes',
  OCCUPATION: 'occupationCodes',
  ECOSYSTEM: 'ecosystemCodes',
  SEX: 'sexes',
  AGE_BAND: 'ageBands',
  DECILE: 'deciles',
  STATUS: 'statuses',
  MEMBERSHIP: 'membershipKinds',
  REGISTERED_BY: 'registeredBy',
  COVER: 'cover',
}

/** Of some people, by what they are counted. */
export interface AskedFacets extends AskedTallies {
  readonly names: readonly FacetName[]
}

/**
 * Counts people who match by each of some facets. Every count equals the list that opens with its key put in the place of that facet's values: a facet
 * counts without its own choice, so that a second value can be ticked. What a level hides from the viewer is in the total and in no facet.
 */
export async function tallyWorkers(
  context: Context,
  tallies: AskedTallies,
  names: readonly FacetName[],
): Promise<WorkerTallies> {
  const [counted] = await tallyEach(context, [{ ...tallies, names }])
  if (counted === undefined) throw new Error('tallies that were asked for are there')
  return counted
}

/** The same of some people each, in one statement where there are bits of them. */
export async function tallyEach(context: Context, each: readonly AskedFacets[]): Promise<readonly WorkerTallies[]> {
  const requests = each.map(({ names: facetNames, ...tallies }) => {
    // Nothing is read of what the viewer may not know.
    const names = facetNames.filter((name) => name !== 'COVER' || mayReadCover(context.actor))
    const input = tallies.filter ?? {}
    const chosen = names.flatMap((name) => {
      const choice = CHOICE_OF[name]
      if (!isChosen(input[choice])) return []
      const above = name === 'AREA' ? areasAbove(context.actor, input.areaCodes ?? []) : []
      return [{ name, choice: null }, ...above.map((areas) => ({ name, choice: areas }))].map((facet) => ({
        name,
        without: { ...input, [choice]: facet.choice },
      }))
    })
    const namesTogether = names.filter((name) => !chosen.some((facet) => facet.name === name))
    const listings: readonly AskedListing[] = [
      { ...tallies, dimensions: dimensionsOf(namesTogether) },
      ...chosen.map(({ name, without }) => ({ ...tallies, filter: without, dimensions: dimensionsOf([name]) })),
    ]
    return { chosen, namesTogether, listings }
  })
  const everything = requests.flatMap(({ listings }) => listings)
  const counted = [...(await countListings(context, everything))]
  return requests.map(({ chosen, namesTogether, listings }) => {
    const [together = [], ...alone] = counted.splice(0, listings.length)
    const rowsByName = Map.groupBy(
      chosen.flatMap(({ name }, at) => (alone[at] ?? []).map((row) => ({ name, row }))),
      ({ name }) => name,
    )
    const rowsAlone = new Map(chosen.map(({ name }) => [name, (rowsByName.get(name) ?? []).map(({ row }) => row)]))
    return talliesOf(context, together, rowsAlone, namesTogether)
  })
}

const isChosen = (values: WorkerFilterInput[keyof WorkerFilterInput]) => Array.isArray(values) && values.length > 0

const dimensionOf = (name: FacetName): Dimension => (name === 'ECOSYSTEM' ? 'OCCUPATION' : name)

const dimensionsOf = (names: readonly FacetName[]) => [...new Set(names.map(dimensionOf))].sort()

interface AskedListing extends AskedTallies {
  readonly dimensions: readonly Dimension[]
}

/** Those of which there are bits in one statement; each other by itself, as it reads its people's rows. */
async function countListings(
  { actor, reference, vault, read }: Context,
  requests: readonly AskedListing[],
): Promise<readonly (readonly Tally[])[]> {
  const listings = requests.map(({ dimensions, ...tallies }, at) => {
    const filter = readWorkerFilter(tallies.filter, reference)
    const search = readWorkerSearch(tallies.search, vault)
    const shape = { dimensions, areaCodeLength: areaCodeLengthBelow(actor, filter), bandStarts: bandStarts() }
    const conditions = search === null && areKept(shape) ? bitConditions(actor, filter) : null
    return { at, filter, search, shape, conditions }
  })
  const byBits = listings.flatMap(({ conditions, ...listing }) =>
    conditions === null ? [] : [{ ...listing, conditions }],
  )
  const counted = byBits.length === 0 ? Promise.resolve([]) : read<TallyOfOne>(tallyBits(actor, byBits))
  return Promise.all(
    listings.map(({ at, filter, search, shape, conditions }) =>
      conditions === null
        ? read<Tally>(plannedEachTime(tallyListing(shape, summedConditions(actor, filter, search))))
        : counted.then((rows) => rows.filter(({ place }) => place === at)),
    ),
  )
}

function talliesOf(
  context: Context,
  together: readonly Tally[],
  alone: ReadonlyMap<FacetName, readonly Tally[]>,
  namesTogether: readonly FacetName[],
): WorkerTallies {
  const rowsOf = (name: FacetName) => {
    const dimension = dimensionOf(name)
    if (!alone.has(name) && !namesTogether.some((other) => dimensionOf(other) === dimension))
      throw new Error(`${name} was not counted`)
    return (alone.get(name) ?? together).filter((tally) => tally.dimension === dimension)
  }
  return {
    total: together.find(({ dimension }) => dimension === 'TOTAL')?.count ?? 0,
    of: (dimension) =>
      dimension === 'COVER' && !mayReadCover(context.actor)
        ? []
        : rowsOf(dimension)
            .flatMap(({ value, count }) => facetOf(context, dimension, value, count))
            .sort(ORDER_OF[dimension] ?? byCount),
    ecosystems: () => ecosystemsOf(context, rowsOf('ECOSYSTEM')),
  }
}

function facetOf(context: Context, dimension: Dimension, value: string, count: number): Facet[] {
  const { reference } = context
  const facet = (key: string, label: Label | undefined) => (label === undefined ? [] : [{ key, label, count }])
  const sameInBoth = (name: string | undefined) => (name === undefined ? undefined : { id: name, en: name })
  switch (dimension) {
    case 'AREA':
      return facet(value, sameInBoth(reference.areas.get(value)?.name))
    case 'OCCUPATION': {
      const occupation = reference.occupations.get(value)
      return facet(value, occupation ? { id: occupation.nameId, en: occupation.nameEn } : UNKNOWN_LABEL)
    }
    case 'SEX':
      return facet(value, SEX_LABELS[value])
    case 'STATUS':
      return facet(value, STATUS_LABELS[value])
    case 'MEMBERSHIP':
      return facet(value, MEMBERSHIP_LABELS[value])
    case 'AGE_BAND': {
      const band = value === '' ? undefined : BANDS_OLDEST_FIRST[Number(value)]
      return band === undefined ? [] : facet(AGE_BAND_LABELS[band.code].key, AGE_BAND_LABELS[band.code])
    }
    case 'DECILE':
      return value === '' ? facet('0', UNKNOWN_LABEL) : facet(value, { id: `Desil ${value}`, en: `Decile ${value}` })
    case 'COVER':
      return facet(value, COVER_LABELS[value as CoverState])
    case 'REGISTERED_BY': {
      const tenant = reference.tenants.get(value)
      return tenant === undefined ? [] : facet(tenant.code, sameInBoth(tenant.shortName))
    }
  }
}

function ecosystemsOf({ reference }: Context, occupations: readonly Tally[]): Facet[] {
  const counts = new Map<string, number>()
  for (const { value, count } of occupations) {
    const code = reference.occupations.get(value)?.ecosystemCode
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return [...counts]
    .flatMap(([code, count]) => {
      const ecosystem = reference.ecosystems.get(code)
      return ecosystem === undefined
        ? []
        : [{ key: code, label: { id: ecosystem.nameId, en: ecosystem.nameEn }, count }]
    })
    .sort(byCount)
}

const BANDS_OLDEST_FIRST = [...AGE_BANDS].reverse()

/** The day each band but the oldest begins with: `width_bucket` then answers 0 for the oldest, and so on. */
function bandStarts(): string[] {
  return BANDS_OLDEST_FIRST.slice(1).map((band) => birthDateBoundsOf(band.code, today()).bornFrom?.toString() ?? '')
}

const CODE_LENGTHS = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 } as const

/** One level below what is looked at: the filter's area, else the viewer's own. */
function areaCodeLengthBelow(actor: Actor, filter: Pick<WorkerFilter, 'areaCodes'>): number {
  const looked = filter.areaCodes ?? [actor.areaScope === '' ? (actor.tenantAreaCode ?? '61') : actor.areaScope]
  const lengths = looked.map((code) => CODE_LENGTHS[areaLevelOf(code) ?? 'PROVINCE'])
  return Math.min(...lengths, CODE_LENGTHS.DISTRICT)
}

/**
 * Areas are a way down: beside those that one begins with stand, beneath each choice and beneath each area above it, the areas of the next level. These are the areas whose
 * next level is shown, level by level.
 */
function areasAbove(actor: Actor, chosen: readonly string[]): readonly (readonly string[])[] {
  const first = areaCodeLengthBelow(actor, { areaCodes: null })
  return [CODE_LENGTHS.PROVINCE, CODE_LENGTHS.REGENCY]
    .filter((length) => length >= first)
    .map((length) => [...new Set(chosen.filter((code) => code.length >= length).map((code) => code.slice(0, length)))])
    .filter((codes) => codes.length > 0)
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1)
}

const byKeyIn = (keys: readonly string[]) => (a: Facet, b: Facet) => keys.indexOf(a.key) - keys.indexOf(b.key)

/** What has an order of its own is shown in it; the rest by count. */
const ORDER_OF: Partial<Record<Dimension, (a: Facet, b: Facet) => number>> = {
  AGE_BAND: byKeyIn(AGE_BANDS.map((band) => AGE_BAND_LABELS[band.code].key)),
  DECILE: (a, b) => Number(a.key) - Number(b.key),
  STATUS: byKeyIn(Object.keys(STATUS_LABELS)),
  COVER: byKeyIn(Object.keys(COVER_LABELS)),
}
