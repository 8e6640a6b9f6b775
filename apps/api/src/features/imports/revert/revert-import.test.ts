import { Prisma } from '@payung/database/prisma'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { giveRoles } from '../../../testing/membership.builder.ts'
import { TENANTS } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, logicalContent, recount, revert, review, saved, settled } from '../imports.builder.ts'

const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }

describe('an import that is taken back', () => {
  test('leaves lists, totals and records as they were, and its people as withdrawn with their history', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, aList(aLine(line), aLine()))
    const before = await logicalContent(admin)
    const next = await saved(
      officer,
      aList(aLine({ ...line, name: 'Yuliana K', phone: '081234567890' }), aLine(), aLine()),
    )
    expect(next).toMatchObject({ createCount: 2, updateCount: 1 })
    expect(await logicalContent(admin)).not.toEqual(before)

    expect(await revert(officer, next.id, 3)).toMatchObject({ __typename: 'RevertImportSuccess' })
    expect(await settled(officer, next.id)).toMatchObject({ state: 'REVERTED' })
    expect(await logicalContent(admin)).toEqual(before)
    const { kept: stored, counted } = await recount(admin)
    expect(stored).toEqual(counted)

    const { rows } = await admin.query(
      'select status, version, reverted_import_id is not null as gone from worker order by id',
    )
    expect(rows).toEqual([
      { status: 'CANDIDATE', version: 3, gone: false },
      { status: 'CANDIDATE', version: 1, gone: false },
      { status: 'WITHDRAWN', version: 2, gone: true },
      { status: 'WITHDRAWN', version: 2, gone: true },
    ])
    const { rows: ids } = await admin.query('select id from worker order by id')
    const { worker: record } = await officer.ask(
      'query ($id: ID!) { worker(id: $id) { name phone history { version because changes { field before after } } } }',
      { id: globalIdOf('Worker', ids[0].id) },
    )
    expect(record).toMatchObject({ name: 'Yuliana Kusuma', phone: null })
    expect(record.history[0]).toMatchObject({
      version: 3,
      because: 'Impor berkas daftar.csv dibatalkan: Berkas salah kirim',
      changes: [
        { field: 'name', before: 'Yuliana K', after: 'Yuliana Kusuma' },
        { field: 'phone', after: null },
      ],
    })
    expect((await admin.query('select from import_undo')).rowCount).toBe(0)
    const log = await admin.query(`select action, details from audit_event where action like 'IMPORT_REV%'`)
    expect(log.rows).toEqual([{ action: 'IMPORT_REVERTED', details: { withdrawn: 2, restored: 1, proposals: 0 } }])
  })

  test('can be sent again: its people come back to life, not twice, and can be taken back once more', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const list = aList(aLine(line), aLine())
    const empty = await logicalContent(admin)
    const first = await saved(officer, list)
    const full = await logicalContent(admin)
    await revert(officer, first.id, 2)
    await settled(officer, first.id)
    const again = await review(officer, list)
    expect(again).toMatchObject({ createCount: 2, updateCount: 0, skipCount: 0 })
    expect(again.issueCounts).not.toContainEqual(expect.objectContaining({ code: 'ALREADY_REGISTERED' }))
    const second = await saved(officer, aList(aLine({ ...line, name: 'Yuliana K' })))
    expect(second).toMatchObject({ state: 'COMMITTED', createCount: 1 })
    expect((await admin.query('select from worker')).rowCount).toBe(2)
    expect((await admin.query('select name, status from worker where reverted_import_id is null')).rows).toEqual([
      { name: 'Yuliana K', status: 'CANDIDATE' },
    ])
    await revert(officer, second.id, 1)
    await settled(officer, second.id)
    expect(await logicalContent(admin)).toEqual(empty)
    const third = await saved(officer, list)
    expect(third).toMatchObject({ createCount: 2 })
    expect(await logicalContent(admin)).toEqual(full)
  })

  test('is taken back once, however often it is asked', async ({ signIn, admin, writeAs }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await saved(officer, aList(aLine()))
    const [first, second] = await Promise.all([revert(officer, id, 1), revert(officer, id, 1)])
    expect(second.data.id).toBe(first.data.id)
    await settled(officer, id)
    expect((await revert(officer, id, 1)).data.id).toBe(first.data.id)
    const uuid = (await admin.query('select id from import_file')).rows[0].id
    const [answer] = await writeAs('kubu-raya', (tx) =>
      tx.rows<{ said: object }>(Prisma.sql`select app.revert_import(${uuid}::uuid) as said`),
    )
    expect(answer?.said).toMatchObject({ withdrawn: 1, repeated: true })
    expect((await admin.query('select version from worker')).rows).toEqual([{ version: 2 }])
    expect((await admin.query(`select from audit_event where action = 'IMPORT_REVERTED'`)).rowCount).toBe(1)
  })

  test('gives an earlier import back its turn: the last goes first', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const first = await saved(officer, aList(aLine(line)))
    const second = await saved(officer, aList(aLine({ ...line, name: 'Yuliana K' })))
    expect(await revert(officer, first.id, 1)).toMatchObject({ code: 'IMPORT_DEPENDED_ON' })
    await revert(officer, second.id, 1)
    await settled(officer, second.id)
    await revert(officer, first.id, 1)
    expect(await settled(officer, first.id)).toMatchObject({ state: 'REVERTED' })
    expect((await admin.query('select name, status, version from worker')).rows).toEqual([
      { name: 'Yuliana Kusuma', status: 'WITHDRAWN', version: 4 },
    ])
  })
})

describe('the province’s import', () => {
  test('is taken back at every custodian, whose log says so, and comes back there', async ({ signIn, admin }) => {
    const [province, regency] = [await signIn('provinsi'), await signIn('kubu-raya')]
    await saved(regency, aList(aLine(line)))
    const before = await logicalContent(admin)
    const list = aList(
      aLine({ ...line, name: 'Yuliana K' }),
      aLine({ nik: '6112055511820303' }),
      aLine({ nik: '6171015511820001', village: 'Benua Melayu Darat', district: 'Pontianak Selatan' }),
    )
    const made = await saved(province, list)
    expect(made).toMatchObject({ createCount: 2, proposalCount: 1 })
    expect(await revert(regency, made.id, 3)).toMatchObject({ code: 'NOT_FOUND' })
    await revert(province, made.id, 3)
    expect(await settled(province, made.id)).toMatchObject({ state: 'REVERTED' })
    expect(await logicalContent(admin)).toEqual(before)
    const log = await admin.query(
      `select tenant_id, details from audit_event where action = 'IMPORT_TAKEN_BACK' order by details->>'proposals' desc`,
    )
    expect(log.rows).toMatchObject([
      { tenant_id: TENANTS['kubu-raya'].id, details: { withdrawn: 1, proposals: 1, byTenant: TENANTS.provinsi.id } },
      { tenant_id: TENANTS.pontianak.id, details: { withdrawn: 1, proposals: 0 } },
    ])
    expect((await admin.query('select state from worker_proposal')).rows).toEqual([{ state: 'WITHDRAWN' }])
    expect((await saved(province, list)).createCount).toBe(2)
    expect((await regency.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount).toBe(2)
  })
})

describe('who may', () => {
  test('types how many people it concerns and says why; a viewer may not at all', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await saved(officer, aList(aLine(), aLine()))
    expect(await revert(officer, id, 3)).toMatchObject({ issues: [{ path: 'people', code: 'PEOPLE_DIFFER' }] })
    expect(await revert(officer, id, 2, 'x')).toMatchObject({ issues: [{ path: 'reason', code: 'REASON_MISSING' }] })
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect(await revert(await signIn('kubu-raya'), id, 2)).toMatchObject({ __typename: 'NotAllowedError' })
    expect((await admin.query('select status from worker')).rows).toEqual([
      { status: 'CANDIDATE' },
      { status: 'CANDIDATE' },
    ])
  })

  test('takes somebody up again by hand: listed like anybody, and the import’s link is over', async ({
    signIn,
    admin,
  }) => {
    const [province, regency] = [await signIn('provinsi'), await signIn('kubu-raya')]
    const { id } = await saved(province, aList(aLine(line)))
    await revert(province, id, 1)
    await settled(province, id)
    const register = await regency.ask(
      `mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { __typename ... on Error { code } ... on ConflictError { workerId } } }`,
      {
        input: {
          nationalId: line.nik,
          name: line.name,
          birthDate: '1982-11-15',
          sex: 'FEMALE',
          villageCode: '61.12.05.2003',
        },
      },
    )
    const { rows } = await admin.query('select id from worker')
    const workerId = globalIdOf('Worker', rows[0].id)
    expect(register.registerWorker).toMatchObject({ code: 'WORKER_ALREADY_REGISTERED', workerId })
    await regency.ask(
      `mutation ($input: ChangeWorkerStatusInput!) { changeWorkerStatus(input: $input) { __typename } }`,
      { input: { workerId, expectedVersion: 2, status: 'CANDIDATE', because: 'Datang sendiri' } },
    )
    expect((await regency.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount).toBe(1)
    expect((await province.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount).toBe(0)
    const { kept: stored, counted } = await recount(admin)
    expect(stored).toEqual(counted)
  })
})
