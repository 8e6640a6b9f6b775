import type pg from 'pg'
import { expect } from 'vitest'
import { aReport, withoutGuards } from './testing/a-claim.ts'
import { hasPayableHeir } from './testing/an-heir.ts'
import { aWorker, TENANTS, test } from './testing/test.ts'

const INSERT = `with came as (insert into claim_answer_upload (tenant_id, file_name, sha256) values ($1, 'jawaban.csv', sha256('x')) returning id, tenant_id)
  insert into claim_answer (upload_id, tenant_id, row_no, case_number, outcome, on_day, verdict) select id, tenant_id, 2, 'KLM-000000-000001', 'RECEIVED', '2026-03-05', $2 from came`

/** A claim of Kubu Raya of which the insurer approved five rupiah, of somebody with an heir. */
async function anApprovedClaim(admin: pg.Client): Promise<void> {
  await aReport(admin, await aWorker(admin))
  await withoutGuards(admin, () =>
    admin.query(
      `update claim set state = 'APPROVED', complete_on = app.today(), due_rupiah = 6, approved_rupiah = 5, insurer_number = 'K-1'`,
    ),
  )
  const { rows } = await admin.query<{ id: string }>('select id from claim')
  await hasPayableHeir(admin, rows[0]?.id ?? '')
}

test('the number of a case is the end of its id', async ({ admin }) => {
  await aReport(admin, await aWorker(admin))
  const { rows } = await admin.query(
    `select case_number, 'KLM-' || upper(left(right(id::text, 12), 6)) || '-' || upper(right(id::text, 6)) as expected from claim`,
  )
  expect(rows[0].case_number).toBe(rows[0].expected)
})

test('no more is paid than was approved, and nothing is paid in another step', async ({ admin, sends, entryOf }) => {
  await anApprovedClaim(admin)
  const pays = (rupiah: number | null) =>
    sends(entryOf('kubu-raya'), `update claim set state = 'PAID', state_day = app.today(), paid_rupiah = $1`, [rupiah])
  await expect(pays(6)).rejects.toThrow('claim_paid_more')
  await expect(sends(entryOf('kubu-raya'), 'update claim set paid_rupiah = 5')).rejects.toThrow('claim_step')
  await pays(null)
  expect((await admin.query('select paid_rupiah::int as paid from claim')).rows).toEqual([{ paid: 5 }])
  await expect(sends(entryOf('kubu-raya'), `update claim set state = 'CLOSED', paid_rupiah = 4`)).rejects.toThrow(
    'claim_step',
  )
})

test('a row of an answer never comes applied, and an applied one stays', async ({ admin, sends, entryOf }) => {
  const tenant = TENANTS['kubu-raya'].id
  await expect(sends(entryOf('kubu-raya'), INSERT, [tenant, 'APPLIED'])).rejects.toThrow('claim_answer_step')
  await sends(entryOf('kubu-raya'), INSERT, [tenant, 'APPLIES'])
  const becomes = (verdict: string) => sends(entryOf('kubu-raya'), 'update claim_answer set verdict = $1', [verdict])
  await expect(becomes('UNREADABLE')).rejects.toThrow('claim_answer_step')
  await becomes('APPLIED')
  await expect(becomes('APPLIES')).rejects.toThrow('claim_answer_step')
  await expect(admin.query('delete from claim_answer')).rejects.toThrow()
  await expect(sends(entryOf('kubu-raya'), INSERT, [tenant, 'APPLIES'])).rejects.toThrow('claim_answer_upload_once')
})

test('another government sees no answer and no submission, and adds none here', async ({ sends, entryOf }) => {
  const tenant = TENANTS['kubu-raya'].id
  await sends(entryOf('kubu-raya'), INSERT, [tenant, 'APPLIES'])
  await sends(entryOf('kubu-raya'), 'insert into claim_submission (tenant_id, unmasked) values ($1, false)', [tenant])
  for (const table of ['claim_answer', 'claim_answer_upload', 'claim_submission', 'claim_submission_line']) {
    const { rows } = await sends(entryOf('pontianak'), `select count(*)::int as n from ${table}`)
    expect(rows, table).toEqual([{ n: 0 }])
  }
  await expect(sends(entryOf('pontianak'), INSERT, [tenant, 'APPLIES'])).rejects.toThrow('row-level security')
})
