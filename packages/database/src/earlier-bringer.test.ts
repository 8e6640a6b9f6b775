import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { aPaidList, peopleOf, receives, type StatedRow, takesAnswer } from './testing/a-posting.ts'
import { type TestTenant, USERS } from './testing/test.ts'

const COHORT = { members: 3, quota: 3 }
const REFUSAL = 'contribution_earlier_bringer_is_not_settler'

/** A received list of three people, of whom Kubu Raya's officer brings what the insurer answers. */
async function arrange(admin: pg.Client) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: COHORT })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const [first, second] = (await peopleOf(admin, list)) as [StatedRow, StatedRow]
  const takes = (rows: readonly StatedRow[], by: TestTenant = 'kubu-raya') =>
    takesAnswer(admin, 'kubu-raya', by, list, rows)
  const faultOf = async (answer: string) => {
    const { rows } = await admin.query('select outcome, fault from contribution_answer_row where answer_id = $1', [
      answer,
    ])
    return rows.map(({ outcome, fault }) => `${outcome} ${fault}`)
  }
  return { ...{ list, first, second, takes, faultOf } }
}

const SET_ASIDE = `select app.set_answer_rows_aside($1, '{1}', 'Salah ketik di berkas BPJS')`
const SETTLE = 'select app.settle_contribution_answer($1, $2)'

describe('whoever brought what an answer contradicts', () => {
  test('lets neither the earlier answer stay nor the newer hold, and may do so where nothing of theirs is contradicted', async ({
    admin,
    as,
  }) => {
    const { first, second, takes, faultOf } = await arrange(admin)
    await takes([first], 'pertamina')
    await takes([second])
    const contradiction = await takes([{ ...first, verdict: 'REJECTED' }])
    expect(await faultOf(contradiction)).toEqual(['CONFLICT OTHER_ANSWER'])
    for (const takesNewer of [true, false])
      await expect(as('kubu-raya', SETTLE, [contradiction, takesNewer], 'pertamina')).rejects.toThrow(REFUSAL)
    const ofOthers = await takes([{ ...second, verdict: 'REJECTED' }])
    await as('kubu-raya', SETTLE, [ofOthers, true], 'pertamina')
    await as('kubu-raya', SETTLE, [contradiction, false], 'pontianak')
  })

  test('does not set aside that another payer’s list pays the months', async ({ admin, as }) => {
    const { list, first, takes, faultOf } = await arrange(admin)
    const decree = await aSignedDecree(admin, 'kubu-raya', COHORT)
    const [here, later] = [
      await aContributionList(admin, 'kubu-raya', decree, { until: '2027-07-01' }),
      await aContributionList(admin, 'kubu-raya', decree, { from: '2027-07-01', until: '2028-01-01' }),
    ]
    const pays = async (other: string, month: string, by: TestTenant) => {
      await admin.query('set session_replication_role = replica')
      await admin.query(
        `with answer as (insert into contribution_answer (list_id, tenant_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
             select c.id, c.tenant_id, 'jawaban.csv', sha256(convert_to(c.id::text, 'UTF8')), 1, 1, $3 from contribution_list c where c.id = $1 returning *),
           posting as (insert into contribution_posting (list_id, person_id, tenant_id, worker_id, verdict, months, rupiah, membership_number, answer_id, row_no)
             select a.list_id, p.id, a.tenant_id, uuidv7(), 'ACCEPTED', 1, 1, '99999999999', a.id, 1 from answer a, person p where p.blind_index = decode($2, 'hex')
             returning *)
         insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
         select g.person_id, i.programme, daterange($4::date, ($4::date + interval '1 month')::date), g.tenant_id, g.list_id, 99 from posting g
           cross join (select distinct unnest(p.insurance_programmes) as programme from contribution_list c join decree d on d.id = c.decree_id
             join programme p on p.id = d.programme_id where c.id = $5) i`,
        [other, first.index, USERS[by], month, list],
      )
      await admin.query('set session_replication_role = origin')
    }
    await pays(here, '2027-06-01', 'pertamina')
    await pays(later, '2027-09-01', 'pontianak')
    const contradiction = await takes([first])
    expect(await faultOf(contradiction)).toEqual(['CONFLICT OTHER_PAYER'])
    await expect(as('kubu-raya', SET_ASIDE, [contradiction], 'pertamina')).rejects.toThrow(REFUSAL)
    // Their list pays other months.
    await as('kubu-raya', SET_ASIDE, [contradiction], 'pontianak')
  })

  test('does not decide whether another number holds than that of the membership that they recorded', async ({
    admin,
    as,
  }) => {
    const { list, first, takes, faultOf } = await arrange(admin)
    await admin.query(
      `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
         select p.id, i.programme, '[2026-12-01,)', '99999999999', c.tenant_id, $3 from contribution_list c join decree d on d.id = c.decree_id
           join programme g on g.id = d.programme_id cross join unnest(g.insurance_programmes) i(programme) cross join person p
         where c.id = $1 and p.blind_index = decode($2, 'hex')`,
      [list, first.index, USERS.pertamina],
    )
    const renames = await takes([first])
    expect(await faultOf(renames)).toEqual(['CONFLICT OTHER_NUMBER'])
    await expect(as('kubu-raya', SETTLE, [renames, true], 'pertamina')).rejects.toThrow(REFUSAL)
    await as('kubu-raya', SETTLE, [renames, true], 'pontianak')
  })

  test('does not set aside that their number is another person’s', async ({ admin, as }) => {
    const { first, second, takes, faultOf } = await arrange(admin)
    await takes([{ ...second, number: first.number ?? null }], 'pertamina')
    const contradiction = await takes([first])
    expect(await faultOf(contradiction)).toEqual(['CONFLICT OTHER_NUMBER'])
    await expect(as('kubu-raya', SET_ASIDE, [contradiction], 'pertamina')).rejects.toThrow(REFUSAL)
    await as('kubu-raya', SET_ASIDE, [contradiction], 'pontianak')
  })
})
