import { TENANTS, USERS } from '@payung/database/testing'
import type pg from 'pg'
import { endedJob } from '../../testing/ended-job.builder.ts'
import type { Client } from '../../testing/test.ts'
import { commit, settled, upload } from '../imports/imports.builder.ts'

export const FAULTS = '... on ValidationError { issues { path code } } ... on Error { code }'
const TASK =
  'id state standing dueOn assigneeActive actions assignee { id name } result { id answer evidence recordedByName }'
export const RESULT = `id answer question newest mayDecide refusal { code } decision decidedFields decisionReason person { nameMasked: name }
  differences { field before after }`

/** Asks the mutation of this name; the answer is its data, or the error. */
export async function change(client: Client, name: string, input: object, selection: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const answer = await client.ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { data { ${selection} } } ${FAULTS} } }`,
    { input },
  )
  return answer[name].data ?? answer[name]
}

export const give = (client: Client, input: object) => change(client, 'createCheckTasks', input, 'created skipped')
export const visit = (client: Client, input: object) => change(client, 'recordVisit', input, TASK)

export async function tasksOf(client: Client, filter: object = {}) {
  const { checkTasks } = await client.ask(
    `query ($filter: CheckTaskFilter) { checkTasks(filter: $filter, first: 50) { totalCount edges { node { ${TASK} person { id } } } } }`,
    { filter },
  )
  return checkTasks.edges.map(({ node }: { node: object }) => node)
}

export async function resultsOf(client: Client, filter: object = {}) {
  const { checkResults } = await client.ask(
    `query ($filter: CheckResultFilter) { checkResults(filter: $filter, first: 50) { totalCount edges { node { ${RESULT} } } } }`,
    { filter },
  )
  return checkResults.edges.map(({ node }: { node: object }) => node)
}

const REQUEST = 'id question askedPeople unopenedPeople answers { answer people undecided } job { id }'

export const ask = (client: Client, input: object) =>
  change(client, 'startCheckRequest', { format: 'XLSX', reason: 'Pemadanan calon 2027', ...input }, REQUEST)

export async function requestOf(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { checkRequest(id: $id) { ${REQUEST} } }`, { id })).checkRequest
}

/** The answer of a register, up to its review. */
export async function answered(client: Client, profile: string, lines: readonly string[]) {
  const { createImport } = await client.ask(
    `mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id } } ... on Error { code } } }`,
    { input: { fileId: await upload(client, lines.join('\n'), 'jawaban.csv'), profile } },
  )
  return settled(client, createImport.data.id)
}

export async function savedAnswer(client: Client, profile: string, lines: readonly string[]) {
  const { id } = await answered(client, profile, lines)
  await commit(client, id)
  return settled(client, id)
}

export const decide = (client: Client, input: object) => change(client, 'decideCheck', input, RESULT)

export async function decideAll(client: Client, input: object) {
  const job = await change(client, 'decideChecks', input, 'id')
  return job.id === undefined ? job : endedJob(client, job.id)
}

/** A colleague of a tenant, who can be given visits. */
export async function aColleague(admin: pg.Client, role = 'VERIFIER', area = ''): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into app_user (id, email, name) values (uuidv7(), 'pemeriksa@payung.example', 'Bu Pemeriksa') returning id`,
  )
  const id = rows[0]?.id ?? ''
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, valid) values ($1, $2, $3, $4, '[2020-01-01,)')`,
    [TENANTS['kubu-raya'].id, id, role, area],
  )
  return id
}

export const OWN = USERS['kubu-raya']
