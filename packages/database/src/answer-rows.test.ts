import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { aPaidList, peopleOf, receives, type StatedRow, takesAnswer } from './testing/a-posting.ts'

const COHORT = { members: 3, quota: 3 }
const SET_ASIDE = 'select app.set_answer_rows_aside($1, $2, $3) as rows'
const REASON = 'Bukan orang dari daftar ini'

/** A received list of three people, and how the insurer answers about them. */
async function arrange(admin: pg.Client) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
  const takes = (rows: readonly StatedRow[]) => takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows)
  const rowsOf = async (answer: string) =>
    (
      await admin.query<{ outcome: string }>(
        `select outcome from contribution_answer_row where answer_id = $1 order by row_no`,
        [answer],
      )
    ).rows.map(({ outcome }) => outcome)
  /** What the answers count as open is what their rows say. */
  const openRows = async () => {
    const { rows } = await admin.query(
      `select a.open_rows as counted, (select count(*)::int from contribution_answer_row r where r.answer_id = a.id
         and r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')) as open from contribution_answer a where a.list_id = $1`,
      [list],
    )
    for (const { counted, open } of rows) expect(counted).toBe(open)
    return rows.reduce((sum, { open }) => sum + open, 0)
  }
  const settle = (answer: string, takesNewer: boolean) =>
    within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query('select app.settle_contribution_answer($1, $2)', [answer, takesNewer]),
    )
  return { ...{ list, first, second, third, takes, rowsOf, openRows, settle } }
}

/** The first three months of a person, at the price of the list. */
const HALF = { months: 3, rupiah: 3 * 16_800 }
const NOBODY = 'ab'.repeat(32)

describe('a row of the insurer’s answer that was not taken over', () => {
  test('closes when a later answer posts, rejects or knows the same person', async ({ admin }) => {
    const { first, second, third, takes, rowsOf, openRows } = await arrange(admin)
    const bad = await takes([
      { ...first, number: null, fault: 'NUMBER_UNREADABLE' },
      { ...second, rupiah: 5 },
      { ...third, months: 7 },
      { ...third, rupiah: 0 },
    ])
    expect(await openRows()).toBe(4)
    const better = await takes([first, { ...second, verdict: 'REJECTED' }])
    expect(await rowsOf(bad)).toEqual(['SUPERSEDED', 'SUPERSEDED', 'CONFLICT', 'INVALID'])
    expect(await openRows()).toBe(2)
    await takes([third])
    expect(await openRows()).toBe(0)
    // And one that comes after the person was posted, once the insurer says the same again.
    const unreadable = await takes([{ ...first, number: null, fault: 'NUMBER_UNREADABLE' }])
    expect(await openRows()).toBe(1)
    const same = await takes([first, second])
    expect(await rowsOf(same)).toEqual(['KNOWN', 'CONFLICT'])
    expect(await rowsOf(unreadable)).toEqual(['SUPERSEDED'])
    expect(await rowsOf(better)).toEqual(['POSTED', 'REJECTED'])
  })

  test('that names nobody closes with the number that a later answer posts', async ({ admin }) => {
    const { first, second, takes, rowsOf, openRows } = await arrange(admin)
    const bad = await takes([
      { ...first, index: null },
      { ...second, index: NOBODY },
      { ...second, index: NOBODY, number: '99999999999' },
    ])
    expect(await rowsOf(bad)).toEqual(['UNMATCHED', 'UNMATCHED', 'UNMATCHED'])
    // The first row of the file has no NIK; the tests write the same four digits before each.
    await takes([first, second])
    expect(await rowsOf(bad)).toEqual(['SUPERSEDED', 'SUPERSEDED', 'UNMATCHED'])
    expect(await openRows()).toBe(1)
  })

  test('waits for its decision where it says otherwise than what is posted, whoever says that again', async ({
    admin,
  }) => {
    const { first, takes, rowsOf, openRows, settle } = await arrange(admin)
    await takes([first])
    const otherwise = await takes([{ ...first, verdict: 'REJECTED' }])
    await takes([first])
    expect(await rowsOf(otherwise)).toEqual(['CONFLICT'])
    // Until a second person takes over a later one.
    const last = await takes([{ ...first, months: 3, rupiah: 3 * 16_800 }])
    expect(await rowsOf(last)).toEqual(['CONFLICT'])
    await settle(last, true)
    expect(await rowsOf(otherwise)).toEqual(['SUPERSEDED'])
    expect(await openRows()).toBe(0)
  })

  test('is set aside with a reason, by nobody who paid, once', async ({ admin, as }) => {
    const { first, second, takes, rowsOf, openRows } = await arrange(admin)
    const answer = await takes([
      { ...first, index: NOBODY },
      { ...second, months: 7 },
    ])
    const aside = (
      rows: readonly number[],
      { reason = REASON, by = 'kubu-raya' }: { reason?: string; by?: 'kubu-raya' | 'provinsi' } = {},
    ) => as('kubu-raya', SET_ASIDE, [answer, rows, reason], by)
    await expect(aside([1], { by: 'provinsi' })).rejects.toThrow('contribution_payer_is_not_receiver')
    await expect(aside([1], { reason: 'kurang' })).rejects.toThrow('set_aside_reason')
    await expect(aside([1], { reason: `${REASON} 6112055511820202` })).rejects.toThrow('set_aside_reason')
    await expect(aside([1, 3])).rejects.toThrow('contribution_answer_row_open')
    await expect(aside([])).rejects.toThrow('contribution_answer_row_open')
    await expect(as('pontianak', SET_ASIDE, [answer, [1], REASON], 'pontianak')).rejects.toThrow(
      'contribution_answer_row_open',
    )
    expect(await openRows()).toBe(2)
    expect((await aside([1, 2])).rows).toEqual([{ rows: 2 }])
    expect(await rowsOf(answer)).toEqual(['SET_ASIDE', 'SET_ASIDE'])
    expect(await openRows()).toBe(0)
    await expect(aside([1])).rejects.toThrow('contribution_answer_row_open')
    const { rows } = await admin.query(
      `select r.set_aside_reason as reason, u.id = r.settled_by as signed, r.settled_at is not null as dated
       from contribution_answer_row r join app_user u on u.id = r.settled_by where r.answer_id = $1 and r.row_no = 1`,
      [answer],
    )
    expect(rows).toEqual([{ reason: REASON, signed: true, dated: true }])
    // What was decided stays decided: a better file posts the person all the same.
    const better = await takes([second])
    expect(await rowsOf(better)).toEqual(['POSTED'])
    expect(await rowsOf(answer)).toEqual(['SET_ASIDE', 'SET_ASIDE'])
  })

  test('is not set aside where a second person decides between two answers', async ({ admin, as }) => {
    const { first, takes, openRows } = await arrange(admin)
    await takes([first])
    const otherwise = await takes([{ ...first, verdict: 'REJECTED' }])
    await expect(as('kubu-raya', SET_ASIDE, [otherwise, [1], REASON], 'pontianak')).rejects.toThrow(
      'contribution_answer_row_open',
    )
    expect(await openRows()).toBe(1)
  })
})

describe('a row that contradicts what is posted', () => {
  const EARLIER = { verdict: 'REJECTED' } as const
  test.for([
    ['MORE_MONTHS', { months: 7 }],
    ['OTHER_AMOUNT', { rupiah: 50_400 }],
    ['OTHER_NUMBER', { number: '99999999999' }],
    ['OTHER_ANSWER', HALF],
    ['REASON_MISSING', { ...EARLIER, fault: 'REASON_MISSING' }],
    ['TWICE_IN_FILE', { ...EARLIER, fault: 'TWICE_IN_FILE' }],
    ['AMOUNT_UNREADABLE', { rupiah: 0, fault: 'AMOUNT_UNREADABLE' }],
    ['MONTHS_UNREADABLE', { months: 0, fault: 'MONTHS_UNREADABLE' }],
    ['VERDICT_UNREADABLE', { months: 0, rupiah: 0, fault: 'VERDICT_UNREADABLE' }],
    ['NUMBER_UNREADABLE', { number: null, rupiah: 50_400, fault: 'NUMBER_UNREADABLE' }],
  ] as const)(
    'with %s is not closed by saying the posting again, nor set aside by who brought it',
    async ([fault, otherwise], { admin, as }) => {
      const { first, takes, openRows, rowsOf } = await arrange(admin)
      await takes([first])
      const contradiction = await takes([{ ...first, ...otherwise }])
      const { rows } = await admin.query('select fault from contribution_answer_row where answer_id = $1', [
        contradiction,
      ])
      expect(rows).toEqual([{ fault }])
      expect(await rowsOf(await takes([first]))).toEqual(['KNOWN'])
      expect(await openRows()).toBe(1)
      const aside = (by: 'kubu-raya' | 'pontianak') => as('kubu-raya', SET_ASIDE, [contradiction, [1], REASON], by)
      await expect(aside('kubu-raya')).rejects.toThrow('contribution_bringer_is_not_settler')
      if (fault === 'OTHER_ANSWER' || fault === 'OTHER_NUMBER') return
      expect((await aside('pontianak')).rows).toEqual([{ rows: 1 }])
    },
  )

  test('with another payer is not closed so either', async ({ admin, as }) => {
    const { list, first, takes, openRows, rowsOf } = await arrange(admin)
    await takes([{ ...first, ...HALF }])
    await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select distinct s.person_id, s.insurance_programme, '[2027-06-01,2027-07-01)'::daterange, c.tenant_id, c.id, 99
       from protected_span s cross join contribution_list c where s.list_id = $1 and c.id = $2`,
      [list, await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', COHORT))],
    )
    const contradiction = await takes([first])
    const { rows } = await admin.query('select fault from contribution_answer_row where answer_id = $1', [
      contradiction,
    ])
    expect(rows).toEqual([{ fault: 'OTHER_PAYER' }])
    expect(await rowsOf(await takes([{ ...first, ...HALF }]))).toEqual(['KNOWN'])
    expect(await openRows()).toBe(1)
    await expect(as('kubu-raya', SET_ASIDE, [contradiction, [1], REASON], 'kubu-raya')).rejects.toThrow(
      'contribution_bringer_is_not_settler',
    )
  })

  test('by another NIK under the number of somebody posted is not closed by saying the posting again', async ({
    admin,
  }) => {
    const { first, takes, rowsOf } = await arrange(admin)
    await takes([first])
    const another = await takes([{ ...first, index: NOBODY }])
    expect(await rowsOf(another)).toEqual(['UNMATCHED'])
    expect(await rowsOf(await takes([first]))).toEqual(['KNOWN'])
    expect(await rowsOf(another)).toEqual(['UNMATCHED'])
  })

  test('that waited for a second person before a file came is closed by their decision alone', async ({
    admin,
    as,
  }) => {
    const { list, first, takes, rowsOf, openRows, settle } = await arrange(admin)
    await admin.query(
      `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
       select p.id, i.programme, '[2026-01-01,)', '99999999999', c.tenant_id, c.approved_by from contribution_list c join decree d on d.id = c.decree_id
         join programme g on g.id = d.programme_id cross join unnest(g.insurance_programmes) i(programme) cross join person p
       where c.id = $1 and p.blind_index = decode($2, 'hex')`,
      [list, first.index],
    )
    const renames = await takes([first])
    const former = await takes([{ ...first, number: '99999999999' }])
    expect([await rowsOf(renames), await rowsOf(former)]).toEqual([['CONFLICT'], ['POSTED']])
    expect(await openRows()).toBe(1)
    await expect(as('kubu-raya', SET_ASIDE, [renames, [1], REASON], 'kubu-raya')).rejects.toThrow(
      'contribution_bringer_is_not_settler',
    )
    await settle(renames, false)
    expect(await rowsOf(renames)).toEqual(['KEPT_EARLIER'])
    expect(await openRows()).toBe(0)
  })
})
