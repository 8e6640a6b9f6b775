import { expect, vi } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { TENANTS, USERS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'

const EXPORT = `mutation ($input: ExportAuditEventsInput!) { exportAuditEvents(input: $input) { __typename
  ... on ExportAuditEventsSuccess { data { id } } ... on Error { code } } }`

testWithJobs(
  'the log goes into a file, as filtered, oldest first, and that it did is in the log',
  async ({ signIn, admin }) => {
    for (let i = 0; i < 5; i++)
      await admin.query(
        `insert into audit_event (tenant_id, actor_id, action, fields, details) values ($1, $2, 'WORKER_UPDATED', '{name,phone}', '{"n": 1}')`,
        [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
      )
    await admin.query(`insert into audit_event (tenant_id, action) values ($1, 'WORKER_UPDATED')`, [
      TENANTS.pontianak.id,
    ])
    const officer = await signIn('kubu-raya')
    const { exportAuditEvents } = await officer.ask(EXPORT, {
      input: { filter: { action: 'WORKER_UPDATED' }, idempotencyKey: 'satu' },
    })
    const job = await endedJob(officer, exportAuditEvents.data.id)
    expect(job).toMatchObject({ state: 'SUCCEEDED' })
    const rows = await fetchTable(officer, job.resultFile.href)
    expect(rows).toHaveLength(6)
    expect(rows[1]?.slice(2, 9)).toEqual([
      'kubu-raya@payung.example',
      'WORKER_UPDATED',
      '',
      '',
      '',
      'name phone',
      '{"n":1}',
    ])
    const { rows: events } = await admin.query(`select details from audit_event where action = 'AUDIT_EXPORTED'`)
    expect(events).toEqual([{ details: { rows: 5 } }])
  },
)

testWithJobs('the log lies nowhere in the open but below the data directory', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  vi.stubEnv('TMPDIR', '/nowhere')
  try {
    const { exportAuditEvents } = await officer.ask(EXPORT, { input: { idempotencyKey: 'satu' } })
    expect(await endedJob(officer, exportAuditEvents.data.id)).toMatchObject({ state: 'SUCCEEDED' })
  } finally {
    vi.unstubAllEnvs()
  }
})

test('whoever may not read the log cannot have it written down', async ({ signIn, admin }) => {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const { exportAuditEvents } = await (await signIn('kubu-raya')).ask(EXPORT, { input: { idempotencyKey: 'satu' } })
  expect(exportAuditEvents).toMatchObject({ code: 'NOT_ALLOWED' })
})
