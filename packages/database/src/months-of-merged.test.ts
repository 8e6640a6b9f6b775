import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBilledList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, signs, within } from './testing/a-decree.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'

/** A decree whose first half-year is paid and posted, of whose people one was merged into a record beside it. */
async function arrange(admin: pg.Client) {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 1, quota: 3 })
  await signs(admin, 'kubu-raya', decree)
  const [loser, , winner] = members as [string, string, string]
  const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'pontianak', approver: 'pertamina' })
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )
  const { rows: decrees } = await admin.query<{ year: string }>(
    `select to_char(from_month, 'YYYY') as year from decree where id = $1`,
    [decree],
  )
  /** A month of the decree's year. */
  const month = (number: number) => `${decrees[0]?.year}-${String(number).padStart(2, '0')}-01`
  const merge = async (into: string | null) => {
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $2 where id = $1', [loser, into])
    await admin.query('set session_replication_role = origin')
  }
  const corrects = async () => {
    const { rows } = await admin.query('select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
      decree,
      loser,
    ])
    const correct = { change: 'CORRECT', line: rows[0].line_no, reason: 'IDENTITY_WRONG' }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, month(4), [correct]))
  }
  const posts = async () => {
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
  }
  /** How a record's months stand, in their order, each with how many months that lasts. How an unpaid month is called depends on the day of the test. */
  const monthsOf = (worker: string) =>
    within(admin, 'kubu-raya', 'kubu-raya', async () => {
      const { rows } = await admin.query<{ state: string; months: number; first: string }>(
        `select case when state in ('PAID', 'PROTECTED') then state else 'UNPAID' end as state, count(*)::int as months, min(month)::text as first
         from app.contribution_months($1) group by 1 order by 3`,
        [worker],
      )
      return rows.map(({ state, months, first }) => `${first} ${state} ${months}`)
    })
  const paid = [`${month(1)} PAID 6`, `${month(7)} UNPAID 6`]
  return { loser, winner, merge, corrects, posts, month, monthsOf, paid }
}

describe('the months of a person', () => {
  test('are those of every record that was merged into theirs, before and after the decree is corrected', async ({
    admin,
  }) => {
    const { loser, winner, merge, corrects, posts, month, monthsOf, paid } = await arrange(admin)
    expect(await monthsOf(winner)).toEqual([])
    await merge(winner)
    expect(await monthsOf(winner)).toEqual(paid)
    await corrects()
    expect(await monthsOf(winner)).toEqual(paid)
    expect(await monthsOf(loser)).toEqual(paid)
    await posts()
    expect(await monthsOf(winner)).toEqual([`${month(1)} PROTECTED 6`, `${month(7)} UNPAID 6`])
  })

  test('leave a record again whose merge is undone: what was paid stays with whom it was paid for', async ({
    admin,
  }) => {
    const { loser, winner, merge, corrects, month, monthsOf, paid } = await arrange(admin)
    await merge(winner)
    await merge(null)
    expect(await monthsOf(winner)).toEqual([])
    expect(await monthsOf(loser)).toEqual(paid)
    await merge(winner)
    await corrects()
    await merge(null)
    // The decree names the other record from April on; the bill that was paid named this one until June.
    expect(await monthsOf(loser)).toEqual([`${month(1)} PAID 6`])
    expect(await monthsOf(winner)).toEqual([`${month(4)} UNPAID 9`])
  })
})
