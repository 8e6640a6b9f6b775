import type pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import type { TenantTransaction } from './tenant-transaction.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const decide = (tx: TenantTransaction, transfer: string, accept = true) =>
  tx.rows<{ outcome: string }>(
    Prisma.sql`select outcome from app.decide_custody_transfer(${transfer}::uuid, ${accept}, null)`,
  )

async function aTransfer(
  admin: pg.Client,
  worker: string,
  by: 'kubu-raya' | 'pontianak' = 'kubu-raya',
): Promise<string> {
  const { rows } = await admin.query(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     values ($1, $2, $3, $4, '61.71.01.1001', 'Pindah', $5) returning id`,
    [TENANTS[by].id, worker, TENANTS['kubu-raya'].id, TENANTS.pontianak.id, USERS[by]],
  )
  return rows[0].id
}

async function anAgency(admin: pg.Client, tenant: 'kubu-raya' | 'pontianak'): Promise<string> {
  const { rows } = await admin.query(`insert into agency (tenant_id, name) values ($1, 'Dinas Sosial') returning id`, [
    TENANTS[tenant].id,
  ])
  return rows[0].id
}

test('a member of one agency neither hears of a hand-over of others’ people nor decides it', async ({
  admin,
  transactions,
  entryOf,
}) => {
  const transfer = await aTransfer(admin, await aWorker(admin))
  for (const tenant of ['pontianak', 'kubu-raya'] as const) {
    const limited = entryOf(tenant, { agencyId: await anAgency(admin, tenant) })
    await transactions.write(limited, async (tx) => {
      expect(await tx.rows(Prisma.sql`select name from app.transfer_subjects(array[${transfer}::uuid])`)).toEqual([])
      expect(await decide(tx, transfer, tenant === 'pontianak')).toEqual([{ outcome: 'NOT_FOUND' }])
    })
  }
})

test('of the giving side, the agency that brought the person in may decide', async ({
  admin,
  transactions,
  entryOf,
}) => {
  const worker = await aWorker(admin)
  const agencyId = await anAgency(admin, 'kubu-raya')
  await admin.query('update worker set agency_id = $1 where id = $2', [agencyId, worker])
  const transfer = await aTransfer(admin, worker)
  expect(await transactions.write(entryOf('kubu-raya', { agencyId }), (tx) => decide(tx, transfer, false))).toEqual([
    { outcome: 'WITHDRAWN' },
  ])
})

test('of two who accept at once, one does', async ({ admin, writeAs }) => {
  const transfer = await aTransfer(admin, await aWorker(admin))
  const outcomes = await Promise.all([1, 2].map(() => writeAs('pontianak', (tx) => decide(tx, transfer))))
  expect(
    outcomes
      .flat()
      .map(({ outcome }) => outcome)
      .sort(),
  ).toEqual(['ACCEPTED', 'ALREADY_DECIDED'])
})

test('what was proposed to the former custodian does not wait there for ever', async ({ admin, writeAs }) => {
  const worker = await aWorker(admin)
  await admin.query(
    `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, 'x', '{name}')`,
    [TENANTS['kubu-raya'].id, TENANTS.provinsi.id, worker],
  )
  const transfer = await aTransfer(admin, worker)
  await writeAs('pontianak', (tx) => decide(tx, transfer))
  const { rows } = await admin.query('select state, decision_reason from worker_proposal')
  expect(rows).toEqual([{ state: 'REFUSED', decision_reason: expect.stringContaining('serah terima') }])
})

test('the listing follows the record to its new custodian', async ({ admin, writeAs }) => {
  const worker = await aWorker(admin)
  const transfer = await aTransfer(admin, worker)
  await writeAs('pontianak', (tx) => decide(tx, transfer))
  const { rows } = await admin.query('select tenant_id, custodian_tenant_id, village_code, level from worker_listing')
  expect(rows).toEqual([
    {
      tenant_id: TENANTS.pontianak.id,
      custodian_tenant_id: TENANTS.pontianak.id,
      village_code: '61.71.01.1001',
      level: 'FULL',
    },
  ])
})
