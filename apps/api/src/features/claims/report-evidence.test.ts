import { LIFE_EVENTS, takesEvidence } from '@payung/domain/benefit/benefit-event'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'
import { upload } from '../billing/receipts.builder.ts'

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) {
  ... on ReportLifeEventSuccess { data { id reports { evidence { name href } } } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const WITHDRAW = `mutation ($input: WithdrawLifeEventInput!) { withdrawLifeEvent(input: $input) { ... on WithdrawLifeEventSuccess { data { isWithdrawn } } ... on Error { code } } }`
const ADD = `mutation ($input: AddClaimPaperInput!) { addClaimPaper(input: $input) { ... on AddClaimPaperSuccess { data { id } } ... on Error { code } } }`
const EVENTS = `query ($worker: ID!) { lifeEvents(workerId: $worker) { claim { id } reports { evidence { href } } } }`

const PHOTO = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(500, 7)])

/** @returns the file's id at its address, and among the things of the API */
async function uploadsPhoto(client: Client): Promise<{ readonly path: string; readonly id: string }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(PHOTO)]), 'surat-pindah.png')
  const answer = await client.fetch('/files', { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id: string }
  return { path: `/files/${id}`, id: globalIdOf('File', id) }
}

const personOf = async (admin: pg.Client, keys: string) =>
  globalIdOf('Worker', (await arrangePerson(admin, vaultOf(keys))).id)

const reports = async (client: Client, workerId: string, facts: { evidenceFileId?: string; kind?: string }) => {
  const event = { kind: 'MOVE', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Desa lain', source: 'VILLAGE' }
  return (await client.ask(REPORT, { input: { workerId, ...event, ...facts } })).reportLifeEvent
}

const countReports = async (admin: pg.Client) => (await admin.query('select from life_event_report')).rowCount

describe('the evidence of a report', () => {
  test('stands with it, opens to who reads the event, and each opening is in the log', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const [worker, photo] = [await personOf(admin, keys), await uploadsPhoto(officer)]
    expect(await reports(officer, worker, { evidenceFileId: photo.id })).toMatchObject({
      data: { reports: [{ evidence: { name: 'surat-pindah.png', href: photo.path } }] },
    })
    // A colleague who did not upload it.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update file set created_by = $1', [USERS.provinsi])
    await admin.query('update life_event_report set reported_by = $1', [USERS.provinsi])
    await admin.query(`set session_replication_role = 'origin'`)
    expect((await officer.fetch(photo.path)).status).toBe(200)
    const { rows } = await admin.query(`select actor_id, subject_id from audit_event where action = 'FILE_DOWNLOADED'`)
    expect(rows).toEqual([{ actor_id: USERS['kubu-raya'], subject_id: photo.path.slice('/files/'.length) }])
  })

  test('is closed to other governments, an agent, another village and roles that read no claims, also once it was withdrawn', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const [worker, photo] = [await personOf(admin, keys), await uploadsPhoto(officer)]
    const { data } = await reports(officer, worker, { evidenceFileId: photo.id })
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update file set created_by = $1', [USERS.provinsi])
    await admin.query('update life_event_report set reported_by = $1', [USERS.provinsi])
    await admin.query(`set session_replication_role = 'origin'`)
    await admin.query(`update tenant set kind = 'AGENT_PARTNER' where id = $1`, [TENANTS.pertamina.id])
    const village = (await admin.query('select village_code as code from worker')).rows[0].code as string
    const another = village.startsWith('61.12.05') ? '61.12.01' : '61.12.05'
    const opens = async () => {
      const whole = await signIn('kubu-raya')
      const sees = async (client: Client) => {
        const { lifeEvents } = await client.ask(EVENTS, { worker })
        return [(await client.fetch(photo.path)).status, lifeEvents[0]?.reports[0].evidence?.href ?? null]
      }
      const answers: Record<string, unknown> = { whole: await sees(whole) }
      for (const tenant of ['pontianak', 'provinsi', 'pertamina'] as const)
        answers[tenant] = await sees(await signIn(tenant))
      for (const [name, roles, area] of [
        ['village', ['OFFICER'], village],
        ['anotherVillage', ['OFFICER'], another],
        ['treasurer', ['TREASURER'], ''],
        ['viewer', ['VIEWER'], ''],
      ] as const) {
        await giveRoles(admin, 'kubu-raya', roles, { area })
        answers[name] = await sees(await signIn('kubu-raya'))
      }
      await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR', 'OFFICER'])
      return answers
    }
    const [open, closed] = [
      [200, photo.path],
      [404, null],
    ]
    const rightly = {
      ...{ whole: open, village: open },
      ...{ pontianak: closed, provinsi: closed, pertamina: closed, anotherVillage: closed },
      ...{ treasurer: closed, viewer: closed },
    }
    expect(await opens()).toEqual(rightly)
    const taken = await (await signIn('kubu-raya')).ask(WITHDRAW, {
      input: { eventId: data.id, reason: 'Salah orang, sudah diperiksa' },
    })
    expect(taken.withdrawLifeEvent).toEqual({ data: { isWithdrawn: true } })
    expect(await opens()).toEqual(rightly)
  })

  test('is refused of an event whose papers go to its case, and of one that is no paper', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const photo = await uploadsPhoto(officer)
    for (const kind of LIFE_EVENTS.filter((kind) => !takesEvidence(kind)))
      expect(
        await reports(officer, await personOf(admin, keys), { evidenceFileId: photo.id, kind }),
        kind,
      ).toMatchObject({ code: 'EVIDENCE_OF_CASE' })
    const table = await upload(officer, 'nik,nama\n6112055511820202,Yuliana Kusuma\n')
    expect(await reports(officer, await personOf(admin, keys), { evidenceFileId: table })).toMatchObject({
      issues: [{ code: 'DOCUMENT_TYPE' }],
    })
    expect(await countReports(admin)).toBe(0)
  })

  test('is an own upload that is used nowhere: another government’s, a colleague’s, a case’s and another report’s are refused', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const person = () => personOf(admin, keys)
    const foreign = await uploadsPhoto(await signIn('pontianak'))
    await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
    const ofColleague = await uploadsPhoto(officer)
    await admin.query('update file set created_by = $1 where tenant_id = $2', [USERS.provinsi, TENANTS['kubu-raya'].id])
    for (const { id } of [foreign, ofColleague])
      expect(await reports(officer, await person(), { evidenceFileId: id })).toMatchObject({ code: 'NOT_FOUND' })

    const evidence = await uploadsPhoto(officer)
    await reports(officer, await person(), { evidenceFileId: evidence.id })
    const paper = await uploadsPhoto(officer)
    const dead = await person()
    await reports(officer, dead, { kind: 'DEATH' })
    const claimId = (await officer.ask(EVENTS, { worker: dead })).lifeEvents[0].claim.id
    const added = await officer.ask(ADD, { input: { claimId, kind: 'DEATH_CERTIFICATE', fileId: paper.id } })
    expect(added.addClaimPaper).toMatchObject({ data: {} })
    for (const { id } of [evidence, paper])
      expect(await reports(officer, await person(), { evidenceFileId: id })).toMatchObject({ code: 'EVIDENCE_USED' })
    expect(await countReports(admin)).toBe(2)
  })

  test('comes with the report alone: sent again it is the same, and is refused of a report that stands without', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const [worker, photo] = [await personOf(admin, keys), await uploadsPhoto(officer)]
    const first = await reports(officer, worker, { evidenceFileId: photo.id })
    expect(await reports(officer, worker, { evidenceFileId: photo.id })).toEqual(first)
    expect(await reports(officer, worker, {})).toEqual(first)
    const [other, late] = [await personOf(admin, keys), await uploadsPhoto(officer)]
    await reports(officer, other, {})
    expect(await reports(officer, other, { evidenceFileId: late.id })).toMatchObject({ code: 'EVIDENCE_TOO_LATE' })
    expect(await countReports(admin)).toBe(2)
  })
})
