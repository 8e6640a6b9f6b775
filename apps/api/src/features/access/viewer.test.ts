import { expect } from 'vitest'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const VIEWER =
  '{ viewer { user { email } tenant { code } roles permissions scope { areaPrefix } secondFactorMissing } }'

test('somebody who signs in learns who and where they are', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const { viewer } = await officer.ask(VIEWER)
  expect(viewer).toMatchObject({
    user: { email: 'kubu-raya@payung.example' },
    tenant: { code: '61.12' },
    scope: { areaPrefix: '' },
    secondFactorMissing: false,
  })
  expect(viewer.permissions).toContain('WORKER_REGISTER')
})

test('nobody is told nothing but that', async ({ anonymous }) => {
  expect(await anonymous.ask(VIEWER)).toEqual({ viewer: null })
})

test('a catalogue is not for nobody', async ({ anonymous }) => {
  const { errors } = await anonymous.askRaw('{ viewer { user { id } } occupations { code } }')
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SIGNED_OUT' })
})

test('a role that must have a second factor can do nothing before it is set up', async ({ signIn, admin }) => {
  await admin.query(`update tenant set second_factor_roles = '{ADMINISTRATOR}' where id = $1`, [
    TENANTS['kubu-raya'].id,
  ])
  const officer = await signIn('kubu-raya')
  expect(await officer.ask(VIEWER)).toMatchObject({
    viewer: { tenant: null, permissions: [], secondFactorMissing: true },
  })
  for (const query of ['{ occupations { code } }', '{ __schema { queryType { name } } }'])
    expect((await officer.askRaw(query)).errors?.[0]?.extensions).toMatchObject({ code: 'SIGNED_OUT' })
})

test('whoever loses the last role is signed out everywhere, and who keeps one in another tenant stays there', async ({
  signIn,
  admin,
}) => {
  const [desk, phone, colleague] = [await signIn('kubu-raya'), await signIn('kubu-raya'), await signIn('pontianak')]
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'VIEWER')`, [
    TENANTS.pontianak.id,
    USERS['kubu-raya'],
  ])
  const endRolesIn = (tenant: string) =>
    admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where tenant_id = $1 and user_id = $2`, [
      tenant,
      USERS['kubu-raya'],
    ])
  await endRolesIn(TENANTS['kubu-raya'].id)
  expect(await desk.ask(VIEWER)).toMatchObject({ viewer: { tenant: { code: '61.71' } } })
  await endRolesIn(TENANTS.pontianak.id)
  for (const client of [desk, phone]) expect(await client.ask(VIEWER)).toEqual({ viewer: null })
  expect(await colleague.ask(VIEWER)).toMatchObject({ viewer: { tenant: { code: '61.71' } } })
  // Not even a session that nobody ended would open anything.
  const again = await signIn('kubu-raya')
  expect(await again.ask(VIEWER)).toMatchObject({ viewer: { tenant: null, permissions: [] } })
})
