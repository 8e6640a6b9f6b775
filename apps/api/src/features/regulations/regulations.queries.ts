import { Prisma } from '@payung/database/prisma'
import type { RegulationKind, RegulationState } from '@payung/domain/agreement/regulation'
import type { PageRequest } from '../../platform/page-request.ts'
import { keysetPage } from '../../platform/text-keyset.ts'

export interface RegulationRow {
  readonly id: string
  readonly tenant_id: string | null
  readonly kind: RegulationKind
  readonly state: RegulationState
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  readonly planned_for: string | null
  readonly enacted_on: string | null
  readonly in_force_on: string | null
  readonly replaced_by: string | null
  readonly replaced_on: string | null
  readonly file_id: string | null
  readonly title_unread: boolean
  readonly gazette_year: number | null
  readonly gazette_number: string | null
  readonly gazette_supplement: string | null
  readonly source: string | null
  readonly synthetic: boolean
  readonly version: number
  readonly updated_at: Date
  readonly updated_by: string | null
  readonly updated_by_name: string | null
  readonly updated_by_email: string | null
  readonly sort_key: string
}

/** Whose a regulation is, as seen from one's own tenant. */
export type RegulationOrigin = 'OWN' | 'NATIONAL' | 'OTHERS'

export interface RegulationFilter {
  readonly origins: readonly RegulationOrigin[]
  readonly kinds: readonly string[]
  readonly states: readonly string[]
  readonly search: string | null
}

/** The newest first; of a published one often only the year is known. */
const SORT_KEY = Prisma.sql`to_char(coalesce(r.enacted_on, r.planned_for, make_date(coalesce(r.year, 1945), 1, 1)), 'YYYYMMDD')`

const ORIGIN = Prisma.sql`case when r.tenant_id is null then 'NATIONAL' when r.tenant_id = app.tenant_id() then 'OWN' else 'OTHERS' end`

/** What a search looks for: each of its words is a part of this. */
const SEARCHED = Prisma.sql`concat_ws(' ', r.kind, (select t.name from tenant t where t.id = r.tenant_id), r.number || '/' || r.year, r.title)`

const COLUMNS = Prisma.sql`r.id, r.tenant_id, r.kind, r.state, r.number, r.year, r.title, r.planned_for::text as planned_for, r.enacted_on::text as enacted_on,
  r.in_force_on::text as in_force_on, r.replaced_by, r.replaced_on::text as replaced_on, r.file_id, r.title_unread, r.gazette_year, r.gazette_number, r.gazette_supplement,
  r.source, r.synthetic, r.version, r.updated_at,
  r.updated_by, u.name as updated_by_name, u.email as updated_by_email, ${SORT_KEY} as sort_key
  from regulation r left join app_user u on u.id = r.updated_by`

export function listRegulations(filter: RegulationFilter, request: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(request, SORT_KEY, Prisma.sql`r.id`, 'DESCENDING')
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} and ${behind} ${tail}`
}

/** All of a list, as it stands at one moment, in the list's order. */
export function exportRegulations(filter: RegulationFilter): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} order by ${SORT_KEY} desc, r.id desc`
}

export function countRegulations(filter: RegulationFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from regulation r where ${conditions(filter)}`
}

export function findRegulations(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where r.id = any(${[...ids]}::uuid[])`
}

/** Those whose place these have taken. */
export function findReplacedBy(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where r.replaced_by = any(${[...ids]}::uuid[]) order by ${SORT_KEY} desc, r.id`
}

export interface FacetCount {
  readonly dimension: 'ORIGIN' | 'KIND' | 'STATE'
  readonly key: string
  readonly count: number
}

/** How many there are of each, within what the other facets leave. */
export function countFacets(filter: RegulationFilter): Prisma.Sql {
  return Prisma.sql`
    select 'ORIGIN' as dimension, ${ORIGIN} as key, count(*)::int as count from regulation r where ${conditions({ ...filter, origins: [] })} group by 2
    union all select 'KIND', r.kind, count(*)::int from regulation r where ${conditions({ ...filter, kinds: [] })} group by 2
    union all select 'STATE', r.state, count(*)::int from regulation r where ${conditions({ ...filter, states: [] })} group by 2`
}

function conditions({ origins, kinds, states, search }: RegulationFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(origins.length === 0 ? [] : [Prisma.sql`${ORIGIN} = any(${[...origins]}::text[])`]),
      ...(kinds.length === 0 ? [] : [Prisma.sql`r.kind = any(${[...kinds]}::text[])`]),
      ...(states.length === 0 ? [] : [Prisma.sql`r.state = any(${[...states]}::text[])`]),
      ...[...new Set((search ?? '').split(/\s+/))]
        .filter((word) => word !== '')
        .map((word) => Prisma.sql`${SEARCHED} ilike ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    ],
    ' and ',
  )
}

export interface ArticleRow {
  readonly id: string
  readonly regulation_id: string
  readonly position: number
  readonly label: string
  readonly subject: 'FUNDING_SOURCE' | 'GROUP' | 'OTHER'
  readonly funding_source: string | null
  readonly occupation_code: string | null
  readonly text: string
}

export function findArticles(regulationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id, regulation_id, position, label, subject, funding_source, occupation_code, text from regulation_article
    where regulation_id = any(${[...regulationIds]}::uuid[]) order by regulation_id, position`
}
