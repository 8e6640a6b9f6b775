import { readRule } from '@payung/domain/eligibility/read-rule'
import { FOURTEEN_AREAS } from '@payung/reference-data/fourteen-areas'
import { loadReference } from '@payung/reference-data/load-reference'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { DEMO_PROGRAMMES } from './demo-programmes.ts'
import { loadProgrammes } from './load-programmes.ts'

test('each rule of the demo is one that the form would save', () => {
  for (const { rules } of DEMO_PROGRAMMES) for (const [, rule] of rules) expect(readRule(rule)).toEqual({ rule })
})

test('every programme of the demo says that it is invented', () => {
  for (const { description } of DEMO_PROGRAMMES) expect(description).toContain('rekaan')
})

describe('loaded into a database', () => {
  let database: Awaited<ReturnType<typeof aDemoDatabase>>
  beforeAll(async () => {
    database = await aDemoDatabase()
    await loadReference(database.client)
    // One person whom the province registered in each area, in the place of 75,489.
    for (const { code } of FOURTEEN_AREAS)
      await database.client.query(
        `with p as (insert into person (blind_index) values (sha256($1::text::bytea)) returning id)
         insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code, registered_by_tenant_id)
         select a.custodian_tenant_id, p.id, convert_to(repeat('x', 60), 'UTF8'), '6101', 'Uji', 'uji', '1980-01-01', 'MALE', a.code, t.id
         from p, tenant t, (select * from area where starts_with(code, $1 || '.') and level = 'VILLAGE' order by code limit 1) a where t.code = '61'`,
        [code],
      )
    await loadProgrammes(database.client)
    await loadProgrammes(database.client)
  })
  afterAll(() => database?.stop())

  test('each is there once, in its state, and the province’s has a quota in all fourteen areas', async () => {
    const { rows } = await database.client.query<{ code: string; state: string; people: number; areas: number }>(
      `select t.code, p.state, sum(q.people)::int as people, count(*)::int as areas from programme p join tenant t on t.id = p.tenant_id
       join programme_quota q on q.programme_id = p.id group by t.code, p.state, p.id order by 1`,
    )
    expect(rows).toEqual(
      [...DEMO_PROGRAMMES]
        .sort((a, b) => (a.ownerCode < b.ownerCode ? -1 : 1))
        .map(({ ownerCode, quotas, state }) => ({
          code: ownerCode,
          state,
          people: quotas === 'REGISTERED' ? 14 : quotas.reduce((sum, [, people]) => sum + people, 0),
          areas: quotas === 'REGISTERED' ? 14 : quotas.length,
        })),
    )
  })

  test('each rests on what is enacted for all of Indonesia and on its owner’s own regulations, and on nobody else’s', async () => {
    const { rows } = await database.client.query<{ instructions: number; foreign: number; own: boolean; has: boolean }>(
      `select count(*) filter (where r.kind = 'INPRES')::int as instructions, count(*) filter (where r.tenant_id <> p.tenant_id)::int as "foreign",
         bool_or(r.tenant_id = p.tenant_id) as own,
         exists (select from regulation o where o.tenant_id = p.tenant_id and o.state = 'ENACTED') as has
       from programme p left join regulation r on r.id = any (p.regulation_ids) group by p.id, p.tenant_id`,
    )
    expect(rows).toHaveLength(DEMO_PROGRAMMES.length)
    expect(rows.some(({ own }) => own)).toBe(true)
    for (const { instructions, foreign, own, has } of rows)
      expect({ instructions: instructions > 0, foreign, own: own ?? false }).toEqual({
        instructions: true,
        foreign: 0,
        own: has,
      })
  })
})
