import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, vaultOf } from '../../testing/test.ts'

const UPDATE = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { __typename
  ... on UpdateWorkerSuccess { data { version name village { code } maskedNationalId } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const STATUS = `mutation ($input: ChangeWorkerStatusInput!) { changeWorkerStatus(input: $input) { __typename
  ... on ChangeWorkerStatusSuccess { data { version status allowedStatuses } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const CONFIRM = `mutation ($input: ConfirmNationalIdInput!) { confirmNationalId(input: $input) { __typename
  ... on ConfirmNationalIdSuccess { data { version nationalIdConfirmation { at byName because } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const HISTORY = `query ($id: ID!, $day: CalendarDate!) { worker(id: $id) {
  history { version because readable recordedTo recordedBy { email } changes { field before after } }
  asOf(day: $day) { version name villageCode fields { field value } } } }`

const update = async (
  client: Client,
  workerId: string,
  expectedVersion: number,
  changes: object,
  because = 'Sesuai KTP',
) => (await client.ask(UPDATE, { input: { workerId, expectedVersion, because, changes } })).updateWorker

const idOf = (person: { id: string }) => globalIdOf('Worker', person.id)
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

describe('a correction', () => {
  test('is refused where a number or a key does not open, which is set aside although nothing was changed', async ({
    signIn,
    admin,
    keys,
  }) => {
    const vault = vaultOf(keys)
    const [person, erased] = [
      await arrangePerson(admin, vault),
      await arrangePerson(admin, vault, { nationalId: '6112055511820303' }),
    ]
    const officer = await signIn('kubu-raya')
    await admin.query(
      `insert into person_key (tenant_id, person_id, destroyed_at) select tenant_id, person_id, now() from worker where id = $1`,
      [erased.id],
    )
    expect(await update(officer, idOf(erased), 1, { phone: '081234567890' })).toMatchObject({ code: 'HISTORY_ERASED' })
    await admin.query(
      'update worker set national_id_cipher = (select national_id_cipher from worker where id = $2) where id = $1',
      [person.id, erased.id],
    )
    const input = { workerId: idOf(person), expectedVersion: 1, because: 'Sesuai KTP', changes: { phone: null } }
    expect(JSON.stringify(await officer.askRaw(UPDATE, { input }))).toContain('VALUE_UNOPENED')
    expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
      { place: 'worker.national_id_cipher', subject_id: person.id },
    ])
  })

  test('is compared with the NIK at once: the list of those who differ holds the record only while it does', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    const { birth_date: right } = (await admin.query('select birth_date::text from worker where id = $1', [person.id]))
      .rows[0]
    const differing = async () =>
      (await officer.ask('{ workers(filter: { nationalIdMismatch: true }) { totalCount } }')).workers.totalCount
    await update(officer, idOf(person), 1, { birthDate: '1990-02-03' })
    expect(await differing()).toBe(1)
    await update(officer, idOf(person), 2, { birthDate: right })
    expect(await differing()).toBe(0)
  })

  test('of nothing is needed where the record agrees with the card: who keeps it says so, and the queue is shorter until a fact changes', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    const differing = async () =>
      (await officer.ask('{ workers(filter: { nationalIdMismatch: true }) { totalCount } }')).workers.totalCount
    const confirm = async (expectedVersion: number, confirmed = true, because = 'Akta lahir dan KTP dilihat.') =>
      (await officer.ask(CONFIRM, { input: { workerId: idOf(person), expectedVersion, confirmed, because } }))
        .confirmNationalId
    expect(await confirm(1)).toMatchObject({ code: 'NATIONAL_ID_AGREES' })
    await update(officer, idOf(person), 1, { birthDate: '1990-02-03' })
    // As of a record that came in just now and was not compared yet.
    await admin.query('delete from national_id_mismatch')
    expect(await confirm(1)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await confirm(2, true, 'Cocok')).toMatchObject({ issues: [{ code: 'REASON_MISSING' }] })
    expect(await confirm(2, true, 'NIK 6112055511820303 dilihat.')).toMatchObject({
      issues: [{ code: 'REASON_HAS_NUMBER' }],
    })
    const because = 'Akta lahir dan KTP dilihat.'
    expect(await confirm(2)).toMatchObject({
      data: { nationalIdConfirmation: { byName: expect.any(String), because } },
    })
    expect(await differing()).toBe(0)
    expect(await confirm(2)).toMatchObject({ code: 'NATIONAL_ID_AGREES' })
    expect(await confirm(2, false, 'Ternyata salah lihat.')).toMatchObject({ data: { nationalIdConfirmation: null } })
    expect(await differing()).toBe(1)
    expect(await confirm(2)).toMatchObject({ data: { version: 2 } })
    // Another phone number is no other birth day.
    await update(officer, idOf(person), 2, { phone: '081234567890' })
    expect(await differing()).toBe(0)
    await update(officer, idOf(person), 3, { birthDate: '1990-02-04' })
    expect(await differing()).toBe(1)
    const { rows } = await admin.query(
      `select action, details from audit_event where action like 'NATIONAL_ID_CONF%' order by id`,
    )
    expect(rows).toEqual([
      { action: 'NATIONAL_ID_CONFIRMED', details: { reason: because } },
      { action: 'NATIONAL_ID_CONFIRMATION_WITHDRAWN', details: { reason: 'Ternyata salah lihat.' } },
      { action: 'NATIONAL_ID_CONFIRMED', details: { reason: because } },
    ])
  })

  test('that is none is noted by whoever keeps the record alone', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await update(await signIn('kubu-raya'), idOf(person), 1, { birthDate: '1990-02-03' })
    const input = {
      workerId: idOf(person),
      expectedVersion: 2,
      confirmed: true,
      because: 'Akta lahir dan KTP dilihat.',
    }
    const confirmedBy = async (tenant: 'kubu-raya' | 'pontianak' | 'provinsi') =>
      (await (await signIn(tenant)).ask(CONFIRM, { input })).confirmNationalId
    expect(await confirmedBy('pontianak')).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect(await confirmedBy('kubu-raya')).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await confirmedBy('kubu-raya')).toMatchObject({ data: { version: 2 } })
    // Past the application the database notes who it was, and nobody is nobody.
    await expect(
      admin.query(`update national_id_mismatch set confirmed_because = 'Kartu lain dilihat.'`),
    ).rejects.toThrow('national_id_confirmed')
  })

  test('to another village leaves the street of the former one in the history, and takes the new one that is stated', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await admin.query(`update worker set address = 'Jalan Parit Baru', rt = '003', rw = '001' where id = $1`, [
      person.id,
    ])
    const officer = await signIn('kubu-raya')
    const home = async () =>
      (await admin.query('select village_code, address, rt, rw from worker where id = $1', [person.id])).rows[0]
    await update(officer, idOf(person), 1, { villageCode: '61.12.01.2001' })
    expect(await home()).toEqual({ village_code: '61.12.01.2001', address: null, rt: null, rw: null })
    const { worker } = await officer.ask(HISTORY, { id: idOf(person), day: today() })
    expect(worker.history[0].changes).toContainEqual({ field: 'address', before: 'Jalan Parit Baru', after: null })
    await update(officer, idOf(person), 2, { villageCode: '61.12.05.2003', address: 'Jalan Parit Baru' })
    expect(await home()).toEqual({ village_code: '61.12.05.2003', address: 'Jalan Parit Baru', rt: null, rw: null })
  })

  test('leaves what the record said in its history, with who and why', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredAt: '2026-03-01T03:00:00Z' })
    const officer = await signIn('kubu-raya')
    const changes = {
      name: 'Yuliana Kusumawati',
      villageCode: '61.12.01.2001',
      phone: '081234567890',
      occupationCode: 'TRADER',
    }
    expect(await update(officer, idOf(person), 1, changes, 'Salah ketik')).toMatchObject({
      data: { version: 2, name: 'Yuliana Kusumawati', village: { code: '61.12.01.2001' } },
    })
    // Kept in the open for ever, beside the sealed state.
    const naming = await update(officer, idOf(person), 2, { phone: null }, 'NIK seharusnya 6112055511820001')
    expect(naming.issues).toMatchObject([{ path: 'because', code: 'TEXT_HAS_NATIONAL_ID' }])
    const noting = await update(officer, idOf(person), 2, { notes: 'Istri dari 6112054508900001' })
    expect(noting.issues).toMatchObject([{ path: 'notes', code: 'TEXT_HAS_NATIONAL_ID' }])
    await update(officer, idOf(person), 2, { phone: null })

    const { worker } = await officer.ask(HISTORY, { id: idOf(person), day: '2026-03-01' })
    expect(worker.history).toMatchObject([
      {
        version: 3,
        because: 'Sesuai KTP',
        recordedTo: null,
        changes: [{ field: 'phone', before: '+6281234567890', after: null }],
      },
      {
        version: 2,
        because: 'Salah ketik',
        recordedBy: { email: 'kubu-raya@payung.example' },
        changes: [
          { field: 'name', before: 'Yuliana Kusuma', after: 'Yuliana Kusumawati' },
          { field: 'villageCode', before: 'Tanjung Beringin (61.12.05.2003)', after: 'Sungai Raya (61.12.01.2001)' },
          { field: 'phone', before: null, after: '+6281234567890' },
          { field: 'occupationCode', before: 'Petani', after: 'Pedagang' },
        ],
      },
      { version: 1, because: null, readable: true, changes: [] },
    ])
    expect(worker.asOf).toMatchObject({ version: 1, name: 'Yuliana Kusuma', villageCode: '61.12.05.2003' })
    expect((await officer.ask(HISTORY, { id: idOf(person), day: today() })).worker.asOf.version).toBe(3)
    expect((await officer.ask(HISTORY, { id: idOf(person), day: '2026-02-28' })).worker.asOf).toBeNull()
  })

  test('is in the log with the names of its fields and none of their values', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await update(await signIn('kubu-raya'), idOf(person), 1, { name: 'Nama Baru', notes: 'Catatan' })
    const { rows } = await admin.query(`select * from audit_event where action = 'WORKER_UPDATED'`)
    expect(rows).toMatchObject([{ subject_id: person.id, subject_version: 2, fields: ['name', 'notes'] }])
    expect(JSON.stringify(rows)).not.toMatch(/Nama Baru|Catatan|Yuliana/)
    const versions = await admin.query('select state_cipher from worker_version')
    expect(versions.rows[0].state_cipher.toString('latin1')).not.toContain('Yuliana')
  })

  test('of the NIK masks it before and after, and the history stays readable', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    expect(await update(officer, idOf(person), 1, { nationalId: '6171015511820009' })).toMatchObject({
      data: { maskedNationalId: '6171 •••• •••• ••••' },
    })
    await update(officer, idOf(person), 2, { familyCardNumber: '6112050101100001' })
    const { worker } = await officer.ask(HISTORY, { id: idOf(person), day: today() })
    expect(
      worker.history.map(({ changes, readable }: { changes: object[]; readable: boolean }) => [readable, ...changes]),
    ).toEqual([
      [true, { field: 'familyCardNumber', before: null, after: '6112 •••• •••• ••••' }],
      [true, { field: 'nationalId', before: '6112 •••• •••• ••••', after: '6171 •••• •••• ••••' }],
      [true],
    ])
    expect(JSON.stringify(worker)).not.toContain('6171015511820009')
    const search = async (text: string) =>
      (await officer.ask('query ($s: String) { workers(search: $s) { totalCount } }', { s: text })).workers.totalCount
    expect([await search('6171015511820009'), await search(person.nationalId)]).toEqual([1, 0])
  })

  test('to a NIK that the tenant keeps already is a conflict, and nothing is written', async ({
    signIn,
    admin,
    keys,
  }) => {
    const other = await arrangePerson(admin, vaultOf(keys))
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    expect(await update(officer, idOf(person), 1, { nationalId: other.nationalId })).toMatchObject({
      code: 'WORKER_ALREADY_REGISTERED',
    })
    expect((await admin.query('select from worker_version')).rowCount).toBe(0)
  })

  test('of a version that is no longer the last is refused, also when two come at once', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    const answers = await Promise.all(
      ['Satu', 'Dua', 'Tiga'].map((name) => update(officer, idOf(person), 1, { name: `Nama ${name}` })),
    )
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictError',
      'ConflictError',
      'UpdateWorkerSuccess',
    ])
    expect(await update(officer, idOf(person), 1, { name: 'Empat' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await admin.query('select from worker_version')).rowCount).toBe(1)
  })

  test('without any difference writes nothing', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    expect(
      await update(await signIn('kubu-raya'), idOf(person), 1, { name: ' Yuliana  Kusuma ', phone: null }),
    ).toMatchObject({ data: { version: 1 } })
    expect((await admin.query('select from worker_version')).rowCount).toBe(0)
  })

  test('hears what is wrong, and that another regency’s village asks for handing over', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    expect(await update(officer, idOf(person), 1, { name: '', birthDate: '2031-01-01' })).toMatchObject({
      issues: [{ path: 'name' }, { path: 'birthDate' }],
    })
    expect(await update(officer, idOf(person), 1, { villageCode: '61.71.01.1001' })).toMatchObject({
      issues: [{ path: 'villageCode', code: 'CUSTODY_TRANSFER_NEEDED' }],
    })
    expect(await update(officer, idOf(person), 1, { villageCode: '61.12.05.2999' })).toMatchObject({
      issues: [{ code: 'VILLAGE_UNKNOWN' }],
    })
    expect(await update(officer, idOf(person), 1, { name: 'X' }, ' ')).toMatchObject({ issues: [{ path: 'because' }] })
  })

  test('is not for who merely sees the record, nor for who does not', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
    expect(await update(await signIn('provinsi'), idOf(person), 1, { name: 'X Y' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await update(await signIn('pontianak'), idOf(person), 1, { name: 'X Y' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await update(await signIn('kubu-raya'), 'kein-id', 1, { name: 'X Y' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a village officer stays in the village, and of an agency with the agency', async ({
    signIn,
    admin,
    keys,
  }) => {
    const agencyId = await anAgency(admin, 'kubu-raya')
    const [own, other] = [
      await arrangePerson(admin, vaultOf(keys), { agencyId }),
      await arrangePerson(admin, vaultOf(keys), { in: '61.12.01.2001' }),
    ]
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await signIn('kubu-raya')
    expect(await update(village, idOf(other), 1, { name: 'X Y' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await update(village, idOf(own), 1, { villageCode: '61.12.01.2001' })).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId })
    expect(await update(village, idOf(other), 1, { name: 'X Y' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await update(village, idOf(own), 1, { agencyId: null })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await update(village, idOf(own), 1, { name: 'X Y' })).toMatchObject({ data: { version: 2 } })
  })
})

describe('an erased history', () => {
  test('still says that something was changed, and no longer what', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    await update(officer, idOf(person), 1, { name: 'Nama Baru' })
    await admin.query('update person_key set wrapped_key = null, destroyed_at = now()')
    const { worker } = await officer.ask(HISTORY, { id: idOf(person), day: today() })
    expect(worker.history).toMatchObject([
      { version: 2, readable: true, changes: [] },
      { version: 1, readable: false, changes: [] },
    ])
  })
})

describe('a link', () => {
  test('reads the history of whom it may see in full', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
    await update(await signIn('kubu-raya'), idOf(person), 1, { name: 'Nama Baru' })
    const { worker } = await (await signIn('provinsi')).ask(HISTORY, { id: idOf(person), day: today() })
    expect(worker.history).toMatchObject([{ changes: [{ field: 'name', before: 'Yuliana Kusuma' }] }, { version: 1 }])
  })
})

describe('a status', () => {
  const say = async (client: Client, workerId: string, expectedVersion: number, status: string) =>
    (await client.ask(STATUS, { input: { workerId, expectedVersion, status, because: 'Musyawarah desa' } }))
      .changeWorkerStatus

  test('follows where it may, said by who may say it', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await say(officer, idOf(person), 1, 'VERIFIED')).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await say(officer, idOf(person), 1, 'VERIFIED')).toMatchObject({
      data: { version: 2, status: 'VERIFIED', allowedStatuses: ['INELIGIBLE'] },
    })
    expect(await say(officer, idOf(person), 2, 'DECEASED')).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
    expect(await say(officer, idOf(person), 1, 'DECEASED')).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await say(officer, idOf(person), 2, 'DECEASED')).toMatchObject({
      data: { version: 3, allowedStatuses: ['CANDIDATE'] },
    })
    expect(await say(officer, idOf(person), 3, 'VERIFIED')).toMatchObject({
      issues: [{ path: 'status', code: 'STATUS_TRANSITION_NOT_ALLOWED' }],
    })
    const { rows } = await admin.query(
      `select fields from audit_event where action = 'WORKER_STATUS_CHANGED' and tenant_id = $1`,
      [TENANTS['kubu-raya'].id],
    )
    expect(rows).toEqual([{ fields: ['status'] }, { fields: ['status'] }])
  })
})
