import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { TENANTS } from '../../testing/test.ts'
import { test as withWorker } from '../../testing/with-worker.ts'
import { mailNotices } from './mail-notices.ts'

/** Notices are mailed by hand: between seven and eight in the morning the worker would mail them first. */
const test = withWorker.extend({ periodic: false })

/** The text of a mail as it is sent: lines broken, letters beyond ASCII as their bytes. */
function readMail(mail: string): string {
  const body = mail.slice(mail.indexOf('\n\n')).replace(/=\n/g, '')
  return Buffer.from(
    body.replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  ).toString('utf8')
}

test('what nobody has seen goes out by mail, one a person, in both languages, and never twice', async ({
  admin,
  worker,
  dataDir,
}) => {
  const { rows } = await admin.query<{ id: string }>(
    `with u as (insert into app_user (id, email, name) values (uuidv7(), 'kades@desa.example', 'Kades') returning id)
     insert into membership (tenant_id, user_id, role, area_prefix, valid)
     select $1, u.id, 'OFFICER', '61.12.05.2003', '[2020-01-01,)' from u returning user_id as id`,
    [TENANTS['kubu-raya'].id],
  )
  const member = rows[0]?.id ?? ''
  const task = '01a1fa2b-ae80-78ad-b6b9-2229c228f418'
  await admin.query(`insert into notice (tenant_id, user_id, kind, params) values ($1, $2, 'ROUND_REMINDER', $3)`, [
    TENANTS['kubu-raya'].id,
    member,
    { round: 'Putaran 2027', dueOn: '2026-12-31', count: 1, taskId: task },
  ])
  await admin.query(`insert into notice (tenant_id, user_id, kind) values ($1, $2, 'JOB_SUCCEEDED')`, [
    TENANTS['kubu-raya'].id,
    member,
  ])
  const mails = () =>
    readdirSync(join(dataDir, 'outbox')).filter((name) => name.includes('kades') && name.endsWith('.eml'))
  expect(await mailNotices(worker.resources)).toBe(1)
  expect(mails()).toHaveLength(1)
  const text = readFileSync(join(dataDir, 'outbox', mails()[0] ?? ''), 'utf8')
  const flat = readMail(text)
  expect(flat).toContain('Usulan untuk putaran “Putaran 2027” belum dikirim. Paling lambat 31 Desember 2026.')
  expect(flat).toContain('Proposals for the round “Putaran 2027” have not been sent. They are due on 31 December 2026.')
  expect(flat).toContain(`/usulan/${globalIdOf('RoundTask', task)}`)
  expect(await mailNotices(worker.resources)).toBe(0)
  // One mail a day: what comes later the same morning waits for the next.
  await admin.query(
    `insert into notice (tenant_id, user_id, kind, params) select tenant_id, user_id, kind, params from notice where kind = 'ROUND_REMINDER'`,
  )
  expect(await mailNotices(worker.resources)).toBe(0)
  await admin.query(`update notice set mailed_at = now() - interval '1 day' where mailed_at is not null`)
  expect(await mailNotices(worker.resources)).toBe(1)
  // Seen before the morning, or gone from the tenant: no mail.
  await admin.query(`update notice set mailed_at = null, read_at = now()`)
  expect(await mailNotices(worker.resources)).toBe(0)
  await admin.query(`update notice set read_at = null`)
  await admin.query(`update membership set valid = '[2020-01-01,2020-02-01)' where user_id = $1`, [member])
  expect(await mailNotices(worker.resources)).toBe(0)
})

test('people who left stand in nobody’s way, and a mail server that is away takes nothing from anybody', async ({
  admin,
  worker,
}) => {
  await admin.query(
    `with u as (insert into app_user (id, email, name) select uuidv7(), 'lama-' || n || '@desa.example', 'Lama' from generate_series(1, 60) n returning id)
     insert into notice (tenant_id, user_id, kind, params) select $1, u.id, 'ROUND_REMINDER', '{}' from u`,
    [TENANTS['kubu-raya'].id],
  )
  await admin.query(
    `with u as (insert into app_user (id, email, name) select uuidv7(), 'baru-' || n || '@desa.example', 'Baru' from generate_series(1, 7) n returning id),
       m as (insert into membership (tenant_id, user_id, role, area_prefix, valid) select $1, id, 'OFFICER', '', '[2020-01-01,)' from u)
     insert into notice (tenant_id, user_id, kind, params) select $1, u.id, 'ROUND_REMINDER', '{"round":"R","dueOn":"2026-12-31","count":2}' from u`,
    [TENANTS['kubu-raya'].id],
  )
  const { resources } = worker
  const recipients: string[] = []
  const away = {
    send: async ({ to }: { to: string }) => {
      recipients.push(to)
      if (recipients.length > 1) throw Object.assign(new Error('no connection'), { code: 'ECONNECTION' })
    },
  }
  expect(await mailNotices({ ...resources, mailer: away })).toBe(1)
  // After the first five that met it, nobody is asked of a server that is away.
  expect(recipients).toHaveLength(5)
  const again: string[] = []
  const refusing = {
    send: async ({ to }: { to: string }) => {
      again.push(to)
      if (again.length === 1) throw Object.assign(new Error('no such address'), { code: 'EENVELOPE' })
    },
  }
  expect(await mailNotices({ ...resources, mailer: refusing })).toBe(5)
  expect(again.sort()).toEqual(
    Array.from({ length: 7 }, (_, n) => `baru-${n + 1}@desa.example`).filter((to) => to !== recipients[0]),
  )
  expect(await mailNotices({ ...resources, mailer: refusing })).toBe(0)
})
