import { aPaidList } from '@payung/database/testing/a-posting'
import { USERS } from '@payung/database/testing/ground'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aListToReceive, aPostingFile, decides, does, listOf, readAs, upload } from './receipts.builder.ts'

const EACH = 3 * (16_800 + 13_400)
const MONTHS = `query ($id: ID!) { contributionMonths(workerId: $id) { month state } }`

async function arrange(admin: pg.Client, keys: string, signIn: Parameters<typeof aListToReceive>[1]) {
  const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti' }, { name: 'Budi' }, { name: 'Rara' }])
  const workers = people.map(({ id }) => id)
  const made = await aListToReceive(admin, signIn, { isReceived: true, cohort: { workers, quota: 3, area: '61.12' } })
  const row = (at: number, rest: object = {}) => ({
    ...{
      nik: people[at]?.nationalId ?? '',
      kpj: `1234567890${at}`,
      months: 6,
      rupiah: EACH,
      verdict: 'ACCEPTED' as const,
    },
    ...rest,
  })
  /** Sends a file, and waits for its job. */
  const takes = async (client: Client, content: string, stated: object) => {
    const list = await listOf(client, made.id)
    const input = {
      ...readAs(list),
      fileId: await upload(client, content),
      idempotencyKey: crypto.randomUUID(),
      ...stated,
    }
    const answer = await does(client, 'takeContributionAnswer', input, 'id')
    return answer.data === undefined ? answer : endedJob(client, answer.data.id)
  }
  return { ...made, workers, row, takes }
}

/** Answers that changed nothing. */
const haveAnswers = (admin: pg.Client, list: string, answers: number) =>
  admin.query(
    `insert into contribution_answer (list_id, tenant_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
     select c.id, c.tenant_id, 'jawaban.csv', sha256(convert_to(i::text, 'UTF8')), 1, 1, $3 from contribution_list c, generate_series(1, $2) i
     where c.id = $1`,
    [list, answers, USERS['kubu-raya']],
  )

const rejected = { verdict: 'REJECTED' as const, months: 0, rupiah: 0, kpj: '' }

describe('the insurer’s answer about postings', () => {
  test('makes months protected, shows whom it left, and has no effect twice', async ({ admin, keys, signIn }) => {
    const { id, officer, takes, row, workers } = await arrange(admin, keys, signIn)
    const statesOf = async (at: number) =>
      (await officer.ask(MONTHS, { id: globalIdOf('Worker', workers[at] ?? '') })).contributionMonths.map(
        ({ state }: { state: string }) => state,
      )
    expect(await statesOf(0)).toEqual([...Array(6).fill('PAID'), ...Array(6).fill('PLANNED')])
    const content = aPostingFile([row(0), row(1, rejected), { ...row(2), nik: '6112055511829999' }])
    const wrong = await takes(officer, content, { people: 3, amount: String(EACH) })
    expect(wrong).toMatchObject({ state: 'FAILED', errorCode: 'ANSWER_TOTAL_DIFFERS' })
    expect((await listOf(officer, id)).answers).toEqual([])
    const stated = { people: 3, amount: String(2 * EACH) }
    expect(await takes(officer, content, stated)).toMatchObject({ state: 'SUCCEEDED' })
    const list = await listOf(officer, id)
    expect(list).toMatchObject({ postedPeople: 1, rejectedPeople: 1, openRows: 1 })
    expect(list.answers[0].openRows).toEqual([
      { rowNumber: 4, outcome: 'UNMATCHED', fault: null, maySetAside: true, nationalIdPrefix: '6112', worker: null },
    ])
    expect(list.unposted.edges.map(({ node }: { node: { isRejected: boolean } }) => node.isRejected).sort()).toEqual([
      false,
      true,
    ])
    expect(await statesOf(0)).toEqual([...Array(6).fill('PROTECTED'), ...Array(6).fill('PLANNED')])
    expect(await statesOf(1)).toEqual([...Array(6).fill('PAID'), ...Array(6).fill('PLANNED')])
    await takes(officer, content, stated)
    expect((await listOf(officer, id)).answers).toHaveLength(1)
    const { rowCount } = await admin.query(`select from audit_event where action = 'CONTRIBUTION_POSTED'`)
    expect(rowCount, 'and the log names it once').toBe(1)
    // By its number alone somebody who is a member already is recognised.
    const byNumber = aPostingFile([{ ...row(0), nik: '' }])
    await takes(officer, byNumber, { people: 1, amount: String(EACH) })
    expect((await listOf(officer, id)).answers[0]).toMatchObject({ known: 1, openCount: 0 })
  })

  test('says otherwise only as a conflict, which another person decides', async ({ admin, keys, signIn }) => {
    const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
    await takes(officer, aPostingFile([row(0, rejected)]), { people: 1, amount: '0' })
    await takes(officer, aPostingFile([row(0)]), { people: 1, amount: String(EACH) })
    const list = await listOf(officer, id)
    expect(list).toMatchObject({ postedPeople: 0, rejectedPeople: 1, openRows: 1 })
    expect(list.answers[0]).toMatchObject({ conflicts: 1, maySettle: false, openRows: [{ fault: 'OTHER_ANSWER' }] })
    const settling = { ...readAs(list), answerId: list.answers[0].id, takesNewer: true }
    expect((await decides(officer, 'settleContributionAnswer', settling)).code).toBe('BRINGER_IS_NOT_SETTLER')
    await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
    const payer = await signIn('provinsi')
    expect((await listOf(payer, id)).answers[0]).toMatchObject({ conflicts: 1, maySettle: false })
    expect((await decides(payer, 'settleContributionAnswer', settling)).code).toBe('PAYER_IS_NOT_RECEIVER')
    const stated = { people: 1, amount: String(EACH) }
    expect((await takes(payer, aPostingFile([row(1)]), stated)).code).toBe('PAYER_IS_NOT_RECEIVER')
    const { data } = await decides(treasurer, 'settleContributionAnswer', settling)
    expect(data).toMatchObject({ postedPeople: 1, rejectedPeople: 0, openRows: 0 })
    expect((await decides(treasurer, 'settleContributionAnswer', settling)).code).toBe('ANSWER_NOT_SETTLED')
  })

  test('closes its open rows with a better file, and by somebody who sets them aside and says why', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
    const nobody = { ...row(2), nik: '6112055511829999' }
    const bad = aPostingFile([row(0, { kpj: '12' }), row(1, { months: 7 }), nobody])
    await takes(officer, bad, { people: 3, amount: String(3 * EACH) })
    const list = await listOf(officer, id)
    expect(list).toMatchObject({ openRows: 3, postedPeople: 0, answers: [{ maySetAside: true, closedCount: 0 }] })
    const aside = (client: Client, rowNumbers: readonly number[], reason = 'Bukan orang dari daftar ini') =>
      decides(client, 'setContributionAnswerRowsAside', {
        ...readAs(list),
        answerId: list.answers[0].id,
        rowNumbers,
        reason,
      })
    expect((await aside(officer, [4], 'kurang')).issues[0].code).toBe('REASON_MISSING')
    expect((await aside(officer, [])).issues[0].code).toBe('ANSWER_ROWS_COUNT')
    expect((await aside(officer, Array(101).fill(4))).issues[0].code).toBe('ANSWER_ROWS_COUNT')
    expect((await aside(officer, [4, 9])).code).toBe('ANSWER_ROWS_NOT_OPEN')
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    const payer = await signIn('provinsi')
    expect((await listOf(payer, id)).answers[0]).toMatchObject({ maySetAside: false })
    expect((await aside(payer, [4])).code).toBe('PAYER_IS_NOT_RECEIVER')
    const { data } = await aside(treasurer, [4])
    expect(data.openRows).toBe(2)
    expect(data.answers[0].closedRows).toMatchObject([
      {
        ...{ rowNumber: 4, fault: null, closing: 'SET_ASIDE', reason: 'Bukan orang dari daftar ini' },
        ...{ laterFileName: null, closedBy: { email: expect.stringContaining('@') }, closedAt: expect.any(String) },
      },
    ])
    const better = aPostingFile([row(0), row(1)])
    await takes(officer, better, { people: 2, amount: String(2 * EACH) })
    const closed = await listOf(officer, id)
    expect(closed).toMatchObject({ openRows: 0, postedPeople: 2 })
    expect(closed.answers[1]).toMatchObject({ openCount: 0, openRows: [], closedCount: 3, maySetAside: false })
    expect(closed.answers[1].closedRows.slice(1)).toMatchObject([
      { rowNumber: 2, fault: 'NUMBER_UNREADABLE', closing: 'SUPERSEDED', laterFileName: 'hasil.csv', reason: null },
      { rowNumber: 3, fault: 'MORE_MONTHS', closing: 'SUPERSEDED', laterFileName: 'hasil.csv', reason: null },
    ])
    const { rows } = await admin.query(
      `select details from audit_event where action = 'CONTRIBUTION_ANSWER_ROWS_SET_ASIDE'`,
    )
    expect(rows).toEqual([{ details: { rows: 1 } }])
  })

  test('is not set aside by who brought it, or by another account of theirs, where it contradicts a posting', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
    await takes(officer, aPostingFile([row(0)]), { people: 1, amount: String(EACH) })
    await takes(officer, aPostingFile([row(0, { rupiah: 50_400 })]), { people: 1, amount: '50400' })
    const list = await listOf(officer, id)
    const [answer] = list.answers
    expect(answer).toMatchObject({ maySetAside: false, openRows: [{ fault: 'OTHER_AMOUNT', maySetAside: false }] })
    const input = { ...readAs(list), answerId: answer.id, rowNumbers: [2], reason: 'Salah ketik di berkas BPJS' }
    const aside = (client: Client) => decides(client, 'setContributionAnswerRowsAside', input)
    expect((await aside(officer)).code).toBe('BRINGER_IS_NOT_SETTLER')
    const readBy = async (client: Client) => (await listOf(client, id)).answers[0]
    expect(await readBy(treasurer)).toMatchObject({ maySetAside: true, openRows: [{ maySetAside: true }] })
    const pair = `user_id in (select id from app_user where email like 'kubu-raya@%' or email like 'pontianak@%')`
    const administrator = `(select id from app_user where email like 'pertamina@%')`
    await admin.query(`update membership set granted_by = ${administrator} where ${pair}`)
    expect(await readBy(treasurer)).toMatchObject({ openRows: [{ maySetAside: false }] })
    expect((await aside(treasurer)).code).toBe('MAY_BE_ONE_PERSON')
    await admin.query(`update membership set granted_by = null where ${pair}`)
    expect((await aside(treasurer)).data).toMatchObject({ openRows: 0, postedPeople: 1 })
  })

  test('is neither decided nor set aside by who brought the earlier one that it contradicts, or by another account of theirs', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    const former = await signIn('pertamina')
    await takes(former, aPostingFile([row(0), row(1)]), { people: 2, amount: String(2 * EACH) })
    const newer = aPostingFile([row(0, rejected), row(1, { months: 7 })])
    await takes(officer, newer, { people: 2, amount: String(EACH) })
    const list = await listOf(former, id)
    const [answer] = list.answers
    expect(answer).toMatchObject({ conflicts: 1, maySettle: false, maySetAside: false })
    expect(answer.openRows).toMatchObject([
      { fault: 'OTHER_ANSWER', maySetAside: false },
      { fault: 'MORE_MONTHS', maySetAside: false },
    ])
    const input = { ...readAs(list), answerId: answer.id }
    const settle = async (client: Client) =>
      decides(client, 'settleContributionAnswer', { ...input, takesNewer: false })
    const aside = async (client: Client) =>
      decides(client, 'setContributionAnswerRowsAside', {
        ...input,
        rowNumbers: [3],
        reason: 'Salah ketik di berkas BPJS',
      })
    expect((await settle(former)).code).toBe('EARLIER_BRINGER_IS_NOT_SETTLER')
    expect((await aside(former)).code).toBe('EARLIER_BRINGER_IS_NOT_SETTLER')

    const readBy = async (client: Client) => {
      const { answers } = await listOf(client, id)
      const [{ maySettle, maySetAside, openRows }] = answers
      return [maySettle, maySetAside, openRows[1].maySetAside]
    }
    const opens = (opener: string) =>
      admin.query(
        `update membership set granted_by = ${opener} where user_id in (select id from app_user where email like 'pontianak@%')`,
      )
    await opens(`(select id from app_user where email like 'pertamina@%')`)
    expect(await readBy(treasurer)).toEqual([true, true, false])
    expect((await settle(treasurer)).code).toBe('MAY_BE_ONE_PERSON')
    expect((await aside(treasurer)).code).toBe('MAY_BE_ONE_PERSON')
    await opens('null')
    expect(await readBy(treasurer)).toEqual([true, true, true])
    expect((await settle(treasurer)).data).toMatchObject({ openRows: 1 })
    expect((await aside(treasurer)).data).toMatchObject({ openRows: 0, postedPeople: 2 })
  })

  test('is shown of each list, however many another list has', async ({ admin, signIn }) => {
    const { list, officer } = await aListToReceive(admin, signIn)
    const other = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
    await haveAnswers(admin, list, 1)
    await haveAnswers(admin, other, 401)
    const { first, second } = await officer.ask(
      `query ($list: ID!, $other: ID!) {
        first: contributionList(id: $list) { answers { id } } second: contributionList(id: $other) { answers { id } } }`,
      { list: globalIdOf('ContributionList', list), other: globalIdOf('ContributionList', other) },
    )
    expect([first.answers.length, second.answers.length]).toEqual([1, 200])
  })

  test('is refused where twenty came within a day', async ({ admin, keys, signIn }) => {
    const { list, id, officer, takes, row } = await arrange(admin, keys, signIn)
    await haveAnswers(admin, list, 20)
    const stated = { people: 1, amount: String(EACH) }
    expect(await takes(officer, aPostingFile([row(0)]), stated)).toMatchObject({ errorCode: 'ANSWERS_OF_DAY' })
    expect((await listOf(officer, id)).answers).toHaveLength(20)
  })

  test('is refused where the file is none, is another’s, or posts more than was received', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
    expect(await takes(officer, 'Nama;Umur\nA;1', { people: 1, amount: '0' })).toMatchObject({
      errorCode: 'ANSWER_HEADER_MISSING',
    })
    expect((await takes(officer, 'x;y\n1;2', { people: 0, amount: '-1' })).issues).toMatchObject([
      { code: 'ANSWER_COUNT_INVALID' },
      { code: 'AMOUNT_NOT_POSITIVE' },
    ])
    const theirs = await upload(treasurer, aPostingFile([row(0)]))
    const list = await listOf(officer, id)
    const input = { ...readAs(list), fileId: theirs, people: 1, amount: String(EACH), idempotencyKey: 'a' }
    expect((await does(officer, 'takeContributionAnswer', input, 'id')).code).toBe('NOT_FOUND')
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update contribution_receipt set rupiah = 1')
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await takes(officer, aPostingFile([row(0)]), { people: 1, amount: String(EACH) })).toMatchObject({
      errorCode: 'POSTED_MORE_THAN_RECEIVED',
    })
    expect((await listOf(officer, id)).answers).toEqual([])
  })
})

test('a list leaves in the insurer’s layout, with whole NIKs only for who may and says why, and comes back as its answer', async ({
  admin,
  keys,
  signIn,
}) => {
  const { id, officer, treasurer, takes, row } = await arrange(admin, keys, signIn)
  await takes(officer, aPostingFile([row(0)]), { people: 1, amount: String(EACH) })
  const start = (client: Client, more: object = {}) =>
    does(
      client,
      'startContributionListExport',
      { listId: id, format: 'CSV', idempotencyKey: crypto.randomUUID(), ...more },
      'id',
    )
  const written = async (client: Client, more: object = {}) => {
    const job = await endedJob(client, (await start(client, more)).data.id)
    return JSON.stringify(await fetchTable(client, job.resultFile.href))
  }
  const whole = { unmasked: true, reason: 'Untuk penagihan BPJS' }
  const masked = await written(officer)
  expect(masked).toContain('Siti')
  expect(masked).not.toContain(row(0).nik)
  expect((await start(treasurer, whole)).code).toBe('NOT_ALLOWED')
  await admin.query(
    `update membership set role = 'ADMINISTRATOR' where user_id = (select id from app_user where email like 'kubu-raya@%')`,
  )
  const keeper = await signIn('kubu-raya')
  expect((await start(keeper, { unmasked: true, reason: 'x' })).issues[0].code).toBe('REASON_MISSING')
  expect(await written(keeper, whole)).toContain(row(0).nik)
  const sameKey = { idempotencyKey: 'satu-kunci' }
  const begun = await start(keeper, sameKey)
  expect((await start(keeper, sameKey)).data.id, 'sent twice').toBe(begun.data.id)
  expect((await start(keeper, { ...sameKey, ...whole })).code, 'and never for another file').toBe(
    'IDEMPOTENCY_KEY_USED',
  )
  await endedJob(keeper, begun.data.id)
  const unposted = await written(keeper, { ...whole, unpostedOnly: true })
  expect(unposted).not.toContain(row(0).nik)
  expect(unposted).toContain(row(1).nik)
  const { rows } = await admin.query(
    `select details from audit_event where action = 'CONTRIBUTION_LIST_EXPORTED' order by id desc limit 1`,
  )
  expect(rows[0].details).toMatchObject({ unmasked: true, reason: whole.reason, rows: 2 })
})

test('whoever is posted in part, or has two spans of months, stands once among the unposted and in the file for the insurer', async ({
  admin,
  keys,
  signIn,
}) => {
  const { id, list, officer, takes, row, workers } = await arrange(admin, keys, signIn)
  // A later month of the first person stands on a line of its own, under a record that was corrected since.
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah)
     select list_id, 99, tenant_id, decree_id, holding_no, entry_decree_id, uuidv7(), village_code, '[2027-09-01,2027-10-01)', 16800 from contribution_line
     where list_id = $1 and worker_id = $2`,
    [list, workers[0]],
  )
  await admin.query(
    `update contribution_list set months = months || '[{"month":"2027-09-01","people":1,"perPersonRupiah":"16800"}]' where id = $1`,
    [list],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  const written = async (unpostedOnly: boolean) => {
    const input = { listId: id, format: 'CSV', idempotencyKey: crypto.randomUUID(), unpostedOnly }
    const job = await endedJob(officer, (await does(officer, 'startContributionListExport', input, 'id')).data.id)
    const table = await fetchTable(officer, job.resultFile.href)
    const header = table.findIndex((cells) => cells.includes('Jumlah Bulan'))
    const at = (cells: readonly string[], column: string) => cells[table[header]?.indexOf(column) ?? -1] ?? ''
    return table
      .slice(header + 1)
      .map((cells) =>
        ['Nama Lengkap', 'Mulai', 'Jumlah Bulan', 'Iuran', 'Hasil']
          .map((column) => at(cells, column))
          .join(' ')
          .trim(),
      )
      .toSorted()
  }
  const [budi, rara] = ['Budi', 'Rara'].map((name) => `${name} 2027-01 6 ${EACH}`)
  expect(await written(false)).toEqual([budi, rara, `Siti 2027-01 7 ${EACH + 16_800}`])
  const content = aPostingFile([
    row(0, { months: 7, rupiah: EACH + 16_800 }),
    row(1, { months: 3, rupiah: 3 * 16_800 }),
  ])
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query('update contribution_receipt set rupiah = rupiah + 16800')
  await admin.query(`set session_replication_role = 'origin'`)
  await takes(officer, content, { people: 2, amount: String(EACH + 4 * 16_800) })
  const { unposted, postedPeople } = await listOf(officer, id)
  expect(postedPeople).toBe(2)
  const months = unposted.edges.map(({ node }: { node: { postedMonths: number; months: number } }) => [
    node.postedMonths,
    node.months,
  ])
  expect(months.toSorted()).toEqual([
    [0, 6],
    [3, 6],
  ])
  // The file names the same people, with room for the answer.
  expect(await written(true)).toEqual([budi, rara])
})
