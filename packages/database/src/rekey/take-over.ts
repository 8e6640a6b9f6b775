import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { KeyError } from '../key-register.ts'
import type { RekeyConnection } from './rekey-connection.ts'

const UNDER_WAY = `select from import_file where state in ('READING', 'COMMITTING', 'REVERTING') limit 1`

/**
 * From here on the key makes the indexes, and nobody writes people until `endIndexes`. Returns when every transaction that had begun before has
 * ended: none can have made an index of the former key, or a seal that is bound to one, and write it later.
 *
 * @throws KeyError IMPORTS_UNDER_WAY: an import has begun, which takes more than one transaction
 */
export async function beginIndexes(connection: RekeyConnection, keyId: number): Promise<void> {
  const { client } = connection
  const assertNoImport = async () => {
    if ((await client.query(UNDER_WAY)).rowCount !== 0) throw new KeyError('IMPORTS_UNDER_WAY')
  }
  // Somebody has begun before and was killed: people may have new indexes already, and nobody has written since.
  const { rowCount: begun } = await client.query(
    'select from encryption_key where id = $1 and indexes_from is not null',
    [keyId],
  )
  if (begun !== 0) return waitForOthers(client)
  await assertNoImport()
  await markKey(connection, `indexes_from = now() where id = $1 and indexes_from is null`, keyId)
  try {
    await waitForOthers(client)
    await assertNoImport()
  } catch (error) {
    await markKey(connection, `indexes_from = null where id = $1 and indexed_at is null`, keyId)
    throw error
  }
}

export async function endIndexes(connection: RekeyConnection, keyId: number): Promise<void> {
  // What was sent under a key is known by an index of it: sent again, it is told that the person is registered already.
  await connection.client.query('delete from registration_request')
  await markKey(connection, 'indexed_at = now() where id = $1 and indexed_at is null', keyId)
}

/** Nothing is left that an older key sealed: those open nothing any more, and neither does what is not bound to its row. */
export async function retireOlderKeys(connection: RekeyConnection, keyId: number): Promise<void> {
  await markKey(connection, 'completed_at = now() where id = $1 and completed_at is null', keyId)
  await markKey(
    connection,
    `retired_at = now() where retired_at is null and position < (select position from encryption_key where id = $1)`,
    keyId,
  )
}

async function markKey({ client, transaction }: RekeyConnection, change: string, keyId: number): Promise<void> {
  await transaction(async () => {
    await client.query('set local role payung_owner')
    await client.query(`update encryption_key set ${change}`, [keyId])
  })
}

/** Whoever reads or writes as the application, by the transactions that run now. */
async function waitForOthers(client: pg.Client): Promise<void> {
  const running = async () => {
    const { rows } = await client.query<{ transaction: string }>(
      `select l.virtualtransaction as transaction from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'virtualxid' and a.datname = current_database() and a.usename in ('payung_app', 'payung_jobs')`,
    )
    return rows.map(({ transaction }) => transaction)
  }
  const before = new Set(await running())
  while ((await running()).some((transaction) => before.has(transaction))) await sleep(100)
}
