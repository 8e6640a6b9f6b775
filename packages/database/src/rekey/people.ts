import { randomBytes } from 'node:crypto'
import { markOf } from '../index-mark.ts'
import { ownerOf } from '../sealed-owner.ts'
import type { Vault } from '../vault.ts'
import { NotedValues } from './noted-values.ts'
import {
  countPeople,
  ENTRY_TABLES,
  type EntryRow,
  entriesOf,
  type KeyRow,
  keysOf,
  nextPeople,
  type PersonRow,
  type ResealedPeople,
  type VersionRow,
  versionsOf,
  type WorkerRow,
  workersOf,
  writePeople,
} from './people.queries.ts'
import type { RekeyConnection } from './rekey-connection.ts'
import type { RekeyPass } from './rekey-pass.ts'
import {
  type PersonIndexes,
  type ResealedNumbers,
  resealCard,
  resealNationalId,
  resealState,
} from './resealed-state.ts'

export interface PeopleOptions extends RekeyPass {
  /** Somebody of whom a value does not open is changed all the same, as far as it goes. */
  readonly leaveUnopened: boolean
}

/**
 * Gives every person an index of the new key, and seals anew whatever is bound to the former one: numbers, family cards, lines of lists and
 * histories. A person changes as a whole, so that everything of theirs opens at any time. Nobody writes people meanwhile (`beginIndexes`).
 *
 * @returns who was left as they were, because something of theirs does not open
 */
export async function rekeyPeople(connection: RekeyConnection, options: PeopleOptions): Promise<number> {
  const { client } = connection
  const mark = markOf(options.keyId)
  const total = await countPeople(client, mark)
  let [after, done] = ['0', 0]
  for (let count = options.batch; count === options.batch; ) {
    count = await connection.transaction(async () => {
      const people = await nextPeople(client, mark, after, options.batch)
      after = people.at(-1)?.id ?? after
      if (people.length > 0) await rekeyBatch(connection, options, people)
      return people.length
    })
    done += count
    options.onProgress(done, total)
  }
  return countPeople(client, mark)
}

interface Belongings {
  readonly workers: WorkerRow[]
  readonly entries: (EntryRow & { readonly table: string })[]
  readonly keys: KeyRow[]
  readonly versions: VersionRow[]
}

async function rekeyBatch(
  { client }: RekeyConnection,
  options: PeopleOptions,
  people: readonly PersonRow[],
): Promise<void> {
  const ids = people.map(({ id }) => id)
  const belongings = new Map<string, Belongings>(
    ids.map((id) => [id, { workers: [], entries: [], keys: [], versions: [] }]),
  )
  for (const row of await workersOf(client, ids)) belongings.get(row.person_id)?.workers.push(row)
  for (const entryTable of ENTRY_TABLES)
    for (const row of await entriesOf(client, entryTable, ids))
      belongings.get(row.person_id)?.entries.push({ ...row, table: entryTable.table })
  const keys = await keysOf(client, ids)
  for (const row of keys) belongings.get(row.person_id)?.keys.push(row)
  for (const row of keys.length === 0 ? [] : await versionsOf(client, keys))
    belongings.get(row.person_id)?.versions.push(row)

  const resealed: MutableBatch = { people: [], workers: [], entries: new Map(), keys: [], versions: [] }
  for (const person of people) {
    const noted = new NotedValues()
    const own = belongings.get(person.id)
    const next = own === undefined ? null : resealPerson(options.vault, options.keyId, person, own, noted)
    if (next !== null && (noted.size === 0 || options.leaveUnopened)) add(resealed, next)
    await noted.setAside(client)
  }
  if (resealed.people.length > 0) await writePeople(client, resealed)
}

interface MutableBatch extends ResealedPeople {
  readonly people: { id: string; index: Buffer }[]
  readonly workers: WorkerRow[]
  readonly entries: Map<string, EntryRow[]>
  readonly keys: KeyRow[]
  readonly versions: VersionRow[]
}

interface ResealedPerson extends Belongings {
  readonly person: { readonly id: string; readonly index: Buffer }
}

function add(batch: MutableBatch, next: ResealedPerson): void {
  batch.people.push(next.person)
  batch.workers.push(...next.workers)
  batch.keys.push(...next.keys)
  batch.versions.push(...next.versions)
  for (const entry of next.entries) {
    const lines = batch.entries.get(entry.table)
    if (lines === undefined) batch.entries.set(entry.table, [entry])
    else lines.push(entry)
  }
}

/** @returns null where no number of the person opens: nobody can say what the new index is */
function resealPerson(
  vault: Vault,
  keyId: number,
  person: PersonRow,
  own: Belongings,
  noted: NotedValues,
): ResealedPerson | null {
  const next = nextIndex(vault, keyId, person, own, noted)
  if (next === null) return null
  const indexes: PersonIndexes = { former: person.index, next }
  const numbers: ResealedNumbers = new Map()
  const workers = own.workers.map((worker) => {
    const nik = noted.open(worker.tenant_id, 'worker.national_id_cipher', worker.id, () =>
      resealNationalId(vault, indexes, numbers, worker.nik),
    )
    return { ...worker, ...cardOf(vault, indexes, numbers, worker, noted), nik: nik ?? worker.nik }
  })
  const entries = own.entries.map((entry) => {
    const subject = `${entry.list_id}/${entry.entry_no}`
    const nik = noted.open(entry.tenant_id, `${entry.table}.national_id_cipher`, subject, () =>
      resealNationalId(vault, indexes, numbers, entry.nik),
    )
    return { ...entry, nik: nik ?? entry.nik }
  })
  const keys: KeyRow[] = []
  const versions: VersionRow[] = []
  for (const key of own.keys) {
    const former = noted.open(key.tenant_id, 'person_key.wrapped_key', key.person_id, () =>
      vault.unwrapPersonKey(key.tenant_id, key.person_id, key.wrapped),
    )
    if (former === null) continue
    // A new key and not the former one in a new seal: whoever has the key that leaked, and an old backup, has the former one.
    const fresh = vault.newPersonKey(key.tenant_id, key.person_id)
    keys.push({ ...key, wrapped: fresh.wrapped })
    for (const version of own.versions.filter(({ tenant_id }) => tenant_id === key.tenant_id)) {
      const owner = ownerOf('worker_version.state_cipher', version.worker_id, version.version)
      const state = noted.open(
        version.tenant_id,
        'worker_version.state_cipher',
        `${version.worker_id}/${version.version}`,
        () =>
          vault.sealUnder(
            fresh.key,
            owner,
            resealState(vault, indexes, numbers, vault.openUnder(former, owner, version.state)),
          ),
      )
      if (state !== null) versions.push({ ...version, state })
    }
  }
  return { person: { id: person.id, index: next }, workers, entries, keys, versions }
}

/** Of the first number that opens; somebody who is in no record, list or history any more gets one that no number has. */
function nextIndex(vault: Vault, keyId: number, person: PersonRow, own: Belongings, noted: NotedValues): Buffer | null {
  const unopened = new NotedValues()
  for (const worker of own.workers) {
    const digits = unopened.open(worker.tenant_id, 'worker.national_id_cipher', worker.id, () =>
      vault.openNationalId(worker.nik, person.index),
    )
    if (digits !== null) return vault.blindIndex(digits)
  }
  for (const { table, list_id: list, entry_no: line, tenant_id: tenantId, nik } of own.entries) {
    const digits = unopened.open(tenantId, `${table}.national_id_cipher`, `${list}/${line}`, () =>
      vault.openNationalId(nik, person.index),
    )
    if (digits !== null) return vault.blindIndex(digits)
  }
  // Whose number was corrected stands in the history of a record alone: the number is known as theirs as before.
  for (const version of own.versions) {
    const digits = unopened.open(
      version.tenant_id,
      'worker_version.state_cipher',
      `${version.worker_id}/${version.version}`,
      () => nationalIdOf(vault, person, own, version),
    )
    if (digits !== null) return vault.blindIndex(digits)
  }
  noted.add(unopened)
  return unopened.size === 0 ? Buffer.concat([markOf(keyId), randomBytes(32)]) : null
}

/** @returns null where the state does not say it */
function nationalIdOf(vault: Vault, person: PersonRow, own: Belongings, version: VersionRow): string | null {
  const wrapped = own.keys.find(({ tenant_id }) => tenant_id === version.tenant_id)?.wrapped
  if (wrapped === undefined) return null
  const key = vault.unwrapPersonKey(version.tenant_id, person.id, wrapped)
  const owner = ownerOf('worker_version.state_cipher', version.worker_id, version.version)
  const { nationalId } = JSON.parse(vault.openUnder(key, owner, version.state)) as { nationalId?: string }
  if (typeof nationalId !== 'string') return null
  const sealed = Buffer.from(nationalId.slice(nationalId.indexOf('/') + 1), 'base64')
  return vault.openNationalId(sealed, person.index)
}

function cardOf(
  vault: Vault,
  indexes: PersonIndexes,
  numbers: ResealedNumbers,
  { id, tenant_id: tenantId, card, card_index }: WorkerRow,
  noted: NotedValues,
): Pick<WorkerRow, 'card' | 'card_index'> {
  if (card === null) return { card, card_index }
  const next = noted.open(tenantId, 'worker.family_card_cipher', id, () => {
    const sealed = resealCard(vault, indexes, numbers, card)
    return { card: sealed, card_index: vault.familyCardIndex(vault.openFamilyCard(sealed, indexes.next)) }
  })
  return next ?? { card, card_index }
}
