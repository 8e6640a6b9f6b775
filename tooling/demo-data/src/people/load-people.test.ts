import { ownerOf } from '@payung/database/sealed-owner'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from './invent-population.ts'
import { loadPeople } from './load-people.ts'
import { demoWorkerId } from './worker-id.ts'

const vault = openVault(newMasterKey())
const whole = inventPopulation({ areas: await readAreas(), asOf: DEMO_AS_OF, seed: DEMO_SEED, provincePeople: 2_145 })
/** Thirty of the own cohort and thirty of the province from three areas, each with one corrected record among them. */
const few = new Map(
  ['61.06', '61.12', '61.71'].map((code) => {
    const people = whole.get(code) ?? []
    const corrected = people.filter((worker) => worker.earlier !== null && worker.registeredByCode !== '61').slice(0, 1)
    const others = people.filter((worker) => worker.earlier === null)
    const own = others.filter((worker) => worker.registeredByCode !== '61').slice(0, 29)
    return [code, [...corrected, ...own, ...others.filter((worker) => worker.registeredByCode === '61').slice(0, 30)]]
  }),
)

let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

describe('loading people', () => {
  test('a load that breaks off keeps the areas that were whole, and none of the one at fault', async () => {
    const broken = new Map(few)
    broken.set(
      '61.12',
      (few.get('61.12') ?? []).map((worker) => ({ ...worker, occupationCode: 'NO_SUCH' })),
    )
    await expect(loadPeople([database.client], broken, vault)).rejects.toMatchObject({ code: '23503' })
    expect(
      await rows('select left(village_code, 5) as area, count(*)::integer as people from worker group by 1'),
    ).toEqual([{ area: '61.06', people: 60 }])
  })

  test('the next load brings what was missing, and a third nothing', async () => {
    expect(await loadPeople([database.client], few, vault)).toBe(120)
    expect(await loadPeople([database.client], few, vault)).toBe(0)
  })

  test('a person has the same id in every demo, and those of one area follow one another', async () => {
    const ids = await rows(`select id from worker where village_code like '61.12.%' order by id`)
    expect(ids.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, ordinal) => demoWorkerId('61.12', ordinal)))
    expect(demoWorkerId('61.12', 0)).toBe('019ce1a7-da80-71ad-85ff-8b44c0194acd')
  })

  test('each custodian lists its people, the province those whom it registered, and the totals agree', async () => {
    expect(
      await rows(`select t.code, count(*)::integer as listed,
          (select sum(bit_count(bits))::integer from facet_bits b where b.tenant_id = t.id and b.field = 'EVERYBODY') as counted
        from worker_listing l join tenant t on t.id = l.tenant_id group by t.id order by 1`),
    ).toEqual([
      { code: '61', listed: 90, counted: 90 },
      { code: '61.06', listed: 60, counted: 60 },
      { code: '61.12', listed: 60, counted: 60 },
      { code: '61.71', listed: 60, counted: 60 },
    ])
    expect(
      await rows(`select level, reason_kind, count(*)::integer as links from worker_access group by 1, 2`),
    ).toEqual([{ level: 'FULL', reason_kind: 'REGISTERED_BY', links: 90 }])
  })

  test('a NIK opens with the key alone and is found by its blind index', async () => {
    const someone = few.get('61.12')?.[0]
    if (someone === undefined) throw new Error('nobody there')
    const { rows } = await database.client.query(
      `select w.national_id_cipher, w.name, w.created_at at time zone 'Asia/Pontianak' as registered
       from worker w join person p on p.id = w.person_id where p.blind_index = $1`,
      [vault.blindIndex(someone.nationalId)],
    )
    expect(vault.openNationalId(rows[0].national_id_cipher, vault.blindIndex(someone.nationalId))).toBe(
      someone.nationalId,
    )
    expect(rows[0].name).toBe(someone.name)
    expect(rows[0].registered.toISOString().slice(0, 10)).toBe(someone.registeredOn)
  })

  test('the people of an own cohort belong to the agency that collected them', async () => {
    expect(
      await rows(`select distinct a.name, w.tenant_id = w.registered_by_tenant_id as own from worker w join agency a on a.id = w.agency_id
        where w.village_code like '61.12%'`),
    ).toEqual([{ name: 'Bagian Kesejahteraan Rakyat', own: true }])
  })

  test('who was corrected has the earlier state in full, under a key of their own, with who replaced it and why', async () => {
    const worker = few.get('61.12')?.[0]
    if (worker?.earlier === null || worker === undefined) throw new Error('nobody was corrected')
    const [version, ...more] = await rows(`select v.*, w.version as current, k.wrapped_key, u.email
      from worker_version v join worker w on w.id = v.worker_id join app_user u on u.id = v.replaced_by
      join person_key k on k.tenant_id = w.tenant_id and k.person_id = w.person_id
      where w.village_code like '61.12%'`)
    expect(more).toEqual([])
    expect(version).toMatchObject({
      version: 1,
      current: 2,
      email: 'kubu-raya@payung.example',
      replaced_because: worker.earlier.because,
      changed_fields: Object.keys(worker.earlier.facts),
    })
    const { tenant_id, person_id, worker_id, wrapped_key, state_cipher } = version
    const key = vault.unwrapPersonKey(tenant_id, person_id, wrapped_key)
    const state = JSON.parse(vault.openUnder(key, ownerOf('worker_version.state_cipher', worker_id, 1), state_cipher))
    const [record] = await rows(`select w.tenant_id, w.agency_id, w.membership_kind, w.welfare_decile::text as decile,
      w.national_id_prefix || '/' || replace(encode(w.national_id_cipher, 'base64'), chr(10), '') as id,
      '/' || replace(encode(w.family_card_cipher, 'base64'), chr(10), '') || '.' || encode(p.blind_index, 'base64') as card
      from worker w join person p on p.id = w.person_id where w.version = 2 and w.village_code like '61.12%'`)
    // As the API writes versions: with another seal or without the keeper, everything would read as changed.
    expect(state).toMatchObject({
      name: worker.name,
      nationalId: record.id,
      familyCardNumber: record.card,
      membershipKind: record.membership_kind,
      welfareDecile: record.decile,
      agencyId: record.agency_id,
      custodianId: record.tenant_id,
      ...worker.earlier.facts,
    })
    expect(state).not.toHaveProperty('custodianCode')
  })

  test('each log says once how many came in', async () => {
    expect(
      await rows(`select t.code, e.details, count(*)::integer as events from audit_event e join tenant t on t.id = e.tenant_id
        where e.subject_id = '61.71' group by 1, 2 order by 1`),
    ).toEqual([
      { code: '61', details: { people: 30 }, events: 1 },
      { code: '61.71', details: { people: 60 }, events: 1 },
    ])
  })
})
