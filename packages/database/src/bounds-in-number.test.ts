import pg from 'pg'
import { describe, expect } from 'vitest'
import { BOUNDS, type Bound } from './bounds-in-number.builder.ts'
import { test } from './decree-rules.builder.ts'
import { fillTenants } from './isolation/full-tenants.builder.ts'
import { AMOUNTS, aBilledList, aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { anUpload, aPaidList, peopleOf, receives, type StatedRow, takesAnswer } from './testing/a-posting.ts'
import { eventually } from './testing/eventually.ts'
import { TENANTS, USERS } from './testing/test.ts'

function copies({ table, keys, of = 'true', each, hours }: Bound, count: string, before = '0 hours'): string {
  const at = hours === undefined ? '' : `, '${hours[0]}', now() - interval '${before}'`
  return `with r as (select * from ${table} where ${of} order by id limit 1),
      present as (select count(*)::int as n from ${table} where (${keys}) = (select ${keys} from r) and (${of}))
    insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object('id', uuidv7(), ${each}${at}))).*
    from r, present p, generate_series(1, ${count}) i`
}

describe('what one could write without end', () => {
  test.for(BOUNDS)(
    '$constraint takes $most, and of two who write the last at once only the first',
    async (bound, { admin, database }) => {
      await fillTenants(admin)
      const { table, trigger, most, constraint } = bound
      await admin.query(`alter table ${table} disable trigger user`)
      if (table === 'file')
        await admin.query(
          `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, uploaded)
         select tenant_id, 'calon.csv', 'text/csv', $1, sha256('x'), 'IMPORT', user_id, true from membership order by id limit 1`,
          [most === 1_000 ? 1 : 64 * 1_048_576],
        )
      // Computed of others, it cannot be written into a copy.
      if (table === 'tariff_change') await admin.query('alter table tariff_change alter column line drop expression')
      // Each copy shows the same file.
      if (table === 'handover_photo')
        await admin.query('alter table handover_photo drop constraint handover_photo_once')
      if (table === 'grant_handover')
        await admin.query('alter table grant_handover drop constraint grant_handover_file_once')
      if (table === 'programme')
        await admin.query('update programme set created_by = (select user_id from membership order by id limit 1)')
      await admin.query(copies(bound, `${most} - 1 - p.n`))
      await admin.query(`alter table ${table} enable trigger ${trigger}`)
      const [first, second] = await Promise.all(
        [0, 1].map(async () => {
          const client = new pg.Client({ connectionString: database.adminUrl })
          await client.connect()
          await client.query('begin')
          return client
        }),
      )
      await first?.query(copies(bound, '1'))
      let isOver = false
      const waiting = second
        ?.query(copies(bound, '1'))
        .then(
          () => null,
          (error: unknown) => error,
        )
        .finally(() => {
          isOver = true
        })
      // Only a lock makes the second wait; without it, it has counted and is through before the first is.
      await eventually(async () => {
        const { rows } = await admin.query(`select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`)
        expect(isOver || rows.length > 0).toBe(true)
      })
      await first?.query('commit')
      expect(await waiting).toMatchObject({ constraint })
      await second?.query('rollback')
      await Promise.all([first?.end(), second?.end()])
      if (bound.hours === undefined) return
      // What was written before that time takes no room.
      await admin.query(`alter table ${table} disable trigger user`)
      await admin.query(`update ${table} set ${bound.hours[0]} = now() - interval '${bound.hours[1]}'`)
      await admin.query(`alter table ${table} enable trigger ${trigger}`)
      await expect(admin.query(copies(bound, '1'))).resolves.toMatchObject({ rowCount: 1 })
    },
  )
})

describe('lists of a decree', () => {
  const MONTHS = Array.from({ length: 11 }, (_, at) => [
    `2027-${String(at + 1).padStart(2, '0')}-01`,
    `2027-${String(at + 2).padStart(2, '0')}-01`,
  ])

  test('are ten in a day that are drafts or set aside; one that was approved or drafted a day ago takes no room', async ({
    admin,
  }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    for (let times = 0; times < 4; times++)
      await stepsList(admin, 'kubu-raya', 'kubu-raya', await aContributionList(admin, 'kubu-raya', decree), 'DISCARDED')
    const drafts: string[] = []
    for (const [from = '', until = ''] of MONTHS.slice(0, 6))
      drafts.push(await aContributionList(admin, 'kubu-raya', decree, { from, until }))
    const [from = '', until = ''] = MONTHS[6] ?? []
    const again = () => aContributionList(admin, 'kubu-raya', decree, { from, until })
    await expect(again()).rejects.toThrow('contribution_lists_of_day')
    // Drafts that are set aside make no room for others.
    for (const draft of drafts.slice(1)) await stepsList(admin, 'kubu-raya', 'kubu-raya', draft, 'DISCARDED')
    await expect(again()).rejects.toThrow('contribution_lists_of_day')
    await stepsList(admin, 'kubu-raya', 'provinsi', drafts[0] ?? '', 'APPROVED')
    await expect(again()).resolves.toMatch(/-/)
    const beyond = () => aContributionList(admin, 'kubu-raya', decree, { from: '2027-08-01', until: '2027-09-01' })
    await expect(beyond()).rejects.toThrow('contribution_lists_of_day')
    await admin.query('alter table contribution_list disable trigger user')
    await admin.query(`update contribution_list set drafted_at = drafted_at - interval '25 hours'`)
    await admin.query('alter table contribution_list enable trigger user')
    await expect(beyond()).resolves.toMatch(/-/)
  })

  test('wait for no list of another decree', async ({ admin, database }) => {
    const slow = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    const other = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    const client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    await using _closing = { [Symbol.asyncDispose]: () => client.end() }
    await admin.query(`set lock_timeout = '2s'`)
    await within(client, 'kubu-raya', 'kubu-raya', async () => {
      const months = ['2027-01-01', '2027-07-01', JSON.stringify(AMOUNTS)]
      await client.query('select app.draft_contribution_list($1, $2, $3, $4)', [slow, ...months])
      await expect(aContributionList(admin, 'kubu-raya', other)).resolves.toMatch(/-/)
    })
  })
})

describe('a day that is full of uploads', () => {
  const SAVES = `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, uploaded)
    select $1, 'naskah.pdf', 'application/pdf', $2::bigint, sha256('x'), 'DOCUMENT', $3, $4 from generate_series(1, $5)`
  const BEGINS = `insert into file_upload (tenant_id, created_by, name, purpose, size_bytes) values ($1, $2, 'naskah.pdf', 'DOCUMENT', $3::bigint)`
  const tenant = TENANTS['kubu-raya'].id
  const [person, colleague] = [USERS['kubu-raya'], USERS.pontianak]

  test('takes what a job writes for the same person, which takes no room of theirs either', async ({ admin }) => {
    await admin.query(SAVES, [tenant, 1, person, false, 1_500])
    await admin.query(SAVES, [tenant, 1, person, true, 1_000])
    await admin.query(SAVES, [tenant, 64 * 1_048_576, person, false, 400])
    await expect(admin.query(SAVES, [tenant, 1, person, true, 1])).rejects.toThrow('files_of_person')
    await expect(admin.query(SAVES, [tenant, 1, colleague, true, 1])).resolves.toMatchObject({ rowCount: 1 })
  })

  test('lets no upload in pieces begin for which it has no room', async ({ admin }) => {
    const megabyte = 1_048_576
    await admin.query(SAVES, [tenant, 64 * megabyte, person, true, 79])
    await admin.query(BEGINS, [tenant, person, 64 * megabyte])
    await expect(admin.query(BEGINS, [tenant, person, 64 * megabyte + 1])).rejects.toThrow('file_bytes_of_person')
    await admin.query(SAVES, [tenant, 1, person, true, 921])
    await expect(admin.query(BEGINS, [tenant, person, 1])).rejects.toThrow('files_of_person')
    await expect(admin.query(BEGINS, [tenant, colleague, 64 * megabyte])).resolves.toMatchObject({ rowCount: 1 })
  })
})

describe('the insurer’s answers about a list', () => {
  const FILLS = `insert into contribution_answer (list_id, tenant_id, file_name, sha256, stated_people, stated_rupiah, recorded_by, recorded_at)
    select $1, $2, 'jawaban.csv', sha256(convert_to(i::text, 'UTF8')), 1, 1, $3, now() - $4::interval from generate_series(1, $5) i`
  const arrange = async (admin: pg.Client) => {
    const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: { members: 3, quota: 3 } })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const people = (await peopleOf(admin, list)) as [StatedRow, StatedRow, StatedRow]
    const fills = (age: string, times: number) =>
      admin.query(FILLS, [list, TENANTS['kubu-raya'].id, USERS['kubu-raya'], age, times])
    const takes = (rows: readonly StatedRow[], file?: string) =>
      takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rows, file === undefined ? {} : { file })
    return { people, fills, takes }
  }

  test('are twenty in a day; the same file again is none of them', async ({ admin }) => {
    const { people, fills, takes } = await arrange(admin)
    await fills('1 hour', 19)
    const file = await anUpload(admin, 'kubu-raya', 'kubu-raya')
    const answer = await takes([people[0]], file)
    await expect(takes([people[1]])).rejects.toThrow('contribution_answers_of_day')
    expect(await takes([people[0]], file)).toBe(answer)
    await admin.query(`update contribution_answer set recorded_at = recorded_at - interval '25 hours'`)
    await expect(takes([people[1]])).resolves.toMatch(/-/)
  })

  test('are 200 in all, and then only about people of whom none was taken over', async ({ admin }) => {
    const { people, fills, takes } = await arrange(admin)
    const [first, second, third] = people
    await fills('2 days', 199)
    await takes([first])
    await expect(takes([first, second])).rejects.toThrow('contribution_answers_of_list')
    await expect(takes([{ ...second, months: 7 }])).rejects.toThrow('contribution_answers_of_list')
    await takes([second, { ...third, verdict: 'REJECTED' }])
    const { rows } = await admin.query('select count(*)::int as answers from contribution_answer')
    expect(rows).toEqual([{ answers: 201 }])
  })
})

describe('a bill in small parts', () => {
  const PAYS = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, $3, app.today(), uuidv7())`
  const RECEIVES = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, $2, $3, app.today(), uuidv7())`

  test('is paid and received in 200 of them, and then at once', async ({ admin, as }) => {
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    const list = await aBilledList(admin, 'kubu-raya', decree, { by: 'provinsi', approver: 'pontianak' })
    const tenant = TENANTS['kubu-raya'].id
    const { rows } = await admin.query('select billed_rupiah from contribution_list where id = $1', [list])
    const rest = BigInt(rows[0].billed_rupiah) - 200n
    const steps = [
      ['contribution_payment', 'contribution_payments_of_list', PAYS, 'kubu-raya'],
      ['contribution_receipt', 'contribution_receipts_of_list', RECEIVES, 'pertamina'],
    ] as const
    for (const [table, constraint, statement, by] of steps) {
      const day = table === 'contribution_payment' ? 'paid_on' : 'received_on'
      await admin.query(
        `insert into ${table} (list_id, tenant_id, rupiah, ${day}, reference, recorded_by) select $1, $2, 1, app.today(), i::text || ' dari 199', $3
         from generate_series(1, 199) i`,
        [list, tenant, USERS[by]],
      )
      await as('kubu-raya', statement, [list, tenant, 1], by)
      await expect(as('kubu-raya', statement, [list, tenant, 1], by), table).rejects.toThrow(constraint)
      await as('kubu-raya', statement, [list, tenant, String(rest)], by)
    }
  })
})
