import { aCohort, locksCohort } from '@payung/database/testing/a-cohort'
import { comparesScan } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { today } from '../platform/clock.ts'
import { colleague } from './cohort.builder.ts'
import { arrangeAmounts } from './programme.builder.ts'
import { type Client, TENANTS, type TestTenant, USERS } from './test.ts'

/** Whatever a mutation on decrees answers with. */
const ANSWER = `__typename ... on ValidationError { issues { path code message } } ... on Error { code message }`
const DATA = `data { id version state stateReason number people added removed replaced corrected annexHash contentHash publicPath cohortMatches actions
  text { title considerations legalReferences dictums } title fromMonth untilMonth quotaPeople overlapCount endedFrom amendmentNumber
  steps { position label duty standing isMine vote reason castBy { name } onBehalfOf { name } } }`

type Decree = { readonly id: string; readonly version: number }

const mutation = (name: string) => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return `mutation ($input: ${input}Input!) { ${name}(input: $input) { ${ANSWER} ... on ${input}Success { ${DATA} } } }`
}

/** Does something to a decree, as it was last read. @returns what the mutation answered */
export async function does(client: Client, name: string, decree: Decree | null, input: object = {}) {
  const asked = decree === null ? input : { decreeId: decree.id, expectedVersion: decree.version, ...input }
  return (await client.ask(mutation(name), { input: asked }))[name]
}

/** The same where it must succeed. @returns the decree as it is then */
export async function did(client: Client, name: string, decree: Decree | null, input: object = {}) {
  const answer = await does(client, name, decree, input)
  if (answer.data === undefined) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer.data
}

export async function decreeOf(client: Client, id: string, fields = '') {
  const query = `query ($id: ID!) { decree(id: $id) { ${DATA.slice('data {'.length, -1)} ${fields} } }`
  return (await client.ask(query, { id })).decree
}

/** Somebody who reviews texts, and somebody who approves: the accounts of two other tenants, for this test. */
export async function checkers(
  admin: pg.Client,
  signIn: (tenant: TestTenant) => Promise<Client>,
  tenant: TestTenant = 'kubu-raya',
): Promise<{ readonly legal: Client; readonly approver: Client }> {
  await colleague(admin, 'pontianak', tenant, ['LEGAL_REVIEWER'])
  await colleague(admin, 'pertamina', tenant, ['APPROVER'])
  return { legal: await signIn('pontianak'), approver: await signIn('pertamina') }
}

/** A regulation that every decree rests on, as the installation's reference data have it. */
export async function aLaw(admin: pg.Client): Promise<void> {
  await admin.query(`insert into regulation (kind, state, number, year, title, source)
    select 'PP', 'ENACTED', '44', 2015, 'Jaminan Kecelakaan Kerja dan Jaminan Kematian', 'JDIH'
    where not exists (select from regulation where kind = 'PP' and number = '44')`)
}

/** A locked cohort of new people. @returns it with its programme and its people, who is a member first */
export async function lockedCohort(
  admin: pg.Client,
  tenant: TestTenant,
  asked: Parameters<typeof aCohort>[2],
): Promise<Awaited<ReturnType<typeof aCohort>>> {
  const made = await aCohort(admin, tenant, { madeBy: 'provinsi', ...asked })
  await aLaw(admin)
  await admin.query('begin')
  await locksCohort(admin, tenant, made.cohort)
  await admin.query('commit')
  return made
}

/** A file of a tenant, past the upload. @returns its id */
export async function aFile(
  admin: pg.Client,
  tenant: TestTenant,
  mediaType = 'application/pdf',
  content = 'x',
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
     values ($1, 'keputusan.pdf', $2, 1, sha256($3::text::bytea), 'DOCUMENT', $4) returning id`,
    [TENANTS[tenant].id, mediaType, content, USERS[tenant]],
  )
  return rows[0]?.id ?? ''
}

export const workerGlobalId = (id: string | undefined) => Buffer.from(`Worker:${id}`).toString('base64')

export const cohortGlobalId = (id: string) => Buffer.from(`Cohort:${id}`).toString('base64')

export const SIGNING = {
  number: '415/Disnaker/2026',
  /** Today in Pontianak: nobody signs before the cohort was locked, and tests go on past midnight. */
  get signedOn(): string {
    return today().toString()
  },
  signatoryName: 'H. Sujiwo',
  signatoryTitle: 'Bupati Kubu Raya',
  signatoryCapacity: 'DEFINITIVE',
}

/** A draft from a locked cohort. */
export function drafts(officer: Client, cohort: string) {
  return did(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })
}

/** Submitted and approved by both. */
export async function approved(
  officer: Client,
  { legal, approver }: { readonly legal: Client; readonly approver: Client },
  draft: Decree,
) {
  const submitted = await did(officer, 'submitDecree', draft)
  const reviewed = await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
  return did(approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
}

/** What a signing says, with a file of this tenant: as if it were the scan of what is approved. */
export async function signing(admin: pg.Client, tenant: TestTenant, input: object = {}) {
  const signature = { ...SIGNING, fileId: await aFile(admin, tenant), ...input }
  const { rows } = await admin.query(`select id from file where id = $1 and tenant_id = $2`, [
    signature.fileId,
    TENANTS[tenant].id,
  ])
  for (const { id } of rows) await comparesScan(admin, tenant, id)
  return signature
}

/** Drafted, approved and signed. @returns it as signed */
export async function signed(
  admin: pg.Client,
  officer: Client,
  those: { readonly legal: Client; readonly approver: Client },
  cohort: string,
  input: object = {},
) {
  const decree = await approved(officer, those, await drafts(officer, cohort))
  return did(those.legal, 'signDecree', decree, await signing(admin, 'kubu-raya', input))
}

/** A signed revocation of a signed designation. @returns the revocation as signed */
export async function revoked(
  admin: pg.Client,
  officer: Client,
  those: { readonly legal: Client; readonly approver: Client },
  { id: decreeId }: { readonly id: string },
  fromMonth = '2027-01-01',
) {
  const input = { decreeId, fromMonth, reason: 'Dasar hukumnya dibatalkan' }
  const frozen = await approved(officer, those, await did(officer, 'draftRevocation', null, input))
  return did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '99/Pencabutan' }))
}

/** A signed designation of three people with two in reserve, in a quota with room for one more. */
export async function aDesignation(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 3, reserves: 2, quota: 4 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const decree = await signed(admin, officer, those, made.cohort)
  return { ...made, those, officer, decree, reserve: made.members.slice(3) }
}

/** Somebody of the reserve, called up where the quota has room. */
export const addition = (worker: string | undefined, note?: string) => ({
  change: 'ADD',
  workerId: workerGlobalId(worker),
  reason: 'QUOTA_LEFT',
  ...(note === undefined ? {} : { note }),
})

/** The record of who stands on a line is corrected since: what an amendment then puts right. */
export async function correctName(
  admin: pg.Client,
  { id }: { readonly id: string },
  line: number,
  name = 'Nama Yang Benar',
) {
  await admin.query(
    `update worker w set name = $3, version = version + 1 from decree_holding h
     where h.decree_id = $1 and h.line_no = $2 and h.until_month > h.from_month and w.id = h.worker_id`,
    [Buffer.from(id, 'base64').toString().replace('Decree:', ''), line, name],
  )
}

/** The draft of an amendment with these changes. */
export async function amends(
  officer: Client,
  decree: { readonly id: string },
  fromMonth: string,
  added: readonly object[],
) {
  const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth })
  return did(officer, 'changeAnnex', draft, { added, dropped: [] })
}
