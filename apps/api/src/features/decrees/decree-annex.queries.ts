import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

export type DecreeChange = 'DESIGNATE' | 'ADD' | 'REMOVE' | 'REPLACE' | 'CORRECT'
export type ChangeReason =
  | 'DECEASED'
  | 'MOVED'
  | 'FOREIGN'
  | 'EMPLOYED'
  | 'NEVER_ELIGIBLE'
  | 'OVER_AGE'
  | 'NOT_POOR'
  | 'DUPLICATE'
  | 'REFUSED'
  | 'NOT_FOUND'
  | 'QUOTA_LEFT'
  | 'IDENTITY_WRONG'
  | 'OTHER'

/** A person as a decree names them. */
export interface DecreeEntryRow {
  readonly decree_id: string
  readonly entry_no: number
  /** Where it stands in a consolidated annex; null in a draft. */
  readonly line_no: number | null
  readonly change: DecreeChange
  readonly target_line: number | null
  readonly reason_code: ChangeReason | null
  readonly note: string | null
  /** Why somebody of the reserve comes before others who wait. Of what was signed before it stood by itself, the note says it. */
  readonly order_reason: string | null
  readonly worker_id: string
  readonly national_id_prefix: string
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly occupation_code: string | null
  readonly area_code: string
  readonly from_month: string | null
  readonly until_month: string | null
  /** Who stood on that line, of a replacement and a correction. */
  readonly former_worker_id: string | null
  readonly former_name: string | null
  readonly former_national_id_prefix: string | null
  readonly former_village_code: string | null
}

const FACTS = Prisma.sql`e.decree_id, e.entry_no, e.change, e.target_line, e.reason_code, e.note, e.order_reason, e.worker_id, e.national_id_prefix, e.name, e.birth_place,
  e.birth_date::text, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.area_code`

export interface EntryFilter {
  readonly changes: readonly DecreeChange[]
  readonly areaCode: string | null
  readonly search: string | null
}

function entryConditions(decreeId: string, { changes, areaCode, search }: EntryFilter): Prisma.Sql {
  return Prisma.sql`e.decree_id = ${decreeId}::uuid
    ${changes.length === 0 ? Prisma.empty : Prisma.sql`and e.change = any(${[...changes]}::text[])`}
    ${areaCode === null ? Prisma.empty : Prisma.sql`and (e.village_code = ${areaCode} or starts_with(e.village_code, ${`${areaCode}.`}))`}
    ${search === null ? Prisma.empty : Prisma.sql`and e.name ilike ${like(search)}`}`
}

export const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

function numbered(column: Prisma.Sql, { limit, direction, cursor }: PageRequest) {
  const forward = direction === 'FORWARD'
  const at = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : null
  const way = Prisma.raw(forward ? 'asc' : 'desc')
  return {
    beyond: at === null ? Prisma.empty : Prisma.sql`and ${column} ${Prisma.raw(forward ? '>' : '<')} ${at}::int`,
    order: Prisma.sql`order by ${column} ${way}`,
    limit: Prisma.sql`limit ${Prisma.raw(String(limit))}`,
  }
}

/** Who stood on the line that `e` of the amendment `d` takes: of those who came there by decrees signed before it, the last. */
const FORMER = Prisma.sql`(
    select o.worker_id, o.name, o.national_id_prefix, o.village_code, o.person_id, o.birth_place, o.birth_date, o.sex, o.address, o.rt, o.rw,
      o.occupation_code from decree_holding h join decree_entry o on o.decree_id = h.entry_decree_id
      and o.entry_no = h.entry_no join decree by_decree on by_decree.id = h.entry_decree_id
    where h.decree_id = d.amends_id and h.line_no = e.target_line and h.entry_decree_id <> d.id and h.from_month <= d.from_month
      and coalesce(by_decree.amendment_no, 0) < coalesce(d.amendment_no, 2147483647)
    order by h.from_month desc, by_decree.amendment_no desc nulls last limit 1)`

/** What a decree itself names, in the order of its numbers; of an amendment its diff. */
export function listEntries(decree: { readonly id: string }, filter: EntryFilter, request: PageRequest): Prisma.Sql {
  const { beyond, order, limit } = numbered(Prisma.sql`e.entry_no`, request)
  return Prisma.sql`
    with page as (select e.* from decree_entry e where ${entryConditions(decree.id, filter)} ${beyond} ${order} ${limit})
    select ${FACTS}, null::int as line_no, null as from_month, null as until_month, f.worker_id as former_worker_id, f.name as former_name,
      f.national_id_prefix as former_national_id_prefix, f.village_code as former_village_code
    from page e join decree d on d.id = e.decree_id left join lateral ${FORMER} f on true ${order}`
}

export function countEntries(decreeId: string, filter: EntryFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from decree_entry e where ${entryConditions(decreeId, filter)}`
}

/** The annex of a signed designation as it stands in a month, amendments included, in order of line. */
export function listConsolidated(
  decreeId: string,
  month: string,
  filter: EntryFilter,
  request: PageRequest,
): Prisma.Sql {
  const { beyond, order, limit } = numbered(Prisma.sql`h.line_no`, request)
  // Without conditions on the person only a page of lines is joined with what they say.
  const held = Prisma.sql`h.decree_id = ${decreeId}::uuid and h.from_month <= ${month}::date and ${month}::date < h.until_month`
  const select = Prisma.sql`select ${FACTS}, h.line_no, h.from_month::text, h.until_month::text, null::uuid as former_worker_id, null as former_name,
    null as former_national_id_prefix, null as former_village_code`
  return isWide(filter)
    ? Prisma.sql`with page as (select h.* from decree_holding h where ${held} ${beyond} ${order} ${limit})
        ${select} from page h join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no ${order}`
    : // Line by line, up to the last of the page: the planner would look at everybody, as it expects that hardly anybody fits.
      Prisma.sql`${select} from (select h.* from decree_holding h where ${held} ${beyond} ${order} offset 0) h
        cross join lateral (select e.* from decree_entry e where e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no ${heldConditions(filter)} offset 0) e
        ${order} ${limit}`
}

const isWide = ({ changes, areaCode, search }: EntryFilter) =>
  changes.length === 0 && areaCode === null && search === null

function heldConditions({ changes, areaCode, search }: EntryFilter): Prisma.Sql {
  return Prisma.sql`${changes.length === 0 ? Prisma.empty : Prisma.sql`and e.change = any(${[...changes]}::text[])`}
    ${areaCode === null ? Prisma.empty : Prisma.sql`and (h.village_code = ${areaCode} or starts_with(h.village_code, ${`${areaCode}.`}))`}
    ${search === null ? Prisma.empty : Prisma.sql`and e.name ilike ${like(search)}`}`
}

/** From the counts that are kept where the whole is asked but for the month: people are added and taken away by amendments alone. */
export function countConsolidated(
  decreeId: string,
  month: string,
  filter: EntryFilter,
  seesWhole: boolean,
): Prisma.Sql {
  return seesWhole && isWide(filter)
    ? Prisma.sql`select case when d.content_hash is null or ${month}::date < d.from_month or ${month}::date >= least(d.until_month, d.ended_from) then 0
          else d.people + coalesce((select sum(a.added - a.removed) from decree a where a.amends_id = d.id and a.content_hash is not null
            and a.from_month <= ${month}::date), 0) end::int as total from decree d where d.id = ${decreeId}::uuid`
    : // Line by line: expecting that hardly anybody fits, the planner began with the names now and then, and read all lines for each.
      Prisma.sql`select count(*)::int as total from (select h.* from decree_holding h where h.decree_id = ${decreeId}::uuid and h.from_month <= ${month}::date
          and ${month}::date < h.until_month offset 0) h
        cross join lateral (select from decree_entry e where e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no ${heldConditions(filter)} offset 0) e`
}

/** A person of an annex with everything that a document prints; the NIK opens with the vault. */
export interface AnnexRow {
  /** Position in the annex of this document, from 1. */
  readonly entry_no: number
  readonly change: DecreeChange
  readonly reason_code: ChangeReason | null
  readonly note: string | null
  /** Why somebody of the reserve comes before others who wait. Of what was signed before it stood by itself, the note says it. */
  readonly order_reason: string | null
  readonly worker_id: string
  readonly person_id: bigint
  readonly national_id_cipher: Uint8Array
  /** What the sealed NIK opens with; null in a draft whose person has become another tenant's. */
  readonly person_index: Uint8Array | null
  readonly national_id_prefix: string
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly occupation_code: string | null
  /** The months that this document pays for; none where both are the same. */
  readonly from_month: string
  readonly until_month: string
  readonly former_name: string | null
  /** Of a correction: what the annex said of them before; left out where nothing is corrected. */
  readonly former?: FormerFacts | null
}

/** What an annex said of somebody whom an amendment corrects. */
export interface FormerFacts {
  readonly name: string
  readonly has_other_number: boolean
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly occupation_code: string | null
}

const ANNEX = Prisma.sql`e.change, e.reason_code, e.note, e.order_reason, e.worker_id, e.person_id, e.national_id_cipher,
  coalesce(p.blind_index, app.designated_index(e.person_id)) as person_index, e.national_id_prefix,
  e.name, e.birth_place, e.birth_date::text, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code`

/** A regency stands in an annex once, with its sum: its lines follow each other, whenever they came. */
const regencyFirst = (byRegency: boolean) => (byRegency ? Prisma.sql`left(e.village_code, 5),` : Prisma.empty)

/**
 * Everybody whom a decree names, read piece by piece within a transaction however many there are. The same rows each time, for ever.
 *
 * @param byRegency as the annex of a province is ordered; each line keeps its number
 */
export function declareAnnex(decreeId: string, byRegency: boolean): Prisma.Sql {
  return Prisma.sql`declare annex no scroll cursor for
    select e.entry_no, ${ANNEX}, d.until_month::text, f.name as former_name,
      case when e.change = 'CORRECT' and f.worker_id is not null then jsonb_build_object('name', f.name, 'has_other_number', f.person_id <> e.person_id,
        'birth_place', f.birth_place, 'birth_date', f.birth_date, 'sex', f.sex, 'address', f.address, 'rt', f.rt, 'rw', f.rw,
        'village_code', f.village_code, 'occupation_code', f.occupation_code) end as former,
      -- Who is taken out or only named rightly costs nothing by this decree.
      case when e.change in ('REMOVE', 'CORRECT') then d.until_month else d.from_month end::text as from_month
    from decree_entry e join decree d on d.id = e.decree_id left join person p on p.id = e.person_id
      left join lateral ${FORMER} f on true
    where e.decree_id = ${decreeId}::uuid order by ${regencyFirst(byRegency)} e.entry_no`
}

/** The annex as it stands in a month, amendments included. */
export function declareConsolidated(decreeId: string, month: string, byRegency: boolean): Prisma.Sql {
  return Prisma.sql`declare annex no scroll cursor for
    select h.line_no as entry_no, ${ANNEX}, f.until_month::text, null as former_name, f.from_month::text
    from decree_holding h join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no left join person p on p.id = e.person_id
      -- A line stays its person's: corrected, it has cost as much before and costs as much afterwards.
      cross join lateral (select min(f.from_month) as from_month, max(f.until_month) as until_month from decree_holding f
        where f.decree_id = h.decree_id and f.line_no = h.line_no and f.from_month < f.until_month) f
    where h.decree_id = ${decreeId}::uuid and h.from_month <= ${month}::date and ${month}::date < h.until_month order by ${regencyFirst(byRegency)} h.line_no`
}

export function fetchAnnex(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from annex`
}

/** Programmes of the payer that insure against the same as that of `d`, its own among them: nobody is paid for twice in one month. */
export const INSURED_ALIKE = Prisma.sql`(select p.id from programme own join programme p on p.tenant_id = own.tenant_id
  and p.insurance_programmes && own.insurance_programmes where own.id = d.programme_id)`

/** Whoever is designated in the same months by another signed decree of the tenant that insures alike. */
export interface OverlapRow {
  readonly worker_id: string
  readonly name: string
  readonly other_decree_id: string
  readonly other_number: string
  readonly from_month: string
  readonly until_month: string
}

/**
 * Somebody under the same number, or under another whose record was merged with theirs since. Which decrees could be meant is found first: mostly none,
 * and then nobody of a long draft is looked for.
 */
function overlapping(decreeId: string): Prisma.Sql {
  return Prisma.sql`(
    with draft as materialized (
      select d.id, d.tenant_id, d.amends_id, d.programme_id, d.from_month, d.until_month from decree d where d.id = ${decreeId}::uuid and d.content_hash is null),
    others as materialized (
      select o.id, o.number, o.id is not distinct from d.amends_id as is_amended, d.id as draft_id, d.from_month, d.until_month
      from draft d join decree o on o.tenant_id = d.tenant_id and o.kind = 'DESIGNATION' and o.content_hash is not null and o.programme_id in ${INSURED_ALIKE}
        -- Whoever an annex names has months within those of the decree.
        and o.from_month < d.until_month and d.from_month < o.until_month)
    select e.entry_no, e.worker_id, e.name, e.person_id, o.id as decree_id, o.number, h.from_month, h.until_month
    from others o join decree_holding h on h.decree_id = o.id and h.from_month < h.until_month and h.from_month < o.until_month and o.from_month < h.until_month
        -- A line that this very decree ends or corrects is free from its month on.
        and not (o.is_amended and exists (select from decree_entry t where t.decree_id = o.draft_id and t.target_line = h.line_no))
      join decree_entry e on e.decree_id = o.draft_id and e.change <> 'REMOVE' and e.person_id = h.person_id
    where (select count(*) from others) > 0
    union all select e.entry_no, e.worker_id, e.name, e.person_id, o.id, o.number, m.from_month, m.until_month
    from draft d cross join lateral app.standing_as_merged(d.id) m join decree_entry e on e.decree_id = d.id and e.entry_no = m.entry_no
      join decree o on o.id = m.holding_decree) e`
}

export function findOverlaps(decreeId: string, most: number): Prisma.Sql {
  return Prisma.sql`select e.worker_id, e.name, e.decree_id as other_decree_id, e.number as other_number, e.from_month::text, e.until_month::text
    from ${overlapping(decreeId)} order by e.entry_no limit ${Prisma.raw(String(most))}`
}

export function countOverlaps(decreeId: string): Prisma.Sql {
  return Prisma.sql`select count(distinct e.person_id)::int as total from ${overlapping(decreeId)}`
}

/** How many of them each other decree designates, the most first. */
export function countOverlapsByDecree(decreeId: string): Prisma.Sql {
  return Prisma.sql`select e.number, count(distinct e.person_id)::int as people from ${overlapping(decreeId)} group by e.decree_id, e.number order by 2 desc, 1 limit 3`
}

/** Who loses a designation where it ends with a month, by area. */
export interface EndingRow {
  readonly area_code: string
  readonly people: number
}

export function countEnding(decreeId: string, month: string): Prisma.Sql {
  // People, not lines: whoever was corrected has held a line twice.
  return Prisma.sql`select left(p.village_code, 8) as area_code, count(*)::int as people
    from (select distinct on (h.person_id) h.person_id, h.village_code from decree_holding h
      where h.decree_id = ${decreeId}::uuid and h.until_month > ${month}::date and h.until_month > h.from_month order by h.person_id, h.from_month desc) p
    group by 1 order by 1`
}
