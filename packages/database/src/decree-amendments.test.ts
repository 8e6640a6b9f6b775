import { type AnnexChange, type AnnexOfDecree, amendAnnex, annexOn } from '@payung/domain/decree/consolidated-annex'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDraft, anAmendment, signs, submits, within } from './testing/a-decree.ts'
import { test } from './testing/test.ts'

const namesOn = async (admin: pg.Client, decree: string, month: string) =>
  (
    await admin.query(
      `select h.line_no, e.name from decree_holding h join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
       where h.decree_id = $1 and h.from_month <= $2 and $2 < h.until_month order by h.line_no`,
      [decree, month],
    )
  ).rows

describe('an amendment', () => {
  const based = async (admin: pg.Client, reserves = 2, quota = 3) => {
    const made = await aDraft(admin, 'kubu-raya', { members: 3, reserves, quota })
    await signs(admin, 'kubu-raya', made.decree)
    return { ...made, reserve: made.members.slice(3) }
  }
  const remove = (line: number) => ({ change: 'REMOVE', line, reason: 'DECEASED' })

  test('replaces, removes, adds and corrects from its month on, and leaves the months before as they were', async ({
    admin,
  }) => {
    const { decree, reserve } = await based(admin)
    const { rows: lines } = await admin.query(
      'select line_no, worker_id from decree_holding where decree_id = $1 order by line_no',
      [decree],
    )
    await admin.query(`update worker set name = 'Nama Betul', version = version + 1 where id = $1`, [
      lines[2].worker_id,
    ])
    await admin.query(`update worker set name = 'Pengganti', version = version + 1 where id = $1`, [reserve[0]])
    const before = await namesOn(admin, decree, '2027-03-01')
    const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [
      { change: 'REPLACE', line: 1, worker: reserve[0], reason: 'MOVED' },
      remove(2),
      { change: 'CORRECT', line: 3, reason: 'IDENTITY_WRONG' },
    ])
    expect(
      (await admin.query('select added, removed, replaced, corrected, people from decree where id = $1', [amendment]))
        .rows,
    ).toEqual([{ added: 0, removed: 1, replaced: 1, corrected: 1, people: 2 }])
    await signs(admin, 'kubu-raya', amendment)
    expect(await namesOn(admin, decree, '2027-03-01')).toEqual(before)
    expect(await namesOn(admin, decree, '2027-04-01')).toEqual([
      { line_no: 3, name: 'Nama Betul' },
      { line_no: 4, name: 'Pengganti' },
    ])
  })

  test('never names somebody twice, takes a line twice, takes from another area, or passes the quota', async ({
    admin,
  }) => {
    const { decree, reserve, members } = await based(admin, 2, 5)
    const draft = (changes: readonly object[]) => anAmendment(admin, 'kubu-raya', decree, '2027-04-01', changes)
    const add = (worker: string | undefined) => ({ change: 'ADD', worker, reason: 'QUOTA_LEFT' })
    await expect(draft([remove(1), remove(1)])).rejects.toThrow('decree_entry_line')
    await expect(draft([remove(9)])).rejects.toThrow('decree_change_names_somebody')
    await expect(draft([add(members[0])])).rejects.toThrow('decree_change_names_somebody')
    await expect(draft([add(reserve[0]), add(reserve[0])])).rejects.toThrow('decree_entry_twice')
    const over = await draft([add(reserve[0]), add(reserve[1])])
    await expect(signs(admin, 'kubu-raya', over)).resolves.toBeUndefined()
    const more = await based(admin, 9, 20)
    const many = await anAmendment(admin, 'kubu-raya', more.decree, '2027-04-01', more.reserve.map(add))
    await expect(signs(admin, 'kubu-raya', many)).rejects.toThrow('decree_within_quota')
  })

  test('brings nobody in before others of the reserve without a reason of its own, which the hash holds as the note held it', async ({
    admin,
  }) => {
    const { decree, reserve } = await based(admin, 3, 9)
    const draft = (changes: readonly object[]) => anAmendment(admin, 'kubu-raya', decree, '2027-04-01', changes)
    const add = (worker: string | undefined) => ({ change: 'ADD', worker, reason: 'QUOTA_LEFT' })
    const replace = { change: 'REPLACE', line: 1, worker: reserve[2], reason: 'MOVED', note: 'Surat pindah 12' }
    await expect(draft([add(reserve[1])])).rejects.toThrow('decree_reserve_order')
    await expect(draft([add(reserve[0]), replace])).rejects.toThrow('decree_reserve_order')
    const explained = await draft([add(reserve[0]), { ...replace, orderReason: 'Yang kedua sedang melaut' }])
    expect(
      (
        await admin.query(
          `select e.note, e.order_reason, d.annex_hash = sha256(convert_to(row('payung decree 1', d.id, d.kind, d.programme_id, d.cohort_id, d.amends_id)::text || E'\n'
             || (select string_agg(row(o.entry_no, o.change, o.target_line, o.reason_code, case o.entry_no
                 when 2 then 'Surat pindah 12. Di luar urutan cadangan: Yang kedua sedang melaut' end, o.worker_id, o.person_id, o.worker_version, o.name,
                 o.birth_place, o.birth_date, o.sex, o.address, o.rt, o.rw, o.village_code, o.occupation_code, o.income_bracket, o.area_code)::text,
                 E'\n' order by o.entry_no) from decree_entry o where o.decree_id = d.id), 'UTF8')) as holds_words
           from decree_entry e join decree d on d.id = e.decree_id where d.id = $1 order by e.entry_no`,
          [explained],
        )
      ).rows,
    ).toEqual([
      { note: null, order_reason: null, holds_words: true },
      { note: 'Surat pindah 12', order_reason: 'Yang kedua sedang melaut', holds_words: true },
    ])
    const worded = { ...replace, note: 'Di luar urutan cadangan: tertulis di keterangan' }
    await expect(draft([add(reserve[0]), worded])).rejects.toThrow('decree_reserve_order')
    await submits(admin, 'kubu-raya', explained)
    // Who came first is taken out of the draft again: whoever came after them comes before them now.
    const shortened = await draft([add(reserve[0]), add(reserve[1])])
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`select app.write_decree_changes($1, '[]', '{1}')`, [shortened]),
    )
    await expect(submits(admin, 'kubu-raya', shortened)).rejects.toThrow('decree_reserve_order')
    const ahead = async (tenant: 'kubu-raya' | 'pontianak') => {
      const statement = 'select worker_id from app.reserve_ahead($1, $2)'
      const answer = () => admin.query(statement, [shortened, [reserve[2]]])
      return (await within(admin, tenant, 'provinsi', answer)).rows
    }
    expect(await ahead('kubu-raya')).toEqual([{ worker_id: reserve[0] }])
    expect(await ahead('pontianak')).toEqual([])
    await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [reserve[0]])
    expect(await ahead('kubu-raya')).toEqual([])
    await submits(admin, 'kubu-raya', shortened)
  })

  test('brings nobody into a closed programme, and still takes out', async ({ admin }) => {
    const { decree, reserve, programme } = await based(admin, 1, 9)
    await admin.query(`update programme set state = 'CLOSED', version = version + 1 where id = $1`, [programme])
    const draft = (...changes: object[]) => anAmendment(admin, 'kubu-raya', decree, '2027-04-01', changes)
    const comes = { worker: reserve[0], reason: 'MOVED' }
    await expect(draft({ change: 'ADD', ...comes })).rejects.toThrow('decree_programme_open')
    await expect(draft(remove(2), { change: 'REPLACE', line: 1, ...comes })).rejects.toThrow('decree_programme_open')
    await signs(admin, 'kubu-raya', await draft(remove(2)))
    expect(await namesOn(admin, decree, '2027-04-01')).toHaveLength(2)
  })

  test('that corrects a line to what it says already is refused past every use-case', async ({ admin }) => {
    const { decree } = await based(admin)
    const correcting = () =>
      anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [{ change: 'CORRECT', line: 3, reason: 'IDENTITY_WRONG' }])
    await expect(correcting()).rejects.toThrow('decree_corrects_something')
    await admin.query(
      `update worker set rt = '009', version = version + 1 where id = (select worker_id from decree_holding where decree_id = $1 and line_no = 3)`,
      [decree],
    )
    await signs(admin, 'kubu-raya', await correcting())
  })

  test('that another has made needless since is neither submitted nor signed', async ({ admin }) => {
    const { decree } = await based(admin)
    await admin.query(
      `update worker set rt = '009', version = version + 1 where id = (select worker_id from decree_holding where decree_id = $1 and line_no = 3)`,
      [decree],
    )
    const correcting = (month: string) =>
      anAmendment(admin, 'kubu-raya', decree, month, [{ change: 'CORRECT', line: 3, reason: 'IDENTITY_WRONG' }])
    const first = await correcting('2027-04-01')
    const needless = await correcting('2027-05-01')
    await signs(admin, 'kubu-raya', first)
    await expect(signs(admin, 'kubu-raya', needless)).rejects.toThrow('decree_corrects_something')
  })

  test('of a line that another has changed is refused, of other lines in any order of time', async ({ admin }) => {
    const { decree } = await based(admin)
    const late = await anAmendment(admin, 'kubu-raya', decree, '2027-09-01', [remove(1)])
    const same = await anAmendment(admin, 'kubu-raya', decree, '2027-05-01', [remove(1)])
    const early = await anAmendment(admin, 'kubu-raya', decree, '2027-02-01', [remove(2)])
    await signs(admin, 'kubu-raya', late)
    await signs(admin, 'kubu-raya', early)
    await expect(signs(admin, 'kubu-raya', same)).rejects.toThrow('decree_line_taken')
    const lines = async (month: string) => (await namesOn(admin, decree, month)).map(({ line_no }) => line_no)
    expect([await lines('2027-01-01'), await lines('2027-05-01'), await lines('2027-09-01')]).toEqual([
      [1, 2, 3],
      [1, 3],
      [3],
    ])
  })
})

describe('the annex of any day', () => {
  const MONTHS = ['2027-02-01', '2027-05-01', '2027-08-01', '2027-11-01']
  const aChange = fc.record({
    change: fc.constantFrom('ADD' as const, 'REMOVE' as const, 'REPLACE' as const, 'CORRECT' as const),
    line: fc.integer({ min: 1, max: 7 }),
    reserve: fc.nat(3),
  })
  const anAmendmentOf = fc.record({
    month: fc.constantFrom(...MONTHS),
    changes: fc.array(aChange, { minLength: 1, maxLength: 3 }),
  })

  test('is what the rule in words says of the same amendments, and what the rule refuses the database refuses', async ({
    admin,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAmendmentOf, { minLength: 1, maxLength: 4 }), async (amendments) => {
        const made = await aDraft(admin, 'kubu-raya', { members: 4, reserves: 4, quota: 9 })
        // The quota of a draft of these is ten; five makes it matter.
        await admin.query(`set session_replication_role = replica`)
        await admin.query('update decree set quota_people = 5 where id = $1', [made.decree])
        await admin.query(`set session_replication_role = origin`)
        await signs(admin, 'kubu-raya', made.decree)
        let annex = await annexIn(admin, made.decree)
        for (const [at, { month, changes }] of amendments.entries()) {
          // Their records say something else each time, so that there is something to correct.
          await admin.query('update worker set address = $2, version = version + 1 where id = any ($1)', [
            made.members,
            `Jalan ${at}`,
          ])
          const asked = changes.map(({ change, line, reserve }) =>
            toChange(change, line, made.members[4 + reserve] ?? ''),
          )
          const after = amendAnnex(annex, { fromMonth: month, changes: asked })
          const outcome = await amends(admin, made.decree, month, asked)
          expect(outcome, JSON.stringify(asked)).toBe('fault' in after ? 'refused' : 'signed')
          if (!('fault' in after)) annex = after
        }
        for (const month of ['2027-01-01', ...MONTHS]) {
          const { rows } = await admin.query(
            `select line_no as line, worker_id as "workerId" from decree_holding where decree_id = $1 and from_month <= $2 and $2 < until_month order by 1`,
            [made.decree, month],
          )
          expect(rows).toEqual(annexOn(annex.lines, month).map(({ line, workerId }) => ({ line, workerId })))
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

function toChange(change: AnnexChange['change'], line: number, workerId: string): AnnexChange {
  if (change === 'ADD') return { change, workerId }
  return change === 'REPLACE' ? { change, line, workerId } : { change, line }
}

async function annexIn(admin: pg.Client, decree: string): Promise<AnnexOfDecree> {
  const { rows } = await admin.query(
    `select line_no as line, worker_id as "workerId", from_month::text as "fromMonth", until_month::text as "untilMonth" from decree_holding where decree_id = $1`,
    [decree],
  )
  return { untilMonth: '2028-01-01', quotaPeople: 5, lines: rows }
}

/** Drafts and signs an amendment; whichever of both the database refuses, nothing of it counts. */
async function amends(
  admin: pg.Client,
  base: string,
  month: string,
  changes: readonly AnnexChange[],
): Promise<'signed' | 'refused'> {
  const asked = changes.map((change) => ({
    change: change.change,
    line: 'line' in change ? change.line : null,
    worker: 'workerId' in change ? change.workerId : null,
    reason: 'OTHER',
    // Whoever comes, in which order: this is about lines and quotas.
    orderReason: 'workerId' in change ? 'Diundi untuk pengujian' : null,
  }))
  try {
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', base, month, asked))
    return 'signed'
  } catch (error) {
    if (!/constraint "decree_/.test(String(error))) throw error
    return 'refused'
  }
}
