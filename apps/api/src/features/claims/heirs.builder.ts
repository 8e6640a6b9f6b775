import type pg from 'pg'
import { globalIdOf } from '../../graphql/ids.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, type TestTenant, USERS, vaultOf } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'

const FAMILY = `heirs { id relation name isMinor isLiving receives maskedNationalId guardianName attorneyName
    account { id maskedNumber holder paid received isShort linkUntil actions waitsForAnother confirmedBy { id } recordedBy { id } shortfallReason } }
  heirClass heirHindrances mayNameHeirs mayRecordNoHeir mayOpenDispute relationsToName heirCertificate { isIssued number issuer } heirDisputes { id isWithoutHeir reason proposal mayPropose mayApprove decidedAt } version state`

/** Sends a mutation about heirs. @returns its data, or the code and issues of its refusal */
export const does = (client: Client, name: string, input: object) =>
  mutates(client, name, input, name === 'makeHeirLink' ? `path claim { ${FAMILY} }` : FAMILY)

export const readsFamily = async (client: Client, claimId: string) =>
  (await client.ask(`query ($id: ID!) { claim(id: $id) { ${FAMILY} } }`, { id: claimId })).claim

/** Takes a step of a claim today: writes down that it was paid, if nothing else is named. */
export async function pays(client: Client, claimId: string, action = 'PAY') {
  const { version } = await readsFamily(client, claimId)
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  return takesStep(client, { claimId, action, expectedVersion: version, onDay: today })
}

/** A death of a person of Kubu Raya, whom an officer of the office has reported. @returns the claim's global id and the person */
export async function aDeath(admin: pg.Client, keys: string, client: Client) {
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_HEIR_ADULT', '[2015-07-01,)', 18, 'YEARS') on conflict do nothing`,
  )
  const person = await arrangePerson(admin, vaultOf(keys))
  const input = {
    workerId: globalIdOf('Worker', person.id),
    kind: 'DEATH',
    eventDay: '2026-03-04',
    dayPrecision: 'DAY',
    place: 'Rumah',
    source: 'VILLAGE',
  }
  const { reportLifeEvent } = await client.ask(
    `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { ... on ReportLifeEventSuccess { data { claim { id } } } } }`,
    { input },
  )
  return { person, claimId: reportLifeEvent.data.claim.id as string }
}

/** The insurer has approved the claim, which an officer took. */
export async function isApproved(admin: pg.Client, by: TestTenant = 'kubu-raya'): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `update claim set state = 'APPROVED', complete_on = '2026-01-05', due_rupiah = 42000000, approved_rupiah = 42000000, insurer_number = 'K-1234'`,
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by) select id, $1, 'REPORTED', 'DOCUMENTS', '2026-01-05', $2 from claim`,
    [TENANTS['kubu-raya'].id, USERS[by]],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}
