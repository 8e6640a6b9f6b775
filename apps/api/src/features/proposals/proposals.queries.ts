import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'

export type ProposalState = 'OPEN' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN'

export interface ProposalRow {
  readonly id: string
  /** Who keeps the record and decides. */
  readonly tenant_id: string
  readonly proposer_tenant_id: string
  readonly worker_id: string
  /** The proposer's import that says so. */
  readonly import_id: string | null
  /** Facts as a form would hand them in, under the custodian's tenant key; null where a status is proposed. */
  readonly changes_cipher: Uint8Array | null
  /** What an upheld objection, or a report of an event, says of the person. */
  readonly proposed_status: 'DECEASED' | 'MOVED' | null
  /** The reported event that says so; null where an objection does. */
  readonly life_event_id: string | null
  /** Why the objection was upheld, or what was reported. */
  readonly reason: string | null
  readonly fields: readonly string[]
  readonly state: ProposalState
  readonly created_at: Date
  readonly decision_reason: string | null
}

/** About people whom the viewer may open within their scope; a proposer sees its own without more. */
const VISIBLE = Prisma.sql`(p.tenant_id <> app.tenant_id() or exists (select from worker w where w.id = p.worker_id))`

const COLUMNS = Prisma.sql`p.id, p.tenant_id, p.proposer_tenant_id, p.worker_id, p.import_id, p.changes_cipher, p.proposed_status, p.life_event_id, p.reason,
  p.fields, p.state, p.created_at, p.decision_reason from worker_proposal p where ${VISIBLE}`

const WAITING = Prisma.sql`${VISIBLE} and p.state = 'OPEN' and p.tenant_id = app.tenant_id()`

/**
 * Those of them that the viewer would be refused to decide, as one administrator has opened their account and the maker's. An import's have the same makers, so that one of it is
 * asked about; what an objection or a report says is asked about one by one.
 */
const WAITING_OF_MAKERS = Prisma.sql`waiting as (select p.id, min(p.id::text) over (partition by p.proposer_tenant_id, p.proposed_by, p.import_id,
      case when p.proposed_status is not null then p.id end)::uuid as sample_id
    from worker_proposal p where ${WAITING}),
  held as (select app.held_as_maker('PROPOSAL', array(select distinct w.sample_id from waiting w)) as sample_id)`

export interface WaitingProposals {
  readonly for_viewer: number
  readonly for_colleagues: number
}

/** How many wait for a decision of the viewer's tenant: those that the viewer may decide, and those that only colleagues may. */
export function countProposalsToDecide(): Prisma.Sql {
  return Prisma.sql`with ${WAITING_OF_MAKERS}
    select count(*) filter (where h.sample_id is null)::int as for_viewer, count(h.sample_id)::int as for_colleagues
    from waiting w left join held h using (sample_id)`
}

/** Of what the viewer may decide, or else of what colleagues may, the one that waits longest. */
export function longestProposal(whose: 'VIEWER' | 'COLLEAGUES'): Prisma.Sql {
  const isHeld = Prisma.sql`p.id in (with ${WAITING_OF_MAKERS} select w.id from waiting w join held h using (sample_id))`
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`p.created_at`),
      areaCode: Prisma.sql`select w.village_code from worker w where w.id = p.worker_id`,
      tenantId: Prisma.sql`p.proposer_tenant_id`,
    },
    Prisma.sql`from worker_proposal p where ${WAITING} and ${whose === 'COLLEAGUES' ? isHeld : Prisma.sql`not ${isHeld}`}`,
  )
}

export function listProposals(
  filter: { readonly state: ProposalState | null; readonly importId: string | null },
  page: PageRequest,
): Prisma.Sql {
  const inState = filter.state === null ? Prisma.empty : Prisma.sql`and p.state = ${filter.state}`
  const ofImport = filter.importId === null ? Prisma.empty : Prisma.sql`and p.import_id = ${filter.importId}::uuid`
  const only = Prisma.sql`${inState} ${ofImport}`
  const forward = page.direction === 'FORWARD'
  const beyond =
    page.cursor === null ? Prisma.empty : Prisma.sql`and p.id ${Prisma.raw(forward ? '<' : '>')} ${page.cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} ${only} ${beyond}
    order by p.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(page.limit))}`
}

export function findProposals(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} and p.id = any(${[...ids]}::uuid[])`
}

export function findOpenProposals(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} and p.state = 'OPEN' and p.worker_id = any(${[...workerIds]}::uuid[]) order by p.id`
}

/** Those of one import that are the viewer's tenant's to decide. */
const madeBy = (importId: string) =>
  Prisma.sql`from worker_proposal p where ${VISIBLE} and p.tenant_id = app.tenant_id() and p.import_id = ${importId}::uuid`

export function countOpenOf(importId: string): Prisma.Sql {
  return Prisma.sql`select count(*) filter (where p.state = 'OPEN')::int as count, count(*)::int as ever ${madeBy(importId)}`
}

export function listOpenOf(importId: string, after: string | null, most: number): Prisma.Sql {
  return Prisma.sql`select p.id, p.fields ${madeBy(importId)} and p.state = 'OPEN' and (${after}::uuid is null or p.id > ${after}::uuid) order by p.id limit ${most}::int`
}

/** Whose proposals wait, by the import that made them. */
export interface ProposingImport {
  readonly import_id: string
  readonly proposer_tenant_id: string
  readonly people: number
  readonly came_at: Date
  /** Any of them: all of one import have the same makers. */
  readonly sample_id: string
}

const PROPOSING_IMPORTS_MAX = 50

export function listProposingImports(): Prisma.Sql {
  return Prisma.sql`select p.import_id, p.proposer_tenant_id, count(*)::int as people, min(p.created_at) as came_at,
      (array_agg(p.id order by p.id))[1] as sample_id
    from worker_proposal p where ${VISIBLE} and p.state = 'OPEN' and p.tenant_id = app.tenant_id() and p.import_id is not null
    group by 1, 2 order by 4 desc limit ${PROPOSING_IMPORTS_MAX}::int`
}

/** @returns false if somebody else has decided meanwhile */
export async function closeProposal(
  tx: TenantTransaction,
  actor: Actor,
  proposalId: string,
  decision: { state: 'ACCEPTED' | 'REFUSED'; reason: string | null },
): Promise<boolean> {
  const closed = await tx.run(Prisma.sql`
    update worker_proposal set state = ${decision.state}, decided_by = ${actor.userId}::uuid, decided_at = now(), decision_reason = ${decision.reason}
    where id = ${proposalId}::uuid and state = 'OPEN'`)
  return closed === 1
}
