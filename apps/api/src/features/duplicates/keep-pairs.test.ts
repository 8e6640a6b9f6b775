import { eventually } from '@payung/database/testing/eventually'
import { describe, expect } from 'vitest'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, test, vaultOf } from '../../testing/test.ts'
import type { CandidateRow } from './candidates.queries.ts'
import { keepPairs } from './keep-pairs.queries.ts'

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ~ 'duplicate_pair'`

describe('a comparison that is written while its pair is decided', () => {
  test.for([
    { state: 'MERGED', revision: 2, score: 90 },
    { state: 'NOT_SAME', revision: 3, score: 92 },
  ])('of $state leaves revision $revision and score $score', async (expected, { admin, keys, transactions }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Rosnah Atan' }, { name: 'Rosnah Attan' }])
    const [a = '', b = ''] = people.map(({ id }) => id).sort()
    const entry = { tenantId: TENANTS['kubu-raya'].id, userId: null, areaScope: '', agencyId: null }
    await admin.query(
      `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b) values ($1, $2, $3, 90, '{NAME}', 1, 1)`,
      [entry.tenantId, a, b],
    )
    await admin.query('begin')
    await admin.query('update duplicate_pair set state = $1, decided_score = 90, revision = 2', [expected.state])
    const row = { asked_id: a, other_id: b, asked_version: 2, other_version: 1 } as CandidateRow
    const writing = transactions.write(entry, (tx) =>
      keepPairs(tx, entry, [{ row, score: 92, reasons: ['NAME'], isPartial: false }], 'WHOLE'),
    )
    await eventually(async () => {
      // Within a transaction who waits is otherwise read once.
      await admin.query('select pg_stat_clear_snapshot()')
      expect((await admin.query(WAITING)).rowCount).toBe(1)
    })
    await admin.query('commit')
    expect(await writing).toBe(0)
    const { rows } = await admin.query('select state, revision, score::int from duplicate_pair')
    expect(rows).toEqual([expected])
  })
})
