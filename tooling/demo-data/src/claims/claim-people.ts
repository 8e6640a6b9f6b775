import type { ClientBase } from 'pg'
import type { DemoClaim } from './demo-claims.ts'

/** Lines stand by name: without it everybody of a case would have a name with Z. */
const SPREAD = 17

interface Candidate {
  readonly worker_id: string
  readonly village_code: string
}

/**
 * A person for each case, each of another village, so that no two are a family by chance.
 *
 * @returns workers, in the order of the cases; null for a case of a decree that an earlier demo has changed so far that nobody is left
 */
export async function claimPeople(
  client: ClientBase,
  claims: readonly DemoClaim[],
): Promise<readonly (string | null)[]> {
  const candidates = new Map<string, readonly Candidate[]>()
  for (const { decree, ownerCode } of claims)
    if (!candidates.has(decree)) candidates.set(decree, await candidatesOf(client, decree, ownerCode))
  // A village that reports for itself keeps its own case.
  const taken = new Set(claims.flatMap(({ village }) => village ?? []))
  return claims.map(({ decree, village }) => {
    const person = (candidates.get(decree) ?? []).find(({ village_code: code }) =>
      village === undefined ? !taken.has(code) : code === village,
    )
    if (person !== undefined) taken.add(person.village_code)
    return person?.worker_id ?? null
  })
}

/**
 * Somebody of each village of a decree, the last village first: whoever begins at the beginning of the annex meets none of them. Nobody else of it has their
 * name, since a case is no example of a double, and where months of the decree are protected theirs are too.
 */
async function candidatesOf(client: ClientBase, decree: string, owner: string): Promise<readonly Candidate[]> {
  const { rows } = await client.query<Candidate>(
    `select distinct on (h.village_code) h.worker_id, h.village_code
     from decree d join decree_holding h on h.decree_id = d.id and h.until_month = d.until_month
       join worker w on w.id = h.worker_id and w.superseded_by is null and w.status = 'VERIFIED' join tenant t on t.id = w.tenant_id
     where d.public_code = $1 and t.code = $2
       and not exists (select from decree_entry e where e.decree_id = d.id and e.name = w.name and e.worker_id <> w.id)
       and (exists (select from protected_span s where s.decree_id = d.id and s.person_id = h.person_id)
         or not exists (select from protected_span s where s.decree_id = d.id))
     order by h.village_code desc, h.line_no % $3 desc, h.line_no desc`,
    [decree, owner, SPREAD],
  )
  return rows
}
