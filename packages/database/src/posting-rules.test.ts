import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBilledList, aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { anUpload, aPaidList, peopleOf, receives, type StatedRow, takesAnswer } from './testing/a-posting.ts'
import { TENANTS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const COHORT = { members: 3, quota: 3 }
const RECEIVE = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, $2, $3, $4, $5)`
const EACH = 3 * (16_800 + 13_400)

const outcomes = async (admin: Parameters<typeof aPaidList>[0], answer: string) =>
  (
    await admin.query(`select outcome, fault from contribution_answer_row where answer_id = $1 order by row_no`, [
      answer,
    ])
  ).rows.map(({ outcome, fault }) => (fault === null ? outcome : `${outcome} ${fault}`))

const statesOf = (admin: Parameters<typeof aPaidList>[0], list: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const { rows } = await admin.query(
      `select m.state, count(*)::int as months from (select worker_id, decree_id from contribution_line where list_id = $1 order by worker_id limit 1) l
         cross join lateral app.contribution_months(l.worker_id) m group by 1 order by 1`,
      [list],
    )
    return Object.fromEntries(rows.map(({ state, months }) => [state, months]))
  })

describe('a receipt of the insurer', () => {
  test('is of what was paid, once per number, by another person than who paid, and kept', async ({ admin, as }) => {
    const billed = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', COHORT), {
      by: 'pontianak',
      approver: 'pertamina',
    })
    const today = (await admin.query('select app.today()::text as day, (app.today() + 1)::text as tomorrow')).rows[0]
    await expect(as('kubu-raya', RECEIVE, [billed, KUBU, 1, today.day, 'BPJS-1'], 'kubu-raya')).rejects.toThrow(
      'contribution_receipt_of_payment',
    )
    await admin.query('select 1')
    const pay = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, 100, app.today(), 'SP2D-1')`
    await as('kubu-raya', pay, [billed, KUBU], 'provinsi')
    const receive = (
      rupiah: number,
      reference = 'BPJS-1',
      day = today.day,
      by: 'kubu-raya' | 'provinsi' = 'kubu-raya',
    ) => as('kubu-raya', RECEIVE, [billed, KUBU, rupiah, day, reference], by)
    await expect(receive(1, 'BPJS-1', today.day, 'provinsi')).rejects.toThrow('contribution_payer_is_not_receiver')
    await expect(receive(101)).rejects.toThrow('contribution_received_unpaid')
    await expect(receive(1, 'BPJS-1', today.tomorrow)).rejects.toThrow('contribution_received_on')
    await receive(60)
    await expect(receive(40)).rejects.toThrow('contribution_receipt_once')
    await expect(receive(41, 'BPJS-2')).rejects.toThrow('contribution_received_unpaid')
    await expect(admin.query('update contribution_receipt set rupiah = 1')).rejects.toThrow()
    await expect(admin.query('delete from contribution_receipt')).rejects.toThrow()
  })
})

describe('the insurer’s answer about postings', () => {
  test('protects the months of whom it posts, under a membership, and of nobody else', async ({ admin }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    const people = await peopleOf(admin, list)
    expect(people.map(({ months, rupiah }) => [months, rupiah])).toEqual(Array(3).fill([6, EACH]))
    const [first, second, third] = people as [StatedRow, StatedRow, StatedRow]
    await expect(takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, people)).rejects.toThrow(
      'contribution_posted_unreceived',
    )
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await expect(takesAnswer(admin, 'kubu-raya', 'provinsi', list, people)).rejects.toThrow(
      'contribution_payer_is_not_receiver',
    )
    expect(await statesOf(admin, list)).toEqual({ PAID: 6, PLANNED: 6 })

    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
      first,
      { ...second, months: 3, rupiah: 3 * 16_800 },
      { ...third, verdict: 'REJECTED' },
      { ...first, index: 'ab'.repeat(32), rupiah: 5 },
    ])
    expect(await outcomes(admin, answer)).toEqual(['POSTED', 'POSTED', 'REJECTED', 'UNMATCHED'])
    const { rows: counts } = await admin.query(
      `select posted_people, rejected_people, known_people, open_rows from contribution_answer where id = $1`,
      [answer],
    )
    expect(counts).toEqual([{ posted_people: 2, rejected_people: 1, known_people: 0, open_rows: 1 }])
    const { rows: spans } = await admin.query(
      `select months::text, count(*)::int as n from protected_span where list_id = $1 group by 1 order by 1`,
      [list],
    )
    const { rows: programmes } = await admin.query(
      `select cardinality(p.insurance_programmes)::int as n from contribution_list c join decree d on d.id = c.decree_id join programme p on p.id = d.programme_id
       where c.id = $1`,
      [list],
    )
    const { n } = programmes[0]
    expect(spans).toEqual([
      { months: '[2027-01-01,2027-04-01)', n },
      { months: '[2027-01-01,2027-07-01)', n },
    ])
    const { rows: members } = await admin.query(
      'select count(*)::int as n from insured_membership where upper_inf(period)',
    )
    expect(members[0].n).toBe(2 * n)
  })

  test('says the same twice without effect, and otherwise only as a conflict, which another person decides', async ({
    admin,
  }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const people = await peopleOf(admin, list)
    const [first, second, third] = people as [StatedRow, StatedRow, StatedRow]
    const file = await anUpload(admin, 'kubu-raya', 'kubu-raya')
    const early = [first, { ...second, verdict: 'REJECTED' as const }]
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, early, { file })
    const again = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, early, { file })
    expect(again).toBe(answer)
    // The same content under another upload is the same file.
    const { rows: same } = await admin.query('select encode(sha256, $1) as sha from contribution_answer', ['hex'])
    expect(same).toHaveLength(1)

    const later = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
      { ...first, verdict: 'REJECTED' },
      second,
      third,
    ])
    expect(await outcomes(admin, later)).toEqual(['CONFLICT OTHER_ANSWER', 'CONFLICT OTHER_ANSWER', 'POSTED'])
    expect(await outcomes(admin, await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [third]))).toEqual(['KNOWN'])
    const settle = (by: 'kubu-raya' | 'pontianak', takes: boolean) =>
      within(admin, 'kubu-raya', by, () => admin.query('select app.settle_contribution_answer($1, $2)', [later, takes]))
    await expect(settle('kubu-raya', true)).rejects.toThrow('contribution_bringer_is_not_settler')
    await settle('pontianak', true)
    await expect(settle('pontianak', true)).rejects.toThrow('contribution_answer_nothing_open')
    const { rows: postings } = await admin.query(
      `select verdict, count(*)::int as n from contribution_posting where list_id = $1 group by 1 order by 1`,
      [list],
    )
    expect(postings).toEqual([
      { verdict: 'ACCEPTED', n: 2 },
      { verdict: 'REJECTED', n: 1 },
    ])
    const { rows: counts } = await admin.query(
      `select sum(posted_people)::int as posted, sum(rejected_people)::int as rejected, sum(open_rows)::int as open,
         (select count(distinct person_id)::int from protected_span) as protected from contribution_answer where list_id = $1`,
      [list],
    )
    expect(counts).toEqual([{ posted: 2, rejected: 1, open: 0, protected: 2 }])
  })

  test('that says another amount, more months, or people twice is not taken over', async ({ admin }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
    const takes = (rows: readonly StatedRow[], options = {}) =>
      takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows, options)
    await expect(takes([first], { total: EACH - 1 })).rejects.toThrow('contribution_answer_total')
    await expect(takes([first], { people: 2 })).rejects.toThrow('contribution_answer_total')
    await expect(takes([first], { file: await anUpload(admin, 'kubu-raya', 'provinsi') })).rejects.toThrow(
      'contribution_answer_file',
    )
    const answer = await takes([
      { ...first, rupiah: EACH - 1 },
      { ...second, months: 7 },
      { ...third, number: null, fault: 'NUMBER_UNREADABLE' },
      { ...first, rupiah: 0 },
    ])
    expect(await outcomes(admin, answer)).toEqual([
      'CONFLICT OTHER_AMOUNT',
      'CONFLICT MORE_MONTHS',
      'INVALID NUMBER_UNREADABLE',
      'INVALID TWICE_IN_FILE',
    ])
    const { rows } = await admin.query('select count(*)::int as n from protected_span')
    expect(rows[0].n).toBe(0)
  })

  test('that gives one number to two people is taken over for the others alone', async ({ admin }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
    const number = '99999999999'
    const rows = [{ ...first, number }, { ...second, number }, third]
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows)
    expect(await outcomes(admin, answer)).toEqual(['CONFLICT OTHER_NUMBER', 'CONFLICT OTHER_NUMBER', 'POSTED'])
    // Whose it is, nobody here decides.
    await expect(
      within(admin, 'kubu-raya', 'pontianak', () =>
        admin.query('select app.settle_contribution_answer($1, true)', [answer]),
      ),
    ).rejects.toThrow('contribution_answer_nothing_open')
  })

  test('never makes a month of a person protected twice, whoever pays, nor gives them two memberships', async ({
    admin,
  }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const [first, second, third] = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
    // Another government has posted these months, another number, or that number of somebody else.
    const { rows } = await admin.query(`select id, encode(blind_index, 'hex') as index from person`)
    const person = (row: StatedRow) => rows.find(({ index }) => index === row.index).id
    const other = TENANTS.pontianak.id
    const { rows: programmes } = await admin.query(
      `select p.insurance_programmes[1] as programme from contribution_list c join decree d on d.id = c.decree_id join programme p on p.id = d.programme_id
       where c.id = $1`,
      [list],
    )
    const { programme } = programmes[0]
    const member = (row: StatedRow, number: string) =>
      admin.query(
        `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
         values ($1, $2, '[2027-01-01,)', $3, $4, (select id from app_user limit 1))`,
        [person(row), programme, number, other],
      )
    await member(first, String(first.number))
    await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select $1, $2, '[2027-03-01,2027-04-01)', tenant_id, id, 99 from contribution_list where id = $3`,
      [
        person(first),
        programme,
        await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya', COHORT)),
      ],
    )
    await member(second, '99999999999')
    const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
      first,
      second,
      { ...third, number: '99999999999' },
    ])
    expect(await outcomes(admin, answer)).toEqual([
      'CONFLICT OTHER_PAYER',
      'CONFLICT OTHER_NUMBER',
      'CONFLICT OTHER_NUMBER',
    ])

    // And past every function, the tables hold it themselves.
    await expect(member(first, String(first.number))).rejects.toThrow('insured_membership_once')
    await expect(member(third, '99999999999')).rejects.toThrow('insured_membership_number')
    const span = (months: string) =>
      admin.query(
        `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no) values ($1, $2, $3, $4, $5, 1)`,
        [person(first), programme, months, KUBU, list],
      )
    await expect(span('[2027-03-01,2027-05-01)')).rejects.toThrow('protected_span_once')
    await expect(span('[2026-01-01,2026-02-01)')).rejects.toThrow('protected_span_of_membership')
    await expect(
      admin.query(`update insured_membership set period = '[2027-01-01,2027-03-01)' where person_id = $1`, [
        person(first),
      ]),
    ).rejects.toThrow('protected_span_of_membership')
    for (const table of [
      'contribution_answer',
      'contribution_answer_row',
      'contribution_posting',
      'insured_membership',
    ])
      await expect(admin.query(`delete from ${table}`), table).rejects.toThrow()
  })

  test('is taken in by the whole government alone, and seen by nobody else', async ({ admin, as }) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    const TAKE = `select app.take_contribution_answer($1, $2, 1, 1, '[]')`
    const file = await anUpload(admin, 'pontianak', 'pontianak')
    await expect(as('pontianak', TAKE, [list, file])).rejects.toThrow('contribution_answer_of_bill')
    const { rows } = await admin.query('select id from contribution_answer')
    await expect(as('pontianak', 'select app.settle_contribution_answer($1, true)', [rows[0].id])).rejects.toThrow(
      'contribution_answer_nothing_open',
    )
    for (const table of [
      'contribution_receipt',
      'contribution_answer',
      'contribution_answer_row',
      'contribution_posting',
      'insured_membership',
      'protected_span',
    ]) {
      expect((await as('pontianak', `select * from ${table}`)).rows, table).toEqual([])
      expect((await as('kubu-raya', `select * from ${table}`)).rows.length, table).toBeGreaterThan(0)
      await expect(as('kubu-raya', `update ${table} set tenant_id = tenant_id`), table).rejects.toThrow(
        'permission denied',
      )
    }
  })
})
