import pg from 'pg'
import { type FileStore, openFileStore } from '../file-store.ts'
import { fingerprintsOf, judgeKeys, KeyError, type RegisteredKey, readRegister } from '../key-register.ts'
import { countSealingOlder } from '../keys-in-use.ts'
import { openVault, type Vault } from '../vault.ts'
import { rekeyFiles } from './files.ts'
import { rekeyJobParams } from './job-params.ts'
import { rekeyPeople } from './people.ts'
import { openRekeyConnection, type RekeyConnection } from './rekey-connection.ts'
import type { RekeyPass } from './rekey-pass.ts'
import { rekeyStagedRows } from './staged-rows.ts'
import { beginIndexes, endIndexes, retireOlderKeys } from './take-over.ts'
import { rekeyTexts, TEXT_COLUMNS } from './texts.ts'

const BATCH = 500

export interface RekeyOptions {
  readonly adminUrl: string
  readonly keys: string
  readonly dataDir: string
  /** Retires the older keys although something does not open: it will never open again. */
  readonly leaveUnopened?: boolean
  /** Rows of one transaction. */
  readonly batch?: number
  readonly onProgress?: (kind: string, done: number, total: number) => void
}

export interface RekeyReport {
  readonly keyId: number
  /** By kind, what was left as it was because it does not open. */
  readonly left: Readonly<Record<string, number>>
  readonly isRetired: boolean
}

/**
 * Seals everything anew with the newest key in use, and retires the older ones. Each batch is one transaction and says by itself that it is done,
 * so whoever is killed begins again and goes on where it was. People, who are known by an index of the key, come last and in one go: nobody
 * registers or changes anybody meanwhile.
 *
 * @throws KeyError `REKEY_UNDER_WAY` after five seconds in which another goes on, and what `judgeKeys` says
 */
export async function rekey(options: RekeyOptions): Promise<RekeyReport> {
  const connection = await openRekeyConnection(options.adminUrl)
  try {
    await takeTurn(connection)
    const registered = await readRegister(connection.client)
    const fault = judgeKeys(registered, fingerprintsOf(options.keys))
    if (fault !== null) throw fault
    const newest = registered.findLast(({ usedFrom }) => usedFrom !== null)
    if (newest === undefined || newest.position === 1) throw new KeyError('KEY_NOT_NEWER')
    // What it sealed behind us would be lost with the older key, and nobody would be told.
    if ((await countSealingOlder(connection.client, newest.id)) > 0) throw new KeyError('KEY_NOT_YET_USED', newest.id)
    const vault = openVault(options.keys, { sealing: newest.id, indexing: newest.id })
    const files = openFileStore(options.dataDir, vault)
    const left = await rekeyAll(connection, newest, vault, files, options)
    const isComplete = Object.values(left).every((count) => count === 0)
    const isRetired = isComplete || options.leaveUnopened === true
    if (isRetired) await retireOlderKeys(connection, newest.id)
    return { keyId: newest.id, left, isRetired }
  } finally {
    await connection.close()
  }
}

async function rekeyAll(
  connection: RekeyConnection,
  { id: keyId, indexedAt }: RegisteredKey,
  vault: Vault,
  files: FileStore,
  { leaveUnopened = false, batch = BATCH, onProgress = () => {} }: RekeyOptions,
): Promise<Record<string, number>> {
  const left: Record<string, number> = {}
  const pass = (kind: string): RekeyPass => ({
    keyId,
    vault,
    batch,
    onProgress: (done, total) => onProgress(kind, done, total),
  })
  for (const text of TEXT_COLUMNS) {
    const kind = `${text.table}.${text.column}`
    left[kind] = await rekeyTexts(connection, text, pass(kind))
  }
  left['job.params'] = await rekeyJobParams(connection, pass('job.params'))
  left['file.content'] = await rekeyFiles(connection, files, pass('file.content').onProgress)
  if (indexedAt === null) await beginIndexes(connection, keyId)
  left['import_row'] = await rekeyStagedRows(connection, pass('import_row'))
  left['person'] = await rekeyPeople(connection, { ...pass('person'), leaveUnopened })
  if (indexedAt === null) await endIndexes(connection, keyId)
  return left
}

/** When a rekey is killed, a busy server ends its connection, and so frees the lock, only after a moment. */
const TURN_WAIT_MS = 5_000
const LOCK_NOT_AVAILABLE = '55P03'

/** Two at once would wait for each other's rows. The lock ends with the connection, also of who is killed. */
async function takeTurn({ client }: RekeyConnection): Promise<void> {
  await client.query(`set lock_timeout = ${TURN_WAIT_MS}`)
  try {
    await client.query(`select pg_advisory_lock(hashtext('payung rekey'))`)
  } catch (error) {
    throw isLockRefusal(error) ? new KeyError('REKEY_UNDER_WAY') : error
  }
  await client.query('reset lock_timeout')
}

function isLockRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE
}
