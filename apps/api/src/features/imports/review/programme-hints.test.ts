import { anyRule } from '@payung/domain/eligibility/eligibility-rule.builder'
import { readRule } from '@payung/domain/eligibility/read-rule'
import fc from 'fast-check'
import { expect } from 'vitest'
import { arrangeProgramme } from '../../../testing/programme.builder.ts'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, HEADER, review, saved, settled } from '../imports.builder.ts'
import { aCellOf, repair } from '../repair/repair.builder.ts'

const HINTS = `query ($id: ID!) { import(id: $id) { programmeHints { programme { id name } ruleVersion eligible notEligible unknown outside elsewhere
  refusals { text textEn people } gaps { text textEn people } } } }`
const EFFECT = `query ($programmeId: ID!) { ruleEffect(programmeId: $programmeId) { all { judged eligible notEligible unknown } } }`

const hintsOf = async (client: Client, id: string) => (await client.ask(HINTS, { id })).import.programmeHints

/** A woman born on a day, as her NIK says too. */
const born = (day: string, serial: number, change: Parameters<typeof aLine>[0] = {}) => {
  const [year = '', month = '', date = ''] = day.split('-')
  const nik = `611205${Number(date) + 40}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`
  return aLine({ ...change, nik }).replace('1982-11-15', day)
}

test('before a file is saved it is told whom the open programmes would take, whom not and why, and of whom a fact is missing', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const list = [
    `${HEADER},Desil`,
    `${born('1980-03-04', 1)},3`,
    `${born('1981-03-04', 2)},`,
    `${born('1940-03-04', 3)},3`,
    `${born('1941-03-04', 4, { occupation: 'Pedagang' })},9`,
    `${born('1985-03-04', 5, { village: 'Tidak Ada Desa Ini' })},3`,
  ].join('\n')
  const { id } = await review(officer, list)
  expect(await hintsOf(officer, id)).toEqual([])

  const rule = {
    op: 'ALL' as const,
    of: [
      { fact: 'AGE' as const, from: 18, to: 64, basis: 'Permenaker 1/2025' },
      { fact: 'WELFARE_DECILE' as const, to: 5 },
      { op: 'NOT' as const, of: { fact: 'OCCUPATION' as const, among: ['TRADER'] } },
    ],
  }
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Pekerja rentan', { rule })
  await arrangeProgramme(admin, 'kubu-raya', 'Kecamatan lain', { areas: ['61.12.01'] })
  await arrangeProgramme(admin, 'kubu-raya', 'Konsep', { state: 'DRAFT' })
  expect(await hintsOf(officer, id)).toEqual([
    {
      programme: { id: expect.any(String), name: 'Pekerja rentan' },
      ruleVersion: 1,
      ...{ eligible: 1, notEligible: 2, unknown: 1, outside: 0, elsewhere: 0 },
      refusals: [
        {
          text: 'Umur 18 sampai 64 tahun (Permenaker 1/2025)',
          textEn: 'Age 18 to 64 (Permenaker 1/2025)',
          people: 2,
        },
        { text: 'Desil kesejahteraan di bawah 6', textEn: 'Welfare decile under 6', people: 1 },
        { text: expect.stringContaining('Dikecualikan: pekerjaan: '), textEn: expect.any(String), people: 1 },
      ],
      gaps: [
        {
          text: 'desil belum diketahui dari sumber yang diminta',
          textEn: 'the decile is not known from the source asked for',
          people: 1,
        },
      ],
    },
  ])

  // A row that is mended is counted, and a rule that has changed since judges as it stands now.
  await repair(officer, 'repairImportRows', { importId: id, rows: [aCellOf(3, 1, 8, '9')] })
  expect(await hintsOf(officer, id)).toMatchObject([{ eligible: 1, notEligible: 3, unknown: 0, gaps: [] }])
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) select programme_id, 2, tenant_id, $2, current_date - 1
     from rule_version where programme_id = $1`,
    [programmeId, { fact: 'AGE', from: 18 }],
  )
  expect(await hintsOf(officer, id)).toMatchObject([{ ruleVersion: 2, eligible: 4, notEligible: 0, unknown: 0 }])

  await commit(officer, id)
  await settled(officer, id)
  expect(await hintsOf(officer, id)).toEqual([])
})

test('what is told before saving is what the rule says after it, whatever the rule, of new people and of known ones', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const people = fc.sample(
    fc.record({
      day: fc.constantFrom(
        '1940-02-29',
        '1961-12-31',
        '1962-01-01',
        '1980-06-15',
        '2000-02-28',
        '2007-03-01',
        '2012-12-31',
      ),
      occupation: fc.constantFrom('Petani', 'Pedagang', ''),
      decile: fc.constantFrom('', '1', '5', '9'),
      service: fc.constantFrom('', 'Bukan', 'PNS'),
      home: fc.constantFrom(['Batu Ampar', 'Tanjung Beringin'], ['Sungai Raya', 'Sungai Ambangah']),
    }),
    40,
  )
  type Told = Omit<(typeof people)[number], 'occupation' | 'decile'> & {
    readonly occupation: string
    readonly decile: string
  }
  const listOf = (lines: readonly Told[], from: number) =>
    [
      `${HEADER},Desil,ASN/TNI/Polri`,
      ...lines.map(({ day, occupation, decile, service, home: [district = '', village = ''] }, at) => {
        const line = born(day, from + at, { name: `Orang ${'ABCDEFGH'[at % 8]}`, occupation, district, village })
        return `${line},${decile},${service}`
      }),
    ].join('\n')
  // Half of them are known, with facts that no file says; some of them are said otherwise now.
  expect(await saved(officer, listOf(people.slice(20), 21))).toMatchObject({ createCount: 20 })
  await admin.query(
    `update worker set income_bracket = case when id < (select percentile_disc(0.5) within group (order by id) from worker) then 'BASE_1000000' end,
       membership_kind = (array['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER'])[1 + ascii(right(name, 1)) % 3],
       status = (array['CANDIDATE', 'VERIFIED'])[1 + ascii(right(name, 1)) % 2],
       declared_period = case ascii(right(name, 1)) % 2 when 0 then '[2026-01-01,2027-06-01)'::daterange end,
       declared_payer_kind = case ascii(right(name, 1)) % 2 when 0 then 'SELF' end`,
  )
  const poorer = people.map((line, at) => (at % 4 === 0 ? { ...line, decile: '2', occupation: 'Petani' } : line))
  const { id, ...counted } = await review(officer, listOf(poorer, 1))
  expect(counted).toMatchObject({ createCount: 20, invalidCount: 0 })
  expect(counted.updateCount).toBeGreaterThan(0)

  const rules = fc.sample(anyRule, 30).filter((rule) => 'rule' in readRule(rule))
  for (const [at, rule] of rules.entries()) await arrangeProgramme(admin, 'kubu-raya', `Uji ${at}`, { rule })
  const hints = await hintsOf(officer, id)
  expect(hints).toHaveLength(rules.length)
  await commit(officer, id)
  await settled(officer, id)
  for (const { programme, eligible, notEligible, unknown, outside, elsewhere, refusals, gaps } of hints) {
    const rule = JSON.stringify(rules[Number(programme.name.slice('Uji '.length))])
    const { all } = (await officer.ask(EFFECT, { programmeId: programme.id })).ruleEffect
    expect({ judged: 40, eligible, notEligible, unknown }, rule).toEqual(all)
    expect([outside, elsewhere]).toEqual([0, 0])
    const peopleIn = (reasons: { people: number }[]) => reasons.reduce((sum, { people }) => sum + people, 0)
    expect(peopleIn(refusals), rule).toBeGreaterThanOrEqual(notEligible)
    expect(peopleIn(gaps), rule).toBeGreaterThanOrEqual(unknown)
  }
})

test('of people whom others keep and who are not seen in full, nothing is guessed', async ({ signIn, admin }) => {
  const line = aLine()
  await saved(await signIn('kubu-raya'), aList(line))
  const province = await signIn('provinsi')
  await arrangeProgramme(admin, 'provinsi', 'Provinsi', { areas: ['61.12'] })
  const changed = line.replace('Petani', 'Pedagang')
  const { id } = await review(province, aList(changed, aLine({ occupation: 'Petani' })))
  expect(await hintsOf(province, id)).toMatchObject([
    { eligible: 1, notEligible: 0, unknown: 0, outside: 0, elsewhere: 1 },
  ])
})
