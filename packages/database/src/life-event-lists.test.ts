import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport } from './testing/a-claim.ts'
import { within } from './testing/a-decree.ts'
import {
  confirmsEventList,
  type EventLine,
  merges,
  remainsOf,
  takesEventList,
  threePeople,
  verdictsOf,
} from './testing/a-life-event-list.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

/** Several events in one statement, as the person of Kubu Raya. */
const reportsAtOnce = (admin: pg.Client, events: readonly (readonly [worker: string, kind: string, day: string])[]) =>
  within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(
      `insert into life_event (tenant_id, worker_id, kind, event_day, place)
       select $1, (e ->> 0)::uuid, e ->> 1, (e ->> 2)::date, 'Rumah' from jsonb_array_elements($2) e`,
      [TENANTS['kubu-raya'].id, JSON.stringify(events)],
    ),
  )

const count = async (admin: pg.Client, from: string) =>
  (await admin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n

describe('several reports in one statement', () => {
  test('open what each of them opens alone', async ({ admin }) => {
    const people = [await aWorker(admin), await aWorker(admin), await aWorker(admin)] as const
    await reportsAtOnce(admin, [
      [people[0], 'DEATH', '2026-03-04'],
      [people[1], 'MOVE', '2026-03-04'],
      [people[2], 'RETURN', '2026-03-04'],
    ])
    expect((await admin.query('select worker_id from claim')).rows).toEqual([{ worker_id: people[0] }])
    expect(await count(admin, 'claim_step')).toBe(1)
    expect(
      (await admin.query('select worker_id, proposed_status from worker_proposal order by proposed_status')).rows,
    ).toEqual([
      { worker_id: people[0], proposed_status: 'DECEASED' },
      { worker_id: people[1], proposed_status: 'MOVED' },
    ])
  })

  test('are refused together where two of them contradict each other', async ({ admin }) => {
    const [blameless, contradicted] = [await aWorker(admin), await aWorker(admin)]
    const refused = {
      'a death and a later event': [['DEATH', '2026-03-04'], ['MOVE', '2026-03-05'], 'life_event_after_death'],
      'the same event twice': [['ACCIDENT', '2026-03-04'], ['ACCIDENT', '2026-03-04'], 'life_event_once'],
      'two deaths': [['DEATH', '2026-03-04'], ['DEATH', '2026-03-05'], 'life_event_one_death'],
    } as const
    for (const [what, [first, second, constraint]] of Object.entries(refused))
      await expect(
        reportsAtOnce(admin, [
          [blameless, 'RETURN', '2026-01-01'],
          [contradicted, ...first],
          [contradicted, ...second],
        ]),
        what,
      ).rejects.toThrow(constraint)
    expect(await count(admin, 'life_event')).toBe(0)
  })

  test('of records that were merged are of one person', async ({ admin }) => {
    const [gone, record] = [await aWorker(admin), await aWorker(admin)]
    await aReport(admin, gone, { day: '2026-03-04' })
    await merges(admin, gone, record)
    for (const [kind, day, constraint] of [
      ['DEATH', '2026-03-04', 'life_event_once'],
      ['DEATH', '2026-03-05', 'life_event_one_death'],
      ['MOVE', '2026-03-05', 'life_event_after_death'],
    ] as const) {
      const living = await aWorker(admin)
      await expect(
        reportsAtOnce(admin, [
          [living, 'DEATH', '2026-03-04'],
          [record, kind, day],
        ]),
        constraint,
      ).rejects.toThrow(constraint)
    }
    await expect(reportsAtOnce(admin, [[gone, 'RETURN', '2026-01-01']])).rejects.toThrow('life_event_of_record')
  })

  test('are more than a day allows, unless they come with a confirmed list', async ({ admin }) => {
    const people: string[] = []
    for (let at = 0; at < 201; at++) people.push(await aWorker(admin))
    await expect(
      reportsAtOnce(
        admin,
        people.map((worker) => [worker, 'DEATH', '2026-03-04'] as const),
      ),
    ).rejects.toThrow('life_events_of_person')
    const list = await takesEventList(
      admin,
      'kubu-raya',
      'kubu-raya',
      people.map((worker) => ({ worker })),
    )
    expect(await confirmsEventList(admin, list)).toBe(201)
    // Nor does the list use up what its uploader may report that day.
    await aReport(admin, await aWorker(admin))
  })
})

test('nobody says by themselves that a report came with a list', async ({ admin, sends, entryOf }) => {
  const worker = await aWorker(admin)
  const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker }])
  const entry = entryOf('kubu-raya')
  await expect(
    sends(
      entry,
      `insert into life_event (tenant_id, worker_id, kind, event_day, place, upload_id, upload_row) values ($1, $2, 'DEATH', '2026-03-04', 'Rumah', $3, 2)`,
      [entry.tenantId, worker, list],
    ),
  ).rejects.toThrow('permission denied')
})

describe('a list of life events', () => {
  test('says of each row what confirming it would do', async ({ admin }) => {
    const [reported, dead, living, moved, twice, late] = [
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin, { birthDate: '1982-11-15' }),
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin),
    ]
    await aReport(admin, reported, { day: '2026-03-04' })
    await aReport(admin, dead, { day: '2026-02-01' })
    await aReport(admin, moved, { kind: 'MOVE', day: '2026-04-01' })
    const elsewhere = await aWorker(admin, { keptBy: 'pontianak' })
    const lines: (EventLine & { verdict: string })[] = [
      { worker: reported, verdict: 'KNOWN' },
      { worker: dead, verdict: 'OTHER_DAY_OF_DEATH' },
      { worker: dead, kind: 'MOVE', verdict: 'AFTER_DEATH' },
      { worker: living, day: '1982-11-14', verdict: 'BEFORE_BIRTH' },
      { worker: living, day: '2099-01-01', verdict: 'FUTURE' },
      { worker: living, isOtherName: true, verdict: 'OTHER_NAME' },
      { worker: null, verdict: 'UNKNOWN_PERSON' },
      { worker: elsewhere, verdict: 'UNKNOWN_PERSON' },
      { worker: living, isUnreadable: true, verdict: 'UNREADABLE' },
      { worker: moved, verdict: 'AFTER_DEATH' },
      { worker: twice, verdict: 'NEW' },
      { worker: twice, verdict: 'KNOWN' },
      { worker: twice, day: '2026-03-05', verdict: 'OTHER_DAY_OF_DEATH' },
      { worker: late, kind: 'MOVE', day: '2026-03-05', verdict: 'AFTER_DEATH' },
      { worker: late, kind: 'MOVE', day: '2026-03-03', verdict: 'NEW' },
      { worker: late, verdict: 'NEW' },
    ]
    const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', lines)
    expect(await verdictsOf(admin, list)).toEqual(lines.map(({ verdict }) => verdict))
    expect(await confirmsEventList(admin, list)).toBe(3)
    expect(
      (await admin.query('select distinct upload_id, created_by from life_event where upload_id is not null')).rows,
    ).toEqual([{ upload_id: list, created_by: USERS['kubu-raya'] }])
  })

  test('is confirmed by another person, once, and as it was read', async ({ admin }) => {
    const worker = await aWorker(admin)
    const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker }])
    await expect(confirmsEventList(admin, list, { by: 'kubu-raya' })).rejects.toThrow(
      'life_events_uploader_is_not_confirmer',
    )
    await expect(confirmsEventList(admin, list, { tenant: 'pontianak' })).rejects.toThrow('life_events_step')
    await expect(
      within(admin, 'kubu-raya', 'pontianak', () => admin.query('select app.confirm_life_events($1, 7)', [list])),
    ).rejects.toThrow('life_events_changed')
    expect(await confirmsEventList(admin, list)).toBe(1)
    await expect(confirmsEventList(admin, list)).rejects.toThrow('life_events_step')
    expect(await count(admin, 'life_event')).toBe(1)
  })

  test('adds its report to what somebody has reported meanwhile', async ({ admin }) => {
    const [worker, other] = [await aWorker(admin), await aWorker(admin)]
    const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker }, { worker: other }])
    await aReport(admin, worker, { by: 'pontianak' })
    expect(await confirmsEventList(admin, list)).toBe(1)
    expect((await admin.query('select source from life_event_report order by source')).rows).toEqual([
      { source: 'POPULATION_REGISTER' },
      { source: 'POPULATION_REGISTER' },
      { source: 'VILLAGE' },
    ])
    expect(await verdictsOf(admin, list)).toEqual(['KNOWN', 'NEW'])
  })

  test('applies no row that nobody has seen as one that applies', async ({ admin }) => {
    const [worker, other] = [await aWorker(admin), await aWorker(admin)]
    const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [
      { worker, isOtherName: true },
      { worker: other },
    ])
    await admin.query('update life_event_row set is_other_name = false where upload_id = $1', [list])
    expect(await confirmsEventList(admin, list)).toBe(1)
    expect((await admin.query('select worker_id from life_event')).rows).toEqual([{ worker_id: other }])
  })

  test('is refused where nothing in it applies', async ({ admin }) => {
    const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker: null }])
    await expect(confirmsEventList(admin, list)).rejects.toThrow('life_events_nothing_new')
  })

  test('with the same content is the earlier list, unless that was rejected', async ({ admin }) => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'a.csv', 'text/csv', 1, sha256('a'), 'IMPORT', $2) returning id`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
    const takes = () => takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker: null }], rows[0]?.id)
    const list = await takes()
    expect(await takes()).toBe(list)
    await within(admin, 'kubu-raya', 'kubu-raya', () =>
      admin.query(
        `select app.reject_life_events($1, version, 'Daftar yang keliru') from life_event_upload where id = $1`,
        [list],
      ),
    )
    expect(await takes()).not.toBe(list)
  })

  test('finds people by NIK, record and membership, and nobody of another government', async ({ admin }) => {
    const [worker, elsewhere] = [await aWorker(admin), await aWorker(admin, { keptBy: 'pontianak' })]
    const { rows } = await admin.query<{ id: string; hex: string }>(
      `select w.id, encode(p.blind_index, 'hex') as hex from worker w join person p on p.id = w.person_id where w.id = any($1)`,
      [[worker, elsewhere]],
    )
    const people = rows.flatMap(({ id, hex }, at) => [
      { no: 2 * at, indexes: [hex] },
      { no: 2 * at + 1, worker: id },
    ])
    const match = () =>
      admin.query('select worker_id from app.match_life_event_people($1) order by no', [JSON.stringify(people)])
    const matches = await within(admin, 'kubu-raya', 'kubu-raya', match)
    expect(matches.rows).toEqual([{ worker_id: worker }, { worker_id: worker }])
  })
})

const LINE = fc
  .record({
    person: fc.nat({ max: 2 }),
    kind: fc.constantFrom('DEATH' as const, 'ACCIDENT' as const, 'MOVE' as const, 'RETURN' as const),
    day: fc.constantFrom('2026-02-01', '2026-03-01', '2026-03-04', '1900-01-01', '2099-01-01'),
    precision: fc.constantFrom('DAY' as const, 'MONTH' as const),
  })
  .map((line) => (line.day.endsWith('-01') ? line : { ...line, precision: 'DAY' as const }))

test('a list leaves what its rows leave that are reported one by one', async ({ admin }) => {
  // Every run reports.
  await admin.query('alter table life_event disable trigger life_events_bounded')
  await fc.assert(
    fc.asyncProperty(
      fc.array(LINE, { minLength: 1, maxLength: 8 }),
      fc.array(LINE, { maxLength: 2 }),
      async (lines, earlier) => {
        await admin.query(`update life_event_upload set uploaded_at = uploaded_at - interval '2 days'`)
        const [listed, alone] = [await threePeople(admin), await threePeople(admin)]
        for (const people of [listed, alone])
          for (const line of earlier) await reportsUnlessRefused(admin, { ...line, worker: people[line.person] ?? '' })
        const list = await takesEventList(
          admin,
          'kubu-raya',
          'kubu-raya',
          lines.map((line) => ({ ...line, worker: listed[line.person] ?? '' })),
        )
        const verdicts = await verdictsOf(admin, list)
        const applied = lines.filter((_line, at) => verdicts[at] === 'NEW')
        if (applied.length > 0) expect(await confirmsEventList(admin, list)).toBe(applied.length)
        for (const line of applied)
          expect(await reportsUnlessRefused(admin, { ...line, worker: alone[line.person] ?? '' })).toBe('REPORTED')
        expect(await remainsOf(admin, listed)).toEqual(await remainsOf(admin, alone))
        // What does not apply would be refused alone, too.
        for (const [at, line] of lines.entries())
          if (verdicts[at] !== 'NEW')
            expect(await reportsUnlessRefused(admin, { ...line, worker: alone[line.person] ?? '' }), verdicts[at]).toBe(
              'REFUSED',
            )
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

async function reportsUnlessRefused(
  admin: pg.Client,
  line: EventLine & { worker: string },
): Promise<'REPORTED' | 'REFUSED'> {
  return aReport(admin, line.worker, line).then(
    () => 'REPORTED',
    () => 'REFUSED',
  )
}
