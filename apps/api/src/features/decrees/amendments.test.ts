import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDesignation,
  addition,
  approved,
  correctName,
  decreeOf,
  did,
  does,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { TENANTS, test } from '../../testing/test.ts'
import { LINES, ON } from './amendment.builder.ts'

const workerId = workerGlobalId

describe('an amendment', () => {
  test('is a diff with reasons, decided and signed as a decree, and shows in the annex from its month on', async ({
    signIn,
    admin,
  }) => {
    const { officer, those, decree, reserve } = await aDesignation(admin, signIn)
    const before = await decreeOf(officer, decree.id, ON('2027-04-01'))
    const gone = before.consolidated.edges[0].node
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    expect(draft).toMatchObject({ people: 3, added: 0, quotaPeople: 4 })
    const { reserve: waiting } = await decreeOf(
      officer,
      draft.id,
      'reserve(first: 10) { edges { node { workerId place } } }',
    )
    expect(waiting.edges.map(({ node }: { node: { workerId: string } }) => node.workerId).sort()).toEqual(
      reserve.map(workerId).sort(),
    )
    await admin.query(`update worker set name = 'Pengganti', version = version + 1 where id = $1`, [reserve[0]])
    await correctName(admin, decree, 3)
    const changed = await did(officer, 'changeAnnex', draft, {
      added: [
        { change: 'REPLACE', line: 1, workerId: workerId(reserve[0]), reason: 'DECEASED' },
        { change: 'REMOVE', line: 2, reason: 'OTHER', note: 'Mengundurkan diri' },
        { change: 'CORRECT', line: 3, reason: 'IDENTITY_WRONG' },
      ],
      dropped: [],
    })
    expect(changed).toMatchObject({ added: 0, removed: 1, replaced: 1, corrected: 1, people: 2 })
    expect(changed.text.dictums[0]).toMatch(
      /^Mengubah Lampiran Keputusan Bupati Kubu Raya Nomor 415\/Disnaker\/2026 tentang .*: mengeluarkan 1 \(satu\) orang, mengganti 1 \(satu\) orang/,
    )
    const { entries } = await decreeOf(officer, draft.id, LINES)
    expect(entries.totalCount).toBe(3)
    const replacing = entries.edges.map(({ node }: { node: { change: string } }) => node)
    expect(replacing.find(({ change }: { change: string }) => change === 'REPLACE')).toMatchObject({
      line: 1,
      name: 'Pengganti',
      reason: 'DECEASED',
      former: { name: gone.name, workerId: gone.workerId },
    })
    const frozen = await approved(officer, those, changed)
    const done = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    expect(done).toMatchObject({ state: 'SIGNED', amendmentNumber: 1 })
    const march = await decreeOf(officer, decree.id, ON('2027-03-31'))
    expect(march.consolidated).toEqual(before.consolidated)
    const april = await decreeOf(officer, decree.id, `${ON('2027-04-01')} amendments { id number }`)
    expect(april.consolidated).toMatchObject({
      totalCount: 2,
      edges: [{ node: { line: 3, change: 'CORRECT' } }, { node: { line: 4, name: 'Pengganti', change: 'REPLACE' } }],
    })
    expect(april.amendments).toEqual([{ id: done.id, number: '16' }])
    expect(await decreeOf(officer, decree.id, LINES)).toMatchObject({
      entries: { totalCount: 3 },
      contentHash: decree.contentHash,
    })
  })

  test('says of every change what is wrong with it, and takes none of them', async ({ signIn, admin }) => {
    const { officer, decree, reserve, members } = await aDesignation(admin, signIn)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const change = async (added: object[]) => does(officer, 'changeAnnex', draft, { added, dropped: [] })
    const issues = async (added: object[]) =>
      (await change(added)).issues.map(({ path, code }: { path: string; code: string }) => [path, code])
    expect(
      await issues([
        { change: 'REMOVE', reason: 'MOVED' },
        { change: 'REPLACE', line: 1, reason: 'MOVED' },
        { change: 'REMOVE', line: 1, reason: 'OTHER' },
        { change: 'REMOVE', line: 2, reason: 'MOVED', note: 'x' },
      ]),
    ).toEqual([
      ['added.0.line', 'LINE_MISSING'],
      ['added.1.workerId', 'WORKER_MISSING'],
      ['added.2.note', 'NOTE_MISSING'],
      ['added.3.note', 'NOTE_MISSING'],
    ])
    expect(
      await issues([
        { change: 'REMOVE', line: 99, reason: 'MOVED' },
        { change: 'REMOVE', line: 1, reason: 'MOVED' },
        { change: 'CORRECT', line: 1, reason: 'IDENTITY_WRONG' },
        { change: 'ADD', workerId: workerId(members[0]), reason: 'QUOTA_LEFT' },
        { change: 'ADD', workerId: workerId(reserve[0]), reason: 'QUOTA_LEFT' },
        { change: 'REPLACE', line: 2, workerId: workerId(reserve[0]), reason: 'MOVED' },
      ]),
    ).toEqual([
      ['added.0.line', 'LINE_TAKEN'],
      ['added.2.line', 'LINE_TWICE'],
      ['added.3.workerId', 'NOT_IN_RESERVE'],
      ['added.5.workerId', 'NAMED_TWICE'],
    ])
    expect(await decreeOf(officer, draft.id, LINES)).toMatchObject({ entries: { totalCount: 0 } })
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'DECREE_EMPTY' })
    expect(await does(officer, 'changeAnnex', decree, { added: [], dropped: [] })).toMatchObject({
      code: 'DECREE_STATE',
    })
  })

  test('that corrects nothing is refused with its place, and holds once the record says something else', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const changes = { added: [{ change: 'CORRECT', line: 2, reason: 'IDENTITY_WRONG' }], dropped: [] }
    expect(await does(officer, 'changeAnnex', draft, changes)).toMatchObject({
      issues: [
        { path: 'added.0.line', code: 'NOTHING_CORRECTED', message: expect.stringContaining('Perbaiki dahulu') },
      ],
    })
    await correctName(admin, decree, 2)
    expect(await did(officer, 'changeAnnex', draft, changes)).toMatchObject({ corrected: 1 })
  })

  test('that another amendment corrects alike meanwhile is not submitted', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    await correctName(admin, decree, 2)
    const correcting = async (fromMonth: string) =>
      did(officer, 'changeAnnex', await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth }), {
        added: [{ change: 'CORRECT', line: 2, reason: 'IDENTITY_WRONG' }],
        dropped: [],
      })
    const [first, needless] = [await correcting('2027-04-01'), await correcting('2027-05-01')]
    const frozen = await approved(officer, those, first)
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    expect(await does(officer, 'submitDecree', needless)).toMatchObject({
      code: 'CHANGES_STALE',
      message: expect.stringContaining('sudah membetulkan barisnya'),
    })
  })

  test('calls somebody up before others of the reserve only with a reason, which stands in the annex', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree, reserve } = await aDesignation(admin, signIn)
    await admin.query(`update worker set name = 'Halimah', version = version + 1 where id = $1`, [reserve[0]])
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const [first, second] = reserve.map((id) => ({ change: 'ADD', workerId: workerId(id), reason: 'QUOTA_LEFT' }))
    const change = (added: readonly object[]) => does(officer, 'changeAnnex', draft, { added, dropped: [] })
    const notesOf = async (id: string) => {
      const { entries } = await decreeOf(officer, id, 'entries(first: 10) { edges { node { note orderReason } } }')
      return entries.edges.map(({ node }: { node: { note: string; orderReason: string } }) => [
        node.note,
        node.orderReason,
      ])
    }
    const path = 'added.0.orderReason'
    expect((await change([{ ...second, note: 'Surat desa 12' }])).issues).toEqual([
      {
        path,
        code: 'OUT_OF_TURN',
        message: expect.stringMatching(/^Halimah \(.+ nomor \d\) masih menunggu giliran; seluruhnya 1 orang dilewati/),
      },
    ])
    expect(await change([{ ...second, orderReason: 'x' }])).toMatchObject({
      issues: [{ path, code: 'ORDER_REASON_LENGTH' }],
    })
    expect(await change([{ ...second, orderReason: 'NIK 6112055011820001 pindah' }])).toMatchObject({
      issues: [{ path, code: 'NOTE_HAS_NATIONAL_ID' }],
    })
    const orderReason = 'Halimah sedang bekerja di luar negeri'
    const { data: explained } = await change([{ ...second, note: 'Surat desa 12', orderReason }])
    expect(await notesOf(draft.id)).toEqual([['Surat desa 12', orderReason]])
    const { rows } = await admin.query(
      `select details ->> 'outOfTurn' as people from audit_event where action = 'DECREE_ANNEX_CHANGED'`,
    )
    expect(rows).toEqual([{ people: '1' }])
    // In order there is nothing to explain: the annex tells of no departure.
    const inOrder = await did(officer, 'changeAnnex', explained, { added: [first], dropped: [1] })
    const both = await did(officer, 'changeAnnex', inOrder, { added: [{ ...second, orderReason }], dropped: [] })
    expect(await notesOf(draft.id)).toEqual([
      [null, null],
      [null, null],
    ])
    const without = await did(officer, 'changeAnnex', both, { added: [], dropped: [1] })
    expect(await does(officer, 'submitDecree', without)).toMatchObject({
      code: 'CHANGES_STALE',
      message: expect.stringContaining('masih menunggu giliran'),
    })
  })

  test('above the quota is not submitted; a change that falls away again makes room', async ({ signIn, admin }) => {
    const { officer, decree, reserve } = await aDesignation(admin, signIn)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const add = (id: string | undefined) => ({ change: 'ADD', workerId: workerId(id), reason: 'QUOTA_LEFT' })
    const over = await did(officer, 'changeAnnex', draft, { added: reserve.map(add), dropped: [] })
    expect(over.people).toBe(5)
    expect(await does(officer, 'submitDecree', over)).toMatchObject({ code: 'QUOTA_EXCEEDED' })
    const less = await did(officer, 'changeAnnex', over, { added: [], dropped: [2] })
    expect(less).toMatchObject({ people: 4, added: 1 })
    expect((await did(officer, 'submitDecree', less)).state).toBe('REVIEW')
  })

  test('shows who stood on a line before, also where another of the same month corrects it again', async ({
    signIn,
    admin,
  }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const { consolidated } = await decreeOf(officer, decree.id, ON('2027-01-01'))
    const { workerId: held, name: first } = consolidated.edges[0].node
    const corrects = async (name: string, number: string) => {
      const id = Buffer.from(held, 'base64').toString().replace('Worker:', '')
      await admin.query('update worker set name = $2, version = version + 1 where id = $1', [id, name])
      const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
      const added = [{ change: 'CORRECT', line: 1, reason: 'IDENTITY_WRONG' }]
      const frozen = await approved(officer, those, await did(officer, 'changeAnnex', draft, { added, dropped: [] }))
      return did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number }))
    }
    const secondAmendment = await corrects('Nama Kedua', '16')
    const thirdAmendment = await corrects('Nama Ketiga', '17')
    expect([secondAmendment.text.title, thirdAmendment.text.title]).toEqual([
      expect.stringMatching(/^Perubahan atas Keputusan Bupati Kubu Raya Nomor 415\/Disnaker\/2026 tentang /),
      expect.stringMatching(/^Perubahan Kedua atas Keputusan Bupati Kubu Raya Nomor 415\/Disnaker\/2026 tentang /),
    ])
    for (const [amendment, former] of [
      [secondAmendment, first],
      [thirdAmendment, 'Nama Kedua'],
    ]) {
      const { entries } = await decreeOf(officer, amendment.id, LINES)
      expect(entries.edges).toMatchObject([{ node: { former: { name: former } } }])
    }
  })

  test('moves within the months of its decree, and its own references stay with every save', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update decree set from_month = '2027-03-01'`)
    await admin.query(`set session_replication_role = origin`)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const citing = `Keputusan Bupati Kubu Raya Nomor ${decree.number} tentang`
    expect(draft.text.legalReferences.at(-1)).toContain(citing)
    const edit = {
      title: draft.title,
      considerations: ['bahwa'],
      dictums: ['Mengubah'],
      regulationIds: [],
      agreementIds: [],
      fromMonth: '2027-04-01',
      untilMonth: '2028-01-01',
      fundingSource: 'REGIONAL_BUDGET',
      quotaPeople: 4,
    }
    expect(await does(officer, 'editDecree', draft, { ...edit, fromMonth: '2027-02-01' })).toMatchObject({
      issues: [{ path: 'fromMonth', code: 'MONTHS_OUTSIDE' }],
    })
    const handwritten = ['Undang-Undang Dasar 1945', ...draft.text.legalReferences]
    const written = await did(officer, 'editDecree', draft, { ...edit, legalReferences: handwritten })
    const again = await did(officer, 'editDecree', written, { ...edit, title: 'Judul yang lain' })
    expect(again.text.legalReferences).toEqual(handwritten)
  })

  test('of a month outside, of a draft, or of an amendment is refused', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const draft = (id: string, fromMonth: string) => does(officer, 'draftAmendment', null, { decreeId: id, fromMonth })
    for (const month of ['2026-12-01', '2028-01-01', '2027-04-02'])
      expect(await draft(decree.id, month)).toMatchObject({ issues: [{ path: 'fromMonth', code: 'MONTH_OUTSIDE' }] })
    const amendment = (await draft(decree.id, '2027-02-01')).data
    expect(await draft(amendment.id, '2027-02-01')).toMatchObject({ code: 'DECREE_STATE' })
    expect(
      await does(those.legal, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-02-01' }),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})

test('a reserve is judged by the rule of today: refused with every reason when offered, and refused when added', async ({
  signIn,
  admin,
}) => {
  const { officer, decree, reserve, programme } = await aDesignation(admin, signIn)
  const rule = {
    op: 'ALL',
    of: [
      { fact: 'AGE', to: 64, basis: 'Permenaker 1/2025' },
      { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT'], ifUnknown: 'UNMET' } },
      { op: 'NOT', of: { fact: 'DESIGNATED_ELSEWHERE', payers: ['REGIONAL_BUDGET'] } },
    ],
  }
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 2, $2, $3, '2026-01-01')`,
    [programme, TENANTS['kubu-raya'].id, JSON.stringify(rule)],
  )
  await admin.query(
    `update worker set name = 'Tua', birth_date = '1950-05-05', public_service = 'CIVIL_SERVANT', version = version + 1 where id = $1`,
    [reserve[0]],
  )
  const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
  const offered = await decreeOf(
    officer,
    draft.id,
    'reserve(first: 10) { edges { node { workerId refused { text textEn } } } }',
  )
  const refusedOf = new Map(
    offered.reserve.edges.map(({ node }: { node: { workerId: string; refused: object | null } }) => [
      node.workerId,
      node.refused,
    ]),
  )
  const reasons = expect.stringMatching(/^7\d tahun pada .*batas: di bawah 65 tahun \(Permenaker 1\/2025\); .*ASN/)
  expect(refusedOf.get(workerId(reserve[0]))).toMatchObject({ text: reasons })
  expect(refusedOf.get(workerId(reserve[1]))).toBeNull()
  const add = (id: string | undefined) => ({ change: 'ADD', workerId: workerId(id), reason: 'QUOTA_LEFT' })
  const added = [add(reserve[1]), add(reserve[0])]
  expect((await does(officer, 'changeAnnex', draft, { added, dropped: [] })).issues).toEqual([
    {
      path: 'added.1.workerId',
      code: 'RULE_NOT_MET',
      message: expect.stringMatching(/^Tua: 7\d tahun pada .*batas: .*ASN.*Pilih cadangan berikutnya/),
    },
  ])
  expect((await did(officer, 'changeAnnex', draft, { added: added.slice(0, 1), dropped: [] })).added).toBe(1)
  const { entries } = await decreeOf(officer, draft.id, 'entries(first: 10) { edges { node { note orderReason } } }')
  expect(entries.edges).toEqual([
    { node: { note: null, orderReason: '1 orang sebelumnya tidak memenuhi aturan program' } },
  ])
})

describe('a newcomer is judged by the legal floor', () => {
  const limitsAge = (admin: pg.Client) =>
    admin.query(
      `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 65, 'YEARS', 'PP 44/2015')`,
    )
  const isBorn = (admin: pg.Client, worker: string | undefined, day: string) =>
    admin.query(`update worker set birth_date = $2, version = version + 1 where id = $1`, [worker, day])

  test('in the first month of the amendment: 64 in February is admitted, 65 in April is not', async ({
    signIn,
    admin,
  }) => {
    await limitsAge(admin)
    const { officer, decree, reserve } = await aDesignation(admin, signIn)
    await isBorn(admin, reserve[0], '1962-03-15')
    const adds = async (fromMonth: string) => {
      const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth })
      return does(officer, 'changeAnnex', draft, { added: [addition(reserve[0])], dropped: [] })
    }
    expect(await adds('2027-04-01')).toMatchObject({ issues: [{ path: 'added.0.workerId', code: 'RULE_NOT_MET' }] })
    expect(await adds('2027-02-01')).toMatchObject({ data: { added: 1 } })
  })

  test('also where no rule is in force any more, and nobody else is refused then', async ({ signIn, admin }) => {
    await limitsAge(admin)
    const { officer, decree, reserve, programme } = await aDesignation(admin, signIn)
    await isBorn(admin, reserve[0], '1950-05-05')
    await admin.query('set session_replication_role = replica')
    await admin.query(`update rule_version set effective_from = '2099-01-01' where programme_id = $1`, [programme])
    await admin.query('set session_replication_role = origin')
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-02-01' })
    const adds = (worker: string | undefined) =>
      does(officer, 'changeAnnex', draft, { added: [addition(worker)], dropped: [] })
    expect(await adds(reserve[0])).toMatchObject({
      issues: [{ code: 'RULE_NOT_MET', message: expect.stringMatching(/7\d tahun/) }],
    })
    expect(await adds(reserve[1])).toMatchObject({ data: { added: 1 } })
  })
})
