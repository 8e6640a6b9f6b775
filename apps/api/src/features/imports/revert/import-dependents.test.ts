import { Prisma } from '@payung/database/prisma'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { TENANTS, USERS } from '../../../testing/test.ts'
import { test, testWithJobs } from '../../../testing/with-worker.ts'
import { runWorker } from '../../../worker.ts'
import {
  aLine,
  aList,
  commit,
  dependentsOf,
  logicalContent,
  revert,
  review,
  saved,
  settled,
} from '../imports.builder.ts'

const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
const kubuRaya = TENANTS['kubu-raya'].id
const other = { nik: '6112055511820303', name: 'Siti Aminah' }

/** What may come to stand on a person whom an import made, as somebody else would write it. */
const DEPENDENCES: readonly (readonly [
  reason: string,
  write: (admin: pg.Client, workerId: string) => Promise<unknown>,
])[] = [
  ['CHANGED', (admin, id) => admin.query(`update worker set phone = '+628123456789', version = 2 where id = $1`, [id])],
  [
    'HANDED_OVER',
    (admin, id) =>
      admin.query(`update worker set tenant_id = $2, village_code = '61.71.01.1001', version = 2 where id = $1`, [
        id,
        TENANTS.pontianak.id,
      ]),
  ],
  [
    'MERGED',
    (admin, id) =>
      admin.query(
        'update worker set superseded_by = (select w.id from worker w where w.id <> $1 limit 1) where id = $1',
        [id],
      ),
  ],
  [
    'DOCUMENT',
    (admin, id) =>
      admin.query(
        `insert into worker_document (tenant_id, worker_id, kind, file_id, added_at) select $2, $1, 'OTHER', f.id, now() + interval '1 s' from file f limit 1`,
        [id, kubuRaya],
      ),
  ],
  [
    'LINKED',
    (admin, id) =>
      admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'PROOF', 'FUNDING')`,
        [id, TENANTS.pertamina.id, kubuRaya],
      ),
  ],
  [
    'TRANSFER_OPEN',
    (admin, id) =>
      admin.query(
        `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
           values ($2, $1, $2, $3, '61.71.01.1001', 'Pindah rumah', $4)`,
        [id, kubuRaya, TENANTS.pontianak.id, USERS['kubu-raya']],
      ),
  ],
  [
    'PROPOSAL_OPEN',
    (admin, id) =>
      admin.query(
        `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($2, $3, $1, 'x', '{name}')`,
        [id, kubuRaya, TENANTS.provinsi.id],
      ),
  ],
]

describe('an import that something depends on stays', () => {
  testWithJobs.for(DEPENDENCES)(
    '%s: whole, and it says whose record and why',
    async ([reason, write], { signIn, admin }) => {
      const officer = await signIn('kubu-raya')
      const { id } = await saved(officer, aList(aLine(line), aLine(other), aLine()))
      expect((await dependentsOf(officer, id)).dependentCounts).toEqual([])
      const { rows } = await admin.query('select id from worker where name = $1', [line.name])
      await write(admin, rows[0].id)
      const before = await logicalContent(admin)
      const { dependentCounts, dependents } = await dependentsOf(officer, id)
      // Of two that were merged, the one that stays depends on the other.
      const people = reason === 'MERGED' ? 2 : 1
      expect(dependentCounts).toEqual([{ reason, people }])
      expect(dependents.edges).toHaveLength(people)
      expect(dependents.edges.map((edge: { node: { reasons: string[] } }) => edge.node.reasons)).toContainEqual([
        reason,
      ])
      // Who lives elsewhere by now is nobody's to open here.
      const name = reason === 'HANDED_OVER' ? undefined : line.name
      expect(
        dependents.edges.map((edge: { node: { worker: { name: string } | null } }) => edge.node.worker?.name),
      ).toContain(name)
      expect(await revert(officer, id, 3)).toMatchObject({ code: 'IMPORT_DEPENDED_ON' })
      expect(await logicalContent(admin)).toEqual(before)
      expect((await admin.query('select state from import_file')).rows).toEqual([{ state: 'COMMITTED' }])
    },
  )

  testWithJobs(
    'because a later import changed somebody, and because a proposal of it was accepted',
    async ({ signIn, admin }) => {
      const [officer, province] = [await signIn('kubu-raya'), await signIn('provinsi')]
      const first = await saved(officer, aList(aLine(line)))
      await saved(officer, aList(aLine({ ...line, name: 'Yuliana K' })))
      expect((await dependentsOf(officer, first.id)).dependentCounts).toEqual([{ reason: 'OTHER_IMPORT', people: 1 }])
      const theirs = await saved(province, aList(aLine({ ...line, name: 'Yuliana Kusumawati' })))
      const { workerProposals } = await officer.ask('{ workerProposals { edges { node { id } } } }')
      await officer.ask(
        'mutation ($input: DecideWorkerProposalInput!) { decideWorkerProposal(input: $input) { __typename } }',
        {
          input: { proposalId: workerProposals.edges[0].node.id, accept: true, fields: ['name'] },
        },
      )
      expect(await dependentsOf(province, theirs.id)).toEqual({
        dependentCounts: [{ reason: 'PROPOSAL_ACCEPTED', people: 1 }],
        dependents: { edges: [{ node: { reasons: ['PROPOSAL_ACCEPTED'], worker: null } }] },
      })
      expect(await revert(province, theirs.id, 1)).toMatchObject({ code: 'IMPORT_DEPENDED_ON' })
      expect((await admin.query('select name from worker')).rows).toEqual([{ name: 'Yuliana Kusumawati' }])
    },
  )

  test('also when it comes between the asking and the taking back', async ({ signIn, worker, workerConfig, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await saved(officer, aList(aLine(line), aLine(other)))
    await worker.stop()
    await revert(officer, id, 2)
    await admin.query(`update worker set phone = '+628123456789', version = 2 where name = $1`, [line.name])
    const next = await runWorker(workerConfig, { silentSeconds: 2 })
    const ended = await settled(officer, id)
    await next.stop()
    expect(ended).toMatchObject({ state: 'COMMITTED' })
    expect((await admin.query(`select error_code from job where kind = 'IMPORT_REVERT'`)).rows).toEqual([
      { error_code: 'IMPORT_DEPENDED_ON' },
    ])
    expect((await admin.query(`select from worker where status = 'WITHDRAWN'`)).rowCount).toBe(0)
  })

  testWithJobs('another tenant is told nothing of it', async ({ signIn, admin, writeAs }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine(line)))
    await commit(officer, id)
    await settled(officer, id)
    await admin.query(`update worker set version = 2`)
    const uuid = (await admin.query('select id from import_file')).rows[0].id
    for (const tenant of ['pontianak', 'provinsi'] as const) {
      const dependents = await writeAs(tenant, async (tx) => [
        ...(await tx.rows<object>(Prisma.sql`select * from app.count_import_dependents(${uuid}::uuid)`)),
        ...(await tx.rows<object>(Prisma.sql`select * from app.list_import_dependents(${uuid}::uuid, null, 10)`)),
      ])
      expect(dependents, tenant).toEqual([])
      await expect(
        writeAs(tenant, (tx) => tx.rows(Prisma.sql`select app.revert_import(${uuid}::uuid)`)),
      ).rejects.toThrow(/no such import/)
      await expect(
        writeAs(tenant, (tx) => tx.rows(Prisma.sql`select app.add_import_keys(${uuid}::uuid, '{}', '{}')`)),
      ).rejects.toThrow(/no such import/)
    }
  })
})
