import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import pg from 'pg'
import { countWithoutKey, type ProcessKeys } from './keys-in-use.ts'
import { keyIdOf } from './sealed-value.ts'
import { type KeyUse, openVault, readKeys, type Vault } from './vault.ts'

/** Whoever migrates may become it; it passes no policy. */
const OWNER = 'payung_owner'
const ALGORITHM = 'AES-256-GCM, HKDF-SHA256'

/** A key as it is known: by what it makes, which tells nothing of the key. */
export interface KeyFingerprint {
  readonly id: number
  readonly checkValue: Buffer
}

export interface RegisteredKey extends KeyFingerprint {
  /** 1 is the oldest, which makes the blind index until another takes over. */
  readonly position: number
  /** Null while it is only known: other processes may not have it yet. */
  readonly usedFrom: Date | null
  /** From when it makes the indexes in the place of an older key. */
  readonly indexesFrom: Date | null
  /** From when every person has an index of it. */
  readonly indexedAt: Date | null
  /** From when nothing is left that another key sealed. */
  readonly completedAt: Date | null
  /** From when nothing opens with it any more: it may be left out, and never stands alone. */
  readonly retiredAt: Date | null
}

export type KeyFault =
  | 'KEY_WRONG'
  | 'KEY_MISSING'
  | 'KEY_UNKNOWN'
  | 'KEY_ORDER'
  | 'KEY_RETIRED'
  | 'KEY_NOT_NEWER'
  | 'KEY_NOT_EVERYWHERE'
  | 'KEY_NOT_YET_USED'
  | 'REKEY_UNDER_WAY'
  | 'IMPORTS_UNDER_WAY'
  | 'KEYS_NOT_REGISTERED'
  | 'BEGUN_ELSEWHERE'

/** Keys that this database does not belong to. Never holds key material. */
export class KeyError extends Error {
  override readonly name = 'KeyError'
  readonly code: KeyFault
  readonly text: { readonly id: string; readonly en: string }

  constructor(code: KeyFault, keyId: number | undefined = undefined) {
    const text = WORDS[code](keyId)
    super(`${text.id} / ${text.en}`)
    this.code = code
    this.text = text
  }
}

const WORDS: Readonly<Record<KeyFault, (keyId: number | undefined) => { id: string; en: string }>> = {
  KEY_WRONG: (keyId) => ({
    id: `PAYUNG_KEYS: kunci ${keyId} bukan kunci ${keyId} yang dipakai basis data ini: pulihkan kunci yang benar dari cadangan. Tidak ada yang diubah.`,
    en: `PAYUNG_KEYS: key ${keyId} is not the key ${keyId} that this database uses: restore the right one from the backup. Nothing was changed.`,
  }),
  KEY_MISSING: (keyId) => ({
    id: `PAYUNG_KEYS: kunci ${keyId} tidak ada, padahal dipakai basis data ini: tambahkan dari cadangan. Tidak ada yang diubah.`,
    en: `PAYUNG_KEYS: key ${keyId} is missing, though this database uses it: add it from the backup. Nothing was changed.`,
  }),
  KEY_UNKNOWN: (keyId) => ({
    id: `PAYUNG_KEYS: kunci ${keyId} belum dikenal basis data ini: daftarkan lebih dahulu dengan "pnpm payung keys add", atau hapus dari pengaturan.`,
    en: `PAYUNG_KEYS: this database does not know key ${keyId}: register it first with "pnpm payung keys add", or take it out of the setting.`,
  }),
  KEY_ORDER: (keyId) => ({
    id: `PAYUNG_KEYS: urutan kunci salah pada kunci ${keyId}: tulis yang terbaru di depan dan yang tertua di akhir, seperti yang ditampilkan "pnpm payung keys".`,
    en: `PAYUNG_KEYS: the order is wrong at key ${keyId}: write the newest first and the oldest last, as "pnpm payung keys" shows them.`,
  }),
  KEY_RETIRED: (keyId) => ({
    id: `PAYUNG_KEYS: kunci ${keyId} sudah tidak berlaku: isi dengan kunci penggantinya, seperti yang ditampilkan "pnpm payung keys". Tidak ada yang diubah.`,
    en: `PAYUNG_KEYS: key ${keyId} is retired: give the key that took over from it, as "pnpm payung keys" shows. Nothing was changed.`,
  }),
  KEY_NOT_NEWER: () => ({
    id: 'Belum ada kunci baru yang dipakai: jalankan "pnpm payung keys add", mulai ulang semua proses, lalu "pnpm payung keys use <id>". Tidak ada yang diubah.',
    en: 'No newer key is in use: run "pnpm payung keys add", restart every process, then "pnpm payung keys use <id>". Nothing was changed.',
  }),
  KEY_NOT_EVERYWHERE: (keyId) => ({
    id: `Masih ada server atau worker yang berjalan tanpa kunci ${keyId}: pasang PAYUNG_KEYS yang sama di semuanya, mulai ulang, lalu ulangi. Tidak ada yang diubah.`,
    en: `A server or worker still runs without key ${keyId}: give every one the same PAYUNG_KEYS, restart it, then repeat. Nothing was changed.`,
  }),
  KEY_NOT_YET_USED: (keyId) => ({
    id: `Masih ada server atau worker yang menyegel dengan kunci sebelum kunci ${keyId}: mulai ulang semuanya, lalu ulangi. Tidak ada yang diubah.`,
    en: `A server or worker still seals with a key from before key ${keyId}: restart every one, then repeat. Nothing was changed.`,
  }),
  REKEY_UNDER_WAY: () => ({
    id: '"pnpm payung rekey" sedang berjalan di tempat lain: tunggu sampai selesai.',
    en: '"pnpm payung rekey" runs elsewhere: wait until it has ended.',
  }),
  IMPORTS_UNDER_WAY: () => ({
    id: 'Ada impor yang sedang dibaca, disimpan, atau dibatalkan: tunggu sampai selesai, lalu jalankan "pnpm payung rekey" lagi. Yang sudah disegel ulang tetap tersimpan.',
    en: 'An import is being read, saved or taken back: wait until it has ended, then run "pnpm payung rekey" again. What was sealed anew is kept.',
  }),
  BEGUN_ELSEWHERE: () => ({
    id: 'Basis data ini sudah dipakai dari komputer lain: salin secrets.json dari sana ke PAYUNG_DATA_DIR, atau isi PAYUNG_KEYS, PAYUNG_AUTH_SECRET, DATABASE_URL, DATABASE_AUTH_URL, dan DATABASE_JOBS_URL seperti di sana. Tidak ada yang diubah.',
    en: 'This database is already served from another machine: copy its secrets.json into PAYUNG_DATA_DIR, or set PAYUNG_KEYS, PAYUNG_AUTH_SECRET, DATABASE_URL, DATABASE_AUTH_URL and DATABASE_JOBS_URL as they are there. Nothing was changed.',
  }),
  KEYS_NOT_REGISTERED: () => ({
    id: 'Basis data ini berisi orang, tetapi kuncinya belum terdaftar: jalankan "pnpm payung migrate" sekali dengan PAYUNG_KEYS yang selama ini dipakai.',
    en: 'This database holds people, but its keys are not registered yet: run "pnpm payung migrate" once with the PAYUNG_KEYS that have been in use.',
  }),
}

/** @returns what the database keeps of each key, the oldest first */
export function fingerprintsOf(keys: string): KeyFingerprint[] {
  return readKeys(keys)
    .reverse()
    .map(({ id, secret }) => {
      const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'payung/check-value', 32))
      return { id, checkValue: createHmac('sha256', key).update(`key ${id}`).digest().subarray(0, 16) }
    })
}

/**
 * Whether a process may work with the keys that it holds.
 *
 * @param registered what the database knows, the oldest first
 * @param held what the process has, the oldest first
 * @returns null if they are the same keys in the same order; a retired key may be left out
 */
export function judgeKeys(
  registered: readonly (KeyFingerprint & { readonly retiredAt?: Date | null })[],
  held: readonly KeyFingerprint[],
): KeyError | null {
  const isRetired = (keyId: number) => registered.some(({ id, retiredAt }) => id === keyId && retiredAt != null)
  for (const key of registered) {
    const same = held.find(({ id }) => id === key.id)
    if (same !== undefined && !timingSafeEqual(same.checkValue, key.checkValue))
      return new KeyError('KEY_WRONG', key.id)
    if (same !== undefined || isRetired(key.id)) continue
    const [only] = held
    return only !== undefined && held.every(({ id }) => isRetired(id))
      ? new KeyError('KEY_RETIRED', only.id)
      : new KeyError('KEY_MISSING', key.id)
  }
  const stranger = held.find(({ id }) => !registered.some((key) => key.id === id))
  if (stranger !== undefined) return new KeyError('KEY_UNKNOWN', stranger.id)
  const expected = registered.filter((key) => held.some(({ id }) => id === key.id))
  const misplaced = held.find(({ id }, at) => expected[at]?.id !== id)
  return misplaced === undefined ? null : new KeyError('KEY_ORDER', misplaced.id)
}

/** What a process with these keys does with each of them. */
function keyUseOf(registered: readonly RegisteredKey[]): KeyUse {
  return {
    sealing: registered.findLast(({ usedFrom }) => usedFrom !== null)?.id,
    indexing: registered.findLast(({ indexesFrom }) => indexesFrom !== null)?.id,
    opensBoundOnly: registered.some(({ completedAt }) => completedAt !== null),
  }
}

/**
 * Opens the vault of a process, once the database agrees that its keys are those. The first process of an empty database writes them down.
 *
 * @param url of the application's role
 * @param onRetired a key that is held, and that nothing needs any more
 * @throws KeyError before anything is read or written with a wrong key
 */
export async function openRegisteredVault(
  url: string,
  keys: string,
  onRetired: (keyId: number) => void = () => {},
): Promise<Vault> {
  return await withClient(url, (client) => openVaultThrough(client, keys, onRetired))
}

/** As `openRegisteredVault`, on a connection that is open already. */
export async function openVaultThrough(
  client: pg.Client,
  keys: string,
  onRetired: (keyId: number) => void = () => {},
): Promise<Vault> {
  const held = fingerprintsOf(keys)
  let registered = await readRegister(client)
  if (registered.length === 0) {
    await client
      .query('select app.register_first_keys($1, $2)', [
        held.map(({ id }) => id),
        held.map(({ checkValue }) => checkValue),
      ])
      .catch((error: unknown) => {
        if ((error as pg.DatabaseError).constraint === 'keys_before_people') throw new KeyError('KEYS_NOT_REGISTERED')
        throw error
      })
    registered = await readRegister(client)
  }
  const fault = judgeKeys(registered, held)
  if (fault !== null) throw fault
  for (const { id, retiredAt } of registered) if (retiredAt !== null && held.some((key) => key.id === id)) onRetired(id)
  return openVault(keys, keyUseOf(registered))
}

/** What a process shows of its keys while it runs. */
export function processKeysOf(keys: string, vault: Vault): ProcessKeys {
  return { newest: readKeys(keys)[0]?.id ?? 0, sealing: vault.sealingKeys('').keyId }
}

/**
 * What migrating does: compares the keys, and writes them down where a version from before the register has brought people in, if they open
 * what that version sealed.
 *
 * @param adminUrl of an administrator or the owner
 * @throws KeyError
 */
export async function ensureKeyRegister(adminUrl: string, keys: string): Promise<void> {
  const held = fingerprintsOf(keys)
  await withClient(
    adminUrl,
    async (client) => {
      await client.query(`begin; select pg_advisory_xact_lock(hashtext('payung keys'))`)
      const registered = await readRegister(client)
      const fault = registered.length === 0 ? await proveKeys(client, keys) : judgeKeys(registered, held)
      if (fault !== null) throw fault
      if (registered.length === 0) await addAll(client, held, 1, true)
      await client.query('commit')
    },
    OWNER,
  )
}

/**
 * Makes newer keys known, which then every process must hold; none of them seals before `useKey`.
 *
 * @param keys those in use, and the new ones in front
 * @returns the ids of the keys that were added
 * @throws KeyError
 */
export async function addKeys(adminUrl: string, keys: string): Promise<readonly number[]> {
  const held = fingerprintsOf(keys)
  return await withClient(
    adminUrl,
    async (client) => {
      await client.query(`begin; select pg_advisory_xact_lock(hashtext('payung keys'))`)
      const registered = await readRegister(client)
      if (registered.length === 0) throw new KeyError('KEYS_NOT_REGISTERED')
      const newest = held.findLastIndex(({ id }) => registered.some((key) => key.id === id))
      const fault = judgeKeys(registered, held.slice(0, newest + 1))
      if (fault !== null) throw fault
      const added = held.slice(newest + 1)
      await addAll(client, added, registered.length + 1, false)
      await client.query('commit')
      return added.map(({ id }) => id)
    },
    OWNER,
  )
}

/**
 * Lets a known key seal: each process does from its next start on.
 *
 * @throws KeyError KEY_UNKNOWN; KEY_NOT_EVERYWHERE while a process runs that would not open what it seals
 */
export async function useKey(adminUrl: string, id: number): Promise<void> {
  await withClient(
    adminUrl,
    async (client) => {
      const { rowCount } = await client.query('select from encryption_key where id = $1', [id])
      if (rowCount === 0) throw new KeyError('KEY_UNKNOWN', id)
      if ((await countWithoutKey(client, id)) > 0) throw new KeyError('KEY_NOT_EVERYWHERE', id)
      // Those before it as well: what seals is the newest of those in use.
      await client.query(
        `update encryption_key set used_from = now()
       where used_from is null and position <= (select position from encryption_key where id = $1)`,
        [id],
      )
    },
    OWNER,
  )
}

/** What the log was signed with before another key took over: the public half, and the newest key's signature of it. */
export interface FormerSealKey {
  readonly publicKey: string
  readonly signature: Buffer
}

/** Once kept, it stays as it is. */
export async function keepFormerSealKey(
  adminUrl: string,
  keyId: number,
  { publicKey, signature }: FormerSealKey,
): Promise<void> {
  await withClient(
    adminUrl,
    (client) =>
      client.query(
        `update encryption_key set seal_public_key = $2, seal_public_key_signature = $3 where id = $1 and seal_public_key is null`,
        [keyId, publicKey, signature],
      ),
    OWNER,
  )
}

/** @returns those of every key that another took over from, the oldest first */
export function readFormerSealKeys(url: string): Promise<readonly FormerSealKey[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<FormerSealKey>(
      `select seal_public_key as "publicKey", seal_public_key_signature as signature from encryption_key
       where seal_public_key is not null order by position`,
    )
    return rows
  })
}

/** @returns every key that the database knows, the oldest first */
export function readKeyRegister(url: string): Promise<readonly RegisteredKey[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.encryption_key') is not null as exists`)
    return rows[0]?.exists === true ? readRegister(client) : []
  })
}

export async function readRegister(client: pg.Client): Promise<RegisteredKey[]> {
  const { rows } = await client.query<RegisteredKey>(
    `select id, position, check_value as "checkValue", used_from as "usedFrom", indexes_from as "indexesFrom", indexed_at as "indexedAt",
       completed_at as "completedAt", retired_at as "retiredAt" from encryption_key order by position`,
  )
  return rows
}

async function addAll(
  client: pg.Client,
  keys: readonly KeyFingerprint[],
  from: number,
  isUsed: boolean,
): Promise<void> {
  await client.query(
    `insert into encryption_key (id, position, algorithm, check_value, used_from)
     select key.id, $3 + key.place - 1, $4, key.check_value, case when $5 then now() end
     from unnest($1::int[], $2::bytea[]) with ordinality as key (id, check_value, place)`,
    [keys.map(({ id }) => id), keys.map(({ checkValue }) => checkValue), from, ALGORITHM, isUsed],
  )
}

/** One number of each key that sealed any: it must open, and make the index by which its person is known. */
async function proveKeys(client: pg.Client, keys: string): Promise<KeyError | null> {
  const { rows } = await client.query<{ cipher: Buffer; person_index: Buffer }>('select * from app.sealed_samples()')
  const held = fingerprintsOf(keys)
  const vault = openVault(keys)
  for (const { cipher, person_index: index } of rows) {
    const keyId = keyIdOf(cipher)
    if (!held.some(({ id }) => id === keyId)) return new KeyError('KEY_MISSING', keyId)
    const digits = openOrNull(vault, cipher, index)
    if (digits === null) return new KeyError('KEY_WRONG', keyId)
    // It opens, but the oldest key is not the one that made the indexes.
    if (!vault.blindIndex(digits).equals(index)) return new KeyError('KEY_ORDER', held[0]?.id)
  }
  return null
}

function openOrNull(vault: Vault, cipher: Buffer, index: Buffer): string | null {
  try {
    return vault.openNationalId(cipher, index)
  } catch {
    return null
  }
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>, role?: string): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...(role === undefined ? {} : { options: `-c role=${role}` }) })
  client.on('error', () => {}) // a broken connection is told by the query on it
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end().catch(() => {}) // what failed before tells more
  }
}
