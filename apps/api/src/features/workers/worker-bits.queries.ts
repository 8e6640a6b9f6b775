import type { Entry } from '@payung/database/entry'
import {
  type BitCondition,
  type BitField,
  CHANGED_SINCE,
  countBits,
  countBitsByBirth,
  countBitsByCover,
  numbersOfBits,
  type ValueCondition,
  withEachPeople,
  withPeople,
} from '@payung/database/facet-bits'
import { Prisma } from '@payung/database/prisma'
import { areaLevelOf, DISTRICT_CODE_LENGTH } from '@payung/domain/area/area-code'
import { type Dimension, type Tally, type TallyShape, tallyListing } from './worker-facets.queries.ts'
import { coversIn, summedConditions } from './worker-filter.queries.ts'
import type { WorkerFilter } from './worker-filter.ts'

/**
 * A filter as the kept bits know it.
 *
 * @returns null where they cannot answer: they are of whole tenants, down to districts, and of what a list shows of a person. A scope, or some villages,
 * are few people on an index of their own; a rule of a programme is judged by each row.
 */
export function bitConditions(entry: Entry, filter: WorkerFilter): readonly BitCondition[] | null {
  if (entry.areaScope !== '' || entry.agencyId !== null) return null
  const conditions: BitCondition[] = []
  for (const field of Object.keys(filter) as (keyof WorkerFilter)[]) {
    if (filter[field] === null) continue
    const condition = conditionOf(field, filter)
    if (condition === null) return null
    conditions.push(condition)
  }
  return conditions
}

/** What is counted of the people of one filter, and those conditions as the bits know them. */
export interface BitTallies {
  /** The filter's place among those that are asked for. */
  readonly at: number
  readonly filter: WorkerFilter
  readonly shape: TallyShape
  readonly conditions: readonly BitCondition[]
}

export interface TallyOfOne extends Tally {
  /** Of the filter of this place. */
  readonly place: number
}

/** Exact: whoever changed since the bits were made is counted from their rows, in the same statement. It reads the conditions of all filters in one pass. */
export function tallyBits(entry: Entry, each: readonly BitTallies[]): Prisma.Sql {
  const named = each.map((tallies) => ({ ...tallies, name: `people${tallies.at}` }))
  const parts = named.flatMap(({ filter, shape, name, at }) => {
    const fields = shape.dimensions.flatMap((dimension) =>
      dimension === 'AGE_BAND' || dimension === 'COVER' ? [] : fieldOf(dimension, shape),
    )
    const people = Prisma.raw(name)
    const counts = [
      Prisma.sql`select 'TOTAL' as field, '' as value, coalesce(sum(bit_count(bits)), 0) as count from ${people}`,
      ...(fields.length === 0 ? [] : [countBits(entry.tenantId, fields, commonPrefix(filter.areaCodes), name)]),
      ...(shape.dimensions.includes('AGE_BAND') ? [countBitsByBirth(entry.tenantId, shape.bandStarts, name)] : []),
      ...(shape.dimensions.includes('COVER') ? [countBitsByCover(entry.tenantId, name)] : []),
      tallyListing(shape, summedConditions(entry, filter, null, [CHANGED_SINCE])),
    ]
    return counts.map(
      (count) => Prisma.sql`select ${Prisma.raw(String(at))} as place, t.* from (${count}) t(field, value, count)`,
    )
  })
  return Prisma.sql`${withEachPeople(entry.tenantId, named)}
    select place, case field when 'REGENCY' then 'AREA' when 'DISTRICT' then 'AREA' when 'BORN' then 'AGE_BAND' else field end as dimension, value,
      sum(count)::int as count
    from (${Prisma.join(parts, ' union all ')}) counted group by 1, 2, 3 having sum(count) > 0`
}

export function totalOfBits(entry: Entry, filter: WorkerFilter, conditions: readonly BitCondition[]): Prisma.Sql {
  return Prisma.sql`${withPeople(entry.tenantId, conditions)}
    select ((select coalesce(sum(bit_count(bits)), 0) from people)
      + (select count(*) from worker_listing l where ${Prisma.join([...summedConditions(entry, filter, null, [CHANGED_SINCE])], ' and ')}))::int as total`
}

/** More than these fill a page soon by walking the index of names, at two million people as well. */
const FEW = 5_000

/**
 * The numbers of everybody who fits, or null where they are more than few. Who changed meanwhile is among them, whether or not they fit: their rows
 * say it, but for how they are protected, which is asked here. Where many have changed, as after an upgrade, nothing else is read to say null.
 */
export function numbersOfFew(entry: Entry, conditions: readonly BitCondition[]): Prisma.Sql {
  const cover = conditions.find((condition) => 'cover' in condition)
  return Prisma.sql`${withPeople(entry.tenantId, conditions)}
    select case when (select sum(cardinality(c.numbers)) from facet_change c where c.tenant_id = ${entry.tenantId}::uuid) > ${FEW} then null
      when (select coalesce(sum(bit_count(bits)), 0) from people) + (select cardinality(numbers) from changed) <= ${FEW}
      then array(${numbersOfBits(cover === undefined ? undefined : coversIn(cover.cover))}) end as numbers`
}

export function numberIn(numbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`l.number = any(${[...numbers]}::integer[])`
}

/** Of villages there are too many to keep bits of. */
export function areKept(shape: TallyShape): boolean {
  return !shape.dimensions.includes('AREA') || shape.areaCodeLength <= DISTRICT_CODE_LENGTH
}

function fieldOf(dimension: Exclude<Dimension, 'AGE_BAND' | 'COVER'>, shape: TallyShape): BitField {
  if (dimension !== 'AREA') return dimension
  return shape.areaCodeLength === DISTRICT_CODE_LENGTH ? 'DISTRICT' : 'REGENCY'
}

/** Districts of one regency are counted without reading those of the others. */
function commonPrefix(areaCodes: readonly string[] | null): string {
  const [first, ...others] = areaCodes ?? []
  return first !== undefined && others.length === 0 ? first : ''
}

function conditionOf(field: keyof WorkerFilter, filter: WorkerFilter): BitCondition | null {
  switch (field) {
    case 'areaCodes':
      return livesInAny(filter.areaCodes ?? [])
    case 'occupationCodes':
      return valueIn('OCCUPATION', filter.occupationCodes)
    case 'sexes':
      return valueIn('SEX', filter.sexes)
    case 'statuses':
      return valueIn('STATUS', filter.statuses)
    case 'membershipKinds':
      return valueIn('MEMBERSHIP', filter.membershipKinds)
    case 'uncoveredReasons':
      return valueIn('UNCOVERED', filter.uncoveredReasons)
    case 'registrarIds':
      return valueIn('REGISTERED_BY', filter.registrarIds)
    case 'deciles':
      return valueIn('DECILE', filter.deciles?.map((decile) => (decile === 0 ? '' : String(decile))) ?? null)
    case 'cover':
      return { cover: filter.cover ?? [] }
    case 'birthDates':
      return { born: filter.birthDates ?? [] }
    case 'workerIds':
    case 'importIds':
    case 'restsOn':
    case 'judged':
    case 'nationalIdMismatch':
    case 'possibleDuplicate':
    case 'deathUnreported':
    case 'toVerify':
    case 'toAnswer':
      return null
  }
}

function valueIn(field: BitField, values: readonly string[] | null): ValueCondition {
  return { anyOf: [{ field, values: values ?? [] }] }
}

function livesInAny(areaCodes: readonly string[]): ValueCondition | null {
  const ofLevel = (level: string) => areaCodes.filter((code) => areaLevelOf(code) === level)
  if (ofLevel('VILLAGE').length > 0) return null
  const [regencies, districts] = [ofLevel('REGENCY'), ofLevel('DISTRICT')]
  return {
    anyOf: [
      ...(regencies.length === 0 ? [] : [{ field: 'REGENCY' as const, values: regencies }]),
      ...(districts.length === 0 ? [] : [{ field: 'DISTRICT' as const, values: districts }]),
      ...ofLevel('PROVINCE').map((code) => ({ field: 'REGENCY' as const, prefix: `${code}.` })),
    ],
  }
}
