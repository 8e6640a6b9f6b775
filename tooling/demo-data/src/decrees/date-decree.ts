import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'
import type { DecreeMoments } from './decree-moments.ts'

/**
 * Writes when the steps of a decree were taken, and before them the lock of its list and the answers of who pays with it. Whoever took a step is not touched; a moment
 * that is yet to come on a machine whose clock is behind becomes now.
 */
export async function dateDecree(client: ClientBase, decree: string, moments: DecreeMoments): Promise<void> {
  const { locked, drafted, submitted, votes, signed, published } = moments
  const approved = votes.at(-1) ?? submitted
  // What has not happened stays without a moment.
  const past = (parameter: string) =>
    `case when ${parameter}::timestamptz is not null then least(${parameter}, now()) end`
  await backDating(client, async () => {
    await client.query(
      `update cohort c set created_at = ${past('$2')}, computed_at = ${past('$2')}, locked_at = ${past('$2')}, updated_at = ${past('$2')}
       from decree d where d.id = $1 and c.id = d.cohort_id`,
      [decree, locked],
    )
    await client.query(
      `update decree d set created_at = ${past('$2')}, signed_at = ${past('$3')}, published_at = ${past('$4')}, updated_at = ${past('$5')} where id = $1`,
      [decree, drafted, signed, published, published ?? approved],
    )
    await client.query(
      `update decree_history h set at = least(m.at, now())
       from jsonb_to_recordset($2::jsonb) m(to_state text, at timestamptz) where h.decree_id = $1 and h.to_state = m.to_state`,
      [
        decree,
        JSON.stringify([
          { to_state: 'DRAFT', at: drafted },
          { to_state: 'REVIEW', at: submitted },
          { to_state: 'APPROVED', at: approved },
          { to_state: 'SIGNED', at: signed },
          { to_state: 'PUBLISHED', at: published },
        ]),
      ],
    )
    await client.query(
      `update decree_vote v set cast_at = least(m.at, now()) from unnest($2::timestamptz[]) with ordinality m(at, position)
       where v.decree_id = $1 and v.position = m.position`,
      [decree, votes],
    )
    await client.query(
      `update funding_consent set requested_at = ${past('$2')}, decided_at = case when decided_at is not null then ${past('$3')} end where decree_id = $1`,
      [decree, drafted, submitted],
    )
    await client.query(`update decree_paper set rendered_at = ${past('$2')} where decree_id = $1`, [decree, approved])
    await client.query(`update decree_scan set compared_at = ${past('$2')} where decree_id = $1`, [decree, signed])
  })
}
