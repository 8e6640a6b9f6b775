import { aLink } from '@payung/database/testing/a-worker'
import { reportsFromOutside } from '@payung/database/testing/an-outside-report'
import { describe, expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { upload } from '../billing/receipts.builder.ts'
import { arrangeOffice } from '../earlier-benefits/earlier-lists.builder.ts'

const LISTS = `{ lifeEventLists(first: 10) { mayRead mayTake edges { node { id fileName source state rowCount version actions rejectionReason
  verdicts { verdict rows } confirmedBy { email } onePersonRefusal { code }
  rows(first: 20) { edges { node { rowNumber verdict name maskedNationalId kind eventDay dayPrecision place atWork ofOccupationalIllness eventId worker { id name } faults { field fault cell } } } } } } } }`

const TAKEN_BACK = `query ($id: ID!) { lifeEventList(id: $id) { state version actions withdrawalReason withdrawal { hindrance events }
  rows(first: 20) { edges { node { claimId isWithdrawn hindrance } } } } }`

const WAITING_OUTSIDE = `{ lifeEventLists(first: 1) { edges { node { rowsWaitingOutside rows(first: 5) { edges { node { waitingReports { eventDay } } } } } } } }`

const lists = async (client: Client) => {
  const { lifeEventLists: page } = await client.ask(LISTS)
  return { ...page, all: page.edges.map(({ node }: { node: unknown }) => node) }
}

const rowsOf = (list: { rows: { edges: { node: unknown }[] } }) => list.rows.edges.map(({ node }) => node)

/** As the population register writes it, with a line above its header. */
const aList = (...lines: string[]) =>
  ['Daftar peristiwa penduduk', 'No;NIK;Nama;Jenis peristiwa;Tanggal kejadian;Tempat kejadian', ...lines].join('\n')

async function takes(client: Client, content: string) {
  const input = {
    fileId: await upload(client, content),
    source: 'POPULATION_REGISTER',
    idempotencyKey: crypto.randomUUID(),
  }
  const answer = await mutates(client, 'takeLifeEventList', input, 'id')
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

async function confirms(client: Client, list: { id: string; version: number }) {
  const input = { uploadId: list.id, expectedVersion: list.version, idempotencyKey: crypto.randomUUID() }
  const answer = await mutates(client, 'confirmLifeEventList', input, 'id')
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

const SITI = { nationalId: '6112055511820404', name: 'Siti Aminah' }
const BUDI = { nationalId: '6112055511820505', name: 'Budi Santoso' }

describe('a list of life events', () => {
  test('says of a death that it came of an occupational illness, which opens a claim of work', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    await arrangePeople(admin, vaultOf(keys), [SITI, BUDI])
    const header = 'No;NIK;Nama;Jenis peristiwa;Tanggal kejadian;Tempat kejadian;Saat bekerja;Penyakit akibat kerja'
    const died = (no: number, { nationalId, name }: typeof SITI, atWork: string, ofIllness: string) =>
      `${no};${nationalId};${name};Meninggal;04/03/2026;Rumah;${atWork};${ofIllness}`
    await takes(officer, [header, died(1, SITI, 'tidak', 'ya'), died(2, BUDI, 'tidak', 'barangkali')].join('\n'))
    const [waiting] = (await lists(officer)).all
    expect(rowsOf(waiting)).toMatchObject([
      { verdict: 'NEW', atWork: false, ofOccupationalIllness: true },
      {
        ...{ verdict: 'UNREADABLE', atWork: null, ofOccupationalIllness: null },
        faults: [{ field: 'occupationalIllness', fault: 'OCCUPATIONAL_ILLNESS_UNREADABLE', cell: 'barangkali' }],
      },
    ])
    expect(await confirms(checker, waiting)).toMatchObject({ state: 'SUCCEEDED' })
    expect((await admin.query('select programme from claim')).rows).toEqual([{ programme: 'WORK_ACCIDENT' }])
  })

  test('says before it is confirmed of which rows a report from outside waits, whichever day that names', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const people = await arrangePeople(admin, vaultOf(keys), [SITI, BUDI])
    const waits = [{ day: '2026-03-01' }, { kind: 'MOVE', day: '2026-03-05' }] as const
    for (const [at, { id }] of people.entries()) {
      await aLink(admin, id, 'provinsi', 'FULL')
      await reportsFromOutside(admin, id, waits[at])
    }
    await takes(
      officer,
      aList(
        `1;${SITI.nationalId};SITI AMINAH;Meninggal;04/03/2026;RS Sudarso`,
        `2;${BUDI.nationalId};Budi Santoso;Meninggal;05/03/2026;Rumah`,
      ),
    )
    const waiting = async (client: Client) => {
      const [list] = (await client.ask(WAITING_OUTSIDE)).lifeEventLists.edges
      return [list.node.rowsWaitingOutside, rowsOf(list.node)]
    }
    const rows = [{ waitingReports: [{ eventDay: '2026-03-01' }] }, { waitingReports: [] }]
    expect(await waiting(officer)).toEqual([1, rows])
    expect(await waiting(checker)).toEqual([1, rows])
  })

  test('is judged row by row, waits for another person, and then opens claims', async ({ admin, keys, signIn }) => {
    const { officer, checker, auditor } = await arrangeOffice(admin, signIn)
    const [siti] = await arrangePeople(admin, vaultOf(keys), [SITI, BUDI])
    const content = aList(
      `1;${SITI.nationalId};SITI AMINAH;Meninggal;04/03/2026;RS Sudarso`,
      `2;${BUDI.nationalId};Budi Santoso;Pindah;Maret 2026;Ketapang`,
      `3;${BUDI.nationalId};Dewi Lestari;Meninggal;05/03/2026;Rumah`,
      '4;6112080707980140;Tidak Terdaftar;Meninggal;05/03/2026;Rumah',
      `5;${SITI.nationalId};Siti Aminah;Terbang;31/02/2026;Rumah`,
    )
    expect(await takes(officer, content)).toMatchObject({ state: 'SUCCEEDED' })
    const [waiting] = (await lists(officer)).all
    expect(waiting).toMatchObject({ state: 'WAITING', source: 'POPULATION_REGISTER', rowCount: 5, actions: ['REJECT'] })
    expect(waiting.verdicts).toEqual([
      { verdict: 'NEW', rows: 2 },
      { verdict: 'UNKNOWN_PERSON', rows: 1 },
      { verdict: 'OTHER_NAME', rows: 1 },
      { verdict: 'UNREADABLE', rows: 1 },
    ])
    expect(rowsOf(waiting)).toMatchObject([
      {
        rowNumber: 3,
        verdict: 'NEW',
        name: 'SITI AMINAH',
        maskedNationalId: '6112 •••• •••• ••••',
        kind: 'DEATH',
        eventDay: '2026-03-04',
        eventId: null,
      },
      { rowNumber: 4, verdict: 'NEW', kind: 'MOVE', eventDay: '2026-03-01', dayPrecision: 'MONTH' },
      { rowNumber: 5, verdict: 'OTHER_NAME', worker: { name: 'Budi Santoso' } },
      { rowNumber: 6, verdict: 'UNKNOWN_PERSON', worker: null },
      {
        rowNumber: 7,
        verdict: 'UNREADABLE',
        faults: [
          { field: 'kind', fault: 'KIND_UNREADABLE', cell: 'Terbang' },
          { field: 'eventDay', fault: 'DAY_UNREADABLE', cell: '31/02/2026' },
        ],
      },
    ])
    expect((await confirms(officer, waiting)).code).toBe('LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER')
    expect((await confirms(auditor, waiting)).code).toBe('NOT_FOUND')
    expect((await confirms(checker, { ...waiting, version: 99 })).code).toBe('EVENT_LIST_CHANGED')
    const done = await confirms(checker, waiting)
    expect(done).toMatchObject({ state: 'SUCCEEDED' })
    expect(JSON.parse(done.result)).toMatchObject({ events: 2 })
    expect((await confirms(checker, waiting)).code).toBe('EVENT_LIST_STATE')
    const [confirmed] = (await lists(officer)).all
    expect(confirmed).toMatchObject({
      state: 'CONFIRMED',
      confirmedBy: { email: expect.any(String) },
      actions: ['WITHDRAW'],
    })
    expect(rowsOf(confirmed)).toMatchObject([
      { eventId: expect.any(String) },
      { eventId: expect.any(String) },
      { eventId: null },
      {},
      {},
    ])
    const { rows } = await admin.query('select worker_id, programme, state from claim')
    expect(rows).toEqual([{ worker_id: siti?.id, programme: 'DEATH', state: 'REPORTED' }])
  })

  test('has no effect a second time, keeps no NIK, and comes anew once it was rejected', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    await arrangePeople(admin, vaultOf(keys), [SITI])
    const content = aList(`1;${SITI.nationalId};Siti Aminah;wafat;2026;`)
    await takes(officer, content)
    const again = await takes(officer, content)
    const [list] = (await lists(officer)).all
    expect(JSON.parse(again.result)).toMatchObject({ uploadId: list.id, isKnown: true })
    const { rows } = await admin.query(
      `select bool_or(to_jsonb(r)::text like '%' || $1 || '%') as is_open, count(*)::int as n from life_event_row r`,
      [SITI.nationalId],
    )
    expect(rows).toEqual([{ is_open: false, n: 1 }])
    const step = { uploadId: list.id, expectedVersion: list.version }
    expect((await mutates(checker, 'rejectLifeEventList', { ...step, reason: 'x' }, 'state')).issues[0].code).toBe(
      'REASON_MISSING',
    )
    const { data } = await mutates(
      checker,
      'rejectLifeEventList',
      { ...step, reason: 'Daftar tahun yang salah' },
      'state actions',
    )
    expect(data).toEqual({ state: 'REJECTED', actions: [] })
    await takes(officer, content)
    expect((await lists(officer)).all).toHaveLength(2)
  })

  test('is taken back as a whole with a reason, but for what was paid', async ({ admin, keys, signIn }) => {
    const { officer, checker, auditor } = await arrangeOffice(admin, signIn)
    const [siti] = await arrangePeople(admin, vaultOf(keys), [SITI, BUDI])
    await takes(
      officer,
      aList(
        `1;${SITI.nationalId};Siti Aminah;Meninggal;04/03/2026;RS Sudarso`,
        `2;${BUDI.nationalId};Budi Santoso;Meninggal;04/03/2026;Ketapang`,
      ),
    )
    const [waiting] = (await lists(officer)).all
    const takesBack = async (client: Client, version: number, reason = 'Daftar kabupaten lain') => {
      const input = { uploadId: waiting.id, expectedVersion: version, reason, idempotencyKey: crypto.randomUUID() }
      const answer = await mutates(client, 'withdrawLifeEventList', input, 'id')
      return answer.data === undefined ? answer : endedJob(client, answer.data.id)
    }
    expect((await takesBack(officer, waiting.version)).code).toBe('EVENT_LIST_STATE')
    await confirms(checker, waiting)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set state = 'PAID', complete_on = '2026-03-05', due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1' where worker_id = $1`,
      [siti?.id],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    const standing = async () => (await officer.ask(TAKEN_BACK, { id: waiting.id })).lifeEventList
    const confirmed = await standing()
    expect(confirmed.withdrawal).toEqual(
      expect.arrayContaining([
        { hindrance: null, events: 1 },
        { hindrance: 'PAID', events: 1 },
      ]),
    )
    expect(rowsOf(confirmed)).toMatchObject([
      { claimId: expect.any(String), hindrance: 'PAID', isWithdrawn: false },
      { claimId: expect.any(String), hindrance: null, isWithdrawn: false },
    ])
    expect((await lists(auditor)).all).toEqual([])
    expect((await takesBack(auditor, confirmed.version)).code).toBe('NOT_FOUND')
    expect((await takesBack(officer, confirmed.version, 'x')).issues[0].code).toBe('REASON_MISSING')
    expect((await takesBack(officer, 99)).code).toBe('EVENT_LIST_CHANGED')
    const done = await takesBack(officer, confirmed.version)
    expect(JSON.parse(done.result)).toMatchObject({ withdrawn: 1, held: 1 })
    const { rows: jobNotices } = await admin.query(
      `select params ->> 'jobKind' as kind, params ->> 'file' as file from notice where params ->> 'jobKind' like 'LIFE_EVENT_LIST%' order by id`,
    )
    const file = 'hasil.csv'
    expect(jobNotices, 'each tells of which file').toEqual([
      { kind: 'LIFE_EVENT_LIST', file },
      { kind: 'LIFE_EVENT_LIST_CONFIRM', file },
      { kind: 'LIFE_EVENT_LIST_WITHDRAW', file },
    ])
    const withdrawn = await standing()
    expect(withdrawn).toMatchObject({
      state: 'WITHDRAWN',
      actions: [],
      withdrawalReason: 'Daftar kabupaten lain',
      withdrawal: [],
    })
    expect(rowsOf(withdrawn)).toMatchObject([
      { isWithdrawn: false, hindrance: 'PAID' },
      { isWithdrawn: true, hindrance: null },
    ])
    expect((await takesBack(officer, withdrawn.version)).code).toBe('EVENT_LIST_STATE')
    expect((await admin.query(`select state from claim order by state`)).rows).toEqual([
      { state: 'PAID' },
      { state: 'WITHDRAWN' },
    ])
  })

  test('is no other government’s, no company’s and no part’s', async ({ admin, signIn }) => {
    const { officer } = await arrangeOffice(admin, signIn)
    await takes(officer, aList('1;6112080707980140;Tidak Terdaftar;Meninggal;05/03/2026;Rumah'))
    const [list] = (await lists(officer)).all
    await admin.query(
      `update membership set area_prefix = '61.12.01' where tenant_id = (select tenant_id from life_event_upload limit 1)`,
    )
    expect(await lists(await signIn('kubu-raya'))).toMatchObject({ mayRead: false, mayTake: false, all: [] })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await lists(await signIn('kubu-raya'))).toMatchObject({ mayRead: false, mayTake: false, all: [] })
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    const stranger = await signIn('pontianak')
    expect((await stranger.ask(`{ lifeEventList(id: "${list.id}") { id } }`)).lifeEventList).toBeNull()
    expect((await confirms(stranger, list)).code).toBe('NOT_FOUND')
    expect(await lists(await signIn('pertamina'))).toMatchObject({ mayRead: false, all: [] })
  })
})
