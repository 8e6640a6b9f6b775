import { Prisma } from '@payung/database/prisma'
import type { DecreeKind, DecreeState } from '@payung/domain/decree/decree-state'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { PageRequest } from '../../platform/page-request.ts'
import { keysetPage } from '../../platform/text-keyset.ts'
import { WORKER_ROW_COLUMNS, type WorkerRow } from '../workers/public.ts'

/** Why somebody got a copy: they keep people whom it names, insure them, are a party to its agreement, or pay. */
export type CopyReason = 'CUSTODIAN' | 'INSURER' | 'PARTY' | 'PAYER'

/** What of another government's signed decree the viewer's tenant may know. */
export interface DecreeCopyRow {
  readonly id: string
  readonly decree_id: string
  readonly owner_tenant_id: string
  readonly reason: CopyReason
  readonly kind: DecreeKind
  readonly state: DecreeState
  readonly number: string
  readonly signed_on: string
  readonly programme_name: string
  readonly insurance_programmes: readonly ('WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE')[]
  readonly funding_source: FundingSource
  readonly people: number
  readonly from_month: string
  readonly until_month: string
  readonly ended_from: string | null
  readonly amends_number: string | null
  readonly public_code: string
  readonly copied_at: Date
  /** Of a party: by which agreements it is one. */
  readonly agreement_ids: readonly string[]
}

const COLUMNS = Prisma.sql`c.id, c.decree_id, c.owner_tenant_id, c.reason, c.kind, c.state, c.number, c.signed_on::text, c.programme_name, c.insurance_programmes,
  c.funding_source, c.people, c.from_month::text, c.until_month::text, c.ended_from::text, c.amends_number, c.public_code, c.copied_at, c.agreement_ids from decree_copy c`

export function findCopies(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id = any(${[...ids]}::uuid[])`
}

/** Of each of these agreements the copies of decrees that rest on it, newest first. */
export function findCopiesUnder(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select under.agreement_id, ${COLUMNS} join unnest(${[...agreementIds]}::uuid[]) under(agreement_id)
    on c.agreement_ids @> array[under.agreement_id] order by c.id desc`
}

export interface CopyFilter {
  /** Of decrees that rest on this agreement. */
  readonly agreementId: string | null
  readonly search: string | null
}

function conditions({ agreementId, search }: CopyFilter): Prisma.Sql {
  const like = search === null ? null : `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(${agreementId}::uuid is null or c.agreement_ids @> array[${agreementId}::uuid])
    and (${like}::text is null or concat_ws(' ', c.number, c.programme_name) ilike ${like})`
}

/** Newest first: ids of version 7 go up with time. */
export function listCopies(filter: CopyFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and c.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by c.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countCopies(filter: CopyFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from decree_copy c where ${conditions(filter)}`
}

/** Somebody whom a decree concerns, as the viewer's own list shows them. */
export interface CopiedPersonRow extends WorkerRow {
  readonly id: string
  readonly sort_key: string
  readonly change: 'DESIGNATE' | 'ADD' | 'REMOVE' | 'REPLACE' | 'CORRECT'
}

/** Copies of whose annex nothing was written down yet today for this reader. */
export function findCopiesUntold(copyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id from app.copies_untold(${[...copyIds]}::uuid[]) id`
}

/** In one order, so that two readers of the same copies do not wait for each other in a circle. */
export function tellOfCopies(copyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.tell_copy(id) as told from unnest(${copyIds.toSorted()}::uuid[]) id`
}

/** By name. The database answers nobody but whom the viewer sees. */
export function listCopiedPeople(copyId: string, request: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(request, Prisma.sql`l.name_order`, Prisma.sql`l.worker_id`, 'ASCENDING')
  return Prisma.sql`select l.worker_id as id, l.name_order as sort_key, p.change, ${WORKER_ROW_COLUMNS}
    from app.people_of_copy(${copyId}::uuid) p join worker_listing l on l.worker_id = p.worker_id where ${behind} ${tail}`
}

export function countCopiedPeople(copyId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.people_of_copy(${copyId}::uuid)`
}
