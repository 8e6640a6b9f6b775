import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { COPY_COLUMNS } from './copy-line.ts'

/** Makes persons known, each by the blind index of a line; whoever is known already stays. */
export async function insertPersons(client: Client, lines: Iterable<string>): Promise<void> {
  await client.query('create temp table demo_person (blind_index bytea)')
  await pipeline(Readable.from(lines, { objectMode: false }), client.query(copyFrom('copy demo_person from stdin')))
  await client.query('insert into person (blind_index) select blind_index from demo_person on conflict do nothing')
  await client.query('drop table demo_person')
}

/**
 * Brings people in: COPY into a temporary table (row-level security refuses it on the real ones, and there are keys to
 * look up), then one statement a table in the order of their foreign keys. The triggers keep listings and totals.
 *
 * To be called within a transaction; leaves `demo_row` and `demo_added` until its end. Whom a tenant keeps already is left
 * as is.
 *
 * @returns how many workers were added
 */
export async function insertPeople(
  client: Client,
  lines: Iterable<string> | AsyncIterable<string>,
  vault: Vault,
): Promise<number> {
  await client.query(`create temp table demo_row (${COPY_COLUMNS}) on commit drop;
    create temp table demo_added (worker_id uuid, tenant_id uuid, person_id bigint, registered_by_tenant_id uuid, created_at timestamptz) on commit drop`)
  await pipeline(Readable.from(lines, { objectMode: false }), client.query(copyFrom('copy demo_row from stdin')))
  await client.query(
    `insert into person (blind_index) select blind_index from demo_row order by ordinal on conflict do nothing`,
  )
  const { rowCount } = await client.query(INSERT_WORKERS)
  await client.query(LINK_REGISTRARS)
  await keepEarlier(client, vault)
  return rowCount ?? 0
}

const INSERT_WORKERS = `
  with added as (
    insert into worker (id, tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name,
      name_search, birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket,
      welfare_decile, welfare_source, membership_kind, membership_number, uncovered_reason, declared_programmes,
      declared_period, declared_payer_kind, status, notes, agency_id, registered_by_tenant_id, created_at, version,
      updated_at, updated_by)
    select coalesce(r.worker_id, uuidv7()), custodian.id, person.id, r.national_id_cipher, r.national_id_prefix, r.family_card_cipher, r.family_card_index, r.name,
      r.name_search, r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code,
      r.income_bracket, r.welfare_decile, r.welfare_source, r.membership_kind, r.membership_number, r.uncovered_reason,
      r.declared_programmes, r.declared_period, r.declared_payer_kind, r.status, r.notes, agency.id, registrar.id, r.created_at,
      r.version, r.updated_at, officer.id
    from demo_row r
    join person on person.blind_index = r.blind_index
    join tenant custodian on custodian.code = r.custodian_code
    join tenant registrar on registrar.code = r.registered_by_code
    left join app_user officer on r.version > 1 and officer.email = r.officer
    left join agency on agency.tenant_id = custodian.id and agency.name = r.agency
    order by r.ordinal
    on conflict (tenant_id, person_id) do nothing
    returning id, tenant_id, person_id, registered_by_tenant_id, created_at)
  insert into demo_added select * from added`

const LINK_REGISTRARS = `
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, began_at)
  select worker_id, registered_by_tenant_id, tenant_id, 'FULL', 'REGISTERED_BY', created_at
  from demo_added where registered_by_tenant_id <> tenant_id`

/** The version before the correction, under a key of its own for the person: destroying that key erases the history. */
async function keepEarlier(client: Client, vault: Vault): Promise<void> {
  const { rows } = await client.query<{ worker_id: string; tenant_id: string; person_id: string; state: string }>(
    `select a.worker_id, a.tenant_id, a.person_id, r.earlier_state as state
     from demo_row r join person p on p.blind_index = r.blind_index join demo_added a on a.person_id = p.id where r.earlier_state is not null`,
  )
  const sealed = rows.map(({ worker_id, tenant_id, person_id, state }) => {
    const { key, wrapped } = vault.newPersonKey(tenant_id, person_id)
    return { wrapped, cipher: vault.sealUnder(key, ownerOf('worker_version.state_cipher', worker_id, 1), state) }
  })
  await client.query(KEEP_EARLIER, [
    rows.map(({ worker_id }) => worker_id),
    sealed.map(({ wrapped }) => wrapped),
    sealed.map(({ cipher }) => cipher),
  ])
}

const KEEP_EARLIER = `
  with kept as materialized (
    select a.worker_id, a.tenant_id, a.person_id, w.updated_by, s.wrapped_key, s.earlier_cipher, r.created_at, r.updated_at, r.earlier_because, r.earlier_fields
    from demo_row r
    join person p on p.blind_index = r.blind_index
    join demo_added a on a.person_id = p.id
    join worker w on w.id = a.worker_id
    join unnest($1::uuid[], $2::bytea[], $3::bytea[]) as s (worker_id, wrapped_key, earlier_cipher) on s.worker_id = a.worker_id),
  keys as (insert into person_key (tenant_id, person_id, wrapped_key) select tenant_id, person_id, wrapped_key from kept)
  insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_by,
    replaced_because, changed_fields)
  select worker_id, 1, tenant_id, person_id, earlier_cipher, created_at, updated_at, updated_by, earlier_because, earlier_fields from kept`

/** Says in the logs of keeper and registrar that people came in, with a digest of what: bulk work is one event. */
export async function recordLoad(client: Client, areaCode: string, digest: Buffer): Promise<void> {
  await client.query(
    `insert into audit_event (tenant_id, action, subject_kind, subject_id, details, digest)
     select tenant_id, 'DEMO_LOADED', 'area', $1, jsonb_build_object('people', count(*)), $2
     from (select tenant_id from demo_added
           union all select registered_by_tenant_id from demo_added where registered_by_tenant_id <> tenant_id) seen
     group by tenant_id`,
    [areaCode, digest],
  )
}

/** Brings the bits of facets up to date, some blocks at a time: a load leaves everybody to be counted from their rows. */
export async function foldFacets(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ folded: number }>('select app.fold_facets(8) as folded')
    if ((rows[0]?.folded ?? 0) === 0) return
  }
}

/** Counts how the months of everybody stand, some villages of decrees at a time, before anybody asks. */
export async function foldProtection(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ folded: number }>(
      'select app.fold_protection(app.protection_places_max()) as folded',
    )
    if ((rows[0]?.folded ?? 0) === 0) return
  }
}

/** Statistics for the planner, which would otherwise take the tables for empty. */
export async function refreshStatistics(client: Client): Promise<void> {
  await client.query(
    'analyze person, worker, worker_access, worker_listing, facet_bits, facet_change, name_word, name_posting, area, tenant',
  )
}
