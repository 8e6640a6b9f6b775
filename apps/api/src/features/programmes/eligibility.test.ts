import { aLink } from '@payung/database/testing/a-worker'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { describe, expect } from 'vitest'
import { aDesignation, workerGlobalId } from '../../testing/decree.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'

const EFFECT = `query ($programmeId: ID!, $draftRule: String) { ruleEffect(programmeId: $programmeId, draftRule: $draftRule) { hasRuleInForce
  all { judged eligible notEligible unknown gained lost kept } areas { area { code } eligible gained lost kept } } }`
const PEOPLE = `query ($filter: WorkerFilter) { workers(filter: $filter, first: 100) { totalCount edges { node { id village { code } } } }
  workerFacets(filter: $filter) { total statuses { key count } } }`
const EXPLAIN = `query ($id: ID!) { worker(id: $id) { eligibility { outcome ruleVersion reasons { text textEn } programme { name owner { code } } } } }`

const POOR: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18, to: 64 },
    { fact: 'WELFARE_DECILE', to: 5 },
  ],
}
const FARMERS: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18, to: 64 },
    { fact: 'OCCUPATION', among: ['FARMER'] },
  ],
}

async function people(client: Client, eligibility: object) {
  const { workers, workerFacets } = await client.ask(PEOPLE, { filter: { eligibility } })
  expect(workers.edges).toHaveLength(workers.totalCount)
  expect(workerFacets.total).toBe(workers.totalCount)
  return workers
}

describe('the numbers of a rule', () => {
  test('each equal the list that opens behind them, for the rule in force and for a draft', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), variedPeople(80))
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', {
      rule: POOR,
      areas: ['61.12.01', '61.12.05'],
    })
    const officer = await signIn('kubu-raya')
    const draftRule = JSON.stringify(FARMERS)
    const { all, areas } = (await officer.ask(EFFECT, { programmeId, draftRule })).ruleEffect
    for (const [key, kind] of [
      ['gained', 'GAINED'],
      ['lost', 'LOST'],
      ['kept', 'KEPT'],
      ['unknown', 'UNKNOWN'],
      ['eligible', 'ELIGIBLE'],
      ['notEligible', 'NOT_ELIGIBLE'],
    ])
      expect((await people(officer, { programmeId, people: kind, draftRule })).totalCount, kind).toBe(all[key ?? ''])
    expect(all.gained > 0 && all.lost > 0 && all.kept > 0 && all.unknown > 0).toBe(true)
    expect(all.eligible).toBe(all.gained + all.kept)
    expect(all.judged).toBe(all.eligible + all.notEligible + all.unknown)
    expect(areas.map(({ area }: { area: { code: string } }) => area.code)).toEqual(['61.12.01', '61.12.05'])
    for (const { area, gained } of areas) {
      const { totalCount } = (
        await officer.ask(PEOPLE, {
          filter: { areaCodes: [area.code], eligibility: { programmeId, people: 'GAINED', draftRule } },
        })
      ).workers
      expect(totalCount).toBe(gained)
    }
    const now = (await officer.ask(EFFECT, { programmeId })).ruleEffect.all
    expect((await people(officer, { programmeId, people: 'ELIGIBLE' })).totalCount).toBe(now.eligible)
  })

  test('agree with what each person’s page says', async ({ signIn, admin, keys }) => {
    const arranged = await arrangePeople(admin, vaultOf(keys), variedPeople(30))
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: POOR })
    const officer = await signIn('kubu-raya')
    const eligible = new Set(
      (await people(officer, { programmeId, people: 'ELIGIBLE' })).edges.map(
        (edge: { node: { id: string } }) => edge.node.id,
      ),
    )
    let seen = 0
    for (const { id, keptBy } of arranged.filter(({ keptBy }) => keptBy === 'kubu-raya')) {
      const { worker } = await officer.ask(EXPLAIN, { id: Buffer.from(`Worker:${id}`).toString('base64') })
      const [explained] = worker.eligibility
      expect(explained.outcome === 'ELIGIBLE', keptBy).toBe(
        eligible.has(Buffer.from(`Worker:${id}`).toString('base64')),
      )
      expect(explained.reasons.length === 0).toBe(explained.outcome === 'ELIGIBLE')
      seen++
    }
    expect(seen).toBeGreaterThan(10)
  })

  test('are those of one’s own scope and area, also of the province’s programme', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [
      {},
      {},
      { in: '61.12.01.2001' },
      { in: '61.71.01.1001' },
      { in: '61.71.01.1001', registeredBy: 'provinsi' },
    ])
    const programmeId = await arrangeProgramme(admin, 'provinsi', 'Uji', { areas: ['61.12', '61.71'] })
    const judgedBy = async (tenant: 'kubu-raya' | 'pontianak' | 'provinsi') =>
      (await (await signIn(tenant)).ask(EFFECT, { programmeId })).ruleEffect.all.judged
    expect([await judgedBy('kubu-raya'), await judgedBy('pontianak'), await judgedBy('provinsi')]).toEqual([3, 2, 1])
    expect((await (await signIn('pertamina')).ask(EFFECT, { programmeId })).ruleEffect).toBeNull()
    expect((await people(await signIn('pertamina'), { programmeId, people: 'NOT_ELIGIBLE' })).totalCount).toBe(0)
  })
})

describe('a person’s page', () => {
  test('says of each open programme of the area why not, with limit and law, and of a draft nothing', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [elder] = await arrangePeople(admin, vaultOf(keys), [{ birthDate: '1950-05-05' }])
    const rule: Rule = { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64, basis: 'Permenaker 1/2025' }
    await arrangeProgramme(admin, 'provinsi', 'Provinsi', { areas: ['61.12'], rule })
    await arrangeProgramme(admin, 'kubu-raya', 'Konsep', { state: 'DRAFT' })
    await arrangeProgramme(admin, 'pontianak', 'Pontianak')
    const officer = await signIn('kubu-raya')
    const { worker } = await officer.ask(EXPLAIN, { id: Buffer.from(`Worker:${elder?.id}`).toString('base64') })
    expect(worker.eligibility).toEqual([
      {
        outcome: 'NOT_ELIGIBLE',
        ruleVersion: 1,
        programme: { name: 'Provinsi', owner: { code: '61' } },
        reasons: [
          {
            text: expect.stringMatching(
              /^7\d tahun pada pendaftaran pertama; batas: di bawah 65 tahun \(Permenaker 1\/2025\)$/,
            ),
            textEn: expect.stringContaining('limit: under 65 (Permenaker 1/2025)'),
          },
        ],
      },
    ])
  })
})

test('whom another programme’s decree names can be excluded, and hears why; others’ decrees count and stay nameless', async ({
  signIn,
  admin,
}) => {
  const { members } = await aDesignation(admin, signIn)
  const [member = ''] = members
  await aLink(admin, member, 'provinsi', 'FULL')
  const rule: Rule = {
    op: 'NOT',
    of: { fact: 'DESIGNATED_ELSEWHERE', payers: ['REGIONAL_BUDGET'] },
  }
  const own = await arrangeProgramme(admin, 'kubu-raya', 'Lain', { rule })
  const provincesProgramme = await arrangeProgramme(admin, 'provinsi', 'Provinsi', { areas: ['61.12'], rule })
  const judged = async (tenant: 'kubu-raya' | 'provinsi', programmeId: string) => {
    const { eligible, notEligible } = (await (await signIn(tenant)).ask(EFFECT, { programmeId })).ruleEffect.all
    return { eligible, notEligible }
  }
  expect(await judged('kubu-raya', own)).toEqual({ eligible: 2, notEligible: 3 })
  expect(await judged('provinsi', provincesProgramme)).toEqual({ eligible: 0, notEligible: 1 })
  const { worker } = await (await signIn('provinsi')).ask(EXPLAIN, { id: workerGlobalId(member) })
  expect(worker.eligibility).toMatchObject([
    {
      outcome: 'NOT_ELIGIBLE',
      reasons: [{ text: expect.stringMatching(/^ditetapkan, ditanggung .*2027-01 s\.d\. sebelum 2028-01/) }],
    },
  ])
  expect(JSON.stringify(worker)).not.toContain('415/Disnaker')
  // Of the programme whose decree it is it is no other designation.
  const { rows } = await admin.query('select programme_id as id from decree limit 1')
  const programmeId = Buffer.from(`Programme:${rows[0].id}`).toString('base64')
  const officer = await signIn('kubu-raya')
  const { all } = (await officer.ask(EFFECT, { programmeId, draftRule: JSON.stringify(rule) })).ruleEffect
  expect(all).toMatchObject({ eligible: 5, notEligible: 0 })
})

test('a draft that contradicts itself or is no rule is said, not counted', async ({ signIn, admin }) => {
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji')
  const officer = await signIn('kubu-raya')
  for (const [draftRule, code] of [
    ['{', 'RULE_MALFORMED'],
    ['{"fact":"AGE","from":64,"to":18}', 'RULE_RANGE_EMPTY'],
  ])
    expect((await officer.askRaw(EFFECT, { programmeId, draftRule })).errors?.[0]?.extensions?.['code']).toBe(code)
})
