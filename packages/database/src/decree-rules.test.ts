import pg from 'pg'
import { describe, expect } from 'vitest'
import {
  type ArrangedDecree,
  aDraft,
  anAmendment,
  aPdf,
  aRevocation,
  holdsOffice,
  revokes,
  SIGN,
  signs,
  submits,
  votes,
  within,
} from './testing/a-decree.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface Decrees {
  /** As the application, in a transaction of its own, for somebody of a tenant. */
  as: (tenant: TestTenant, text: string, values?: unknown[], user?: TestTenant) => Promise<pg.QueryResult>
}

const test = base.extend<Decrees>({
  as: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (tenant, text, values = [], user = 'pertamina') => {
      await client.query('begin')
      try {
        await client.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS[user]])
        const answer = await client.query(text, values)
        await client.query('commit')
        return answer
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
    await client.end()
  },
})

const VOTE = `insert into decree_vote (decree_id, tenant_id, submission, position, vote, reason, on_behalf_of)
  select id, tenant_id, submission, $2, 'APPROVE', null, $3 from decree where id = $1`
const STATE = async (admin: pg.Client, decree: string) =>
  (await admin.query('select state from decree where id = $1', [decree])).rows[0].state
const namesOn = async (admin: pg.Client, decree: string, month: string) =>
  (
    await admin.query(
      `select h.line_no, e.name from decree_holding h join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
       where h.decree_id = $1 and h.from_month <= $2 and $2 < h.until_month order by h.line_no`,
      [decree, month],
    )
  ).rows

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

describe('the quota of a programme', () => {
  test('never falls below those whom a decree in force names', async ({ admin, as }) => {
    const { decree, programme } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 5 })
    const sets = (people: number) =>
      as('kubu-raya', 'update programme_quota set people = $2 where programme_id = $1', [programme, people])
    await expect(sets(1)).rejects.toThrow('quota_below_locked')
    await signs(admin, 'kubu-raya', decree)
    await expect(sets(1)).rejects.toThrow('quota_below_signed')
    await expect(as('kubu-raya', 'delete from programme_quota where programme_id = $1', [programme])).rejects.toThrow(
      'quota_below_signed',
    )
    await sets(2)
  })
})

describe('a revocation', () => {
  test('takes everybody’s months from then on, and nothing before; afterwards nothing is amended', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    const draft = await anAmendment(admin, 'kubu-raya', decree, '2027-08-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-06-01')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-07-01')).rejects.toThrow('decree_revoked_once')
    expect(await namesOn(admin, decree, '2027-06-01')).toHaveLength(2)
    await signs(admin, 'kubu-raya', revocation)
    expect(await namesOn(admin, decree, '2027-05-01')).toHaveLength(2)
    expect(await namesOn(admin, decree, '2027-06-01')).toEqual([])
    const { rows } = await admin.query(
      `select state, ended_from::text, state_reason ~ '^Dicabut dengan Keputusan Nomor Uji/' as names_it, version from decree where id = $1`,
      [decree],
    )
    expect(rows).toMatchObject([{ state: 'ENDED', ended_from: '2027-06-01', names_it: true }])
    await expect(signs(admin, 'kubu-raya', draft)).rejects.toThrow('decree_amends_signed')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-03-01')).rejects.toThrow('decree_amends_signed')
  })

  test('is of nothing but a signed designation, within its months, and of as many people as its paper says', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-03-01')).rejects.toThrow('decree_amends_signed')
    await signs(admin, 'kubu-raya', decree)
    const early = await aRevocation(admin, 'kubu-raya', decree, '2026-12-01')
    await expect(signs(admin, 'kubu-raya', early)).rejects.toThrow('decree_amends_signed')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Batal' where id = $1`, [early]),
    )
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-06-01')
    const removal = await anAmendment(admin, 'kubu-raya', decree, '2027-02-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await signs(admin, 'kubu-raya', removal)
    await expect(signs(admin, 'kubu-raya', revocation)).rejects.toThrow('decree_count_changed')
  })

  test('is the only way: the application can neither move a signed decree to revoked nor take anybody’s months', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    await expect(
      as(
        'kubu-raya',
        `update decree set state = 'REVOKED', state_reason = 'Langsung', version = version + 1 where id = $1`,
        [decree],
      ),
    ).rejects.toThrow('decree_ended')
    await expect(
      as('kubu-raya', `update decree_holding set until_month = from_month where decree_id = $1`, [decree]),
    ).rejects.toThrow('permission denied')
  })
})

test('what others may know of a person are months and the kind of purse; of a decree, what its paper says', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
  const read = async (tenant: TestTenant) =>
    (await as(tenant, 'select * from app.decrees_elsewhere($1::uuid[])', [members])).rows
  const ask = async (tenant: TestTenant) => {
    const { rows } = await as(tenant, 'select app.tell_designations($1::uuid[]) as told', [members])
    return rows[0].told ? read(tenant) : null
  }
  await signs(admin, 'kubu-raya', decree)
  expect(await ask('kubu-raya')).toEqual([])
  expect(await ask('provinsi')).toEqual([])
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) select id, $2, tenant_id, 'FULL', 'REGISTERED_BY' from worker where id = $1`,
    [members[0], TENANTS.provinsi.id],
  )
  expect(await read('provinsi')).toEqual([])
  const told = [{ worker_id: members[0], funding_source: 'REGIONAL_BUDGET' }]
  expect(await ask('provinsi')).toMatchObject(told)
  // Once a day and person, in both logs.
  expect(await ask('provinsi')).toMatchObject(told)
  const { rows: lines } = await admin.query(
    `select t.code, e.action, e.subject_id, e.details ->> 'byTenant' as by from audit_event e join tenant t on t.id = e.tenant_id where e.action like '%TOLD%' order by e.id`,
  )
  expect(lines).toEqual([
    { code: '61', action: 'DESIGNATION_TOLD', subject_id: members[0], by: null },
    { code: '61.12', action: 'DESIGNATION_TOLD_OF', subject_id: members[0], by: TENANTS.provinsi.id },
  ])
  // Of as many people as a day allows, and of nobody more; who was told of stays told.
  await admin.query(
    `insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id) select $1, e.actor_id, e.action, 'worker', uuidv7()::text
     from audit_event e, generate_series(1, 199) where e.action = 'DESIGNATION_TOLD'`,
    [TENANTS.provinsi.id],
  )
  expect(await ask('provinsi')).toBeNull()
  expect(await read('provinsi')).toMatchObject(told)
  const { rows } = await admin.query('select public_code from decree where id = $1', [decree])
  const open = await as('pontianak', 'select * from app.public_decree($1)', [rows[0].public_code])
  expect(open.rows).toMatchObject([{ state: 'SIGNED', people: 1 }])
  expect((await as('pontianak', `select * from app.public_decree('tidakada000000000000')`)).rows).toEqual([])
})

test('whoever designated somebody opens their number in the annex also after they were handed over, and nobody else does', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
  const { rows } = await admin.query(
    'select w.person_id, p.blind_index from worker w join person p on p.id = w.person_id where w.id = $1',
    [members[0]],
  )
  const [person] = rows
  const ask = async (tenant: TestTenant) =>
    (await as(tenant, 'select app.designated_index($1) as index', [person.person_id])).rows[0].index
  expect(await ask('kubu-raya')).toBeNull()
  await signs(admin, 'kubu-raya', decree)
  expect(await ask('kubu-raya')).toEqual(person.blind_index)
  expect(await ask('pontianak')).toBeNull()
  expect(await ask('provinsi')).toBeNull()
})

test('an annex leaves out who has gone since the lock, submits nobody of them, and frees their places', async ({
  admin,
}) => {
  const died = (worker: string | undefined) =>
    admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [worker])
  const { decree, programme, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  const taken = async () =>
    (await admin.query('select sum(people)::int as people from app.locked_by_village($1)', [programme])).rows[0].people
  const named = async () =>
    (await admin.query('select entry_no, worker_id from decree_entry where decree_id = $1 order by 1', [decree])).rows
  const before = await named()
  await admin.query('update worker set superseded_by = $2 where id = $1', [members[0], members[1]])
  await died(members[1])
  await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_people_gone')
  expect(await taken()).toBe(3)
  await within(admin, 'kubu-raya', 'provinsi', () => admin.query('select app.fill_decree($1)', [decree]))
  expect(await named()).toEqual([{ entry_no: 1, worker_id: members[2] }])
  expect(before).toHaveLength(3)
  expect(await taken()).toBe(1)
  await submits(admin, 'kubu-raya', decree)
  await died(members[2])
  expect(await STATE(admin, decree)).toBe('REVIEW')
})

test('an amendment of what was revoked meanwhile is not submitted', async ({ admin }) => {
  const { decree } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
  await signs(admin, 'kubu-raya', decree)
  const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [
    { change: 'REMOVE', line: 1, reason: 'DECEASED' },
  ])
  await revokes(admin, 'kubu-raya', decree, '2027-02-01')
  await expect(submits(admin, 'kubu-raya', amendment)).rejects.toThrow('decree_amends_signed')
})
