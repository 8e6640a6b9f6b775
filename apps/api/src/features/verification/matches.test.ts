import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { commit, dependentsOf, revert, settled } from '../imports/imports.builder.ts'
import { answered, ask, change, decide, decideAll, requestOf, resultsOf, savedAnswer } from './checks.builder.ts'
import { ANSWER, aDecider, HEADER, ID, PEOPLE, test } from './matches.builder.ts'

describe('a question to a register', () => {
  test('says in its file and on its page whom it leaves out because their NIK does not open', async ({
    signIn,
    admin,
    people,
  }) => {
    await admin.query(
      `update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = $1`,
      [people[0]],
    )
    const admins = await signIn('kubu-raya')
    const request = await ask(admins, { question: 'POPULATION' })
    const job = await endedJob(admins, request.job.id)
    expect(JSON.parse(job.result)).toMatchObject({ rows: 2, unopened: 1 })
    const rows = await fetchTable(admins, job.resultFile.href)
    expect(rows[2]?.[0]).toBe(
      '1 orang tidak ada di berkas ini: NIK mereka tidak dapat dibuka. Beri tahu pengelola sistem.',
    )
    expect(rows.slice(4)).toHaveLength(2)
    expect(await requestOf(admins, request.id)).toMatchObject({ askedPeople: 3, unopenedPeople: 1 })
    expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
      { place: 'worker.national_id_cipher', subject_id: people[0] },
    ])
  })

  test('is a file in its layout with whole NIKs, for who may, with a reason, in the log', async ({
    signIn,
    admin,
    people,
  }) => {
    const admins = await signIn('kubu-raya')
    expect(await ask(admins, { question: 'POPULATION', reason: 'x' })).toMatchObject({
      issues: [{ code: 'REASON_MISSING' }],
    })
    const request = await ask(admins, { question: 'POPULATION' })
    expect(request).toMatchObject({ askedPeople: people.length, answers: [] })
    const job = await endedJob(admins, request.job.id)
    expect(job).toMatchObject({ state: 'SUCCEEDED' })
    const rows = await fetchTable(admins, job.resultFile.href)
    expect(rows[2]).toEqual(expect.arrayContaining(['NIK', 'Hasil Pemadanan', 'Nama di Dukcapil']))
    expect(rows.slice(3).map((row) => row[0])).toEqual(
      expect.arrayContaining(PEOPLE.map((person) => person.nationalId)),
    )
    const { rows: log } = await admin.query(
      `select action, details->>'reason' as reason from audit_event where action like 'CHECK_REQUEST%' order by id`,
    )
    expect(log).toEqual([
      { action: 'CHECK_REQUESTED', reason: 'Pemadanan calon 2027' },
      { action: 'CHECK_REQUEST_EXPORTED', reason: 'Pemadanan calon 2027' },
    ])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await ask(await signIn('kubu-raya'), { question: 'POPULATION' })).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is answered by an import that changes no record; differences are taken over by field, with history', async ({
    signIn,
    admin,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    const idempotencyKey = crypto.randomUUID()
    const request = await ask(officer, { question: 'POPULATION', idempotencyKey })
    // Pressed again after an answer that was lost: no second file with whole NIKs.
    expect((await ask(officer, { question: 'POPULATION', idempotencyKey })).id).toBe(request.id)
    const review = await answered(officer, 'POPULATION_ANSWER', ANSWER)
    expect(review).toMatchObject({ state: 'REVIEW', rowCount: 3, invalidCount: 0, updateCount: 0, skipCount: 0 })
    await commit(officer, review.id)
    expect(await settled(officer, review.id)).toMatchObject({ state: 'COMMITTED' })
    expect((await requestOf(officer, request.id)).answers).toEqual([
      { answer: 'DIED', people: 1, undecided: 1 },
      { answer: 'MATCHED', people: 1, undecided: 1 },
      { answer: 'NAME_DIFFERS', people: 1, undecided: 1 },
    ])
    const { rows } = await admin.query('select name, status, version from worker order by name')
    expect(rows).toEqual(
      PEOPLE.map(({ name }) => ({ name, status: 'CANDIDATE', version: 1 })).toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      ),
    )

    // Who brought the file notes what it confirms, and decides nothing else of it.
    const own = await resultsOf(officer, { requestId: request.id })
    expect(
      new Map(own.map((result: { answer: string; mayDecide: boolean }) => [result.answer, result.mayDecide])),
    ).toEqual(
      new Map([
        ['MATCHED', true],
        ['DIED', false],
        ['NAME_DIFFERS', false],
      ]),
    )
    for (const result of own.filter(({ answer }: { answer: string }) => answer !== 'MATCHED'))
      for (const takeOver of [true, false])
        expect(await decide(officer, { resultId: result.id, takeOver, reason: 'Sudah diperiksa' })).toMatchObject({
          code: 'BRINGER_IS_NOT_DECIDER',
        })
    expect(await decideAll(officer, { requestId: request.id, takeOver: true, answers: ['DIED'] })).toMatchObject({
      code: 'BRINGER_IS_NOT_DECIDER',
    })
    await decideAll(officer, { requestId: request.id, takeOver: true })
    expect(
      (await requestOf(officer, request.id)).answers.map((count: { undecided: number }) => count.undecided),
    ).toEqual([1, 0, 1])
    const decider = await aDecider(admin, signIn)
    const results = await resultsOf(decider, { requestId: request.id })
    const by = (answer: string) => results.find((result: { answer: string }) => result.answer === answer)
    expect(by('NAME_DIFFERS').differences).toEqual([{ field: 'name', before: 'Yuliana', after: 'YULIANTI' }])
    expect(by('MATCHED')).toMatchObject({ differences: [], decision: 'SAME' })
    expect(
      await decide(decider, { resultId: by('NAME_DIFFERS').id, takeOver: true, fields: ['status'] }),
    ).toMatchObject({
      issues: [{ code: 'FIELDS_MISSING' }],
    })
    expect(await decide(decider, { resultId: by('NAME_DIFFERS').id, takeOver: true, fields: ['name'] })).toMatchObject({
      decision: 'TAKEN_OVER',
      differences: [],
    })
    expect(await decide(decider, { resultId: by('DIED').id, takeOver: false })).toMatchObject({
      issues: [{ code: 'REASON_MISSING' }],
    })
    for (const [reason, code] of [
      ['Bukan 6112055511820001', 'TEXT_HAS_NATIONAL_ID'],
      ['x'.repeat(501), 'REASON_MISSING'],
    ] as const)
      expect(await decide(decider, { resultId: by('DIED').id, takeOver: true, reason })).toMatchObject({
        issues: [{ path: 'reason', code }],
      })
    expect(
      await decide(decider, { resultId: by('DIED').id, takeOver: false, reason: 'Orangnya hadir di kantor' }),
    ).toMatchObject({ decision: 'KEPT', decisionReason: 'Orangnya hadir di kantor' })
    expect(await decideAll(decider, { requestId: request.id, takeOver: true })).toMatchObject({
      code: 'CHECK_DECIDED',
    })
    expect(
      (await requestOf(officer, request.id)).answers.map((count: { undecided: number }) => count.undecided),
    ).toEqual([0, 0, 0])
    const { worker } = await officer.ask(
      'query ($id: ID!) { worker(id: $id) { name status history { because } checks { question decision } } }',
      { id: globalIdOf('Worker', people[0] ?? '') },
    )
    expect(worker).toMatchObject({
      name: 'YULIANTI',
      status: 'CANDIDATE',
      history: [{ because: 'Pemadanan data kependudukan' }, {}],
      checks: [{ question: 'POPULATION', decision: 'TAKEN_OVER' }],
    })
  })

  test('an answer file for other people is said to be one, row by row, and tells nothing of them', async ({
    signIn,
    admin,
    keys,
    people,
  }) => {
    expect(people).toHaveLength(3)
    const officer = await signIn('kubu-raya')
    await ask(officer, { question: 'POPULATION', filter: { workerIds: [globalIdOf('Worker', people[0] ?? '')] } })
    // Somebody else's, of one's own but not asked, and of nobody.
    await arrangePeople(admin, vaultOf(keys), [{ nationalId: '6171015511820606', name: 'Jauh', in: '61.71.01.1001' }])
    const lines = [ID.maria, '6171015511820606', ID.stranger].map((id) => `${id};X;Padan;`)
    expect(await answered(officer, 'POPULATION_ANSWER', [HEADER, ...lines])).toMatchObject({
      state: 'REVIEW',
      validCount: 0,
      invalidCount: 3,
      issueCounts: [{ code: 'NOT_ASKED', severity: 'ERROR', count: 3 }],
    })
    // Asked of one register, answered by another.
    expect(await answered(officer, 'WELFARE_ANSWER', ['NIK;Desil;Sumber Data', `${ID.yuliana};1;DTSEN`])).toMatchObject(
      { invalidCount: 1, issueCounts: [{ code: 'NOT_ASKED' }] },
    )
    expect(await answered(officer, 'POPULATION_ANSWER', ['apa saja', 'tanpa judul'])).toMatchObject({
      state: 'REFUSED',
    })
  })

  test('the same answer twice is noted once; another one later is the newest, and the older decides nothing', async ({
    signIn,
    admin,
    keys,
    people,
  }) => {
    expect(people).toHaveLength(3)
    const officer = await signIn('kubu-raya')
    const request = await ask(officer, { question: 'POPULATION' })
    await savedAnswer(officer, 'POPULATION_ANSWER', ANSWER)
    expect(await answered(officer, 'POPULATION_ANSWER', ANSWER)).toMatchObject({ skipCount: 3, invalidCount: 0 })
    // Also of who was merged since: what was said of their record was said of them.
    const [survivor] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Maria', nationalId: ID.stranger }])
    await admin.query('update worker set superseded_by = $2, version = version + 1 where id = $1', [
      people[2],
      survivor?.id,
    ])
    expect(await answered(officer, 'POPULATION_ANSWER', ANSWER)).toMatchObject({ skipCount: 3, invalidCount: 0 })
    const before = await resultsOf(officer, { answers: ['NAME_DIFFERS'] })
    await savedAnswer(officer, 'POPULATION_ANSWER', [HEADER, `${ID.yuliana};YULIANA;Padan;YULIANA`])
    expect(await decide(officer, { resultId: before[0].id, takeOver: true })).toMatchObject({
      code: 'CHECK_SUPERSEDED',
    })
    expect(await resultsOf(officer, { requestId: request.id })).toHaveLength(4)
  })

  test('an answer can be taken back until somebody has decided by it', async ({ signIn, admin, people }) => {
    expect(people).toHaveLength(3)
    const officer = await signIn('kubu-raya')
    await ask(officer, { question: 'POPULATION' })
    const { id } = await savedAnswer(officer, 'POPULATION_ANSWER', ANSWER)
    const [result] = await resultsOf(officer, { answers: ['NAME_DIFFERS'] })
    await revert(officer, id, 3)
    expect(await settled(officer, id)).toMatchObject({ state: 'REVERTED' })
    expect(await resultsOf(officer)).toEqual([])
    expect(await decide(officer, { resultId: result.id, takeOver: true })).toMatchObject({ code: 'NOT_FOUND' })

    const again = await savedAnswer(officer, 'POPULATION_ANSWER', ANSWER)
    const [died] = await resultsOf(officer, { answers: ['DIED'] })
    await decide(await aDecider(admin, signIn), { resultId: died.id, takeOver: true })
    expect(await revert(officer, again.id, 3)).toMatchObject({ code: 'IMPORT_DEPENDED_ON' })
    expect((await dependentsOf(officer, again.id)).dependentCounts).toEqual([{ reason: 'CHECK_DECIDED', people: 1 }])
  })

  test('a decile and a membership become facts by a decision, and the rules see them', async ({
    signIn,
    admin,
    people,
  }) => {
    expect(people).toHaveLength(3)
    const officer = await signIn('kubu-raya')
    const welfare = await ask(officer, { question: 'WELFARE' })
    await savedAnswer(officer, 'WELFARE_ANSWER', [
      'NIK;Desil;Sumber Data',
      `${ID.yuliana};1;DTSEN`,
      `${ID.siti};12;DTSEN`,
      `${ID.maria};tidak terdata;`,
    ])
    const members = await ask(officer, { question: 'MEMBERSHIP' })
    await savedAnswer(officer, 'MEMBERSHIP_ANSWER', [
      'NIK;Status Kepesertaan;Nomor KPJ',
      `${ID.yuliana};Aktif PU;12345678901`,
      `${ID.siti};Tidak aktif;`,
    ])
    expect((await requestOf(officer, welfare.id)).answers).toEqual([
      { answer: 'LISTED', people: 1, undecided: 1 },
      { answer: 'UNKNOWN', people: 1, undecided: 0 },
    ])
    const decider = await aDecider(admin, signIn)
    for (const { id } of [welfare, members])
      expect(await decideAll(decider, { requestId: id, takeOver: true })).toMatchObject({ state: 'SUCCEEDED' })
    const { rows } = await admin.query(
      `select name, welfare_decile as decile, welfare_source as source, membership_kind as kind, membership_number as number from worker order by name`,
    )
    expect(rows[2]).toEqual({ name: 'Yuliana', decile: 1, source: 'DTSEN', kind: 'WAGE_EARNER', number: '12345678901' })
    const { workers } = await officer.ask(
      'query { workers(first: 10, filter: { membershipKinds: [WAGE_EARNER] }) { totalCount } }',
    )
    expect(workers.totalCount).toBe(1)
  })

  test('about people whom others keep it proposes; their status is theirs to say', async ({ signIn, admin, keys }) => {
    await giveRoles(admin, 'provinsi', ['ADMINISTRATOR'])
    const [first] = await arrangePeople(admin, vaultOf(keys), [
      { nationalId: ID.yuliana, name: 'Yuliana', registeredBy: 'provinsi' },
      { nationalId: ID.siti, name: 'Siti', registeredBy: 'provinsi' },
    ])
    const province = await signIn('provinsi')
    const request = await ask(province, { question: 'POPULATION' })
    expect(request.askedPeople).toBe(2)
    await savedAnswer(province, 'POPULATION_ANSWER', ANSWER.slice(0, 3))
    const decider = await aDecider(admin, signIn, 'provinsi')
    const results = await resultsOf(decider)
    const by = (answer: string) => results.find((result: { answer: string }) => result.answer === answer)
    // What the page offers is what the step allows.
    expect(by('DIED')).toMatchObject({ mayDecide: true, refusal: { code: 'CHECK_STATUS_OF_OTHERS' } })
    expect(by('NAME_DIFFERS')).toMatchObject({ mayDecide: true, refusal: null })
    expect(await decide(decider, { resultId: by('DIED').id, takeOver: true })).toMatchObject({
      code: 'CHECK_STATUS_OF_OTHERS',
    })
    const many = await change(
      decider,
      'decideChecks',
      { requestId: request.id, answers: ['DIED'], takeOver: true },
      'id',
    )
    await endedJob(decider, many.id)
    const { job: ended } = await decider.ask(
      'query ($id: ID!) { job(id: $id) { result leftChecks { code text textEn result { id } } } }',
      { id: many.id },
    )
    expect(JSON.parse(ended.result)).toMatchObject({ decided: 0, left: 1 })
    expect(ended.leftChecks).toEqual([
      {
        code: 'CHECK_STATUS_OF_OTHERS',
        text: expect.stringContaining('pengelolanya'),
        textEn: expect.stringContaining('keeps this person'),
        result: { id: by('DIED').id },
      },
    ])
    expect(await decide(decider, { resultId: by('NAME_DIFFERS').id, takeOver: true })).toMatchObject({
      decision: 'PROPOSED',
    })
    const regency = await signIn('kubu-raya')
    const { worker: record } = await regency.ask(
      'query ($id: ID!) { worker(id: $id) { name checks { id } openProposals { changes { field after } } } }',
      { id: globalIdOf('Worker', first?.id ?? '') },
    )
    expect(record).toEqual({
      name: 'Yuliana',
      checks: [],
      openProposals: [{ changes: [{ field: 'name', after: 'YULIANTI' }] }],
    })
    // The link ends in the middle: what was asked stays, and nothing new comes of it.
    await admin.query('update worker_access set ended_at = now() where tenant_id = $1', [TENANTS.provinsi.id])
    expect(await resultsOf(province)).toEqual([])
    expect(await answered(province, 'POPULATION_ANSWER', ANSWER.slice(0, 3))).toMatchObject({ invalidCount: 2 })
  })
})
