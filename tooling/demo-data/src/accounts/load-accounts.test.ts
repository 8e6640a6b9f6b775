import { loadReference } from '@payung/reference-data/load-reference'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { loadAccounts } from './load-accounts.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
})
afterAll(() => database?.stop())

const rows = async (sql: string, values: unknown[] = []) => (await database.client.query(sql, values)).rows
const hashOf = async (email: string): Promise<string> =>
  (
    await rows(`select k.password from auth.account k join auth."user" u on u.id = k."userId" where u.email = $1`, [
      email,
    ])
  )[0]?.password

describe('loading the demo accounts', () => {
  test('everyone can sign in with the demo’s password and is the same person to sign-in and to Payung', async () => {
    expect(await verifyPassword({ hash: await hashOf('kubu-raya@payung.example'), password: 'payung-demo' })).toBe(true)
    expect(
      await rows(`select count(*)::integer as people from app_user a join auth."user" u on u.id = a.id and u.email = a.email
        join auth.account k on k."userId" = u.id and k."providerId" = 'credential' and k."accountId" = u.id::text`),
    ).toEqual([{ people: 93 }])
  })

  test('sign-in finds the memberships, and a village officer’s ends at the village', async () => {
    const held = (email: string) =>
      rows(`select tenant_code, role, area_prefix from app_user u, app.memberships_of(u.id) where u.email = $1`, [
        email,
      ])
    expect(await held('kapuas-hulu@payung.example')).toEqual([
      { tenant_code: '61.06', role: 'ADMINISTRATOR', area_prefix: '' },
      { tenant_code: '61.06', role: 'OFFICER', area_prefix: '' },
    ])
    expect(await held('desa-61.12.07.2002@payung.example')).toEqual([
      { tenant_code: '61.12', role: 'OFFICER', area_prefix: '61.12.07.2002' },
    ])
    expect(
      await rows(`select g.name from membership m join app_user u on u.id = m.user_id join agency g on g.id = m.agency_id and g.tenant_id = m.tenant_id
        where u.email = 'kapuas-hulu.perikanan@payung.example'`),
    ).toEqual([{ name: 'Dinas Perikanan' }])
    expect(await held('auditor@payung.example')).toEqual([{ tenant_code: '61', role: 'AUDITOR', area_prefix: '' }])
    expect(await held('pertamina.auditor@payung.example')).toEqual([
      { tenant_code: 'pertamina', role: 'AUDITOR', area_prefix: '' },
    ])
  })

  test('the log says of each role that checks or signs that the demo confirmed it', async () => {
    expect(
      await rows(`select e.details ->> 'role' as role, e.details ->> 'by' as by from audit_event e join app_user u on u.id::text = e.subject_id
        where u.email = 'kapuas-hulu@payung.example' and e.action = 'ROLE_CONFIRMED'`),
    ).toEqual([{ role: 'ADMINISTRATOR', by: 'DEMO' }])
  })

  test('loading again changes nothing', async () => {
    const before = await rows('select id from membership order by 1')
    expect(await loadAccounts(database.client, 'payung-demo')).toBe('ALREADY_THERE')
    expect(await rows('select id from membership order by 1')).toEqual(before)
  })

  test('a new demo password reaches everyone but those who chose their own', async () => {
    const own = await hashPassword('pilihan sendiri')
    await rows(
      `update auth.account set password = $1 where "userId" = (select id from app_user where email = 'provinsi@payung.example')`,
      [own],
    )
    expect(await loadAccounts(database.client, 'another one')).toBe('LOADED')
    expect(await verifyPassword({ hash: await hashOf('bpjs@payung.example'), password: 'another one' })).toBe(true)
    expect(await hashOf('provinsi@payung.example')).toBe(own)
  })
})
