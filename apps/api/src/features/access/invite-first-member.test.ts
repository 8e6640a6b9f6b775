import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, vi } from 'vitest'
import { openBrowser } from '../../platform/sign-in/browser.builder.ts'
import { test as plain, TENANTS } from '../../testing/test.ts'

// Each call is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 })

const CLI = resolve(import.meta.dirname, '../../cli.ts')
const SITI = { tenant: '61', email: 'Siti@payung.example', name: 'Siti Rahma', role: 'ADMINISTRATOR' }

interface Said {
  readonly exitCode: number | null
  // biome-ignore lint/suspicious/noExplicitAny: a JSON answer, which each test takes apart by expect
  readonly document: any
}

/** `payung invite`, as an operator calls it on a database that others have prepared. */
const test = plain.extend<{ invite: (options?: Record<string, string>, ...flags: string[]) => Promise<Said> }>({
  invite: async ({ server, database, dataDir, keys }, use) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: database.appUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      PAYUNG_DATA_DIR: dataDir,
      PAYUNG_KEYS: keys,
      PAYUNG_PUBLIC_URL: server.url,
    }
    await use((options = {}, ...flags) => {
      const words = Object.entries({ ...SITI, ...options }).flatMap(([name, value]) => [`--${name}`, value])
      return new Promise((done) => {
        const child = execFile(process.execPath, [CLI, 'invite', ...words, '--json', ...flags], { env }, (_, stdout) =>
          done({ exitCode: child.exitCode, document: JSON.parse(stdout) }),
        )
      })
    })
  },
})

test('where nobody can sign in yet, the printed link makes the administrator, who then invites', async ({
  invite,
  admin,
  server,
}) => {
  await admin.query('delete from membership where tenant_id = $1', [TENANTS.provinsi.id])
  const { exitCode, document } = await invite()
  expect({ exitCode, document }).toEqual({
    exitCode: 0,
    document: {
      tenant: '61',
      email: 'siti@payung.example',
      role: 'ADMINISTRATOR',
      area: '',
      link: expect.stringMatching(new RegExp(`^${server.url}/undangan/[\\w-]{43}$`)),
      expiresAt: expect.any(String),
    },
  })
  const token = document.link.split('/').at(-1)
  const { rows: kept } = await admin.query('select i::text as row from invitation i')
  expect(kept).toHaveLength(1)
  expect(kept[0].row).not.toContain(token)

  const browser = openBrowser(server.url)
  const accept = () => browser.post(`/api/invitations/${token}/accept`, { password: 'perahu hujan lampu' })
  expect((await accept()).body).toEqual({ ok: true })
  expect((await accept()).body).toMatchObject({ code: 'INVITATION_NOT_FOUND' })
  expect((await browser.signIn('siti@payung.example', 'perahu hujan lampu')).status).toBe(200)
  const { body } = await browser.post('/graphql', { query: '{ viewer { roles permissions tenant { code } } }' })
  expect(body.data.viewer).toMatchObject({ roles: ['ADMINISTRATOR'], tenant: { code: '61' } })
  expect(body.data.viewer.permissions).toContain('PEOPLE_MANAGE')

  const { rows: events } = await admin.query(
    `select action, actor_id, subject_kind, details from audit_event where action = 'MEMBER_INVITED'`,
  )
  expect(events).toEqual([
    { action: 'MEMBER_INVITED', actor_id: null, subject_kind: 'invitation', details: expect.any(Object) },
  ])
  const { rows: confirmed } = await admin.query(
    `select actor_id, details from audit_event where action = 'ROLE_CONFIRMED'`,
  )
  expect(confirmed, 'the operator’s command confirms, and the log says so').toEqual([
    { actor_id: null, details: { role: 'ADMINISTRATOR', by: 'OPERATOR' } },
  ])
  expect((await invite({ email: 'lain@payung.example' })).document.error.code).toBe('ADMINISTRATOR_EXISTS')
})

test('a tenant that has an administrator is refused, unless forced, and nothing is written', async ({
  invite,
  admin,
}) => {
  const refused = await invite()
  expect(refused).toMatchObject({ exitCode: 1, document: { error: { code: 'ADMINISTRATOR_EXISTS' } } })
  expect((await admin.query('select from invitation')).rowCount).toBe(0)
  expect((await invite({}, '--force')).exitCode).toBe(0)
  const { rows } = await admin.query('select tenant_id, invited_by from invitation')
  expect(rows).toEqual([{ tenant_id: TENANTS.provinsi.id, invited_by: null }])
})

test('an administrator of one district, or of days that are over, leaves a tenant without one', async ({
  invite,
  admin,
}) => {
  await admin.query(`delete from membership where tenant_id = $1 and role <> 'ADMINISTRATOR'`, [TENANTS.provinsi.id])
  await admin.query(`update membership set area_prefix = '61.12' where tenant_id = $1`, [TENANTS.provinsi.id])
  expect((await invite()).exitCode).toBe(0)
  await admin.query(`update membership set area_prefix = '', valid = '[2020-01-01,2021-01-01)' where tenant_id = $1`, [
    TENANTS.provinsi.id,
  ])
  expect((await invite()).exitCode).toBe(0)
})

test.for([
  [{ tenant: '99' }, 'TENANT_UNKNOWN'],
  [{ role: 'KING' }, 'ROLE_UNKNOWN'],
  [{ email: 'bukan surel' }, 'EMAIL_INVALID'],
  [{ tenant: '61.12', area: '61.71' }, 'AREA_UNKNOWN'],
] as const)('an invitation with %j is refused', async ([change, code], { invite }) => {
  const { exitCode, document } = await invite(change, '--force')
  expect([exitCode, document.error.code]).toEqual([1, code])
})
