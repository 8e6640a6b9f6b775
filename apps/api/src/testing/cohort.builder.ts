import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type pg from 'pg'
import { endedJob } from './ended-job.builder.ts'
import { type Client, TENANTS, type TestTenant, USERS } from './test.ts'

/** How a change of a cohort tells that it was refused. */
export const REFUSAL = `... on ValidationError { issues { path code } } ... on Error { code message }`
export const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { __typename ... on LockCohortSuccess { data { id version state members contentHash unconfirmedAtLock } } ${REFUSAL} } }`
const SAVE_PRIORITY = `mutation ($input: SavePriorityInput!) { savePriority(input: $input) { __typename ... on SavePrioritySuccess { data { priorityInForce { version criteria { label points } } priorities { version usedAt } } } ${REFUSAL} } }`
const CREATE = `mutation ($input: CreateCohortInput!) { createCohort(input: $input) { __typename ... on CreateCohortSuccess { data { id version } }
  ... on ConflictError { code } ... on ValidationError { issues { path code } } ... on NotAllowedError { code } ... on NotFoundError { code } } }`
const COMPUTE = `mutation ($input: ComputeCohortInput!) { computeCohort(input: $input) { __typename ... on ComputeCohortSuccess { data { id } }
  ... on ConflictError { code } ... on NotAllowedError { code } ... on NotFoundError { code } } }`
const COHORT = `query ($id: ID!) { cohort(id: $id) { id name state version members reserves eligible seed contentHash changedSince actions
  ruleVersion judgedOn priority { version criteria { label points } } lockReason lockedBy { name } computedBy { name }
  areas { area { code } quota taken eligible members reserves removed lastPoints nextPoints cost { total } }
  cost { people total months spans { fromMonth months perMonth } }
  people(first: 100) { totalCount edges { node { workerId name standing place points draw criteria { label points } area { code } } } } } }`

export const ADULT: Rule = { fact: 'AGE', from: 18, to: 64 }
export const POOR = { label: 'Desil 1–3', points: 50, when: { fact: 'WELFARE_DECILE', to: 3 } } as const

export const cohortId = (id: string) => Buffer.from(`Cohort:${id}`).toString('base64')

/** Begins a cohort and answers what the mutation answered. */
export async function beginCohort(client: Client, programmeId: string, input: object = {}) {
  const cohort = { programmeId, name: 'Kohort uji', seed: 'undian-2027', reservePercent: 20, ...input }
  return (await client.ask(CREATE, { input: cohort })).createCohort
}

/** A draft as the API makes it, computed by the worker role. @returns the cohort as it is then */
export async function computedCohort(client: Client, programmeId: string, input: object = {}) {
  const { data } = await beginCohort(client, programmeId, input)
  await computes(client, data)
  return cohortOf(client, data.id)
}

let key = 0
/** Computes a draft and waits for the end. @returns the job */
export async function computes(client: Client, cohort: { id: string; version: number }, more: object = {}) {
  const input = { cohortId: cohort.id, expectedVersion: cohort.version, idempotencyKey: `hitung-${++key}`, ...more }
  const answer = (await client.ask(COMPUTE, { input })).computeCohort
  if (answer.__typename !== 'ComputeCohortSuccess') return answer
  return endedJob(client, answer.data.id)
}

/** Gives a programme an order of priority and answers what the mutation answered. */
export async function savePriority(
  client: Client,
  programmeId: string,
  criteria: unknown,
  effectiveFrom = '2026-01-01',
) {
  const input = { programmeId, criteria: JSON.stringify(criteria), effectiveFrom }
  return (await client.ask(SAVE_PRIORITY, { input })).savePriority
}

/** Why a cohort that was not published is locked all the same. */
export const UNPUBLISHED_BECAUSE = 'Tidak diumumkan karena uji coba'

export async function locksUnpublished(
  client: Client,
  cohort: { id: string; version: number },
  reason: string | null = UNPUBLISHED_BECAUSE,
) {
  return (await client.ask(LOCK, { input: { cohortId: cohort.id, expectedVersion: cohort.version, reason } }))
    .lockCohort
}

export async function cohortOf(client: Client, id: string) {
  return (await client.ask(COHORT, { id })).cohort
}

/** Makes somebody's account that of a colleague here, in these roles: who makes a cohort does not lock it. */
export async function colleague(
  admin: pg.Client,
  user: TestTenant,
  tenant: TestTenant,
  roles: readonly string[],
  area = '',
): Promise<void> {
  await admin.query('delete from membership where user_id = $1', [USERS[user]])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, valid) select $1, $2, role, $4, '[2020-01-01,)' from unnest($3::text[]) role`,
    [TENANTS[tenant].id, USERS[user], roles, area],
  )
}
