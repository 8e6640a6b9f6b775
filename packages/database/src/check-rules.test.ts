import type pg from 'pg'
import { describe, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aLink, aWorker, test as base, TENANTS, USERS } from './testing/test.ts'

interface Checks {
  /** Somebody of Kubu Raya who is to be visited. */
  person: string
  task: string
}

const test = base.extend<Checks>({
  person: async ({ admin }, use) => use(await aWorker(admin)),
  task: async ({ admin, person }, use) => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into check_task (tenant_id, worker_id, assigned_to, due_on) values ($1, $2, $3, '2027-01-01') returning id`,
      [TENANTS['kubu-raya'].id, person, USERS['kubu-raya']],
    )
    await use(rows[0]?.id ?? '')
  },
})

const visited = (task: string, person: string, answer = 'FOUND', more = '') => Prisma.sql`
  insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, evidence)
  values (app.tenant_id(), ${person}::uuid, 'FIELD_VISIT', ${answer}, '2026-11-20', ${task}::uuid, nullif(${more}, ''))`

async function anAnswer(admin: pg.Client, person: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id),
       whom as (insert into check_request_person (request_id, worker_id, tenant_id) select id, $2, $1 from asked)
     insert into check_result (tenant_id, worker_id, question, answer, request_id) select $1, $2, 'POPULATION', 'DIED', id from asked returning id`,
    [TENANTS['kubu-raya'].id, person],
  )
  return rows[0]?.id ?? ''
}

describe('what was found', () => {
  test('is never changed nor removed, by nobody, nor what was decided of it', async ({ admin, person }) => {
    const result = await anAnswer(admin, person)
    await admin.query(
      `insert into check_decision (result_id, tenant_id, decision, reason) values ($1, $2, 'KEPT', 'tidak benar')`,
      [result, TENANTS['kubu-raya'].id],
    )
    for (const text of [
      `update check_result set answer = 'MATCHED'`,
      'delete from check_result',
      `update check_decision set decision = 'TAKEN_OVER'`,
      'delete from check_decision',
      'delete from check_request_person',
    ])
      await expect(admin.query(text), text).rejects.toThrow()
  })

  test('by a visit is said once, of who is to be visited, with what it goes by', async ({
    admin,
    person,
    task,
    writeAs,
  }) => {
    const other = await aWorker(admin)
    const say = (sql: Prisma.Sql) => writeAs('kubu-raya', (tx) => tx.run(sql))
    await expect(say(visited(task, other))).rejects.toThrow('check_task_is_settled')
    await expect(say(visited(task, person, 'DIED'))).rejects.toThrow('check_result_evidence')
    await expect(say(visited(task, person, 'MATCHED'))).rejects.toThrow('check_result_answer')
    await expect(admin.query(`update check_task set state = 'DONE' where id = $1`, [task])).rejects.toThrow(
      'check_task_result',
    )
    await say(visited(task, person))
    await expect(say(visited(task, person, 'DIED', 'Akta kematian'))).rejects.toThrow('check_result_task_id')
  })

  test('is photographed as it is said, by who says it, and afterwards by nobody', async ({
    admin,
    person,
    task,
    writeAs,
  }) => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'rumah.jpg', 'image/jpeg', 1, sha256('x'), 'DOCUMENT', $2) returning id`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
    const photographed = (
      position: number,
    ) => Prisma.sql`insert into check_photo (result_id, tenant_id, position, file_id)
      select r.id, r.tenant_id, ${position}::int, ${rows[0]?.id}::uuid from check_result r where r.task_id = ${task}::uuid`
    await writeAs('kubu-raya', async (tx) => {
      await tx.run(visited(task, person))
      await tx.run(photographed(1))
    })
    await expect(writeAs('kubu-raya', (tx) => tx.run(photographed(2)))).rejects.toThrow('check_photo_with_visit')
    await expect(admin.query('update check_photo set position = 2')).rejects.toThrow()
    await expect(admin.query('delete from check_photo')).rejects.toThrow()
  })

  test('by a register is nobody’s to write: it comes in by its file', async ({ admin, person, writeAs }) => {
    await anAnswer(admin, person)
    await expect(
      writeAs('kubu-raya', (tx) =>
        tx.run(Prisma.sql`insert into check_result (tenant_id, worker_id, question, answer)
          values (app.tenant_id(), ${person}::uuid, 'POPULATION', 'DIED')`),
      ),
    ).rejects.toThrow('row-level security')
  })

  test('by a visit is decided by somebody else than the visitor', async ({ admin, person, task }) => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, recorded_by)
       values ($1, $2, 'FIELD_VISIT', 'FOUND', '2026-11-20', $3, $4) returning id`,
      [TENANTS['kubu-raya'].id, person, task, USERS.pontianak],
    )
    const decides = (user: string) =>
      admin.query(
        `insert into check_decision (result_id, tenant_id, decision, reason, decided_by) values ($1, $2, 'KEPT', 'tidak benar', $3)`,
        [rows[0]?.id, TENANTS['kubu-raya'].id, user],
      )
    await expect(decides(USERS.pontianak)).rejects.toThrow('visitor_is_not_decider')
    await decides(USERS['kubu-raya'])
  })

  test('by a register is decided by somebody else than who brought the file, but for what it confirms', async ({
    admin,
    person,
  }) => {
    const tenant = TENANTS['kubu-raya'].id
    const died = await anAnswer(admin, person)
    const file = `with file as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
        values ($1, 'jawaban.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $2) returning id)
      insert into import_file (tenant_id, file_id, file_name, profile, created_by) select $1, id, 'jawaban.csv', 'POPULATION_ANSWER', $2 from file returning id`
    const { rows } = await admin.query<{ id: string }>(file, [tenant, USERS.pontianak])
    const brought = rows[0]?.id
    const { rows: results } = await admin.query<{ id: string; answer: string }>(
      `insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id, recorded_by)
       select $1, worker_id, question, said.answer, request_id, $3, $4 from check_result, unnest(array['MATCHED', 'MOVED']) as said (answer)
       where id = $2 returning id, answer`,
      [tenant, died, brought, USERS.provinsi],
    )
    const of = (answer: string) => results.find((each) => each.answer === answer)?.id
    const decides = (answer: string, user: string, decision = 'KEPT') =>
      admin.query(
        `with entered as (select set_config('app.user_id', $4, true))
         insert into check_decision (result_id, tenant_id, decision, reason, decided_by) select $1, $2, $3, 'tidak benar', $4::uuid from entered`,
        [of(answer), tenant, decision, user],
      )
    for (const user of [USERS.pontianak, USERS.provinsi])
      for (const [answer, decision] of [
        ['MOVED', 'KEPT'],
        ['MOVED', 'SAME'],
        ['MATCHED', 'KEPT'],
      ] as const)
        await expect(decides(answer, user, decision)).rejects.toThrow('bringer_is_not_decider')
    await decides('MATCHED', USERS.pontianak, 'SAME')
    await decides('MOVED', USERS['kubu-raya'])
  })

  test('and was taken back is decided by nobody', async ({ admin, person }) => {
    const result = await anAnswer(admin, person)
    await admin.query(
      `insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id)
       select tenant_id, worker_id, question, answer, request_id, uuidv7() from check_result where id = $1`,
      [result],
    )
    const { rows } = await admin.query<{ id: string }>(
      `with told as (select * from check_result where import_id is not null)
       insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id)
       select tenant_id, worker_id, question, 'TAKEN_BACK', request_id, import_id from told returning (select id from told)`,
    )
    await expect(
      admin.query(
        `insert into check_decision (result_id, tenant_id, decision, reason) values ($1, $2, 'KEPT', 'tidak benar')`,
        [rows[0]?.id, TENANTS['kubu-raya'].id],
      ),
    ).rejects.toThrow('check_result_taken_back')
  })
})

describe('a visit', () => {
  test('is given to a member alone, changes no more once it is settled, and is open once for each person', async ({
    admin,
    person,
    task,
  }) => {
    await expect(
      admin.query('update check_task set assigned_to = $2 where id = $1', [task, USERS.pontianak]),
    ).rejects.toThrow('check_task_assignee')
    await expect(
      admin.query(
        `insert into check_task (tenant_id, worker_id, assigned_to, due_on) values ($1, $2, $3, '2027-01-01')`,
        [TENANTS['kubu-raya'].id, person, USERS['kubu-raya']],
      ),
    ).rejects.toThrow('check_task_open')
    await admin.query(`update check_task set state = 'CANCELLED', cancel_reason = 'salah' where id = $1`, [task])
    await expect(admin.query(`update check_task set due_on = '2027-02-01' where id = $1`, [task])).rejects.toThrow(
      'check_task_is_settled',
    )
  })
})

test('answers to a question are counted for whoever may read the question, but for those taken back', async ({
  admin,
}) => {
  const answers: string[] = []
  for (const _ of [1, 2]) answers.push(await anAnswer(admin, await aWorker(admin)))
  const { rows: questions } = await admin.query<{ request_id: string }>(
    'update check_request q set made_by = $2 from check_result r where r.id = any($1::uuid[]) and q.id = r.request_id returning r.request_id',
    [answers, USERS['kubu-raya']],
  )
  const requestIds = questions.map((question) => question.request_id)
  const countedBy = async (
    tenant: keyof typeof TENANTS,
    user: keyof typeof USERS,
    scope = '',
    agency: string | null = null,
  ) => {
    await admin.query('begin')
    await admin.query('select app.enter($1, $2, $3, $4)', [TENANTS[tenant].id, USERS[user], scope, agency])
    await admin.query('set local role payung_app')
    const { rows } = await admin.query('select answer, people from app.answers_of_requests($1)', [requestIds])
    await admin.query('rollback')
    return rows
  }
  const each = { answer: 'DIED', people: 1 }
  expect(await countedBy('kubu-raya', 'kubu-raya')).toEqual([each, each])
  expect(await countedBy('kubu-raya', 'kubu-raya', '61.12.05')).toEqual([each, each])
  expect(await countedBy('kubu-raya', 'pontianak', '61.12.05'), 'of a part, and no maker').toEqual([])
  const { rows: agencies } = await admin.query<{ id: string }>(
    `insert into agency (tenant_id, name) values ($1, 'Dinas Sosial') returning id`,
    [TENANTS['kubu-raya'].id],
  )
  const agency = agencies[0]?.id ?? ''
  expect(await countedBy('kubu-raya', 'kubu-raya', '', agency), 'of an agency, their maker').toEqual([each, each])
  expect(await countedBy('kubu-raya', 'pontianak', '', agency), 'of an agency, and no maker').toEqual([])
  expect(await countedBy('pontianak', 'pontianak')).toEqual([])
  await admin.query(
    `with answered as (
       insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id)
       select tenant_id, worker_id, question, 'MATCHED', request_id, uuidv7() from check_result where id = $1 returning *)
     insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id)
     select tenant_id, worker_id, question, 'TAKEN_BACK', request_id, import_id from answered`,
    [answers[0]],
  )
  expect(await countedBy('kubu-raya', 'kubu-raya')).toEqual([each, each])
})

test('of somebody else’s person only what a register said is proposed, and only while the link holds', async ({
  admin,
  writeAs,
}) => {
  const person = await aWorker(admin)
  await aLink(admin, person, 'provinsi', 'FULL')
  const { rows } = await admin.query<{ id: string }>(
    `with asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id)
     insert into check_result (tenant_id, worker_id, question, answer, request_id, said_cipher, said_fields)
     select $1, $2, 'POPULATION', 'NAME_DIFFERS', id, 'x', '{name}' from asked returning id`,
    [TENANTS.provinsi.id, person],
  )
  const propose = (fields: string[]) =>
    writeAs('provinsi', (tx) =>
      tx.run(Prisma.sql`select app.propose_from_check(${rows[0]?.id}::uuid, 'x'::bytea, ${fields}::text[])`),
    )
  await expect(propose(['phone'])).rejects.toThrow('no such result')
  await propose(['name'])
  await admin.query('update worker_access set ended_at = now() where worker_id = $1', [person])
  await expect(propose(['name'])).rejects.toThrow('no such result')
})
