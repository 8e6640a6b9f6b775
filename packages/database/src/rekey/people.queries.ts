import type pg from 'pg'
import { withoutGuard } from './rekey-connection.ts'

export interface PersonRow {
  readonly id: string
  readonly index: Buffer
}

export interface WorkerRow {
  readonly id: string
  readonly tenant_id: string
  readonly person_id: string
  readonly nik: Buffer
  readonly card: Buffer | null
  readonly card_index: Buffer | null
}

/** A line of a locked cohort or a decree. */
export interface EntryRow {
  readonly list_id: string
  readonly entry_no: number
  readonly tenant_id: string
  readonly person_id: string
  readonly nik: Buffer
}

export interface KeyRow {
  readonly tenant_id: string
  readonly person_id: string
  readonly wrapped: Buffer
}

export interface VersionRow {
  readonly worker_id: string
  readonly version: number
  readonly tenant_id: string
  readonly person_id: string
  readonly state: Buffer
}

export const ENTRY_TABLES = [
  { table: 'cohort_entry', list: 'cohort_id', guard: 'cohort_entry_final' },
  { table: 'decree_entry', list: 'decree_id', guard: 'decree_entry_final' },
] as const

/** Who has no index of the new key yet. */
const NOT_YET = `(length(p.blind_index) <> 36 or substr(p.blind_index, 1, 4) <> $1)`

export async function countPeople(client: pg.Client, mark: Buffer): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from person p where ${NOT_YET}`,
    [mark],
  )
  return rows[0]?.count ?? 0
}

export async function nextPeople(client: pg.Client, mark: Buffer, after: string, limit: number): Promise<PersonRow[]> {
  const { rows } = await client.query<PersonRow>(
    `select p.id::text, p.blind_index as index from person p where ${NOT_YET} and p.id > $2 order by p.id limit $3 for update`,
    [mark, after, limit],
  )
  return rows
}

export async function workersOf(client: pg.Client, people: readonly string[]): Promise<WorkerRow[]> {
  const { rows } = await client.query<WorkerRow>(
    `select w.id, w.tenant_id, w.person_id::text, w.national_id_cipher as nik, w.family_card_cipher as card, w.family_card_index as card_index
     from worker w where w.person_id = any ($1::bigint[]) for update`,
    [people],
  )
  return rows
}

export async function entriesOf(
  client: pg.Client,
  { table, list }: (typeof ENTRY_TABLES)[number],
  people: readonly string[],
): Promise<EntryRow[]> {
  const { rows } = await client.query<EntryRow>(
    `select e.${list} as list_id, e.entry_no, e.tenant_id, e.person_id::text, e.national_id_cipher as nik
     from ${table} e where e.person_id = any ($1::bigint[])`,
    [people],
  )
  return rows
}

/** Without those that an erasure has destroyed. */
export async function keysOf(client: pg.Client, people: readonly string[]): Promise<KeyRow[]> {
  const { rows } = await client.query<KeyRow>(
    `select k.tenant_id, k.person_id::text, k.wrapped_key as wrapped from person_key k
     where k.person_id = any ($1::bigint[]) and k.wrapped_key is not null for update`,
    [people],
  )
  return rows
}

export async function versionsOf(client: pg.Client, keys: readonly KeyRow[]): Promise<VersionRow[]> {
  const { rows } = await client.query<VersionRow>(
    `select v.worker_id, v.version, v.tenant_id, v.person_id::text, v.state_cipher as state
     from unnest($1::uuid[], $2::bigint[]) as k (tenant_id, person_id)
     join worker_version v on v.tenant_id = k.tenant_id and v.person_id = k.person_id`,
    [keys.map((key) => key.tenant_id), keys.map((key) => key.person_id)],
  )
  return rows
}

/** What was sealed anew of a batch of people. */
export interface ResealedPeople {
  readonly people: readonly { readonly id: string; readonly index: Buffer }[]
  readonly workers: readonly Pick<WorkerRow, 'id' | 'nik' | 'card' | 'card_index'>[]
  readonly entries: ReadonlyMap<string, readonly Pick<EntryRow, 'list_id' | 'entry_no' | 'nik'>[]>
  readonly keys: readonly KeyRow[]
  readonly versions: readonly Pick<VersionRow, 'worker_id' | 'version' | 'state'>[]
}

export async function writePeople(client: pg.Client, resealed: ResealedPeople): Promise<void> {
  const { people, workers, entries, keys, versions } = resealed
  await client.query(
    `update person p set blind_index = c.index from unnest($1::bigint[], $2::bytea[]) as c (id, index) where p.id = c.id`,
    [people.map(({ id }) => id), people.map(({ index }) => index)],
  )
  // A record that was merged into another changes no more, but it has to open as long as the other does.
  await withoutGuard(client, 'worker', 'worker_merged_still', () =>
    client.query(
      `update worker w set national_id_cipher = c.nik, family_card_cipher = c.card, family_card_index = c.card_index
       from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as c (id, nik, card, card_index) where w.id = c.id`,
      [
        workers.map(({ id }) => id),
        workers.map(({ nik }) => nik),
        workers.map(({ card }) => card),
        workers.map(({ card_index }) => card_index),
      ],
    ),
  )
  for (const { table, list, guard } of ENTRY_TABLES) {
    const lines = entries.get(table) ?? []
    if (lines.length === 0) continue
    await withoutGuard(client, table, guard, () =>
      client.query(
        `update ${table} e set national_id_cipher = c.nik from unnest($1::uuid[], $2::int[], $3::bytea[]) as c (list_id, entry_no, nik)
         where e.${list} = c.list_id and e.entry_no = c.entry_no`,
        [lines.map(({ list_id }) => list_id), lines.map(({ entry_no }) => entry_no), lines.map(({ nik }) => nik)],
      ),
    )
  }
  if (keys.length === 0) return
  await client.query(
    `update person_key k set wrapped_key = c.wrapped from unnest($1::uuid[], $2::bigint[], $3::bytea[]) as c (tenant_id, person_id, wrapped)
     where k.tenant_id = c.tenant_id and k.person_id = c.person_id`,
    [keys.map((key) => key.tenant_id), keys.map((key) => key.person_id), keys.map(({ wrapped }) => wrapped)],
  )
  await client.query(
    `update worker_version v set state_cipher = c.state from unnest($1::uuid[], $2::int[], $3::bytea[]) as c (worker_id, version, state)
     where v.worker_id = c.worker_id and v.version = c.version`,
    [
      versions.map(({ worker_id }) => worker_id),
      versions.map(({ version }) => version),
      versions.map(({ state }) => state),
    ],
  )
}
