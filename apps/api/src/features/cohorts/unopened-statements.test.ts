import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { objectionsOf, VILLAGE } from '../../testing/published-cohort.builder.ts'
import { TENANTS, test, vaultOf } from '../../testing/test.ts'
import { sealStatement } from './sealed-statement.ts'

/** A note is written with each of these statements. */
const COUNT_NOTES = `create sequence note_count;
  create function count_note() returns trigger language plpgsql security definer as 'begin perform nextval(''note_count''); return null; end';
  create trigger note_counted before insert on unopened_value for each statement execute function count_note()`

test('a statement that was moved to another objection is set aside and not shown, and the list answers', async ({
  signIn,
  admin,
  keys,
}) => {
  const [vault, tenantId] = [vaultOf(keys), TENANTS['kubu-raya'].id]
  const people = await arrangePeople(admin, vault, [{ name: 'Ani' }, { name: 'Budi' }, { name: 'Citra' }])
  const workers = people.map(({ id }) => id)
  const { cohort } = await aCohort(admin, 'kubu-raya', { workers, quota: workers.length })
  await publishes(admin, cohort)
  const statement = (id: string, of: string) =>
    sealStatement(vault, tenantId, id, { text: `Keberatan tentang ${of}`, name: of, contact: '0812-0000' })
  const ids: string[] = []
  for (const { id: worker, name } of people) {
    const id = crypto.randomUUID()
    ids.push(id)
    await admin.query(
      `insert into cohort_objection (id, cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest)
       values ($1, $2, $3, $4, $5, 'MOVED', $6, decode(repeat('ab', 16), 'hex'))`,
      [id, cohort, tenantId, worker, VILLAGE, statement(id, name)],
    )
  }
  const officer = await signIn('kubu-raya')
  const read = async () => {
    const objections = await objectionsOf(officer, globalIdOf('Cohort', cohort))
    return new Map(objections.map(({ workerName, text, senderName }) => [workerName, [text, senderName]]))
  }
  expect((await read()).get('Ani')).toEqual(['Keberatan tentang Ani', 'Ani'])
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `update cohort_objection o set statement_cipher = x.statement_cipher from cohort_objection x where x.id = $1 and o.id = $2`,
    [ids[1], ids[0]],
  )
  await admin.query('set session_replication_role = origin')
  await admin.query(COUNT_NOTES)
  expect(await read()).toEqual(
    new Map([
      ['Ani', ['(tidak dapat dibuka)', null]],
      ['Budi', ['Keberatan tentang Budi', 'Budi']],
      ['Citra', ['Keberatan tentang Citra', 'Citra']],
    ]),
  )
  expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
    { place: 'cohort_objection.statement_cipher', subject_id: ids[0] },
  ])
  const { rows: notes } = await admin.query('select last_value::int as count, is_called from note_count')
  expect(notes, 'text, name and contact are opened at once').toEqual([{ count: 1, is_called: true }])
})
