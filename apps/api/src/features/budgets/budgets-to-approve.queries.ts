import { Prisma } from '@payung/database/prisma'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** Of each line, who proposed what waits for another person, and since when: stages, cash plans, provision letters (SPD) and their revocations. */
const PROPOSED = Prisma.sql`
  select s.line_id, s.drafted_by, s.drafted_at from budget_stage s where s.state = 'PROPOSED'
  union all select c.line_id, c.drafted_by, c.drafted_at from cash_plan c where c.state = 'PROPOSED'
  union all select p.line_id, v.drafted_by, v.drafted_at from fund_provision v join fund_provision_line p on p.provision_id = v.id where v.state = 'PROPOSED'
  union all select p.line_id, r.drafted_by, r.drafted_at from fund_provision_revocation r join fund_provision_line p on p.provision_id = r.provision_id
    where r.state = 'PROPOSED'`

/** Whoever proposed it approves it never. */
const FROM = Prisma.sql`from (${PROPOSED}) q where q.drafted_by is distinct from app.user_id()`

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

/** On a line `l`: something of it waits for the viewer's approval. */
export const WAITS_FOR_APPROVAL = Prisma.sql`l.id in (select q.line_id ${FROM})`
