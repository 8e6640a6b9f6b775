import { aContributionList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { countStatements } from '../../testing/statement-count.builder.ts'
import { TENANTS, test, vaultOf } from '../../testing/test.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { ... on ReportLifeEventSuccess { data { id claim { id state } } } } }`

test('a death takes as many statements of somebody with bills, a decree, many officers and a branch as of anybody', async ({
  admin,
  keys,
  reader,
  transactions,
  vault,
}) => {
  const report = (worker: string) =>
    countStatements({ reader, transactions, vault }, REPORT, {
      input: {
        ...{ workerId: globalIdOf('Worker', worker), kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY' },
        ...{ place: 'Rumah', source: 'VILLAGE' },
      },
    })
  const plain = await report((await arrangePerson(admin, vaultOf(keys))).id)
  expect(plain).toBeGreaterThan(2)

  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  await aContributionList(admin, 'kubu-raya', decree, { by: 'pontianak' })
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  await admin.query(
    `insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
       funding_source, people, from_month, until_month, public_code)
     select id, tenant_id, $2, 'INSURER', kind, state, number, signed_on, 'Uji', '{DEATH}', funding_source, people, from_month, until_month, public_code
     from decree where id = $1`,
    [decree, TENANTS.pertamina.id],
  )
  for (const officer of ['pontianak', 'pertamina', 'provinsi'] as const)
    await colleague(admin, officer, 'kubu-raya', ['OFFICER'])
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  const { rows } = await admin.query('select worker_id as id from decree_holding where decree_id = $1', [decree])
  expect(await report(rows[0].id)).toBe(plain)
  const { rows: notices } = await admin.query(`select count(*)::int as n from notice where kind = 'CLAIM_OPENED'`)
  expect(notices[0].n).toBeGreaterThanOrEqual(3)
  const { rows: branch } = await admin.query(
    `select (params ->> 'people')::int as people from notice where kind = 'DECREE_DEATHS' and tenant_id = $1`,
    [TENANTS.pertamina.id],
  )
  expect(branch).toEqual([{ people: 1 }])
})
