import { TENANTS, type TestTenant } from '@payung/database/testing'
import type { Vault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import type pg from 'pg'
import { countSerials, SERIALS } from './invented-serials.builder.ts'

export interface PersonToArrange {
  readonly nationalId?: string
  readonly name?: string
  readonly birthDate?: string
  readonly sex?: 'FEMALE' | 'MALE'
  readonly in?: string
  readonly occupation?: string | null
  readonly decile?: number | null
  readonly status?: string
  readonly membershipKind?: string
  readonly membershipNumber?: string | null
  readonly uncoveredReason?: string | null
  readonly registeredBy?: TestTenant
  /** ISO time. */
  readonly registeredAt?: string
  readonly agencyId?: string | null
}

export interface ArrangedPerson extends Required<Omit<PersonToArrange, 'agencyId'>> {
  readonly id: string
  readonly keptBy: TestTenant
}

const nextSerial = countSerials(SERIALS.arrangedPeople)

/** Puts invented people into the small province, past every policy, with NIKs that this vault opens. */
export async function arrangePeople(
  admin: pg.Client,
  vault: Vault,
  people: readonly PersonToArrange[],
): Promise<ArrangedPerson[]> {
  const filled = people.map((person) => complete(person))
  const { rows } = await admin.query<{ id: string; name: string; position: string }>(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(position int, index text, cipher text, prefix text, name text, key text,
       born date, sex text, village text, tenant uuid, occupation text, decile smallint, status text, kind text, number text, reason text,
       registrar uuid, at timestamptz, agency uuid)),
     people as (insert into person (blind_index) select decode(index, 'hex') from given on conflict (blind_index) do update set created_at = person.created_at returning id, blind_index),
     kept as (insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
       occupation_code, welfare_decile, welfare_source, status, membership_kind, membership_number, uncovered_reason, registered_by_tenant_id,
       created_at, updated_at, agency_id)
     select tenant, p.id, decode(cipher, 'hex'), prefix, name, key, born, sex, village, occupation, decile,
       case when decile is not null then 'DTSEN' end, status, kind, number, reason, registrar, at, at, agency
     from given join people p on p.blind_index = decode(index, 'hex') order by position returning id, tenant_id, person_id)
     select kept.id, given.position from kept join people p on p.id = kept.person_id
     join given on decode(given.index, 'hex') = p.blind_index and given.tenant = kept.tenant_id order by given.position`,
    [
      JSON.stringify(
        filled.map((person, position) => ({
          position,
          index: vault.blindIndex(person.nationalId).toString('hex'),
          cipher: vault.sealNationalId(person.nationalId).toString('hex'),
          prefix: person.nationalId.slice(0, 4),
          name: person.name,
          key: nameSearchKey(person.name),
          born: person.birthDate,
          sex: person.sex,
          village: person.in,
          tenant: TENANTS[person.keptBy].id,
          occupation: person.occupation,
          decile: person.decile,
          status: person.status,
          kind: person.membershipKind,
          number: person.membershipNumber,
          reason: person.uncoveredReason,
          registrar: TENANTS[person.registeredBy].id,
          at: person.registeredAt,
          agency: person.agencyId,
        })),
      ),
    ],
  )
  // A registration by somebody other than the custodian comes with the registrar's link.
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
     select id, registered_by_tenant_id, tenant_id, 'FULL', 'REGISTERED_BY' from worker
     where id = any($1::uuid[]) and registered_by_tenant_id <> tenant_id`,
    [rows.map((row) => row.id)],
  )
  return filled.map((person, position) => {
    const id = rows[position]?.id
    if (id === undefined) throw new Error('a person was not arranged')
    return { ...person, id }
  })
}

export async function arrangePerson(admin: pg.Client, vault: Vault, person: PersonToArrange = {}) {
  const [arranged] = await arrangePeople(admin, vault, [person])
  if (arranged === undefined) throw new Error('nobody was arranged')
  return arranged
}

function complete(person: PersonToArrange) {
  const village = person.in ?? '61.12.05.2003'
  const keptBy: TestTenant = village.startsWith('61.71') ? 'pontianak' : 'kubu-raya'
  return {
    nationalId: person.nationalId ?? `611205551182${nextSerial()}`,
    name: person.name ?? 'Yuliana Kusuma',
    birthDate: person.birthDate ?? '1982-11-15',
    sex: person.sex ?? 'FEMALE',
    in: village,
    occupation: person.occupation === undefined ? 'FARMER' : person.occupation,
    decile: person.decile ?? null,
    status: person.status ?? 'CANDIDATE',
    membershipKind: person.membershipKind ?? 'NONE',
    membershipNumber: person.membershipNumber ?? null,
    uncoveredReason: person.uncoveredReason ?? null,
    registeredBy: person.registeredBy ?? keptBy,
    registeredAt: person.registeredAt ?? '2026-11-20T02:00:00Z',
    agencyId: person.agencyId ?? null,
    keptBy,
  }
}
