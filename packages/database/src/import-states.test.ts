import type pg from 'pg'
import { expect } from 'vitest'
import { TENANTS, test } from './testing/test.ts'

const STATES = [
  'READING',
  'NEEDS_LAYOUT',
  'REVIEW',
  'COMMITTING',
  'COMMITTED',
  'REVERTING',
  'REVERTED',
  'REFUSED',
  'DISCARDED',
  'FAILED',
] as const
type State = (typeof STATES)[number]

/** Before anything is saved a person may go back and forth; from there on there is one way. */
const BEFORE: readonly State[] = ['READING', 'NEEDS_LAYOUT', 'REVIEW', 'REFUSED', 'DISCARDED', 'FAILED']
const MAY_FOLLOW: Readonly<Record<State, readonly State[]>> = {
  READING: BEFORE,
  NEEDS_LAYOUT: BEFORE,
  REVIEW: [...BEFORE, 'COMMITTING'],
  COMMITTING: [...BEFORE, 'COMMITTED'],
  COMMITTED: ['REVERTING'],
  REVERTING: ['COMMITTED', 'REVERTED'],
  REVERTED: [],
  REFUSED: BEFORE,
  DISCARDED: [],
  FAILED: BEFORE,
}

async function anImport(admin: pg.Client, state: State): Promise<string> {
  const tenant = TENANTS['kubu-raya'].id
  const { rows: files } = await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT') returning id`,
    [tenant],
  )
  const { rows } = await admin.query(
    `insert into import_file (tenant_id, file_id, file_name, state, committed_at, reverted_at) values ($1, $2, 'a.csv', $3, $4, $5) returning id`,
    [tenant, files[0].id, state, savedAt(state), state === 'REVERTED' ? new Date() : null],
  )
  return rows[0].id
}

const savedAt = (state: State) => (/^COMMITTED|^REVERT/.test(state) ? new Date() : null)

test.for(STATES)('what may follow %s', async (from, { admin }) => {
  const id = await anImport(admin, from)
  for (const to of STATES.filter((state) => state !== from)) {
    await admin.query('begin')
    const change = admin.query(`update import_file set state = $2, committed_at = $3, reverted_at = $4 where id = $1`, [
      id,
      to,
      savedAt(to),
      to === 'REVERTED' ? new Date() : null,
    ])
    if (MAY_FOLLOW[from].includes(to)) await change
    else await expect(change).rejects.toThrow(`an import that is ${from} does not become ${to}`)
    await admin.query('rollback')
  }
})
