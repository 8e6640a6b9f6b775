import { Prisma } from '@payung/database/prisma'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'

const REGISTER = `mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { __typename
  ... on RegisterWorkerSuccess { data { id name maskedNationalId status version village { code } custodian { code } registeredBy { code } } }
  ... on ValidationError { issues { path code severity message messageEn } } ... on Error { code } ... on ConflictError { workerId } } }`
const LIST = '{ workers { totalCount edges { node { id name } } } }'

const yuliana = {
  nationalId: '6112055511820202',
  name: 'Yuliana Kusuma',
  birthDate: '1982-11-15',
  sex: 'FEMALE',
  villageCode: '61.12.05.2003',
}
const everyFact = {
  ...yuliana,
  familyCardNumber: '6112050101100001',
  birthPlace: 'Pontianak',
  address: 'Jalan Sungai Raya 5',
  rt: '3',
  rw: '12',
  phone: '0812 3456 7890',
  occupationCode: 'FARMER',
  incomeBracket: 'BASE_1000000',
  welfareDecile: 2,
  welfareSource: 'DTSEN',
  membershipKind: 'SELF_EMPLOYED',
  membershipNumber: '12345678901',
  uncoveredReason: 'UNAWARE',
  declaredCoverage: {
    programmes: ['DEATH', 'WORK_ACCIDENT'],
    fromMonth: '2026-01-01',
    untilMonth: '2027-01-01',
    payerKind: 'CSR',
  },
  publicService: 'NONE',
  citizenship: 'INDONESIAN',
  notes: 'Ketua kelompok tani',
}

describe('a regency', () => {
  test('registers a person of its own, who is then on its list and in its log', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { registerWorker } = await officer.ask(REGISTER, { input: yuliana })
    expect(registerWorker).toMatchObject({
      __typename: 'RegisterWorkerSuccess',
      data: {
        name: 'Yuliana Kusuma',
        maskedNationalId: '6112 •••• •••• ••••',
        status: 'CANDIDATE',
        version: 1,
        custodian: { code: '61.12' },
        registeredBy: { code: '61.12' },
      },
    })
    expect((await officer.ask(LIST)).workers).toMatchObject({
      totalCount: 1,
      edges: [{ node: { name: 'Yuliana Kusuma' } }],
    })
    const { rows } = await admin.query(
      `select action, tenant_id, details::text || fields::text as said from audit_event where action <> 'SIGNED_IN'`,
    )
    expect(rows).toMatchObject([{ action: 'WORKER_REGISTERED', tenant_id: TENANTS['kubu-raya'].id }])
    expect(JSON.stringify(rows)).not.toContain(yuliana.nationalId)
  })

  test('keeps every fact, and shows of the numbers what may be seen', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { registerWorker } = await officer.ask(REGISTER, { input: everyFact })
    const { worker } = await officer.ask(
      `query ($id: ID!) { worker(id: $id) { maskedFamilyCardNumber birthPlace address rt rw phone occupation { code } incomeBracket welfareDecile
        welfareSource membershipKind maskedMembershipNumber uncoveredReason publicService citizenship notes nationalIdFindings { code } nationalIdDistrict { name }
        declaredCoverage { programmes fromMonth untilMonth payerKind } openedNationalId { reason } mayUpdate } }`,
      { id: registerWorker.data.id },
    )
    expect(worker).toEqual({
      maskedFamilyCardNumber: '6112 •••• •••• ••••',
      birthPlace: 'Pontianak',
      address: 'Jalan Sungai Raya 5',
      rt: '003',
      rw: '012',
      phone: '+6281234567890',
      occupation: { code: 'FARMER' },
      incomeBracket: 'BASE_1000000',
      welfareDecile: 2,
      welfareSource: 'DTSEN',
      membershipKind: 'SELF_EMPLOYED',
      maskedMembershipNumber: '•••• •••• 901',
      uncoveredReason: 'UNAWARE',
      publicService: 'NONE',
      citizenship: 'INDONESIAN',
      notes: 'Ketua kelompok tani',
      nationalIdFindings: [],
      nationalIdDistrict: { name: 'Batu Ampar' },
      declaredCoverage: {
        programmes: ['WORK_ACCIDENT', 'DEATH'],
        fromMonth: '2026-01-01',
        untilMonth: '2027-01-01',
        payerKind: 'CSR',
      },
      openedNationalId: null,
      mayUpdate: true,
    })
  })

  test('hears every fault at once, each with its field, and no digit of the number', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const broken = {
      ...everyFact,
      nationalId: '6112053102820202',
      name: ' ',
      phone: '12',
      welfareSource: null,
      occupationCode: 'NOBODY',
    }
    const { registerWorker } = await officer.ask(REGISTER, { input: { ...broken, agencyId: 'x' } })
    expect(registerWorker.issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'nationalId NATIONAL_ID_DATE',
      'name NAME_MISSING',
      'phone PHONE_INVALID',
      'welfareSource WELFARE_SOURCE_MISSING',
      'occupationCode OCCUPATION_UNKNOWN',
    ])
    expect(JSON.stringify(registerWorker)).not.toContain('6112053102820202')
  })

  test('is stopped at an agency that is not its own', async ({ signIn, admin }) => {
    const agency = await anAgency(admin, 'pontianak')
    const officer = await signIn('kubu-raya')
    for (const agencyId of [globalIdOf('Agency', agency), 'nothing'])
      expect((await officer.ask(REGISTER, { input: { ...yuliana, agencyId } })).registerWorker).toMatchObject({
        issues: [{ path: 'agencyId', code: 'AGENCY_UNKNOWN' }],
      })
  })

  test('is told of a second registration, with the record to open', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const first = await officer.ask(REGISTER, { input: yuliana })
    expect((await officer.ask(REGISTER, { input: { ...yuliana, name: 'Lain' } })).registerWorker).toMatchObject({
      __typename: 'ConflictError',
      code: 'WORKER_ALREADY_REGISTERED',
      workerId: first.registerWorker.data.id,
    })
  })

  test('registers whom another regency keeps without hearing of it', async ({ signIn, admin, keys }) => {
    await arrangePerson(admin, vaultOf(keys), { nationalId: yuliana.nationalId, in: '61.71.01.1001' })
    const { registerWorker } = await (await signIn('kubu-raya')).ask(REGISTER, { input: yuliana })
    expect(registerWorker.__typename).toBe('RegisterWorkerSuccess')
  })

  test('refuses a NIK in the notes, which stay in the open', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const input = { ...yuliana, notes: 'Istri dari 611205 450890 0001' }
    expect((await officer.ask(REGISTER, { input })).registerWorker).toMatchObject({
      issues: [{ path: 'notes', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
  })

  test('cannot register in another’s village, nor in one that does not exist', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    for (const villageCode of ['61.71.01.1001', '61.12.05.2999'])
      expect((await officer.ask(REGISTER, { input: { ...yuliana, villageCode } })).registerWorker).toMatchObject({
        __typename: 'NotAllowedError',
      })
  })
})

test('a name with symbols or foreign letters is refused; a curly apostrophe is kept as the plain one', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const register = async (name: string) => (await officer.ask(REGISTER, { input: { ...yuliana, name } })).registerWorker
  for (const name of ['<b>Yuliana</b>', 'Yuliana 🙂', 'Юлиана'])
    expect((await register(name)).issues).toMatchObject([{ path: 'name', code: 'NAME_CHARACTERS', severity: 'ERROR' }])
  expect(await register('Ma’ruf Yuliana')).toMatchObject({ data: { name: "Ma'ruf Yuliana" } })
})

describe('a request that has to be sent again, because no answer came,', () => {
  const requestKey = '0199aaaa-0000-4000-8000-000000000001'

  test('makes one person and answers with the same one', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const send = () => officer.ask(REGISTER, { input: { ...yuliana, requestKey } })
    const answers = [...(await Promise.all([send(), send(), send()])), await send()]
    expect(answers.map(({ registerWorker }) => registerWorker.__typename)).toEqual(
      Array(4).fill('RegisterWorkerSuccess'),
    )
    expect(new Set(answers.map(({ registerWorker }) => registerWorker.data.id)).size).toBe(1)
    expect((await admin.query('select from worker')).rowCount).toBe(1)
    expect((await admin.query(`select from audit_event where action = 'WORKER_REGISTERED'`)).rowCount).toBe(1)
  })

  test('is each tenant’s and each sender’s own', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const neighbour = await signIn('pontianak')
    const there = { ...yuliana, nationalId: '6171015511820202', villageCode: '61.71.01.1001' }
    const here = (await officer.ask(REGISTER, { input: { ...yuliana, requestKey } })).registerWorker
    const elsewhere = (await neighbour.ask(REGISTER, { input: { ...there, requestKey } })).registerWorker
    expect(elsewhere.data.id).not.toBe(here.data.id)
    expect((await admin.query('select from registration_request')).rowCount).toBe(2)
  })

  test('is refused under a key that meant somebody else, and names nobody', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    await officer.ask(REGISTER, { input: { ...yuliana, requestKey } })
    const { registerWorker } = await officer.ask(REGISTER, { input: { ...yuliana, name: 'Orang Lain', requestKey } })
    expect(registerWorker).toEqual({ __typename: 'ConflictError', code: 'REQUEST_KEY_USED', workerId: null })
    expect((await admin.query('select from worker')).rowCount).toBe(1)
  })

  test('may be mended under its key as long as it has made nobody', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const registered = { ...yuliana, nationalId: '6112055511820209', name: 'Maria' }
    await officer.ask(REGISTER, { input: registered })
    const again = { input: { ...registered, requestKey } }
    expect((await officer.ask(REGISTER, again)).registerWorker).toMatchObject({ code: 'WORKER_ALREADY_REGISTERED' })
    expect((await officer.ask(REGISTER, again)).registerWorker).toMatchObject({ code: 'WORKER_ALREADY_REGISTERED' })
    const mended = await officer.ask(REGISTER, { input: { ...yuliana, requestKey } })
    expect(mended.registerWorker.__typename).toBe('RegisterWorkerSuccess')
  })

  test('does not lead to a record that has gone to another custodian since', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const input = { ...yuliana, requestKey }
    await officer.ask(REGISTER, { input })
    await admin.query('delete from worker_listing')
    expect((await officer.ask(REGISTER, { input })).registerWorker).toEqual({
      __typename: 'ConflictError',
      code: 'WORKER_ALREADY_REGISTERED',
      workerId: null,
    })
  })

  test('needs a key that is one', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    for (const key of ['', 'pendek', 'x'.repeat(61), 'kunci berspasi'])
      expect((await officer.ask(REGISTER, { input: { ...yuliana, requestKey: key } })).registerWorker).toMatchObject({
        code: 'REQUEST_KEY_INVALID',
      })
  })
})

describe('a village officer', () => {
  test('registers in the village alone, and is not led to a neighbour’s record', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    await officer.ask(REGISTER, { input: { ...yuliana, villageCode: '61.12.01.2001' } })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect((await officer.ask(REGISTER, { input: yuliana })).registerWorker).toMatchObject({
      code: 'WORKER_ALREADY_REGISTERED',
      workerId: null,
    })
    const other = { ...yuliana, nationalId: '6112055511820203' }
    expect(
      (await officer.ask(REGISTER, { input: { ...other, villageCode: '61.12.05.2003' } })).registerWorker.__typename,
    ).toBe('RegisterWorkerSuccess')
    expect(
      (await officer.ask(REGISTER, { input: { ...other, villageCode: '61.12.01.2002' } })).registerWorker.__typename,
    ).toBe('NotAllowedError')
  })
})

describe('a province', () => {
  test('leaves a trace in both logs when it hears that somebody is kept already, and hears it so often a day', async ({
    signIn,
    admin,
    keys,
  }) => {
    const province = await signIn('provinsi')
    const registered = await arrangePerson(admin, vaultOf(keys), { nationalId: yuliana.nationalId })
    await province.ask(REGISTER, { input: yuliana })
    const { rows } = await admin.query(
      `select tenant_id, subject_id from audit_event where action = 'REGISTRATION_FOUND_KNOWN' order by tenant_id`,
    )
    expect(rows).toEqual([
      { tenant_id: TENANTS.provinsi.id, subject_id: TENANTS['kubu-raya'].id },
      { tenant_id: TENANTS['kubu-raya'].id, subject_id: registered.id },
    ])
    await admin.query(
      `insert into audit_event (tenant_id, actor_id, action) select $1, $2, 'REGISTRATION_FOUND_KNOWN' from generate_series(1, 49)`,
      [TENANTS.provinsi.id, USERS.provinsi],
    )
    for (const nationalId of [yuliana.nationalId, '6112055511820299']) {
      const { registerWorker } = await province.ask(REGISTER, { input: { ...yuliana, nationalId } })
      expect(registerWorker).toMatchObject({ __typename: 'NotAllowedError', code: 'REGISTRATION_LIMIT' })
    }
  })

  test('hears the same of a known person whichever village it names, and its log does not tell who keeps them', async ({
    signIn,
    admin,
    keys,
  }) => {
    const province = await signIn('provinsi')
    const registered = await arrangePerson(admin, vaultOf(keys), {
      nationalId: yuliana.nationalId,
      in: '61.71.01.1001',
    })
    const answers = []
    for (const villageCode of ['61.12.05.2003', '61.71.01.1001']) {
      const { registerWorker } = await province.ask(REGISTER, { input: { ...yuliana, villageCode } })
      answers.push(registerWorker)
    }
    expect(answers[0]).toMatchObject({ __typename: 'ConflictError', code: 'WORKER_ALREADY_REGISTERED' })
    expect(answers[0]).toEqual(answers[1])
    const { rows } = await admin.query(
      `select tenant_id, subject_id from audit_event where action = 'REGISTRATION_FOUND_KNOWN' order by at, tenant_id`,
    )
    expect(rows.map(({ subject_id: subject }) => subject)).toEqual([
      TENANTS['kubu-raya'].id,
      registered.id,
      TENANTS.pontianak.id,
      registered.id,
    ])
    expect((await admin.query('select from worker')).rowCount).toBe(1)
  })

  test('is told of fifty known people a day also when it asks for sixty at once', async ({ signIn, admin, keys }) => {
    const province = await signIn('provinsi')
    await arrangePerson(admin, vaultOf(keys), { nationalId: yuliana.nationalId })
    await admin.query(
      `insert into audit_event (tenant_id, actor_id, action) select $1, $2, 'REGISTRATION_FOUND_KNOWN' from generate_series(1, 48)`,
      [TENANTS.provinsi.id, USERS.provinsi],
    )
    const answers = await Promise.all(Array.from({ length: 8 }, () => province.ask(REGISTER, { input: yuliana })))
    const codes = answers.map(({ registerWorker }) => registerWorker.code)
    expect(codes.filter((code) => code === 'WORKER_ALREADY_REGISTERED')).toHaveLength(2)
    expect(codes.filter((code) => code === 'REGISTRATION_LIMIT')).toHaveLength(6)
  })

  test('registers at the village’s custodian with every fact, keeps a link, and stands in both logs', async ({
    signIn,
    admin,
  }) => {
    const province = await signIn('provinsi')
    const { registerWorker } = await province.ask(REGISTER, { input: everyFact })
    expect(registerWorker.data).toMatchObject({ custodian: { code: '61.12' }, registeredBy: { code: '61' } })
    expect((await admin.query('select welfare_decile, public_service, citizenship from worker')).rows).toEqual([
      { welfare_decile: 2, public_service: 'NONE', citizenship: 'INDONESIAN' },
    ])
    expect((await province.ask(LIST)).workers.totalCount).toBe(1)
    const { workers } = await (await signIn('kubu-raya')).ask(LIST)
    expect(workers.edges).toMatchObject([{ node: { id: registerWorker.data.id } }])
    const { rows } = await admin.query(
      `select tenant_id from audit_event where action = 'WORKER_REGISTERED' order by tenant_id`,
    )
    expect(rows.map((row) => row.tenant_id)).toEqual([TENANTS.provinsi.id, TENANTS['kubu-raya'].id])
  })

  test('hears that a custodian keeps the person, and opens the record only where it has a link', async ({
    signIn,
    admin,
    keys,
  }) => {
    const province = await signIn('provinsi')
    await arrangePerson(admin, vaultOf(keys), { nationalId: yuliana.nationalId })
    expect((await province.ask(REGISTER, { input: yuliana })).registerWorker).toMatchObject({
      code: 'WORKER_ALREADY_REGISTERED',
      workerId: null,
    })
    const linked = await arrangePerson(admin, vaultOf(keys), {
      nationalId: '6112055511820203',
      registeredBy: 'provinsi',
    })
    expect(
      (await province.ask(REGISTER, { input: { ...yuliana, nationalId: linked.nationalId } })).registerWorker,
    ).toMatchObject({
      workerId: globalIdOf('Worker', linked.id),
    })
  })
})

test('a company registers nobody, anywhere', async ({ signIn }) => {
  const { registerWorker } = await (await signIn('pertamina')).ask(REGISTER, { input: yuliana })
  expect(registerWorker.__typename).toBe('NotAllowedError')
})

test('the database itself refuses a regency that registers at somebody else’s custodian', async ({ writeAs }) => {
  const answer = await writeAs('kubu-raya', (tx) =>
    tx.rows<{ outcome: string }>(Prisma.sql`
    select outcome from app.register_at_custodian(decode(repeat('ab', 32), 'hex'), '{"village_code": "61.71.01.1001"}'::jsonb, null, null, null)`),
  )
  expect(answer).toEqual([{ outcome: 'REFUSED' }])
})
