import { type ListedPerson, publicPeople } from '@payung/domain/cohort/public-person'
import fc from 'fast-check'
import type pg from 'pg'
import { expect } from 'vitest'
import { aCohort, publishes } from './testing/a-cohort.ts'
import { aWorker } from './testing/a-worker.ts'
import { test, USERS } from './testing/test.ts'

const anyPerson = fc.record({
  areaCode: fc.constantFrom('61.12', '61.12.05'),
  villageCode: fc.constantFrom('61.12.05.2001', '61.12.05.2002', '61.12.05.2003'),
  name: fc.stringMatching(/^ ?[AB][ab'.]{0,4}( {1,2}[AB][ab-]{0,3}){0,2}$/),
  occupationCode: fc.constantFrom(null, 'FARMER', 'TRADER'),
})

/** Computes the draft anew with these people, each on a number of their own. */
async function lists(admin: pg.Client, cohort: string, workers: readonly string[], people: readonly ListedPerson[]) {
  const data = JSON.stringify(people.map((person, at) => ({ ...person, id: workers[at] })))
  await admin.query(
    `update worker w set name = p.name, occupation_code = p."occupationCode", version = version + 1
     from jsonb_to_recordset($1::jsonb) as p (id uuid, name text, "occupationCode" text) where w.id = p.id`,
    [data],
  )
  await admin.query(
    `update cohort_member m set area_code = p."areaCode", village_code = p."villageCode"
     from jsonb_to_recordset($1::jsonb) as p (id uuid, "areaCode" text, "villageCode" text) where m.worker_id = p.id and m.cohort_id = $2`,
    [data, cohort],
  )
}

async function published(admin: pg.Client, cohort: string) {
  const { rows } = await admin.query(
    `select worker_id, shown_code as "shownCode", masked_name as "maskedName", occupation_code as "occupationCode" from cohort_published where cohort_id = $1`,
    [cohort],
  )
  return new Map(rows.map(({ worker_id: id, ...shown }) => [id, shown]))
}

test('publishing keeps of everybody what the function shows of them, and withdrawing keeps nothing', async ({
  admin,
}) => {
  const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 40, quota: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(anyPerson, { minLength: 40, maxLength: 40 }), async (people) => {
      await lists(admin, cohort, members, people)
      await publishes(admin, cohort)
      const shown = await published(admin, cohort)
      expect(members.map((id) => shown.get(id))).toEqual(publicPeople(people))
      await admin.query(
        `update cohort set state = 'DRAFT', published_at = null, objections_until = null, public_code = null where id = $1`,
        [cohort],
      )
      expect((await published(admin, cohort)).size).toBe(0)
    }),
    { numRuns: 10 },
  )
})

test('what is published stays when a record changes, and who is taken out is shown no more', async ({ admin }) => {
  const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 5, quota: 5 })
  const code = await publishes(admin, cohort)
  const read = async () =>
    (
      await admin.query('select masked_name, occupation_code from app.public_cohort_people($1, $2)', [
        code,
        '61.12.05.2003',
      ])
    ).rows
  const before = await read()
  expect(before).toEqual(Array(5).fill({ masked_name: 'Yu••• Ku•••', occupation_code: 'FARMER' }))
  await admin.query(
    `update worker set name = 'Tan Bo', occupation_code = 'TRADER', version = version + 1 where id = $1`,
    [members[0]],
  )
  expect(await read()).toEqual(before)
  await admin.query(`update cohort_member set standing = 'REMOVED' where worker_id = $1`, [members[0]])
  expect(await read()).toHaveLength(4)
})

test('whoever an objection brings in looks like others who stand there, or is dots', async ({ admin }) => {
  const { cohort } = await aCohort(admin, 'kubu-raya', { members: 5, quota: 9 })
  await publishes(admin, cohort)
  const comes = async (name: string, place: number) => {
    const worker = await aWorker(admin, { name })
    const { rows } = await admin.query<{ id: string }>(
      `insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, sender_digest)
       select id, tenant_id, '61.12.05.2003', 'MISSING', decode(repeat('00', 60), 'hex'), decode(repeat('00', 16), 'hex') from cohort where id = $1 returning id`,
      [cohort],
    )
    await admin.query(
      `insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason, proposed_by)
       select $2, $3, id, tenant_id, 'Sudah diperiksa', $4 from cohort where id = $1`,
      [cohort, rows[0]?.id, worker, USERS.pertamina],
    )
    await admin.query(
      `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing, objection_id)
       select id, tenant_id, $2, '61.12', '61.12.05.2003', $3, 0, '{}', '0123456789abcdef', 'MEMBER', $4 from cohort where id = $1`,
      [cohort, worker, place, rows[0]?.id],
    )
    return (await published(admin, cohort)).get(worker)
  }
  const alike = { shownCode: '61.12.05.2003', maskedName: 'Yu••• Ku•••', occupationCode: 'FARMER' }
  expect(await comes('Yulia Kurnia', 6)).toEqual(alike)
  expect(await comes('Tan Bo', 7)).toEqual({ shownCode: '61.12', maskedName: '•••', occupationCode: null })
})
