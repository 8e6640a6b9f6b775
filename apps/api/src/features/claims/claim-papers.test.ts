import { permissionsOf } from '@payung/domain/access/permission'
import { ROLES } from '@payung/domain/access/role'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, USERS, vaultOf } from '../../testing/test.ts'
import { upload } from '../billing/receipts.builder.ts'
import { takesStep } from './claim-steps.builder.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) {
  ... on ReportLifeEventSuccess { data { id claim { id } } } ... on Error { code } } }`
const ADD = `mutation ($input: AddClaimPaperInput!) { addClaimPaper(input: $input) { ... on AddClaimPaperSuccess { data { missingPapers } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const WRITE = `mutation ($input: WriteAccidentInput!) { writeAccident(input: $input) { ... on WriteAccidentSuccess { data { accidents { number } } } ... on Error { code } } }`
const CASE = `query ($id: ID!, $worker: ID!, $event: ID!) {
  claim(id: $id) { mayWriteAccident accidents { losses { part } daysUnableToWork } checklist { paper files { file { id } } } event { kind ofOccupationalIllness } }
  lifeEvents(workerId: $worker) { kind ofOccupationalIllness workVerdict }
  node(id: $event) { ... on LifeEvent { kind ofOccupationalIllness } } }`

const PHOTO = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(500, 7)])

/** @returns the file's id at its address, and among the things of the API */
async function uploadsPhoto(client: Client): Promise<{ readonly path: string; readonly id: string }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(PHOTO)]), 'surat-dokter.png')
  const answer = await client.fetch('/files', { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id: string }
  return { path: `/files/${id}`, id: globalIdOf('File', id) }
}

async function aCase(admin: pg.Client, keys: string, officer: Client, facts: object = {}) {
  const person = await arrangePerson(admin, vaultOf(keys))
  const workerId = globalIdOf('Worker', person.id)
  const event = { kind: 'ACCIDENT', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Kebun', source: 'VILLAGE' }
  const { reportLifeEvent } = await officer.ask(REPORT, { input: { workerId, ...event, ...facts } })
  const { id: eventId, claim } = reportLifeEvent.data
  return { workerId, eventId: eventId as string, claimId: claim.id as string }
}

const adds = async (client: Client, claimId: string, kind: string, fileId: string) =>
  (await client.ask(ADD, { input: { claimId, kind, fileId } })).addClaimPaper

const openings = async (admin: pg.Client) =>
  (
    await admin.query(
      `select actor_id, subject_kind, subject_id from audit_event where action = 'FILE_DOWNLOADED' order by id`,
    )
  ).rows

describe('a paper of a claim', () => {
  test('about health is named in the log by each opening of it, with who opened it, and by no refused one', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aCase(admin, keys, officer)
    const letter = await uploadsPhoto(officer)
    expect(await adds(officer, claimId, 'MEDICAL_LETTER', letter.id)).toMatchObject({ data: {} })
    const opens = async (client: Client) => (await client.fetch(letter.path)).status
    expect([await opens(officer), await opens(officer)]).toEqual([200, 200])
    expect(await opens(await signIn('pontianak'))).toBe(404)
    const opening = {
      actor_id: USERS['kubu-raya'],
      subject_kind: 'file',
      subject_id: letter.path.slice('/files/'.length),
    }
    expect(await openings(admin)).toEqual([opening, opening])
  })

  test('is a photo, a scan or a PDF: a table is refused, and nothing is added', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aCase(admin, keys, officer)
    const table = await upload(officer, 'nik,nama\n6112055511820202,Yuliana Kusuma\n')
    expect(await adds(officer, claimId, 'ID_CARD_OF_PERSON', table)).toMatchObject({
      issues: [{ code: 'DOCUMENT_TYPE' }],
    })
    expect((await admin.query('select from claim_paper')).rowCount).toBe(0)
  })
})

test('what is about health is seen by no role of the same government that has not handled the case, and what happened only by roles that read claims', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const facts = { kind: 'TOTAL_DISABILITY', ofOccupationalIllness: true }
  const { claimId, eventId, workerId } = await aCase(admin, keys, officer, facts)
  const onDay = (await admin.query('select app.today()::text as day')).rows[0].day
  await takesStep(officer, { claimId, action: 'GATHER', expectedVersion: 1, onDay })
  const accident = { entries: 0, losses: [], daysUnableToWork: 40, homeCare: [] }
  const money = { transportLand: '0', transportSea: '0', transportAir: '0' }
  expect((await officer.ask(WRITE, { input: { claimId, ...accident, ...money } })).writeAccident).toMatchObject({
    data: {},
  })
  const letters = [await uploadsPhoto(officer), await uploadsPhoto(officer)] as const
  await adds(officer, claimId, 'OCCUPATIONAL_ILLNESS_LETTER', letters[0].id)
  await adds(officer, claimId, 'CARE_RECEIPTS', letters[1].id)
  const sees = async () => {
    const client = await signIn('kubu-raya')
    const { claim, lifeEvents, node } = await client.ask(CASE, { id: claimId, worker: workerId, event: eventId })
    const checklist: readonly { readonly files: readonly { readonly file: unknown }[] }[] = claim?.checklist ?? []
    const files = checklist.flatMap(({ files: brought }) => brought.map(({ file }) => file)).filter(Boolean)
    const opened = await Promise.all(letters.map(async ({ path }) => (await client.fetch(path)).status))
    return {
      health: [claim?.accidents ?? null, claim?.mayWriteAccident ?? false, files.length, ...opened],
      whatHappened: [claim?.event?.ofOccupationalIllness ?? null, lifeEvents.length, node?.kind ?? null],
    }
  }
  expect(await sees()).toEqual({
    health: [[{ losses: [], daysUnableToWork: 40 }], true, 2, 200, 200],
    whatHappened: [true, 1, 'TOTAL_DISABILITY'],
  })
  // From now on a colleague has handled it, and whoever is asked has not.
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query('update claim_step set moved_by = $1', [USERS.provinsi])
  await admin.query('update claim_paper set added_by = $1', [USERS.provinsi])
  await admin.query('update file set created_by = $1', [USERS.provinsi])
  await admin.query(`set session_replication_role = 'origin'`)
  for (const role of ROLES) {
    await giveRoles(admin, 'kubu-raya', [role])
    const readsClaims = permissionsOf('REGENCY', [role]).has('CLAIM_READ')
    expect(await sees(), role).toEqual({
      health: [null, false, 0, 404, 404],
      whatHappened: readsClaims ? [true, 1, 'TOTAL_DISABILITY'] : [null, 0, null],
    })
  }
})
