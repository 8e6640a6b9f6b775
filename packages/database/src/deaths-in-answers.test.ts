import { MONTH_SPELLINGS } from '@payung/domain/calendar/month-names'
import { timeOfDeathIn } from '@payung/domain/verification/day-of-death'
import { saysDeath } from '@payung/domain/verification/registry-exchange'
import fc from 'fast-check'
import { expect } from 'vitest'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aPaidList, peopleOf, takesAnswer } from './testing/a-posting.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

test('a remark says a death in the insurer’s words, and not where it says the opposite', async ({ admin }) => {
  const says = async (remark: string | null) =>
    (await admin.query('select coalesce(app.says_death($1), false) as says', [remark])).rows[0].says
  for (const remark of [
    'Meninggal',
    'peserta sudah WAFAT',
    'Almarhumah',
    'Deceased (MDT)',
    'Peserta meninggal dunia, iuran tidak dapat diposting',
  ])
    expect(await says(remark), remark).toBe(true)
  for (const remark of [
    null,
    '',
    'Tidak meninggal',
    'Suami meninggal',
    'bukan almarhumah',
    'belum dinyatakan meninggal',
    'belum ada akta',
    'NIK tidak padan',
    'Peserta masih hidup, bukan almarhum',
  ])
    expect(await says(remark), String(remark)).toBe(false)
})

test('a remark says a death in the database exactly where the rule says so', async ({ admin }) => {
  const word = fc.constantFrom(
    ...[
      'meninggal',
      'Wafat',
      'almarhumah',
      'kematian',
      'deceased',
      'tidak',
      'tdk',
      'belum',
      'bukan',
      'masih hidup',
      'istri',
      'ahli waris',
    ],
    ...['dapat', 'diposting', 'dinyatakan', 'peserta', ',', '12/03/2026'],
  )
  const remarks = fc.sample(fc.array(word, { maxLength: 6 }), 4_000).map((words) => words.join(' '))
  const { rows } = await admin.query<{ says: boolean }>(
    'select coalesce(app.says_death(r), false) as says from unnest($1::text[]) with ordinality x(r, no) order by no',
    [remarks],
  )
  for (const [at, remark] of remarks.entries()) expect(rows[at]?.says, remark).toBe(saysDeath(remark))
  expect(rows.filter(({ says }) => says).length).toBeGreaterThan(200)
})

test('a remark says the same day or month of death in the database as by the rule', async ({ admin }) => {
  await setsDatabaseClock(admin, '2027-05-10T03:00:00Z')
  const month = fc.constantFrom(
    ...MONTH_SPELLINGS.flatMap((names) => names.split(' ')),
    'MARET',
    'Desember',
    '3',
    '12',
    '13',
  )
  const between = fc.constantFrom('-', '/', '.', ' ', ' - ', '')
  const day = fc
    .tuple(
      fc.integer({ min: 1, max: 32 }),
      between,
      month,
      between,
      fc.constantFrom('2026', '26', '2027', '27', '28', '1999'),
    )
    .map(([date, first, name, second, year]) => [date, first, name, second, year].join(''))
  const other = fc.constantFrom(
    'meninggal',
    'Wafat',
    'tgl',
    'lapor',
    'akta',
    '2027-5-3',
    '2026-12-31',
    'Mei 4, 2027',
    'Maret 2026',
    'bulan 2/2027',
    '2026-11',
    'dunia Nop. 2026',
    'Agustus 2027',
    '6112050101100001',
  )
  const remarks = fc
    .sample(fc.array(fc.oneof(day, other), { maxLength: 5 }), 4_000)
    .map((words) => `meninggal ${words.join(' ')}`)
  const { rows } = await admin.query<{ day: string | null; precision: string | null }>(
    'select d.day::text, d.day_precision as precision from unnest($1::text[]) with ordinality x(r, no) cross join lateral app.death_in_remark(r) d order by no',
    [remarks],
  )
  for (const [at, remark] of remarks.entries())
    expect(rows[at], remark).toEqual(timeOfDeathIn(remark, '2027-05-10') ?? { day: null, precision: null })
  expect(rows.filter(({ precision }) => precision === 'DAY').length).toBeGreaterThan(1_000)
  expect(rows.filter(({ precision }) => precision === 'MONTH').length).toBeGreaterThan(100)
})

test('the day of a remark is read day first or year first, with the name of a month or two digits of a year, and none that cannot be', async ({
  admin,
}) => {
  await setsDatabaseClock(admin, '2027-05-10T03:00:00Z')
  const dayOf = async (remark: string) =>
    (await admin.query('select day::text from app.death_in_remark($1)', [remark])).rows[0].day
  expect(await dayOf('Meninggal 2/3/2027')).toBe('2027-03-02')
  expect(await dayOf('wafat tgl 31-12-2026.')).toBe('2026-12-31')
  expect(await dayOf('meninggal 2027-05-10')).toBe('2027-05-10')
  expect(await dayOf('meninggal 3 Maret 2026')).toBe('2026-03-03')
  expect(await dayOf('meninggal 3-3-26')).toBe('2026-03-03')
  expect(await dayOf('Lapor 2027-05-09, meninggal 02/04/2027, akta 03/04/2027')).toBe('2027-04-02')
  for (const remark of [
    'Meninggal',
    'Lapor 09/05/2027: meninggal',
    'meninggal 31/02/2027',
    'meninggal 2027-05-11',
    'meninggal 6112050101100001',
  ])
    expect(await dayOf(remark), remark).toBeNull()
})

test('an answer whose remark names a month alone waits as a report of that month, and one that names neither as one of the year', async ({
  admin,
}) => {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  const [first, second] = await peopleOf(admin, list)
  const rejected = { number: null, verdict: 'REJECTED', months: 0, rupiah: 0 } as const
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
    { index: first?.index ?? null, ...rejected, reason: 'Meninggal Oktober 2026' },
    { index: second?.index ?? null, ...rejected, reason: 'Meninggal' },
  ])
  const { rows } = await admin.query(
    `select event_day::text as day, day_precision as precision, place from outside_report order by day desc`,
  )
  const place = 'Hari tidak terbaca, tempat tidak disebut BPJS'
  expect(rows).toEqual([
    { day: '2026-10-01', precision: 'MONTH', place },
    { day: '2026-01-01', precision: 'YEAR', place },
  ])
})

test('a posting that the insurer rejects because of a death waits as a report that who brought the file does not confirm', async ({
  admin,
  entryOf,
  sends,
}) => {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  const [first, second] = await peopleOf(admin, list)
  const rejected = { number: null, verdict: 'REJECTED', months: 0, rupiah: 0 } as const
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [
    { index: first?.index ?? null, ...rejected, reason: 'Meninggal 2026-11-05' },
    { index: second?.index ?? null, ...rejected, reason: 'NIK tidak padan' },
  ])
  const { rows } = await admin.query(
    `select r.tenant_id, r.reporter_tenant_id, r.reported_by, r.event_day::text as day, r.source, r.state from outside_report r
       join worker w on w.id = r.worker_id join person p on p.id = w.person_id where encode(p.blind_index, 'hex') = $1`,
    [first?.index],
  )
  const own = TENANTS['kubu-raya'].id
  const by = { tenant_id: own, reporter_tenant_id: own, reported_by: USERS['kubu-raya'] }
  expect(rows).toEqual([{ ...by, day: '2026-11-05', source: 'INSURER', state: 'WAITING' }])
  expect((await admin.query('select from outside_report')).rowCount).toBe(1)
  expect((await admin.query('select from life_event')).rowCount).toBe(0)
  const setsAside = sends(
    entryOf('kubu-raya'),
    `update outside_report set state = 'SET_ASIDE', set_aside_reason = 'Orangnya masih hidup'`,
  )
  await expect(setsAside).rejects.toThrow('outside_reporter_is_not_decider')
})
