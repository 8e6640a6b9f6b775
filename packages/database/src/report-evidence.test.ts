import { LIFE_EVENTS, type LifeEventKind, takesEvidence } from '@payung/domain/benefit/benefit-event'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import type { Entry } from './entry.ts'
import { withdraws } from './testing/a-claim.ts'
import { aWorker, TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

type Sends = (entry: Entry, text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

const KUBU_RAYA = TENANTS['kubu-raya'].id

async function anUpload(
  admin: pg.Client,
  { tenant = 'kubu-raya', purpose = 'DOCUMENT', by = tenant as TestTenant } = {},
) {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
     values ($1, 'surat-pindah.png', 'image/png', 10, sha256('x'), $2, $3) returning id`,
    [TENANTS[tenant as TestTenant].id, purpose, USERS[by]],
  )
  return rows[0]?.id ?? ''
}

/** Somebody of Kubu Raya reports a move with its evidence, as the API writes it. @returns the event's id */
async function reports(
  sends: Sends,
  entry: Entry,
  worker: string,
  { file, kind = 'MOVE' }: { readonly file: string | null; readonly kind?: LifeEventKind },
): Promise<string> {
  const { rows } = await sends(
    entry,
    `insert into life_event (tenant_id, worker_id, kind, event_day, place) values ($1, $2, $3, '2026-03-04', 'Desa lain') returning id`,
    [KUBU_RAYA, worker, kind],
  )
  const event = rows[0].id as string
  await sends(
    entry,
    `insert into life_event_report (event_id, tenant_id, source, file_id) values ($1, $2, 'VILLAGE', $3)`,
    [event, KUBU_RAYA, file],
  )
  return event
}

const seen = async (sends: Sends, entry: Entry, file: string) =>
  (await sends(entry, 'select f.id from file f join life_event_report r on r.file_id = f.id where f.id = $1', [file]))
    .rowCount

describe('the evidence of a report', () => {
  test('is put to the kinds of events that the domain says, and to no other', async ({ admin, sends, entryOf }) => {
    for (const kind of LIFE_EVENTS) {
      const [worker, file] = [await aWorker(admin), await anUpload(admin)]
      const taken = await reports(sends, entryOf('kubu-raya'), worker, { file, kind }).then(
        () => true,
        () => false,
      )
      expect(taken, kind).toBe(takesEvidence(kind))
    }
  })

  test('is an upload of the reporter, here, for papers: another’s, another government’s and a list are refused', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const files = {
      'of a colleague': await anUpload(admin, { by: 'provinsi' }),
      'of another government': await anUpload(admin, { tenant: 'pontianak', by: 'kubu-raya' }),
      'a list': await anUpload(admin, { purpose: 'IMPORT' }),
    }
    for (const [what, file] of Object.entries(files))
      await expect(reports(sends, entryOf('kubu-raya'), await aWorker(admin), { file }), what).rejects.toThrow(
        'row-level security',
      )
    expect((await admin.query('select from life_event_report')).rowCount).toBe(0)
  })

  test('belongs to one report, and is no paper of anything else', async ({ admin, sends, entryOf }) => {
    const entry = entryOf('kubu-raya')
    const evidence = await anUpload(admin)
    await reports(sends, entry, await aWorker(admin), { file: evidence })
    await expect(reports(sends, entry, await aWorker(admin), { file: evidence })).rejects.toThrow('row-level security')
    await expect(
      admin.query(
        `insert into life_event_report (event_id, tenant_id, source, reported_by, file_id)
         select event_id, tenant_id, source, $1, file_id from life_event_report where file_id is not null`,
        [USERS.provinsi],
      ),
    ).rejects.toThrow('life_event_report_file_once')

    const dead = await aWorker(admin)
    const death = await reports(sends, entry, dead, { file: null, kind: 'DEATH' })
    const paper = await anUpload(admin)
    await sends(
      entry,
      `insert into claim_paper (claim_id, tenant_id, kind, file_id) select id, tenant_id, 'MEDICAL_LETTER', $2 from claim where event_id = $1`,
      [death, paper],
    )
    await expect(reports(sends, entry, await aWorker(admin), { file: paper })).rejects.toThrow('row-level security')
  })

  test('is seen by who sees the event, also when it was withdrawn, and not elsewhere', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const file = await anUpload(admin)
    const worker = await aWorker(admin)
    const event = await reports(sends, entryOf('kubu-raya'), worker, { file })
    const { rows } = await admin.query<{ village: string }>(
      'select village_code as village from worker where id = $1',
      [worker],
    )
    const village = rows[0]?.village ?? ''
    const another = village.startsWith('61.12.05') ? '61.12.01' : '61.12.05'
    const counts = async () => ({
      whole: await seen(sends, entryOf('kubu-raya', { userId: USERS.provinsi }), file),
      village: await seen(sends, entryOf('kubu-raya', { userId: USERS.provinsi, areaScope: village }), file),
      anotherVillage: await seen(sends, entryOf('kubu-raya', { userId: USERS.provinsi, areaScope: another }), file),
      anotherGovernment: await seen(sends, entryOf('pontianak'), file),
      province: await seen(sends, entryOf('provinsi'), file),
    })
    const rightly = { whole: 1, village: 1, anotherVillage: 0, anotherGovernment: 0, province: 0 }
    expect(await counts()).toEqual(rightly)
    await withdraws(admin, event)
    expect(await counts()).toEqual(rightly)
  })

  test('is kept as long as the report: an upload that was put to nothing is removed after two days', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const [evidence, loose] = [await anUpload(admin), await anUpload(admin)]
    await reports(sends, entryOf('kubu-raya'), await aWorker(admin), { file: evidence })
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(`update file set created_at = now() - interval '3 days'`)
    await admin.query(`set session_replication_role = 'origin'`)
    expect((await admin.query('select id from app.expired_files(10)')).rows).toEqual([{ id: loose }])
  })
})
