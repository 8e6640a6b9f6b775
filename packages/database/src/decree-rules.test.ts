import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { type ArrangedDecree, aDraft, aPdf, holdsOffice, SIGN, signs, submits, votes } from './testing/a-decree.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const VOTE = `insert into decree_vote (decree_id, tenant_id, submission, position, vote, reason, on_behalf_of)
  select id, tenant_id, submission, $2, 'APPROVE', null, $3 from decree where id = $1`
const STATE = async (admin: pg.Client, decree: string) =>
  (await admin.query('select state from decree where id = $1', [decree])).rows[0].state

/** For somebody of Kubu Raya, on a connection of its own: what is at work at the same time. */
async function alone(url: string, text: string, values: unknown[], user: TestTenant = 'pertamina'): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS[user]])
    await client.query(text, values)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

describe('a signed decree', () => {
  test('holds everybody as they were locked, with a hash that can be reckoned again from rows and file', async ({
    admin,
  }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
    await signs(admin, 'kubu-raya', decree)
    await admin.query(`update worker set name = 'Nama Baru', version = version + 1 where id = $1`, [members[0]])
    const { rows } = await admin.query(
      `select d.content_hash, app.decree_content_hash(d) as again, d.annex_hash, app.decree_annex_hash(d.id) as annex,
         (select count(*)::int from decree_entry e where e.decree_id = d.id and e.name <> 'Nama Baru') as kept,
         (select count(*)::int from decree_holding h where h.decree_id = d.id) as held from decree d where d.id = $1`,
      [decree],
    )
    expect(rows[0]).toMatchObject({ kept: 3, held: 3 })
    expect(rows[0].again).toEqual(rows[0].content_hash)
    expect(rows[0].annex).toEqual(rows[0].annex_hash)
  })

  test('is changed by nobody: not as the application, nor by the owner of its tables', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    const writing = [
      `update decree set title = 'Judul lain' where id = $1`,
      `update decree set dictums = '{Lain}' where id = $1`,
      `update decree set state = 'DRAFT' where id = $1`,
      `update decree set state = 'CANCELLED' where id = $1`,
      `update decree set version = 99 where id = $1`,
      `update decree set quota_people = 99 where id = $1`,
      `update decree set field_values = '{}', version = 99 where id = $1`,
    ]
    for (const text of writing)
      await expect(as('kubu-raya', text, [decree]), text).rejects.toThrow(/decree_is_settled|decree_transition/)
    const owning = [
      ...writing,
      `update decree set number = 'Lain' where id = $1`,
      `update decree set content_hash = sha256('y') where id = $1`,
      `update decree set signed_on = '2020-01-01' where id = $1`,
      `update decree set makers = '{}', public_code = repeat('x', 20) where id = $1`,
      'delete from decree where id = $1',
      `update decree_entry set name = 'Lain' where decree_id = $1`,
      'delete from decree_entry where decree_id = $1',
      `insert into decree_entry select * from (select * from decree_entry where decree_id = $1 limit 1) e`,
      `update decree_holding set worker_id = uuidv7() where decree_id = $1`,
      `update decree_holding set until_month = '2030-01-01' where decree_id = $1`,
      'delete from decree_holding where decree_id = $1',
    ]
    for (const text of owning)
      await expect(admin.query(text, [decree]), text).rejects.toThrow(
        /decree_is_settled|decree_transition|duplicate key/,
      )
    for (const table of ['decree_entry', 'decree_holding', 'decree_vote', 'decree_step', 'decree_history'])
      await expect(admin.query(`truncate ${table} cascade`)).rejects.toThrow(/decree_is_settled|append-only/)
    for (const table of ['decree_vote', 'decree_step', 'decree_history'])
      await expect(admin.query(`update ${table} set decree_id = decree_id`)).rejects.toThrow('append-only')
  })

  test('cannot be made by writing its state, and an approval not without votes', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await expect(as('kubu-raya', `update decree set state = 'SIGNED' where id = $1`, [decree])).rejects.toThrow(
      'decree_transition',
    )
    await expect(
      as('kubu-raya', `update decree set state = 'REVIEW', submission = 1 where id = $1`, [decree]),
    ).rejects.toThrow('decree_submitted')
    await submits(admin, 'kubu-raya', decree)
    await expect(as('kubu-raya', `update decree set state = 'APPROVED' where id = $1`, [decree])).rejects.toThrow(
      'decree_approved_by_all',
    )
    await votes(admin, 'kubu-raya', decree)
    await expect(as('kubu-raya', `update decree set state = 'SIGNED' where id = $1`, [decree])).rejects.toThrow(
      'decree_signed',
    )
  })

  test('has a number of its own in its year', async ({ admin, as }) => {
    const [one, other] = [await aDraft(admin, 'kubu-raya'), await aDraft(admin, 'kubu-raya')]
    for (const { decree } of [one, other]) {
      await submits(admin, 'kubu-raya', decree)
      await votes(admin, 'kubu-raya', decree)
    }
    const file = await aPdf(admin, 'kubu-raya')
    await as('kubu-raya', SIGN, [one.decree, '1/2026', file])
    await expect(as('kubu-raya', SIGN, [other.decree, '1/2026', file])).rejects.toThrow('decree_number')
  })
})

describe('a draft', () => {
  test('is of a locked cohort of an open programme, once, and amends only what is signed', async ({ admin }) => {
    const { decree, cohort } = await aDraft(admin, 'kubu-raya')
    const copy = (change: string) =>
      `insert into decree (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, public_code)
       select tenant_id, ${change}, title, from_month, until_month, funding_source, quota_people, 'salinan0000000000000' from decree where id = $1`
    await expect(admin.query(copy(`'DESIGNATION', programme_id, cohort_id, null`), [decree])).rejects.toThrow(
      'decree_of_cohort',
    )
    await expect(admin.query(copy(`'AMENDMENT', programme_id, null, id`), [decree])).rejects.toThrow(
      'decree_amends_signed',
    )
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `update programme set state = 'CLOSED' where id = (select programme_id from cohort where id = $1)`,
      [cohort],
    )
    await admin.query(`set session_replication_role = origin`)
    await expect(admin.query(copy(`'DESIGNATION', programme_id, cohort_id, null`), [decree])).rejects.toThrow(
      'decree_programme_open',
    )
  })

  test('is never paid by the people whom it designates, and what stands on it keeps its money', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    const pays = `update decree set funding_source = $2 where id = $1`
    await expect(as('kubu-raya', pays, [decree, 'SELF'], 'provinsi')).rejects.toThrow('decree_paid_by_government')
    await admin.query('set session_replication_role = replica')
    await expect(admin.query(pays, [decree, 'SELF'])).rejects.toThrow('decree_paid_by_government')
    await admin.query('set session_replication_role = origin')
    await as('kubu-raya', pays, [decree, 'VILLAGE_BUDGET'], 'provinsi')
    await signs(admin, 'kubu-raya', decree)
    const stands = (kind: string, source: string) =>
      as(
        'kubu-raya',
        `insert into decree (tenant_id, kind, programme_id, amends_id, title, from_month, until_month, funding_source, quota_people, public_code)
         select tenant_id, $2, programme_id, id, title, '2027-04-01', until_month, $3, quota_people, left($4 || repeat('0', 20), 20) from decree
         where id = $1 returning id`,
        [decree, kind, source, `${kind}${source}`.toLowerCase().replace(/[^a-z]/g, '')],
      )
    for (const kind of ['AMENDMENT', 'REVOCATION'])
      for (const source of ['SELF', 'CSR']) await expect(stands(kind, source)).rejects.toThrow('decree_keeps_funding')
    const { rows } = await stands('AMENDMENT', 'VILLAGE_BUDGET')
    await expect(as('kubu-raya', pays, [rows[0].id, 'SELF'])).rejects.toThrow('decree_keeps_funding')
  })

  test('under review keeps its annex', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await submits(admin, 'kubu-raya', decree)
    await expect(as('kubu-raya', 'select app.fill_decree($1)', [decree])).rejects.toThrow('decree_is_no_draft')
    await expect(as('pontianak', 'select app.fill_decree($1)', [decree])).rejects.toThrow('decree_is_no_draft')
  })
})

describe('a vote is refused', () => {
  test('to makers, out of turn, twice, for somebody without a delegation, and after the freeze', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await submits(admin, 'kubu-raya', decree)
    await holdsOffice(admin, 'kubu-raya', 'pertamina', 'APPROVER')
    const vote = (user: TestTenant, position = 1, other: string | null = null) =>
      as('kubu-raya', VOTE, [decree, position, other], user)
    await expect(vote('provinsi')).rejects.toThrow('decree_maker_is_not_voter')
    await expect(vote('pertamina', 1, USERS.provinsi)).rejects.toThrow('decree_maker_is_not_voter')
    await expect(vote('pertamina', 1, USERS.pontianak)).rejects.toThrow('decree_vote_deputy')
    await expect(vote('pertamina', 2)).rejects.toThrow(/foreign key/)
    await vote('pertamina')
    expect(await STATE(admin, decree)).toBe('APPROVED')
    await expect(vote('pontianak')).rejects.toThrow(/decree_is_frozen|decree_vote_once/)
    await expect(
      as(
        'kubu-raya',
        `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days) select id, submission, 2, tenant_id, 'Lagi', 'APPROVE', 1 from decree where id = $1`,
        [decree],
      ),
    ).rejects.toThrow('decree_is_settled')
  })

  test('on the step of one person to everybody but them and their deputy', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    for (const user of ['pertamina', 'pontianak'] as const) await holdsOffice(admin, 'kubu-raya', user, 'APPROVER')
    await as(
      'kubu-raya',
      `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days, voter_id) select id, 1, 1, tenant_id, 'Sekda', 'APPROVE', 2, $2 from decree where id = $1`,
      [decree, USERS.pontianak],
      'provinsi',
    )
    await as('kubu-raya', `update decree set state = 'REVIEW', submission = 1 where id = $1`, [decree], 'provinsi')
    await expect(as('kubu-raya', VOTE, [decree, 1, null])).rejects.toThrow('decree_vote_own_step')
    const delegate = (from: string, until: string) =>
      as(
        'kubu-raya',
        `insert into approval_delegation (tenant_id, deputy_id, from_day, until_day, reason)
         values (app.tenant_id(), $1, (now() at time zone 'Asia/Pontianak')::date + $2::int, (now() at time zone 'Asia/Pontianak')::date + $3::int, 'Perjalanan dinas')`,
        [USERS.pertamina, from, until],
        'pontianak',
      )
    await delegate('-3', '0')
    await delegate('1', '5')
    await expect(as('kubu-raya', VOTE, [decree, 1, USERS.pontianak])).rejects.toThrow('decree_vote_deputy')
    await delegate('0', '1')
    await as('kubu-raya', VOTE, [decree, 1, USERS.pontianak])
    expect(await STATE(admin, decree)).toBe('APPROVED')
  })

  test('of two at once, to the second', async ({ admin, database }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await submits(admin, 'kubu-raya', decree)
    for (const user of ['pertamina', 'pontianak'] as const) await holdsOffice(admin, 'kubu-raya', user, 'APPROVER')
    const vote = (user: TestTenant) => alone(database.appUrl, VOTE, [decree, 1, null], user)
    const outcomes = await Promise.allSettled([vote('pertamina'), vote('pontianak')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a signing is refused', () => {
  const approved = async (admin: pg.Client, asked?: Parameters<typeof aDraft>[2]): Promise<ArrangedDecree> => {
    const made = await aDraft(admin, 'kubu-raya', asked)
    await submits(admin, 'kubu-raya', made.decree)
    await votes(admin, 'kubu-raya', made.decree)
    return made
  }

  test('to makers, of others’ decrees, of what nobody approved, and of a file that is no PDF', async ({
    admin,
    as,
  }) => {
    const { decree } = await approved(admin)
    const draft = await aDraft(admin, 'kubu-raya')
    const file = await aPdf(admin, 'kubu-raya')
    await expect(as('kubu-raya', SIGN, [decree, '1', file], 'provinsi')).rejects.toThrow('decree_maker_is_not_signer')
    await expect(as('kubu-raya', SIGN, [draft.decree, '1', file])).rejects.toThrow('decree_signable')
    expect((await as('pontianak', SIGN, [decree, '1', file])).rowCount).toBe(0)
    for (const other of [await aPdf(admin, 'pontianak'), await aPdf(admin, 'kubu-raya', 'image/jpeg')])
      await expect(as('kubu-raya', SIGN, [decree, '1', other])).rejects.toThrow('decree_signed_file')
  })

  test('by a file that was not compared with the clean paper, or whose pages without letters nobody looked at', async ({
    admin,
    as,
  }) => {
    const { decree } = await approved(admin)
    const { rows } = await admin.query(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) select tenant_id, name, media_type, 2, sha256('y'), purpose from file where id = $1 returning id`,
      [await aPdf(admin, 'kubu-raya')],
    )
    const picture = rows[0]?.id
    const compares = (pages: number, annexPages: number) =>
      as(
        'kubu-raya',
        `insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages, unread_pages, unread_codes)
         select id, tenant_id, approved_hash, $2, $3, $4, '{1}', '{ABCD-N1-EFGH}' from decree where id = $1`,
        [decree, picture, pages, annexPages],
      )
    await expect(as('kubu-raya', SIGN, [decree, '1', picture])).rejects.toThrow('decree_scan_compared')
    await expect(compares(2, 0)).rejects.toThrow('decree_scan_of_clean_paper')
    await expect(compares(2, 1)).rejects.toThrow('decree_scan_of_clean_paper')
    await compares(1, 0)
    await expect(as('kubu-raya', SIGN, [decree, '1', picture])).rejects.toThrow('decree_scan_compared')
    await expect(as('kubu-raya', `update decree_scan set confirmed_at = now()`, [])).rejects.toThrow(
      'permission denied',
    )
    await expect(admin.query('delete from decree_scan')).rejects.toThrow()
    for (const change of [
      'pages = pages + 1',
      `unread_pages = '{}', unread_codes = '{}'`,
      `compared_at = compared_at - interval '1 day'`,
    ])
      await expect(admin.query(`update decree_scan set ${change}`), change).rejects.toThrow('decree_scan_as_compared')
    await as('kubu-raya', SIGN.replace(`'[]', 0`, `'[]', 0, '{1}'`), [decree, '1', picture])
    await expect(
      admin.query(`update decree_scan set confirmed_by = $1, confirmed_at = now()`, [USERS.pontianak]),
    ).rejects.toThrow('decree_scan_as_compared')
    const { rows: kept } = await admin.query('select confirmed_by from decree_scan where file_id = $1', [picture])
    expect(kept).toEqual([{ confirmed_by: USERS.pertamina }])
  })

  test('where cohort or annex were tampered with past every guard', async ({ admin, as }) => {
    const file = await aPdf(admin, 'kubu-raya')
    for (const tampering of [
      `update cohort_entry set name = 'Orang Lain' where cohort_id = $1`,
      `update decree_entry set name = 'Orang Lain' where decree_id = (select id from decree where cohort_id = $1)`,
    ]) {
      const { decree, cohort } = await approved(admin)
      await admin.query(`set session_replication_role = replica`)
      await admin.query(tampering, [cohort])
      await admin.query(`set session_replication_role = origin`)
      await expect(as('kubu-raya', SIGN, [decree, decree, file])).rejects.toThrow('decree_cohort_changed')
    }
  })

  test('where two decrees of a programme name one person for the same months, also when both are signed at once', async ({
    admin,
    database,
  }) => {
    const first = await approved(admin, { members: 1, quota: 9 })
    const second = await approved(admin, { members: 1, programme: first.programme })
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `update decree_entry set person_id = (select person_id from decree_entry where decree_id = $1) where decree_id = $2`,
      [first.decree, second.decree],
    )
    await admin.query(`update decree set annex_hash = app.decree_annex_hash(id) where id = $1`, [second.decree])
    await admin.query(`update decree d set approved_hash = app.decree_approved_hash(d) where d.id = $1`, [
      second.decree,
    ])
    await admin.query(`set session_replication_role = origin`)
    const file = await aPdf(admin, 'kubu-raya')
    const outcomes = await Promise.allSettled([
      alone(database.appUrl, SIGN, [first.decree, '1', file]),
      alone(database.appUrl, SIGN, [second.decree, '2', file]),
    ])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
    expect(refused).toEqual([expect.stringContaining('decree_overlap')])
  })

  test('above its quota', async ({ admin, as }) => {
    const { decree } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
    await as('kubu-raya', `update decree set quota_people = 1 where id = $1`, [decree], 'provinsi')
    await submits(admin, 'kubu-raya', decree)
    await votes(admin, 'kubu-raya', decree)
    await expect(as('kubu-raya', SIGN, [decree, '1', await aPdf(admin, 'kubu-raya')])).rejects.toThrow(
      'decree_within_quota',
    )
  })
})
