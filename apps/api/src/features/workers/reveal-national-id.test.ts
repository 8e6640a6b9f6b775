import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, test, USERS, vaultOf } from '../../testing/test.ts'

const REVEAL = `mutation ($input: RevealNationalIdInput!) { revealNationalId(input: $input) { __typename
  ... on RevealNationalIdSuccess { data { nationalId expiresAt reason } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const OPENED = 'query ($id: ID!) { worker(id: $id) { openedNationalId { nationalId } mayReveal } }'
const WHY = 'Mencocokkan dengan kartu kepesertaan'

const reveal = async (client: Client, id: string, reason = WHY) =>
  (await client.ask(REVEAL, { input: { workerId: globalIdOf('Worker', id), reason } })).revealNationalId
const opened = async (client: Client, id: string) =>
  (await client.ask(OPENED, { id: globalIdOf('Worker', id) })).worker?.openedNationalId

describe('opening a NIK', () => {
  test('shows it for five minutes, with the reason in the log and no digit there', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    expect(await opened(officer, person.id)).toBeNull()
    const { data } = await reveal(officer, person.id)
    expect(data).toMatchObject({ nationalId: person.nationalId, reason: WHY })
    expect(Date.parse(data.expiresAt) - Date.now()).toBeLessThanOrEqual(300_000)
    expect(await opened(officer, person.id)).toEqual({ nationalId: person.nationalId })
    const { rows } = await admin.query(`select * from audit_event where action = 'NATIONAL_ID_REVEALED'`)
    expect(rows).toMatchObject([{ actor_id: USERS['kubu-raya'], subject_id: person.id }])
    expect(JSON.stringify(rows)).not.toContain(person.nationalId)

    await admin.query(
      `update reveal_grant set granted_at = now() - interval '6 minutes', expires_at = now() - interval '1 minute'`,
    )
    expect(await opened(officer, person.id)).toBeNull()
  })

  test('through a link is in both tenants’ logs, and opens nothing to the custodian’s people', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys), { registeredBy: 'provinsi' })
    expect(await reveal(await signIn('provinsi'), person.id)).toMatchObject({ data: { nationalId: person.nationalId } })
    expect(await opened(await signIn('kubu-raya'), person.id)).toBeNull()
    const { rows } = await admin.query(
      `select tenant_id from audit_event where action = 'NATIONAL_ID_REVEALED' order by 1`,
    )
    expect(rows.map((row) => row.tenant_id)).toEqual([TENANTS.provinsi.id, TENANTS['kubu-raya'].id])
  })

  test('shows nobody’s number that was put into their record from another’s', async ({ signIn, admin, keys }) => {
    const [person, other] = [
      await arrangePerson(admin, vaultOf(keys)),
      await arrangePerson(admin, vaultOf(keys), { nationalId: '6112055511820303' }),
    ]
    await admin.query(
      `update worker set national_id_cipher = (select national_id_cipher from worker where id = $2) where id = $1`,
      [person.id, other.id],
    )
    const answer = await (await signIn('kubu-raya')).askRaw(REVEAL, {
      input: { workerId: globalIdOf('Worker', person.id), reason: WHY },
    })
    expect(answer).toMatchObject({ errors: [expect.anything()] })
    expect(JSON.stringify(answer)).not.toContain(other.nationalId)
    expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
      { place: 'worker.national_id_cipher', subject_id: person.id },
    ])
  })

  test('asks for a reason that says something, for the permission, and for a record one may see', async ({
    signIn,
    admin,
    keys,
  }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    const officer = await signIn('kubu-raya')
    expect(await reveal(officer, person.id, '   cek     ')).toMatchObject({
      issues: [{ path: 'reason', code: 'REASON_MISSING' }],
    })
    expect(await reveal(officer, person.id, `NIK ${person.nationalId} di KTP`)).toMatchObject({
      issues: [{ code: 'REASON_HAS_NUMBER' }],
    })
    expect(await reveal(await signIn('pontianak'), person.id)).toMatchObject({ code: 'NOT_FOUND' })
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect(await reveal(officer, person.id)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await admin.query('select from reveal_grant')).rowCount).toBe(0)
  })

  test('ends at forty within an hour, however many are asked at once', async ({ signIn, admin, keys }) => {
    const person = await arrangePerson(admin, vaultOf(keys))
    await admin.query(
      `insert into reveal_grant (tenant_id, user_id, worker_id, reason, expires_at) select $1, $2, $3, 'sudah dibuka', now() + interval '1 minute' from generate_series(1, 38)`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya'], person.id],
    )
    const officer = await signIn('kubu-raya')
    const answers = await Promise.all(Array.from({ length: 5 }, () => reveal(officer, person.id)))
    expect(answers.filter(({ code }) => code === 'REVEAL_LIMIT')).toHaveLength(3)
  })
})
