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

/**
 * What a statement begins with: `people` are the blocks and bits of those who fit all conditions, without whoever changed since the bits were
 * made; those are the numbers of `changed`, to be counted from their rows in the same statement, which makes it exact at any time.
 */
export function withPeople(tenantId: string, conditions: readonly BitCondition[]): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`
  const chosen = (conditions.length === 0 ? [EVERYBODY] : conditions).map((condition) => chosenBy(tenant, condition))
  const joined = chosen.map((bits, at) =>
    at === 0 ? Prisma.sql`(${bits}) c0` : Prisma.sql`join (${bits}) ${Prisma.raw(`c${at}`)} using (block)`,
  )
  const all = Prisma.raw(chosen.map((_, at) => `c${at}.bits`).join(' & '))
  return Prisma.sql`with changed as materialized (
      select array(select n from facet_change c, unnest(c.numbers) n where c.tenant_id = ${tenant} union select app.own_covers_changed()) as numbers
    ), stale as materialized (
      select n / 8192 as block, app.bits_of(array_agg(n)) as bits from changed, unnest(numbers) n group by 1
    ), people as materialized (
      select block, case when s.bits is null then ${all} else ${all} & ~s.bits end as bits
      from ${Prisma.join(joined, ' ')} left join stale s using (block)
    )`
}

/** Whose rows are to be counted beside the bits, as a condition on `worker_listing l`. */
export const CHANGED_SINCE = Prisma.sql`l.number = any((select numbers from changed)::integer[])`

/** How many of `people` have each value of some fields; of districts those that begin so. Counted before they are grouped: sorting bits went over the disk. */
export function countBits(tenantId: string, fields: readonly BitField[], prefix: string): Prisma.Sql {
  return Prisma.sql`select field, value, sum(count) as count
    from (select b.field, b.value, bit_count(b.bits & p.bits) as count
      from people p, lateral (select o.field, o.value, o.bits from facet_bits o
        where o.tenant_id = ${tenantId}::uuid and o.block = p.block and o.field = any(${[...fields]}::text[])
          and (o.field <> 'DISTRICT' or starts_with(o.value, ${prefix})) offset 0) b offset 0) counted
    group by 1, 2`
}

/** How many of `people` stand in each state of cover today: what is kept says months alone, so that no bit moves at midnight. */
export function countBitsByCover(tenantId: string): Prisma.Sql {
  return Prisma.sql`select 'COVER' as field, (${coverStates('c.value')})[1] as value, sum(c.count) as count
    from (${countBits(tenantId, ['COVER'], '')}) c group by 2`
}

/** The states of today of a text of `app.cover_value`; the first is the state, and `ENDING` may stand beside it. */
export function coverStates(cover: string): Prisma.Sql {
  return Prisma.sql`app.cover_states(${Prisma.raw(cover)}, (select app.today()), (select app.arrears_months()))`
}

/** How many of `people` were born before each of some days and on or after the one before it, by its place from 0; `''` where no day is known. */
export function countBitsByBirth(tenantId: string, starts: readonly string[]): Prisma.Sql {
  const bounds = [...starts.map((start) => bornUntil(dayOf(start) - 1)), Prisma.sql`k.known`]
  const sums = bounds.map(
    (bits, at) => Prisma.sql`coalesce(sum(bit_count(p.bits & ${bits})), 0) as ${Prisma.raw(`until${at}`)}`,
  )
  const bands = bounds.map(
    (_, at) =>
      Prisma.sql`(${Prisma.raw(`'${at}'`)}, ${Prisma.raw(at === 0 ? 'until0' : `until${at} - until${at - 1}`)})`,
  )
  return Prisma.sql`select 'BORN' as field, v.value, v.count
    from (select coalesce(sum(bit_count(p.bits)), 0) as everybody, ${Prisma.join(sums)}
      from people p, lateral (${birthBits(Prisma.sql`${tenantId}::uuid`, Prisma.sql`p.block`)}) k) s,
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

function chosenBy(tenant: Prisma.Sql, condition: BitCondition): Prisma.Sql {
  if ('born' in condition) {
    const ranges = condition.born.map(({ from, to }) => {
      const until = to === null ? Prisma.sql`k.known` : bornUntil(dayOf(to))
      return from === null ? until : Prisma.sql`(${until} & ~${bornUntil(dayOf(from) - 1)})`
    })
    return Prisma.sql`select e.block, ${Prisma.join([NOBODY, ...ranges], ' | ')} as bits
      from (${valuesOf(tenant, 'EVERYBODY', Prisma.sql`b.value = ''`)}) e, lateral (${birthBits(tenant, Prisma.sql`e.block`)}) k`
  }
  if ('cover' in condition) {
    return Prisma.sql`select b.block, bit_or(b.bits) as bits from facet_bits b
      where b.tenant_id = ${tenant} and b.field = 'COVER' and ${coverStates('b.value')} && ${[...condition.cover]}::text[] group by b.block`
  }
  const parts = condition.anyOf.map((part) =>
    valuesOf(
      tenant,
      part.field,
      'values' in part
        ? Prisma.sql`b.value = any(${[...part.values]}::text[])`
        : Prisma.sql`starts_with(b.value, ${part.prefix})`,
    ),
  )
  if (parts.length === 0) return Prisma.sql`select 0 as block, ${NOBODY} as bits where false`
  return Prisma.sql`select block, bit_or(bits) as bits from (${Prisma.join(parts, ' union all ')}) any_of group by block`
}

function valuesOf(tenant: Prisma.Sql, field: BitField, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select b.block, b.bits from facet_bits b where b.tenant_id = ${tenant} and b.field = ${field} and ${condition}`
}

const NOBODY = Prisma.sql`0::bit(8192)`

/** Of one block who has a known day, and who of them has a 0 at each bit of it. */
function birthBits(tenant: Prisma.Sql, block: Prisma.Sql): Prisma.Sql {
  const columns = Array.from({ length: BITS_OF_DAY }, (_, bit) =>
    Prisma.raw(`coalesce(bit_or(o.bits) filter (where o.value = '${bit}'), 0::bit(8192)) as zero${bit}`),
  )
  return Prisma.sql`select bit_or(o.bits) filter (where o.value = 'known') as known, ${Prisma.join(columns)}
    from facet_bits o where o.tenant_id = ${tenant} and o.block = ${block} and o.field = 'BORN' offset 0`
}

/** As `app.facet_source` keeps it. */
const BITS_OF_DAY = 16
const FIRST_DAY = Date.UTC(1900, 0, 1)
const MILLISECONDS_OF_DAY = 86_400_000

function dayOf(date: string): number {
  return Math.round((Date.parse(date) - FIRST_DAY) / MILLISECONDS_OF_DAY)
}

/**
 * Who was born on or before a day, from the bits of the day: going up from its lowest bit, whoever has a 0 where the day has a 1 is before it
 * whatever the lower bits say, and whoever has a 1 where the day has a 0 is after it.
 */
function bornUntil(day: number): Prisma.Sql {
  if (day < 0) return NOBODY
  if (day >= 2 ** BITS_OF_DAY - 1) return Prisma.sql`k.known`
  let text = 'k.known'
  for (let bit = 0; bit < BITS_OF_DAY; bit++) {
    const isOne = ((day >> bit) & 1) === 1
    if (isOne && text === 'k.known') continue
    text = `(k.zero${bit} ${isOne ? '|' : '&'} ${text})`
  }
  return Prisma.raw(text)
}
