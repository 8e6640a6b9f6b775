import { describe, expect } from 'vitest'
import { TENANTS } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, review, rowsOf, settled } from '../imports.builder.ts'

const kubuRaya = TENANTS['kubu-raya'].id

describe('an office’s own people', () => {
  test('are read, reviewed and saved', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const list = aList(aLine({ nik: '6112055511820202' }), aLine({ name: '' }), aLine({ phone: '0812 3456 7890' }))
    const reviewed = await review(officer, list)
    expect(reviewed).toMatchObject({
      state: 'REVIEW',
      rowCount: 3,
      validCount: 2,
      invalidCount: 1,
      createCount: 2,
      issueCounts: [{ code: 'NAME_MISSING', severity: 'ERROR', count: 1 }],
      annotatedFile: { name: 'daftar (catatan).csv' },
    })
    expect((await rowsOf(officer, reviewed.id, 'first: 10, onlyIssues: true')).edges).toMatchObject([
      { node: { row: 3, outcome: 'INVALID', issues: [{ header: 'nama', code: 'NAME_MISSING' }] } },
    ])
    await commit(officer, reviewed.id)
    expect(await settled(officer, reviewed.id)).toMatchObject({ state: 'COMMITTED', createCount: 2 })
    const { rows } = await admin.query(
      'select tenant_id, phone, occupation_code, status, version from worker order by id',
    )
    expect(rows).toMatchObject([
      { tenant_id: kubuRaya, occupation_code: 'FARMER', status: 'CANDIDATE', version: 1 },
      { phone: '+6281234567890' },
    ])
    expect((await officer.ask('{ workers(first: 10) { totalCount } }')).workers.totalCount).toBe(2)
  })

  test('leave their street behind with their village where the file names none, and keep it in the same village', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const [moves, stays] = [{ nik: '6112055511820202' }, { nik: '6112055511820303' }]
    const reads = async (...lines: string[]) => {
      const reviewed = await review(officer, aList(...lines))
      await commit(officer, reviewed.id)
      return await settled(officer, reviewed.id)
    }
    await reads(aLine({ ...moves, name: 'Yuliana Kusuma' }), aLine({ ...stays, name: 'Siti Aminah' }))
    await admin.query(`update worker set address = 'Jalan Parit Baru', rt = '003', rw = '001'`)
    const there = { village: 'Sungai Raya', district: 'Sungai Raya' }
    const phone = '081234567890'
    await reads(aLine({ ...moves, ...there, name: 'Yuliana Kusuma' }), aLine({ ...stays, name: 'Siti Aminah', phone }))
    const { rows } = await admin.query(
      `select w.village_code, w.address, w.rt, w.rw, v.changed_fields from worker w join worker_version v on v.worker_id = w.id order by w.village_code`,
    )
    expect(rows).toEqual([
      {
        ...{ village_code: '61.12.01.2001', address: null, rt: null, rw: null },
        changed_fields: ['address', 'rt', 'rw', 'villageCode'],
      },
      {
        ...{ village_code: '61.12.05.2003', address: 'Jalan Parit Baru', rt: '003', rw: '001' },
        changed_fields: ['phone'],
      },
    ])
  })

  test('come back with a reason per row in their own file', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { annotatedFile } = await review(officer, aList(aLine({ name: '' }), aLine()))
    const text = await (await officer.fetch(annotatedFile.href)).text()
    expect(text.split('\n')[0]).toContain('Catatan Payung')
    expect(text.split('\n')[1]).toContain('Nama kosong.')
    expect(text.split('\n')[2]).not.toContain('kosong')
  })

  test('are updated with their history when they come again, and skipped when nothing is new', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
    const first = await review(officer, aList(aLine(line)))
    await commit(officer, first.id)
    await settled(officer, first.id)

    const again = await review(officer, aList(aLine(line)))
    expect(again).toMatchObject({
      skipCount: 1,
      createCount: 0,
      issueCounts: [{ code: 'ALREADY_REGISTERED', severity: 'WARNING', count: 1 }],
    })
    expect(await commit(officer, again.id)).toMatchObject({ code: 'NOTHING_TO_IMPORT' })

    const changed = await review(officer, aList(aLine({ ...line, name: 'Yuliana Kusumawati', phone: '081234567890' })))
    expect(changed).toMatchObject({ updateCount: 1 })
    await commit(officer, changed.id)
    expect(await settled(officer, changed.id)).toMatchObject({ state: 'COMMITTED', updateCount: 1 })
    const { rows } = await admin.query('select id, name, version, occupation_code from worker')
    expect(rows).toMatchObject([{ name: 'Yuliana Kusumawati', version: 2, occupation_code: 'FARMER' }])
    const { worker: record } = await officer.ask(
      'query ($id: ID!) { worker(id: $id) { history { version readable because changes { field before after } } } }',
      { id: Buffer.from(`Worker:${rows[0].id}`).toString('base64') },
    )
    expect(record.history).toMatchObject([
      {
        version: 2,
        because: 'Impor berkas daftar.csv',
        changes: [
          { field: 'name', before: 'Yuliana Kusuma', after: 'Yuliana Kusumawati' },
          { field: 'phone', before: null, after: '+6281234567890' },
        ],
      },
      { version: 1, readable: true },
    ])
  })

  test('keep what the row does not say: a corrected birth date is not undone by the NIK', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const first = await review(
      officer,
      'nik,nama,desa,kecamatan\n6112055511820202,Yuliana Kusuma,Tanjung Beringin,Batu Ampar\n',
    )
    await commit(officer, first.id)
    await settled(officer, first.id)
    await admin.query(`update worker set birth_date = '1982-11-16', occupation_code = 'TRADER'`)
    const again = await review(
      officer,
      'nik,nama,desa,kecamatan\n6112055511820202,Yuliana K,Tanjung Beringin,Batu Ampar\n',
    )
    await commit(officer, again.id)
    await settled(officer, again.id)
    const { rows } = await admin.query('select name, birth_date::text, occupation_code from worker')
    expect(rows).toEqual([{ name: 'Yuliana K', birth_date: '1982-11-16', occupation_code: 'TRADER' }])
  })

  test('who resemble somebody registered under another NIK are marked', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const first = await review(officer, aList(aLine({ name: 'Moh. Djaja' })))
    await commit(officer, first.id)
    await settled(officer, first.id)
    const again = await review(officer, aList(aLine({ name: 'Muhammad Jaya' })))
    expect(again.issueCounts).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', severity: 'WARNING' }])
    const { import: upload } = await officer.ask(
      'query ($id: ID!) { import(id: $id) { repairHelp(row: 2) { duplicates { workerId name row score reasons } } } }',
      { id: again.id },
    )
    expect(upload.repairHelp.duplicates).toEqual([
      {
        workerId: expect.any(String),
        name: 'Moh. Djaja',
        row: null,
        score: expect.any(Number),
        reasons: ['NAME_SAME', 'BIRTH_DATE', 'VILLAGE'],
      },
    ])
  })
})
