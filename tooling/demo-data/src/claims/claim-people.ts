import type { ClientBase } from 'pg'
import type { DemoClaim } from './demo-claims.ts'

/** Two people of cases are no neighbours in the annex, and so no family by chance. */
const STRIDE = 7

/**
 * A person for each case, from the end of the annex: whoever begins at its beginning meets none of them. In a month that is protected for a decree the person
 * was posted too.
 *
 * @returns workers, in the order of the cases; null for a case of a decree that an earlier demo has changed so far that nobody is left
 */
export async function claimPeople(
  client: ClientBase,
  claims: readonly DemoClaim[],
): Promise<readonly (string | null)[]> {
  const people: (string | null)[] = []
  for (const { ownerCode, decree, village, day } of claims) {
    const { rows } = await client.query<{ worker_id: string }>(
      `select h.worker_id from decree d join decree_holding h on h.decree_id = d.id and h.until_month = d.until_month
         join worker w on w.id = h.worker_id and w.superseded_by is null and w.status = 'VERIFIED' join tenant t on t.id = w.tenant_id
       where d.public_code = $1 and t.code = $2 and starts_with(h.village_code, $3) and h.line_no % $4 = 0 and h.worker_id <> all ($5)
         and (exists (select from protected_span s where s.person_id = h.person_id and s.months @> $6::date)
           or not exists (select from protected_span s where s.decree_id = d.id and s.months @> $6::date))
       order by h.line_no desc limit 1`,
      [decree, ownerCode, village ?? ownerCode, STRIDE, people.filter((person) => person !== null), day],
    )
    people.push(rows[0]?.worker_id ?? null)
  }
  return people
}
