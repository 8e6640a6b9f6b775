import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'
import { aProtectedDeath, arrangeOffice } from '../regional-grants/protected-death.builder.ts'

const HANDOVER = `id grantId due amount lessReason handedOn receiver forHeir state actions onePersonRefusal { code } file { name href } recordedBy { email } decidedBy { email }`
const GRANT = {
  ...{ amount: '1500000', fromDay: '2025-01-01', basisKind: 'PERBUP', basisNumber: '12/2025' },
  ...{ basisTitle: 'Santunan kematian', basisDay: '2024-12-20' },
}
const FIGURES = `{ grantFigures(from: "2026-01-01", until: "2026-12-31") { handedOver handedOverAmount waiting waitingAmount } }`

/** Who uploads is whoever names the paper. */
async function aProof(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'kuitansi.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
    [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
  )
  return globalIdOf('File', rows[0].id)
}

async function decides(client: Client, name: 'confirmGrantHandover' | 'setGrantHandoverAside', handoverId: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on Error { code } ... on ${type}Success { data { ${HANDOVER} } } } }`
  return (await client.ask(text, { input: { handoverId } }))[name]
}
const confirms = (client: Client, id: string) => decides(client, 'confirmGrantHandover', id)
const setsAside = (client: Client, id: string) => decides(client, 'setGrantHandoverAside', id)

/** A death in a month that is protected, with a grant of Kubu Raya. */
async function arrange(admin: pg.Client, keys: string, office: { readonly officer: Client; readonly checker: Client }) {
  const { officer, checker } = office
  const claimId = await aProtectedDeath(admin, keys, officer, '2026-03-04')
  const { data: grant } = await mutates(officer, 'proposeRegionalGrant', GRANT, 'id')
  await checker.ask(
    'mutation ($input: ConfirmRegionalGrantInput!) { confirmRegionalGrant(input: $input) { ... on Error { code } } }',
    { input: { grantId: grant.id } },
  )
  const of = async (client: Client) =>
    (
      await client.ask(
        `query ($id: ID!) { claim(id: $id) { mayRecordGrantHandover grantHandovers { ${HANDOVER} } } }`,
        {
          id: claimId,
        },
      )
    ).claim
  const records = async (client: Client, input: object = {}) =>
    mutates(
      client,
      'recordGrantHandover',
      {
        ...{
          claimId,
          grantId: grant.id,
          handedOn: '2026-03-20',
          receiverName: 'Siti Aminah',
          fileId: await aProof(admin),
        },
        ...input,
      },
      HANDOVER,
    )
  return { claimId, grantId: grant.id as string, of, records }
}

describe('a grant that was handed over', () => {
  test('is what is due, waits for another person, and is final then', async ({ admin, signIn, keys }) => {
    const { officer, checker, auditor } = await arrangeOffice(admin, signIn)
    const { of, records, claimId } = await arrange(admin, keys, { officer, checker })
    expect((await officer.ask(FIGURES)).grantFigures).toMatchObject({
      handedOver: 0,
      waiting: 1,
      waitingAmount: '1500000',
    })
    const { data } = await records(officer)
    expect(data).toMatchObject({
      ...{ amount: '1500000', due: '1500000', lessReason: null, receiver: 'Siti Aminah', state: 'OPEN' },
      ...{ actions: ['WITHDRAW'], file: { name: 'kuitansi.jpg' } },
    })
    expect((await confirms(officer, data.id)).code).toBe('GRANT_RECORDER_IS_NOT_CONFIRMER')
    expect((await of(checker)).grantHandovers).toMatchObject([{ actions: ['CONFIRM', 'REFUSE'] }])
    expect(await of(auditor)).toBeNull()
    expect((await officer.ask(FIGURES)).grantFigures).toMatchObject({ handedOver: 0, waiting: 1 })
    expect((await confirms(checker, data.id)).data).toMatchObject({ state: 'CONFIRMED', actions: [] })
    for (const again of [await confirms(checker, data.id), await setsAside(officer, data.id)])
      expect(again.code).toBe('GRANT_HANDOVER_DECIDED')
    expect((await records(officer)).code).toBe('GRANT_HANDOVER_STANDS')
    expect((await officer.ask(FIGURES)).grantFigures).toEqual({
      ...{ handedOver: 1, handedOverAmount: '1500000', waiting: 0, waitingAmount: '0' },
    })
    const { rows } = await admin.query(
      `select action from audit_event where action like 'GRANT_HANDOVER%' and subject_kind = 'claim' order by id`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['GRANT_HANDOVER_RECORDED', 'GRANT_HANDOVER_CONFIRMED'])
    // No sum of the insurer knows it.
    const { claim } = await officer.ask(`query ($id: ID!) { claim(id: $id) { paid due { total } } }`, { id: claimId })
    expect(claim).toEqual({ paid: null, due: { total: '42000000' } })
  })

  test('says what is wrong with it', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { records, claimId } = await arrange(admin, keys, { officer, checker })
    const faults = async (input: object) =>
      (await records(officer, input)).issues.map(({ code }: { code: string }) => code).sort()
    expect(await faults({ handedOn: '2026-03-03', amount: '1500001' })).toEqual([
      'GRANT_HANDOVER_DAY',
      'GRANT_MORE_THAN_DUE',
    ])
    expect(await faults({ amount: '1000000' })).toEqual(['GRANT_LESS_REASON'])
    expect(await faults({ receiverName: ' ' })).toEqual(['GRANT_RECEIVER_MISSING'])
    expect((await records(officer, { grantId: claimId })).code).toBe('NOT_FOUND')
    expect((await records(officer, { grantId: USERS['kubu-raya'] })).code).toBe('GRANT_NOT_DUE')
    expect((await records(checker)).code).toBe('NOT_ALLOWED')
    const lessReason = 'Sisanya diberikan sebagai sembako'
    expect((await records(officer, { amount: '1000000', lessReason })).data).toMatchObject({ lessReason })
  })

  test('goes to an heir whom the case names', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { records, claimId } = await arrange(admin, keys, { officer, checker })
    const byName = (await records(officer)).data
    const heir = {
      claimId,
      relation: 'SPOUSE',
      name: 'Dewi Lestari',
      birthDate: '1985-02-03',
      isLiving: true,
      source: 'FAMILY',
    }
    const named = await mutates(officer, 'saveClaimHeir', heir, 'heirs { id }')
    const [{ id: heirId }] = named.data.heirs
    expect((await confirms(checker, byName.id)).code).toBe('VALIDATION')
    expect((await setsAside(officer, byName.id)).data.state).toBe('WITHDRAWN')
    expect((await records(officer)).issues).toMatchObject([{ code: 'GRANT_HEIR_MISSING' }])
    const { data } = await records(officer, { heirId, receiverName: null })
    expect(data.receiver).toBe('Dewi Lestari')
    expect((await setsAside(checker, data.id)).data.state).toBe('REFUSED')
    expect((await confirms(checker, (await records(officer, { heirId, receiverName: null })).data.id)).data.state).toBe(
      'CONFIRMED',
    )
  })

  test('is taken by the guardian of a child whom the case names, for the child', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { records, claimId } = await arrange(admin, keys, { officer, checker })
    const child = {
      ...{ claimId, relation: 'CHILD', name: 'Budi', birthDate: '2020-02-03', isLiving: true, source: 'FAMILY' },
      guardianName: 'Siti Aminah',
    }
    const named = await mutates(officer, 'saveClaimHeir', child, 'heirs { id }')
    const [{ id: heirId }] = named.data.heirs
    const stranger = await records(officer, { heirId, receiverName: 'Rini Utami' })
    expect(stranger.issues).toMatchObject([{ path: 'heirId', code: 'GRANT_HEIR_MISSING' }])
    const { data } = await records(officer, { heirId, receiverName: 'Siti Aminah' })
    expect(data).toMatchObject({ receiver: 'Siti Aminah', forHeir: 'Budi' })
    expect((await confirms(checker, data.id)).data.state).toBe('CONFIRMED')
  })

  test('holds the report once it is confirmed', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { records, claimId } = await arrange(admin, keys, { officer, checker })
    const { data } = await records(officer)
    await confirms(checker, data.id)
    const { claim } = await officer.ask(`query ($id: ID!) { claim(id: $id) { event { id } } }`, { id: claimId })
    const reason = 'Salah orang, sudah diperiksa'
    const withdrawn = await mutates(officer, 'withdrawLifeEvent', { eventId: claim.event.id, reason }, 'id')
    expect(withdrawn.code).toBe('EVENT_GRANT_HANDED_OVER')
    const fact = { eventId: claim.event.id, eventDay: '2024-12-31', dayPrecision: 'DAY', place: 'Rumah', reason }
    expect((await mutates(officer, 'correctLifeEvent', fact, 'id')).code).toBe('EVENT_GRANT_HANDED_OVER')
  })

  test('is the whole government’s alone, and so is its proof', async ({ admin, signIn, keys }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const { of, records } = await arrange(admin, keys, { officer, checker })
    const { data } = await records(officer)
    const { href } = data.file
    expect((await confirms(await signIn('pertamina'), data.id)).code).toBe('NOT_FOUND')
    expect((await of(checker)).grantHandovers[0].file).toMatchObject({ href })
    expect((await (await signIn('pertamina')).fetch(href)).status).toBe(404)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    const part = await signIn('kubu-raya')
    expect(await of(part)).toMatchObject({ mayRecordGrantHandover: false, grantHandovers: [] })
    expect((await records(part)).code).toBe('NOT_FOUND')
    expect((await setsAside(part, data.id)).code).toBe('NOT_FOUND')
    expect((await part.ask(FIGURES)).grantFigures).toBeNull()
    await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
    expect((await (await signIn('kubu-raya')).fetch(href)).status).toBe(404)
  })
})
