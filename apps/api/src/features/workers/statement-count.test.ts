import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { sealedUnbound } from '../../testing/sealed-unbound.builder.ts'
import { countStatements } from '../../testing/statement-count.builder.ts'
import { TENANTS, test, USERS } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'

const PAGE = `query ($first: Int) { workers(first: $first) { totalCount pageInfo { endCursor } edges { cursor node { id level name maskedNationalId birthDate ageYears
  sex village { name parent { name } custodian { name } } district { name } regency { name } occupation { nameId ecosystem { nameId } } welfareDecile incomeBracket
  membershipKind maskedMembershipNumber uncoveredReason status registeredBy { name } custodian { name } registeredOn } } } }`
const TOTAL = '{ workers(filter: { sexes: [FEMALE], deciles: [1] }) { totalCount } }'
const RECORDS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Worker { name openedNationalId { reason } nationalIdFindings { code } updatedBy { name } agency { name }
  history { version changes { field } recordedBy { name } } asOf(day: "2026-11-20") { version } documents { id addedBy { name } } access { tenant { name } }
  openTransfer { worker { name } subject { name } } openProposals { changes { field before } worker { name } }
  eligibility { outcome reasons { text } programme { name owner { name } } } } } }`
const PROGRAMMES = `query ($first: Int) { programmes(first: $first) { edges { node { name owner { name } quotas { area { name } people } rules { version savedBy { name } }
  ruleInForce { version } cost { total } occupations { nameId } mayManage } } } }`

test.for(['interpreted', 'compiled'] as const)(
  'a page of fifty asks the database no more often than one of ten, nor ten records more often than two: %s',
  async (execution, { admin, vault, reader, transactions }) => {
    const people = await arrangePeople(admin, vault, variedPeople(80))
    await admin.query(
      `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     select $1, id, $1, $2, '61.71.01.1001', 'pindah', $3 from worker where tenant_id = $1`,
      [TENANTS['kubu-raya'].id, TENANTS.pontianak.id, USERS['kubu-raya']],
    )
    await admin.query(
      `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) select $1, $2, id, $3, '{name}' from worker where tenant_id = $1`,
      [
        TENANTS['kubu-raya'].id,
        TENANTS.provinsi.id,
        sealedUnbound(vault, TENANTS['kubu-raya'].id, '{"name":"Nama Lain"}'),
      ],
    )
    for (let programme = 0; programme < 12; programme++)
      await arrangeProgramme(admin, programme % 3 === 0 ? 'provinsi' : 'kubu-raya', `Program ${programme}`, {
        areas: ['61.12'],
      })
    const ids = people.filter(({ keptBy }) => keptBy === 'kubu-raya').map(({ id }) => globalIdOf('Worker', id))
    const statements = (query: string, variables: Record<string, unknown>) =>
      countStatements({ reader, transactions, vault }, query, variables, execution)
    expect(await statements(PAGE, { first: 10 })).toBe(2)
    expect(await statements(PAGE, { first: 50 })).toBe(2)
    // Who asks for a total alone does not wait for a page.
    expect(await statements(TOTAL, {})).toBe(1)
    const two = await statements(RECORDS, { ids: ids.slice(0, 2) })
    expect(await statements(RECORDS, { ids: ids.slice(0, 12) })).toBe(two)
    expect(two).toBeLessThanOrEqual(16)
    const ten = await statements(PROGRAMMES, { first: 10 })
    expect(await statements(PROGRAMMES, { first: 25 })).toBe(ten)
    expect(ten).toBeLessThanOrEqual(5)
  },
)
