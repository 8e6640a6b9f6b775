import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect } from 'vitest'
import { openFileStore } from '../file-store.ts'
import { addKeys, openRegisteredVault, readKeyRegister, useKey } from '../key-register.ts'
import { Prisma } from '../prisma.ts'
import { eventually } from '../testing/eventually.ts'
import { test as base, TENANTS } from '../testing/test.ts'
import { newMasterKey } from '../vault.ts'
import { bytesByColumn, columnsThatKept } from './bytes-by-column.builder.ts'
import { rekey } from './rekey.ts'
import { aSealedWorld, nikOf, openWorld } from './sealed-world.builder.ts'

const first = newMasterKey(1)
const second = newMasterKey(2)
const both = `${second},${first}`
const KUBU_RAYA = TENANTS['kubu-raya'].id
const FILE = '0199dddd-0000-7000-8000-0000000000f1'

const test = base.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  dataDir: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'payung-rekey-'))
    await use(directory)
    await rm(directory, { recursive: true, force: true })
  },
})

/** Killed with signal 9 by itself, as soon as it tells of this kind. */
function killedAt(kind: string, options: object): Promise<NodeJS.Signals | null> {
  const script = `import { rekey } from '${import.meta.dirname}/rekey.ts'
    await rekey({ ...${JSON.stringify(options)}, onProgress: (kind, done) => {
      if (kind === '${kind}' && done > 0) process.kill(process.pid, 'SIGKILL') } })`
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', script], () => done(child.signalCode))
  })
}

const WAITS_FOR_TURN = `select from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`

describe('a world that was sealed with a key that leaked', () => {
  test('opens with the new key alone, killed in each part of the work and begun again, and the former key is refused', async ({
    database,
    admin,
    dataDir,
  }) => {
    const former = await openRegisteredVault(database.appUrl, first)
    await aSealedWorld(admin, former)
    await openFileStore(dataDir, former).put(KUBU_RAYA, FILE, Readable.from(['isi']), { sizeBytesMax: 100 })
    await addKeys(database.adminUrl, both)
    const options = { adminUrl: database.adminUrl, keys: both, dataDir, batch: 2 }
    await expect(rekey(options)).rejects.toMatchObject({ code: 'KEY_NOT_NEWER' })
    await useKey(database.adminUrl, 2)
    const before = await openWorld(admin, former)
    const sealedBefore = await bytesByColumn(admin)
    expect([...sealedBefore].filter(([, values]) => values.size === 0).map(([column]) => column)).toEqual([])
    expect(Object.entries(before).filter(([, texts]) => texts.length === 0)).toEqual([])

    for (const kind of ['check_result.said_cipher', 'file.content', 'import_row', 'person'])
      expect(await killedAt(kind, options)).toBe('SIGKILL')
    const { rows: half } = await admin.query(
      'select count(*) filter (where length(blind_index) = 36)::int as next, count(*) filter (where length(blind_index) = 32)::int as former from person',
    )
    expect(half[0].next * half[0].former).toBeGreaterThan(0)

    expect(await rekey(options)).toMatchObject({ keyId: 2, isRetired: true })
    const alone = await openRegisteredVault(database.appUrl, second)
    expect(await openWorld(admin, alone)).toEqual(before)
    expect(await columnsThatKept(admin, sealedBefore)).toEqual([])
    expect(await text(await openFileStore(dataDir, alone).get(KUBU_RAYA, FILE))).toBe('isi')
    await expect(openRegisteredVault(database.appUrl, first)).rejects.toMatchObject({ code: 'KEY_RETIRED' })
    const needless: number[] = []
    await openRegisteredVault(database.appUrl, both, (id) => needless.push(id))
    expect(needless).toEqual([1])
    expect((await readKeyRegister(database.appUrl)).map(({ id, retiredAt }) => [id, retiredAt !== null])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  test('waits a moment for the turn of who was killed, and refuses while another goes on', async ({
    database,
    admin,
    dataDir,
  }) => {
    await aSealedWorld(admin, await openRegisteredVault(database.appUrl, first))
    await addKeys(database.adminUrl, both)
    await useKey(database.adminUrl, 2)
    const options = { adminUrl: database.adminUrl, keys: both, dataDir }
    await admin.query(`select pg_advisory_lock(hashtext('payung rekey'))`)
    await expect(rekey(options)).rejects.toMatchObject({ code: 'REKEY_UNDER_WAY' })
    const waiting = rekey(options)
    waiting.catch(() => {}) // told below, unless another expectation fails first
    await eventually(async () => expect((await admin.query(WAITS_FOR_TURN)).rowCount).toBe(1))
    await admin.query(`select pg_advisory_unlock(hashtext('payung rekey'))`)
    expect(await waiting).toMatchObject({ isRetired: true })
  })

  test('keeps whom it cannot open, says so, and retires the former key only when told to', async ({
    database,
    admin,
    dataDir,
  }) => {
    const former = await openRegisteredVault(database.appUrl, first)
    await aSealedWorld(admin, former)
    await addKeys(database.adminUrl, both)
    await useKey(database.adminUrl, 2)
    const { rows } = await admin.query<{ id: string }>(
      `update worker set national_id_cipher = set_byte(national_id_cipher, 20, (get_byte(national_id_cipher, 20) + 1) % 256)
       where id = (select id from worker where village_code = '61.12.05.2003' and superseded_by is null limit 1) returning id`,
    )
    const options = { adminUrl: database.adminUrl, keys: both, dataDir }
    expect(await rekey(options)).toMatchObject({ isRetired: false, left: { person: 1 } })
    const { rows: noted } = await admin.query(
      `select subject_id from unopened_value where place = 'worker.national_id_cipher' and subject_id = $1`,
      [rows[0]?.id],
    )
    expect(noted).toHaveLength(1)
    await expect(openRegisteredVault(database.appUrl, second)).rejects.toMatchObject({ code: 'KEY_MISSING' })
    expect(await rekey({ ...options, leaveUnopened: true })).toMatchObject({ isRetired: true })
    await expect(openRegisteredVault(database.appUrl, second)).resolves.toBeDefined()
  })

  test('makes nobody twice: nobody is written meanwhile, and no process with the former index afterwards', async ({
    database,
    admin,
    dataDir,
    writeAs,
  }) => {
    const former = await openRegisteredVault(database.appUrl, first)
    await aSealedWorld(admin, former)
    await addKeys(database.adminUrl, both)
    await useKey(database.adminUrl, 2)
    const registers = (index: Buffer) =>
      writeAs('kubu-raya', (tx) => tx.one<{ id: bigint }>(Prisma.sql`select app.person_for(${index}) as id`))
    const { rows } = await admin.query<{ id: string }>('select id::text from person order by id desc limit 1')
    const nik = nikOf(rows[0]?.id ?? '')
    const attempts: Promise<unknown>[] = []
    const onProgress = (kind: string) => {
      if (kind === 'person') attempts.push(registers(former.blindIndex(nik)).catch((error: unknown) => error))
    }
    await rekey({ adminUrl: database.adminUrl, keys: both, dataDir, batch: 2, onProgress })
    const outcomes = await Promise.all(attempts)
    expect(outcomes.length).toBeGreaterThan(2)
    expect(outcomes.filter((outcome) => !(outcome instanceof Error))).toEqual([])
    const now = await openRegisteredVault(database.appUrl, second)
    await expect(registers(former.blindIndex(nik))).rejects.toThrow()
    expect(String((await registers(now.blindIndex(nik))).id)).toBe(rows[0]?.id)
    const { rows: people } = await admin.query(
      'select count(*)::int as count from person where length(blind_index) = 32',
    )
    expect(people).toEqual([{ count: 0 }])
  })
})
