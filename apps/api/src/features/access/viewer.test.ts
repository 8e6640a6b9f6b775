import { expect } from 'vitest'
import { TENANTS, test } from '../../testing/test.ts'

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
  expect((await officer.askRaw('{ occupations { code } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'SIGNED_OUT',
  })
})

test('an ended membership opens no door', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  await admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where tenant_id = $1`, [
    TENANTS['kubu-raya'].id,
  ])
  expect(await officer.ask(VIEWER)).toMatchObject({ viewer: { tenant: null, permissions: [] } })
})
