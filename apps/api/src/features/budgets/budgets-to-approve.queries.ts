import { Prisma } from '@payung/database/prisma'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** What is proposed of a line: a stage, its cash plan, a provision letter (SPD) or its revocation. */
export const PROPOSAL_KINDS = ['STAGE', 'CASH_PLAN', 'PROVISION', 'REVOCATION'] as const

/** Of each line, who proposed what waits for another person, of how much, and since when. */
const PROPOSED = Prisma.sql`
  select s.line_id, 'STAGE' as kind, s.id, s.rupiah, s.drafted_by, s.drafted_at from budget_stage s where s.state = 'PROPOSED'
  union all select c.line_id, 'CASH_PLAN', c.id, c.rupiah, c.drafted_by, c.drafted_at from cash_plan c where c.state = 'PROPOSED'
  union all select p.line_id, 'PROVISION', v.id, p.rupiah, v.drafted_by, v.drafted_at
    from fund_provision v join fund_provision_line p on p.provision_id = v.id where v.state = 'PROPOSED'
  union all select p.line_id, 'REVOCATION', r.id, p.rupiah, r.drafted_by, r.drafted_at
    from fund_provision_revocation r join fund_provision_line p on p.provision_id = r.provision_id where r.state = 'PROPOSED'`

/** Whoever proposed it approves it never, nor does whoever may be the same person under another account: they would be refused (`onePersonRefusal`). */
const FROM = Prisma.sql`from (${PROPOSED}) q where q.drafted_by is distinct from app.user_id() and not app.may_be_a_maker(array[q.drafted_by], app.tenant_id())`

/** How many lines have something that another person proposed and that waits for approval. */
export function countLinesToApprove(): Prisma.Sql {
  return Prisma.sql`select count(distinct q.line_id)::int ${FROM}`
}

/** Of what waits for approval, since when and from whom it does so longest. */
export function longestToApprove(): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`q.drafted_at`),
      person: Prisma.sql`select u.name from app_user u where u.id = q.drafted_by`,
    },
    FROM,
  )
}

export interface ProposalOfLineRow {
  readonly id: string
  readonly line_id: string
  readonly kind: (typeof PROPOSAL_KINDS)[number]
  readonly rupiah: bigint
  readonly drafted_by: string
  readonly drafted_by_name: string | null
  readonly drafted_by_email: string | null
  readonly drafted_at: Date
}

/** What of some lines waits for the viewer's approval, the longest first. */
export function findProposalsOfLines(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select q.id, q.line_id, q.kind, q.rupiah, q.drafted_by, u.name as drafted_by_name, u.email as drafted_by_email, q.drafted_at
    from (select q.* ${FROM} and q.line_id = any(${[...lineIds]}::uuid[])) q left join app_user u on u.id = q.drafted_by order by q.drafted_at, q.id`
}

/** On a line `l`: something of it waits for the viewer's approval. */
export const WAITS_FOR_APPROVAL = Prisma.sql`l.id in (select q.line_id ${FROM})`
