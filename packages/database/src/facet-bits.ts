import { Prisma } from './prisma.ts'

/** The fields whose values have bits; days of birth stand apart, as ranges. */
export type BitField =
  | 'EVERYBODY'
  | 'REGENCY'
  | 'DISTRICT'
  | 'OCCUPATION'
  | 'SEX'
  | 'STATUS'
  | 'DECILE'
  | 'MEMBERSHIP'
  | 'UNCOVERED'
  | 'REGISTERED_BY'
  | 'COVER'

/** Any of the values of any of the fields; a field with a prefix asks for every value that begins so. `''` is what nobody has stated. */
export interface ValueCondition {
  readonly anyOf: readonly ({ readonly field: BitField } & (
    | { readonly values: readonly string[] }
    | { readonly prefix: string }
  ))[]
}

/** Born on a day of any of the ranges, both ends included; null is open. */
export interface BornCondition {
  readonly born: readonly { readonly from: string | null; readonly to: string | null }[]
}

/** Standing today in any of the states of `packages/domain/src/protection/cover-state.ts`; `ENDING` is one of them here. */
export interface CoverCondition {
  readonly cover: readonly string[]
}

export type BitCondition = ValueCondition | BornCondition | CoverCondition

/** Some people by a name of their own within a statement: those who fit all conditions. */
export interface PeopleAsked {
  readonly name: string
  readonly conditions: readonly BitCondition[]
}

/** The name of the people of one filter. */
const PEOPLE = 'people'

/**
 * What a statement begins with: `people` are the blocks and bits of those who fit all conditions, without whoever changed since the bits were
 * made; those are the numbers of `changed`, to be counted from their rows in the same statement, which makes it exact at any time.
 */
export function withPeople(tenantId: string, conditions: readonly BitCondition[]): Prisma.Sql {
  return withEachPeople(tenantId, [{ name: PEOPLE, conditions }])
}

/**
 * The same for several filters of one statement. The bits of all of their conditions are read in one pass over the blocks, and not joined: the planner takes a
 * value for a block or two, and went through all blocks of one condition for each block of another. For the same reason it would sort the bits to group them, over
 * the disk: a type without an order leaves it only a table of blocks.
 */
export function withEachPeople(tenantId: string, filters: readonly PeopleAsked[]): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`
  /** One column for each condition, however many of the filters have it. */
  const columns = new Map<string, { readonly name: string; readonly condition: BitCondition }>()
  const columnOf = (condition: BitCondition): string => {
    const key = JSON.stringify(condition)
    const column = columns.get(key) ?? { name: `c${columns.size}`, condition }
    columns.set(key, column)
    return column.name
  }
  const people = filters.map(({ name, conditions }) => {
    const names = (conditions.length === 0 ? [EVERYBODY] : conditions).map(columnOf)
    const isThere = names.map((column) => `${column} is not null`)
    return Prisma.sql`${Prisma.raw(name)} as materialized (
      select block, case when s.bits is null then f.bits else f.bits & ~s.bits end as bits
      from (select block, ${Prisma.raw(names.join(' & '))} as bits from chosen where ${Prisma.raw(isThere.join(' and '))}) f
        left join stale s using (block)
    )`
  })
  const isByBirth = [...columns.values()].some(({ condition }) => 'born' in condition)
  // Days of birth are put together for each block that has anybody.
  if (isByBirth) columnOf(EVERYBODY)
  const [read, grouped, chosen]: [Prisma.Sql[], Prisma.Sql[], Prisma.Sql[]] = [[], [], []]
  for (const { name, condition } of columns.values()) {
    const column = Prisma.raw(name)
    if ('born' in condition) chosen.push(Prisma.sql`${Prisma.raw(bornIn(condition))} as ${column}`)
    else {
      const matches = matchesOf(condition)
      read.push(matches)
      grouped.push(Prisma.sql`bit_or(b.bits) filter (where ${matches}) as ${column}`)
      chosen.push(Prisma.sql`g.${column}`)
    }
  }
  const days = isByBirth ? Prisma.sql`, lateral (${birthBits(tenant, Prisma.sql`g.block`)}) k` : Prisma.empty
  return Prisma.sql`with changed as materialized (
      select array(select n from facet_change c, unnest(c.numbers) n where c.tenant_id = ${tenant} union select app.own_covers_changed()) as numbers
    ), stale as materialized (
      select n / 8192 as block, app.bits_of(array_agg(n)) as bits from changed, unnest(numbers) n group by 1
    ), chosen as materialized (
      select g.block, ${Prisma.join(chosen)} from (select min(b.block) as block, ${Prisma.join(grouped)} from facet_bits b
        where b.tenant_id = ${tenant} and (${Prisma.join(read, ' or ')}) group by b.block::text::xid) g${days}
    ), ${Prisma.join(people)}`
}

/** Whose rows are to be counted beside the bits, as a condition on `worker_listing l`. */
export const CHANGED_SINCE = Prisma.sql`l.number = any((select numbers from changed)::integer[])`

/** How many of `people` have each value of some fields; of districts those that begin so. Counted before they are grouped: sorting bits went over the disk. */
export function countBits(
  tenantId: string,
  fields: readonly BitField[],
  prefix: string,
  people: string = PEOPLE,
): Prisma.Sql {
  const fieldsWithoutDistrict = fields.filter((field) => field !== 'DISTRICT')
  const counted = [
    ...(fieldsWithoutDistrict.length === 0 ? [] : [Prisma.sql`o.field = any(${fieldsWithoutDistrict}::text[])`]),
    ...(fieldsWithoutDistrict.length === fields.length
      ? []
      : // As a range, which the index knows: a province has a hundred and seventy of them, in nearly every block.
        [Prisma.sql`o.field = 'DISTRICT' and o.value >= ${prefix} and o.value < ${`${prefix}~`}`]),
  ]
  const rows = counted.map(
    (condition) => Prisma.sql`select o.field, o.value, o.bits from facet_bits o
        where o.tenant_id = ${tenantId}::uuid and o.block = p.block and ${condition}`,
  )
  return Prisma.sql`select field, value, sum(count) as count
    from (select b.field, b.value, bit_count(b.bits & p.bits) as count
      from ${Prisma.raw(people)} p, lateral (select * from (${Prisma.join(rows, ' union all ')}) o offset 0) b offset 0) counted
    group by 1, 2`
}

/** How many of `people` stand in each state of cover today: what is kept says months alone, so that no bit moves at midnight. */
export function countBitsByCover(tenantId: string, people: string = PEOPLE): Prisma.Sql {
  return Prisma.sql`select 'COVER' as field, (${coverStates('c.value')})[1] as value, sum(c.count) as count
    from (${countBits(tenantId, ['COVER'], '', people)}) c group by 2`
}

/** The states of today of a text of `app.cover_value`; the first is the state, and `ENDING` may stand beside it. */
export function coverStates(cover: string): Prisma.Sql {
  return Prisma.sql`app.cover_states(${Prisma.raw(cover)}, (select app.today()), (select app.arrears_months()))`
}

/** How many of `people` were born before each of some days and on or after the one before it, by its place from 0; `''` where no day is known. */
export function countBitsByBirth(tenantId: string, starts: readonly string[], people: string = PEOPLE): Prisma.Sql {
  const bounds = [...starts.map((start) => bornUntil(dayOf(start) - 1)), 'k.known']
  const sums = bounds.map((bits, at) => Prisma.raw(`coalesce(sum(bit_count(p.bits & ${bits})), 0) as until${at}`))
  const bands = bounds.map(
    (_, at) =>
      Prisma.sql`(${Prisma.raw(`'${at}'`)}, ${Prisma.raw(at === 0 ? 'until0' : `until${at} - until${at - 1}`)})`,
  )
  return Prisma.sql`select 'BORN' as field, v.value, v.count
    from (select coalesce(sum(bit_count(p.bits)), 0) as everybody, ${Prisma.join(sums)}
      from ${Prisma.raw(people)} p, lateral (${birthBits(Prisma.sql`${tenantId}::uuid`, Prisma.sql`p.block`)}) k) s,
    lateral (values ${Prisma.join(bands)}, ('', everybody - ${Prisma.raw(`until${bounds.length - 1}`)})) v(value, count)`
}

const WHOEVER_CHANGED = Prisma.sql`select unnest(numbers) from changed`

/**
 * The numbers of `people` and of whoever changed: word by word of 64 bits, of which most have nobody.
 *
 * @param changed who of them, where a condition asks more than their rows say
 */
export function numbersOfBits(changed = WHOEVER_CHANGED): Prisma.Sql {
  return Prisma.sql`select p.block * 8192 + w * 64 + n as number
    from people p, generate_series(0, 127) w, substring(p.bits from w * 64 + 1 for 64) word, generate_series(0, 63) n
    where word <> 0::bit(64) and get_bit(word, n) = 1
    union ${changed}`
}

const EVERYBODY: ValueCondition = { anyOf: [{ field: 'EVERYBODY', values: [''] }] }

/** Who was born on a day of any of the ranges, of a block `k` with the bits of its days. */
function bornIn({ born }: BornCondition): string {
  const ranges = born.map(({ from, to }) => {
    const until = to === null ? 'k.known' : bornUntil(dayOf(to))
    return from === null ? until : `(${until} & ~${bornUntil(dayOf(from) - 1)})`
  })
  return `(${[NOBODY, ...ranges].join(' | ')})`
}

function matchesOf(condition: ValueCondition | CoverCondition): Prisma.Sql {
  // Of nothing else than months can a state be asked.
  if ('cover' in condition)
    return Prisma.sql`(case when b.field = 'COVER' then ${coverStates('b.value')} && ${[...condition.cover]}::text[] else false end and b.field = 'COVER')`
  const { anyOf } = condition
  if (anyOf.length === 0) return Prisma.sql`false`
  const parts = anyOf.map((part) =>
    'values' in part
      ? Prisma.sql`(b.field = ${part.field} and b.value = any(${[...part.values]}::text[]))`
      : Prisma.sql`(b.field = ${part.field} and starts_with(b.value, ${part.prefix}))`,
  )
  return Prisma.sql`(${Prisma.join(parts, ' or ')})`
}

const NOBODY = '0::bit(8192)'

/** As `app.facet_source` keeps it. */
const BITS_OF_DAY = 16

/** Of one block who has a known day, and who of them has a 0 at each bit of it. */
function birthBits(tenant: Prisma.Sql, block: Prisma.Sql): Prisma.Sql {
  const columns = Array.from({ length: BITS_OF_DAY }, (_, bit) =>
    Prisma.raw(`coalesce(bit_or(b.bits) filter (where b.value = '${bit}'), ${NOBODY}) as zero${bit}`),
  )
  return Prisma.sql`select bit_or(b.bits) filter (where b.value = 'known') as known, ${Prisma.join(columns)}
    from facet_bits b where b.tenant_id = ${tenant} and b.block = ${block} and b.field = 'BORN' offset 0`
}

const FIRST_DAY = Date.UTC(1900, 0, 1)
const MILLISECONDS_OF_DAY = 86_400_000

function dayOf(date: string): number {
  return Math.round((Date.parse(date) - FIRST_DAY) / MILLISECONDS_OF_DAY)
}

/**
 * Who was born on or before a day, from the bits of the day: going up from its lowest bit, whoever has a 0 where the day has a 1 is before it
 * whatever the lower bits say, and whoever has a 1 where the day has a 0 is after it.
 */
function bornUntil(day: number): string {
  if (day < 0) return NOBODY
  if (day >= 2 ** BITS_OF_DAY - 1) return 'k.known'
  let text = 'k.known'
  for (let bit = 0; bit < BITS_OF_DAY; bit++) {
    const isOne = ((day >> bit) & 1) === 1
    if (isOne && text === 'k.known') continue
    text = `(k.zero${bit} ${isOne ? '|' : '&'} ${text})`
  }
  return text
}
