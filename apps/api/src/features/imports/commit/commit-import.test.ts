import { Prisma } from '@payung/database/prisma'
import { eventually } from '@payung/database/testing/eventually'
import { describe, expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, read, review, settled } from '../imports.builder.ts'

describe('saving', () => {
  test('many people leaves statistics by which the next list is planned', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    await admin.query('alter table worker_listing set (autovacuum_enabled = off)')
    const { id } = await review(officer, aList(...Array.from({ length: 1000 }, () => aLine())))
    await commit(officer, id)
    await settled(officer, id)
    const { rows } = await admin.query(`select reltuples from pg_class where oid = 'worker_listing'::regclass`)
    expect(rows).toEqual([{ reltuples: (await admin.query('select from worker_listing')).rowCount }])
  })

  test('asked for twice is one job and one effect', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine(), aLine()))
    const [first, second] = await Promise.all([commit(officer, id, 'a'), commit(officer, id, 'b')])
    expect(second.data.id).toBe(first.data.id)
    await settled(officer, id)
    expect((await commit(officer, id, 'c')).data.id).toBe(first.data.id)
    expect((await admin.query('select from worker')).rowCount).toBe(2)
    expect((await admin.query(`select from audit_event where action = 'IMPORT_COMMITTED'`)).rowCount).toBe(1)
  })

  test('is told by the name of the file, in which no NIK is written out', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    await admin.query(`update import_file set file_name = 'kupah 6112055511820202.xlsx'`)
    await commit(officer, id)
    await settled(officer, id)
    await eventually(async () => {
      const { notices } = await officer.ask('{ notices(first: 10) { edges { node { text } } } }')
      expect(notices.edges[0].node.text).toBe('Penyimpanan data impor “kupah ••••.xlsx” selesai.')
    })
  })

  test('again in the database itself changes nothing', async ({ signIn, admin, writeAs }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    await commit(officer, id)
    await settled(officer, id)
    const uuid = (await admin.query('select id from import_file')).rows[0].id
    const [answer] = await writeAs('kubu-raya', (tx) =>
      tx.rows<{ committed: object }>(Prisma.sql`select app.commit_import(${uuid}::uuid) as committed`),
    )
    expect(answer?.committed).toMatchObject({ created: 1, repeated: true })
    expect((await admin.query('select from worker')).rowCount).toBe(1)
  })

  test('looks again: who was registered between review and save is updated, not made twice', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
    const early = await review(officer, aList(aLine(line)))
    const late = await review(officer, aList(aLine({ ...line, phone: '081234567890' })))
    await commit(officer, early.id)
    await settled(officer, early.id)
    await commit(officer, late.id)
    expect(await settled(officer, late.id)).toMatchObject({ state: 'COMMITTED', createCount: 0, updateCount: 1 })
    expect((await admin.query('select version from worker')).rows).toEqual([{ version: 2 }])
  })

  test('two imports of the same people at once ends with each of them once', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const lines = Array.from({ length: 300 }, () => aLine())
    const [forth, back] = [await review(officer, aList(...lines)), await review(officer, aList(...lines.toReversed()))]
    await Promise.all([commit(officer, forth.id), commit(officer, back.id)])
    const ended = [await settled(officer, forth.id), await settled(officer, back.id)]
    expect(ended.map(({ state }) => state)).toEqual(['COMMITTED', 'COMMITTED'])
    expect((await admin.query('select from worker')).rowCount).toBe(300)
    expect((await admin.query('select from person')).rowCount).toBe(300)
  })

  test('reaches nowhere that the tenant does not, whatever was staged', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine()))
    await admin.query(`update import_row set village_code = '61.71.01.1001'`)
    await commit(officer, id)
    await eventually(async () =>
      expect((await admin.query(`select from job where kind = 'IMPORT_COMMIT' and attempt > 0`)).rowCount).toBe(1),
    )
    await admin.query('update job set cancel_requested = true')
    await eventually(async () => expect((await read(officer, id)).state).toBe('REVIEW'))
    expect((await admin.query('select from worker')).rowCount).toBe(0)
  })
})
