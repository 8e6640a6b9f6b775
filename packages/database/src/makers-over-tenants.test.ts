import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aDivided, pays, YEAR } from './shared-lists.builder.ts'
import { aContributionList } from './testing/a-contribution-list.ts'
import { anUpload, peopleOf, receives, takesAnswer, takingAnswer } from './testing/a-posting.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const REFUSAL = 'decider_may_be_maker'
const SETTLE = 'select app.settle_contribution_answer($1, true)'
const SET_ASIDE = `select app.set_answer_rows_aside($1, '{1}', 'Salah ketik di berkas BPJS')`

/** The company's administrator has opened this account in this tenant, and nobody has confirmed it. */
async function opens(admin: pg.Client, tenant: TestTenant, user: TestTenant): Promise<void> {
  await admin.query('delete from membership where tenant_id = $1 and user_id = $2', [TENANTS[tenant].id, USERS[user]])
  await admin.query(`insert into membership (tenant_id, user_id, role, granted_by) values ($1, $2, 'OFFICER', $3)`, [
    TENANTS[tenant].id,
    USERS[user],
    USERS.pertamina,
  ])
}

const confirms = (admin: pg.Client, tenant: TestTenant, user: TestTenant) =>
  admin.query('update membership set granted_by = null where tenant_id = $1 and user_id = $2', [
    TENANTS[tenant].id,
    USERS[user],
  ])

/** The province's share of a decree of Kubu Raya, paid there by Pontianak's officer; the province's officer brings the answers in Kubu Raya. */
async function arrange(admin: pg.Client) {
  const { decree } = await aDivided(admin)
  const list = await aContributionList(admin, 'provinsi', decree, YEAR)
  await pays(admin, 'provinsi', list)
  await receives(admin, 'provinsi', 'provinsi', list)
  const people = await peopleOf(admin, list)
  const takes = (rows: typeof people) => takesAnswer(admin, 'kubu-raya', 'provinsi', list, rows)
  return { list, people, takes }
}

describe('whoever paid a share in the payer’s tenant, under a second account in the decree’s tenant', () => {
  test('decides between no two answers about it, and pages know that beforehand', async ({ admin, as }) => {
    const { people, takes } = await arrange(admin)
    await takes(people.map((person) => ({ ...person, verdict: 'REJECTED' as const })))
    const answer = await takes(people)
    await opens(admin, 'provinsi', 'pontianak')
    await opens(admin, 'kubu-raya', 'kubu-raya')
    const held = async () =>
      (await as('kubu-raya', `select app.held_as_maker('CONTRIBUTION_ANSWER', $1)`, [[answer]], 'kubu-raya')).rowCount
    expect(await held()).toBe(1)
    await expect(as('kubu-raya', SETTLE, [answer], 'kubu-raya')).rejects.toThrow(REFUSAL)
    await confirms(admin, 'provinsi', 'pontianak')
    expect(await held(), 'an account that a second person confirmed is another person’s').toBe(0)
    await as('kubu-raya', SETTLE, [answer], 'kubu-raya')
  })

  test('sets none of its rows aside', async ({ admin, as }) => {
    const { people, takes } = await arrange(admin)
    const answer = await takes(people.slice(0, 1).map((person) => ({ ...person, months: person.months + 1 })))
    await opens(admin, 'provinsi', 'pontianak')
    await opens(admin, 'kubu-raya', 'kubu-raya')
    await expect(as('kubu-raya', SET_ASIDE, [answer], 'kubu-raya')).rejects.toThrow(REFUSAL)
    await confirms(admin, 'kubu-raya', 'kubu-raya')
    await as('kubu-raya', SET_ASIDE, [answer], 'kubu-raya')
  })

  test('brings no answer about it', async ({ admin, as }) => {
    const { list, people } = await arrange(admin)
    await opens(admin, 'provinsi', 'pontianak')
    await opens(admin, 'kubu-raya', 'kubu-raya')
    const file = await anUpload(admin, 'kubu-raya', 'kubu-raya')
    await expect(as('kubu-raya', ...takingAnswer(list, file, people), 'kubu-raya')).rejects.toThrow(REFUSAL)
    await confirms(admin, 'kubu-raya', 'kubu-raya')
    await as('kubu-raya', ...takingAnswer(list, file, people), 'kubu-raya')
  })
})

describe('whoever recorded a membership for another tenant, under a second account', () => {
  test('does not decide whether another number holds', async ({ admin, as }) => {
    const { list, people, takes } = await arrange(admin)
    await admin.query(
      `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
         select p.id, i.programme, '[2026-12-01,)', '99999999999', $3, $4 from contribution_list c join decree d on d.id = c.decree_id
           join programme g on g.id = d.programme_id cross join unnest(g.insurance_programmes) i(programme) cross join person p
         where c.id = $1 and p.blind_index = decode($2, 'hex')`,
      [list, people[0]?.index, TENANTS.pontianak.id, USERS.pontianak],
    )
    const answer = await takes(people.slice(0, 1))
    await opens(admin, 'pontianak', 'pontianak')
    await opens(admin, 'kubu-raya', 'kubu-raya')
    await expect(as('kubu-raya', SETTLE, [answer], 'kubu-raya')).rejects.toThrow(REFUSAL)
    await confirms(admin, 'pontianak', 'pontianak')
    await as('kubu-raya', SETTLE, [answer], 'kubu-raya')
  })
})
