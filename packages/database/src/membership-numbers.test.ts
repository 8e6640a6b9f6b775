import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { aPaidList, peopleOf, receives, type StatedRow, takesAnswer } from './testing/a-posting.ts'
import { TENANTS } from './testing/test.ts'

const COHORT = { members: 3, quota: 3 }

const outcomes = async (admin: Parameters<typeof aPaidList>[0], answer: string) =>
  (
    await admin.query(`select outcome, fault from contribution_answer_row where answer_id = $1 order by row_no`, [
      answer,
    ])
  ).rows.map(({ outcome, fault }) => (fault === null ? outcome : `${outcome} ${fault}`))

/** A paid and received list over the other half of the year of its decree. */
async function theNextHalf(admin: Parameters<typeof aPaidList>[0], list: string): Promise<string> {
  const { rows } = await admin.query('select decree_id from contribution_list where id = $1', [list])
  const next = await aContributionList(admin, 'kubu-raya', rows[0].decree_id, {
    by: 'pontianak',
    from: '2027-07-01',
    until: '2028-01-01',
  })
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'pertamina', next, step)
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-2'
       from contribution_list where id = $1`,
      [next],
    ),
  )
  await receives(admin, 'kubu-raya', 'kubu-raya', next)
  return next
}

/** A list that was received, two of its people, and what another government has written down of them in its first programme. */
async function aMember(admin: Parameters<typeof aPaidList>[0]) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
  const { rows: people } = await admin.query(`select id, encode(blind_index, 'hex') as index from person`)
  const person = (row: StatedRow) => people.find(({ index }) => index === row.index).id
  const { rows } = await admin.query(
    `select p.insurance_programmes[1] as programme from contribution_list c join decree d on d.id = c.decree_id join programme p on p.id = d.programme_id
     where c.id = $1`,
    [list],
  )
  const { programme } = rows[0]
  const other = await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', COHORT))
  let line = 90
  return {
    ...{ list, first, second, third, programme },
    member: (row: StatedRow, period: string, number: string) =>
      admin.query(
        `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
         values ($1, $2, $3, $4, $5, (select id from app_user limit 1))`,
        [person(row), programme, period, number, TENANTS.pontianak.id],
      ),
    span: (row: StatedRow, months: string) =>
      admin.query(
        `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no) select $1, $2, $3, tenant_id, id, $5
         from contribution_list where id = $4`,
        [person(row), programme, months, other, ++line],
      ),
  }
}

describe('an answer of the insurer', () => {
  test('with a wrong number is put right: nothing is left under it, and its owner is posted under it', async ({
    admin,
  }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
    const takes = (rows: readonly StatedRow[]) => takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows)
    const settle = (answer: string) =>
      within(admin, 'kubu-raya', 'pontianak', () =>
        admin.query('select app.settle_contribution_answer($1, true)', [answer]),
      )
    const wrong = '99999999999'
    await takes([
      { ...first, number: wrong },
      { ...third, number: '88888888888' },
    ])
    const later = await takes([{ ...first, verdict: 'REJECTED' }, { ...second, number: wrong }, third])
    expect(await outcomes(admin, later)).toEqual([
      'CONFLICT OTHER_ANSWER',
      'CONFLICT OTHER_NUMBER',
      'CONFLICT OTHER_NUMBER',
    ])
    // The number is still somebody else's: it can be given only after they have lost it.
    await settle(later)
    expect(await outcomes(admin, later)).toEqual([
      'REJECTED OTHER_ANSWER',
      'CONFLICT OTHER_NUMBER',
      'POSTED OTHER_NUMBER',
    ])
    await settle(later)
    const { rows } = await admin.query(
      `select distinct m.membership_number as number, encode(p.blind_index, 'hex') as index from insured_membership m join person p on p.id = m.person_id order by 1`,
    )
    expect(rows).toEqual([
      { number: third.number, index: third.index },
      { number: wrong, index: second.index },
    ])
    const { rows: counts } = await admin.query(
      `select sum(posted_people)::int as posted, sum(rejected_people)::int as rejected, sum(open_rows)::int as open from contribution_answer where list_id = $1`,
      [list],
    )
    expect(counts).toEqual([{ posted: 2, rejected: 1, open: 0 }])
  })

  test('that gives somebody another number begins a membership with it, and reaches back when their earlier months say so too', async ({
    admin,
  }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const next = await theNextHalf(admin, list)
    const [person] = (await peopleOf(admin, list)) as [StatedRow]
    const [later] = (await peopleOf(admin, next)) as [StatedRow]
    const takes = (of: string, row: StatedRow) => takesAnswer(admin, 'kubu-raya', 'kubu-raya', of, [row])
    const periods = async () =>
      (
        await admin.query(
          'select distinct period::text, membership_number as number from insured_membership order by period::text',
        )
      ).rows.map(({ period, number }) => `${number} ${period}`)
    const settle = (answer: string) =>
      within(admin, 'kubu-raya', 'pontianak', () =>
        admin.query('select app.settle_contribution_answer($1, true)', [answer]),
      )
    await takes(list, { ...person, number: '99999999999' })
    const other = await takes(next, later)
    expect(await outcomes(admin, other)).toEqual(['CONFLICT OTHER_NUMBER'])
    // Its earlier months are under the former number, as the insurer has said then.
    await settle(other)
    expect(await periods()).toEqual(['99999999999 [2027-01-01,2027-07-01)', `${later.number} [2027-07-01,)`])
    const same = await takes(list, person)
    expect(await outcomes(admin, same)).toEqual(['CONFLICT OTHER_ANSWER'])
    await settle(same)
    expect(await periods()).toEqual([`${later.number} [2027-01-01,)`])
  })

  test('gives a number again once the membership of who had it is alive no more', async ({ admin }) => {
    const { list, first, second, member, span } = await aMember(admin)
    await member(second, '[2026-01-01,)', '99999999999')
    await span(second, '[2026-01-01,2026-03-01)')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [{ ...first, number: '99999999999' }])
    expect(await outcomes(admin, answer)).toEqual(['POSTED'])
  })

  test('that gives somebody another number than a membership of theirs that has ended is told as a change, and decided', async ({
    admin,
  }) => {
    const { list, first, second, third, member, span } = await aMember(admin)
    // One that was ended, and one whose arrears can be paid no more.
    await member(first, '[2026-01-01,2026-06-01)', '88888888888')
    await span(first, '[2026-01-01,2026-03-01)')
    await member(second, '[2026-01-01,)', '99999999999')
    await span(second, '[2026-01-01,2026-03-01)')
    // Whoever comes back under the number that they had is a member again.
    await member(third, '[2026-01-01,2026-06-01)', String(third.number))
    await span(third, '[2026-01-01,2026-03-01)')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [first, second, third])
    expect(await outcomes(admin, answer)).toEqual(['CONFLICT OTHER_NUMBER', 'CONFLICT OTHER_NUMBER', 'POSTED'])
    await within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query('select app.settle_contribution_answer($1, true)', [answer]),
    )
    expect(await outcomes(admin, answer)).toEqual(['POSTED OTHER_NUMBER', 'POSTED OTHER_NUMBER', 'POSTED'])
    // From then on the new number is theirs.
    const next = await theNextHalf(admin, list)
    const later = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', next, await peopleOf(admin, next))
    expect(await outcomes(admin, later)).toEqual(['POSTED', 'POSTED', 'POSTED'])
  })

  test('gives a number to nobody for months before another’s membership under it has ended', async ({ admin }) => {
    const { list, first, second, member, span } = await aMember(admin)
    await member(second, '[2026-01-01,2027-04-01)', '99999999999')
    await span(second, '[2026-01-01,2026-06-01)')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [{ ...first, number: '99999999999' }])
    expect(await outcomes(admin, answer)).toEqual(['CONFLICT OTHER_NUMBER'])
  })

  test('without a NIK is of whoever has the number in the months of the list', async ({ admin }) => {
    const { list, first, second, member, span } = await aMember(admin)
    await member(second, '[2025-01-01,2025-09-01)', '99999999999')
    await span(second, '[2025-01-01,2025-03-01)')
    await member(first, '[2026-01-01,)', '99999999999')
    await span(first, '[2026-06-01,2026-12-01)')
    const row = { ...first, index: null, number: '99999999999' }
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [row])
    const { rows } = await admin.query(
      `select r.outcome, encode(p.blind_index, 'hex') as index from contribution_answer_row r join person p on p.id = r.person_id where r.answer_id = $1`,
      [answer],
    )
    expect(rows).toEqual([{ outcome: 'POSTED', index: first.index }])
  })

  test('about somebody who has no earlier answer leaves none to stay', async ({ admin }) => {
    const { list, first, member, span } = await aMember(admin)
    await member(first, '[2026-01-01,)', '88888888888')
    await span(first, '[2026-06-01,2027-01-01)')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [first])
    expect(await outcomes(admin, answer)).toEqual(['CONFLICT OTHER_NUMBER'])
    const settle = (takesNewer: boolean) =>
      within(admin, 'kubu-raya', 'pontianak', () =>
        admin.query('select app.settle_contribution_answer($1, $2)', [answer, takesNewer]),
      )
    await expect(settle(false)).rejects.toThrow('contribution_answer_nothing_open')
    await settle(true)
    expect(await outcomes(admin, answer)).toEqual(['POSTED OTHER_NUMBER'])
  })

  test('for months before a membership reaches back to the one before it, and never into it', async ({ admin }) => {
    const { list, first, programme, member, span } = await aMember(admin)
    const number = String(first.number)
    await member(first, '[2026-06-01,2027-03-01)', number)
    await span(first, '[2026-06-01,2026-12-01)')
    await member(first, '[2027-08-01,)', number)
    await span(first, '[2027-08-01,2027-09-01)')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [first])
    expect(await outcomes(admin, answer)).toEqual(['POSTED'])
    const { rows } = await admin.query(
      'select period::text from insured_membership where insurance_programme = $1 order by 1',
      [programme],
    )
    expect(rows.map(({ period }) => period)).toEqual(['[2026-06-01,2027-03-01)', '[2027-03-01,)'])
  })
})

test('a membership is taken back by the decision about its person alone, not by every function that crosses tenants', async ({
  admin,
}) => {
  const { list, first, second, third, member, span } = await aMember(admin)
  await member(second, '[2026-01-01,2026-06-01)', '99999999999')
  await span(second, '[2026-01-01,2026-03-01)')
  const takes = (rows: readonly StatedRow[]) => takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows)
  await takes([first])
  const otherwise = await takes([{ ...first, verdict: 'REJECTED' }, third])
  const crossing = (text: string) =>
    within(admin, 'kubu-raya', 'pontianak', async () => {
      await admin.query('set local role payung_crossing')
      await admin.query('delete from protected_span')
      await admin.query(text)
    })
  await expect(crossing('delete from insured_membership')).rejects.toThrow('insured_membership is append-only')
  // Nor does a decision about somebody open the others.
  await expect(
    crossing(`with decided as (select app.settle_contribution_answer('${otherwise}', true)) select * from decided;
      delete from insured_membership`),
  ).rejects.toThrow('insured_membership is append-only')
  await within(admin, 'kubu-raya', 'pontianak', () =>
    admin.query('select app.settle_contribution_answer($1, true)', [otherwise]),
  )
  const { rows } = await admin.query('select distinct membership_number as number from insured_membership order by 1')
  expect(rows).toEqual([third.number, '99999999999'].sort().map((number) => ({ number })))
})

test('how long arrears can be paid is answered to the application and to functions alone', async ({ admin }) => {
  const { rows } = await admin.query(
    `select has_function_privilege('public', 'app.arrears_months()', 'execute') as everybody`,
  )
  expect(rows).toEqual([{ everybody: false }])
})
