import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { test as base, type Client } from '../../testing/test.ts'
import { loadsFigures } from './figures.builder.ts'

interface Office {
  readonly officer: Client
  readonly checker: Client
  readonly auditor: Client
}

const test = base.extend<{ office: Office }>({
  /** An officer, a verifier and an auditor of Kubu Raya, and the figures that are published. */
  office: async ({ admin, signIn }, use) => {
    await loadsFigures(admin)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    await colleague(admin, 'provinsi', 'kubu-raya', ['AUDITOR'])
    const [officer, checker, auditor] = [await signIn('kubu-raya'), await signIn('pontianak'), await signIn('provinsi')]
    await use({ officer, checker, auditor })
  },
})

const YEAR = today().year
const PATH_FIELDS = `id area { code } indicator { code } steps { year amount falls } documentKind documentNumber documentDay documentName reason replacedById state
  refusalReason actions onePersonRefusal { code } proposedBy { email } decidedBy { email }`
const NAME = 'Rencana pembangunan jangka menengah Kubu Raya'
const PATH = {
  ...{ indicator: 'COVERAGE', areaCode: '61.12', documentKind: 'RPJMD', documentNumber: '7/2026' },
  ...{ documentDay: '2026-01-20', documentName: NAME, reason: 'Menurut rencana daerah', acceptsFall: false },
  steps: [
    { year: String(YEAR + 1), amount: '55,5' },
    { year: String(YEAR + 4), amount: '60.80' },
  ],
}
const sets = (client: Client, input: object = {}) => mutates(client, 'setTarget', { ...PATH, ...input }, PATH_FIELDS)

async function decides(client: Client, name: 'confirmTarget' | 'refuseTarget' | 'withdrawTarget', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const issues = name === 'refuseTarget' ? '... on ValidationError { issues { code path } }' : ''
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on Error { code } ${issues} ... on ${type}Success { data { ${PATH_FIELDS} } } } }`
  return (await client.ask(text, { input }))[name]
}

async function stands({ officer, checker }: Office, input: object = {}) {
  const { id } = dataOf(await sets(officer, input))
  return dataOf(await decides(checker, 'confirmTarget', { pathId: id }))
}

const pathsOf = async (client: Client, area: string | null = null) =>
  (
    await client.ask(`query ($area: String) { targetPaths(areaCode: $area) { maySet paths { ${PATH_FIELDS} } } }`, {
      area,
    })
  ).targetPaths
const targetsOf = async (client: Client, area = '61.12') =>
  (
    await client.ask(
      `query ($area: String) { coverage(areaCode: $area) { targets { figure { key asOf amount shareHundredths source sourceDay isEntered otherSources }
        path { id documentNumber proposedBy { email } decidedBy { email } } missingHundredths peopleMissing monthsLeft peopleAMonth forecastLow forecastHigh falls
        split(by: POPULATION) { area { code } people } } } }`,
      { area },
    )
  ).coverage.targets

describe('a path of targets', () => {
  test('stands with its progress once another person has confirmed it', async ({ admin, office }) => {
    const { officer, checker, auditor } = office
    const path = dataOf(await sets(officer))
    expect(path).toMatchObject({
      ...{ area: { code: '61.12' }, state: 'PROPOSED', actions: ['WITHDRAW'], documentKind: 'RPJMD' },
      steps: [
        { year: YEAR + 1, amount: 5_550, falls: false },
        { year: YEAR + 4, amount: 6_080, falls: false },
      ],
    })
    const input = { pathId: path.id }
    expect(await targetsOf(officer)).toEqual([])
    const refuses = { ...input, reason: 'Angka itu salah sekali' }
    for (const answer of [
      await decides(officer, 'confirmTarget', input),
      await decides(officer, 'refuseTarget', refuses),
    ])
      expect(answer.code).toBe('TARGET_PROPOSER_IS_NOT_CONFIRMER')
    expect((await decides(auditor, 'confirmTarget', input)).code).toBe('NOT_ALLOWED')
    expect((await decides(checker, 'withdrawTarget', input)).code).toBe('NOT_ALLOWED')
    expect((await sets(checker)).code).toBe('NOT_ALLOWED')
    expect(await pathsOf(checker)).toMatchObject({ maySet: false, paths: [{ actions: ['CONFIRM', 'REFUSE'] }] })
    expect(await pathsOf(auditor)).toMatchObject({ maySet: false, paths: [{ actions: [] }] })
    expect((await decides(checker, 'confirmTarget', input)).data).toMatchObject({ state: 'CONFIRMED' })
    expect((await decides(checker, 'confirmTarget', input)).code).toBe('TARGET_DECIDED')
    const [next, last] = await targetsOf(officer)
    // Of 202,226 people by the population, 39.21% are covered as published.
    expect(next).toMatchObject({
      figure: {
        ...{ key: `target_${path.id}_${YEAR + 1}`, asOf: `${YEAR + 1}-12-31`, shareHundredths: 5_550 },
        ...{ source: `${NAME}, 7/2026`, sourceDay: '2026-01-20', isEntered: true, otherSources: [] },
      },
      path: { id: path.id, documentNumber: '7/2026', decidedBy: { email: expect.stringContaining('pontianak') } },
      ...{ missingHundredths: 1_629, peopleMissing: 32_943, monthsLeft: 25 - today().month, falls: false },
      peopleAMonth: Math.ceil(32_943 / (25 - today().month)),
    })
    expect(last).toMatchObject({ missingHundredths: 2_159, path: { id: path.id } })
    const { rows } = await admin.query(`select action from audit_event where subject_kind = 'target_path' order by id`)
    expect(rows.map(({ action }) => action)).toEqual(['TARGET_PROPOSED', 'TARGET_CONFIRMED'])
  })

  test('is replaced by another, and the former stays readable', async ({ office }) => {
    const { officer, checker } = office
    const former = await stands(office)
    const second = dataOf(await sets(officer, { steps: [{ year: String(YEAR + 2), amount: '70' }] }))
    expect((await sets(officer)).code).toBe('TARGET_WAITS')
    const refusal = await decides(checker, 'refuseTarget', { pathId: second.id, reason: 'x' })
    expect(refusal.issues).toMatchObject([{ code: 'REASON_MISSING', path: 'reason' }])
    expect((await targetsOf(officer)).map(({ path }: { path: object }) => path)).toMatchObject([
      ...[{ id: former.id }, { id: former.id }],
    ])
    await decides(checker, 'confirmTarget', { pathId: second.id })
    expect(await targetsOf(officer)).toMatchObject([{ path: { id: second.id }, figure: { shareHundredths: 7_000 } }])
    const third = dataOf(await sets(officer))
    const reason = 'Angka ini tidak ada dalam naskahnya'
    expect((await decides(checker, 'refuseTarget', { pathId: third.id, reason })).data).toMatchObject({
      ...{ state: 'REFUSED', refusalReason: reason, actions: [] },
    })
    const fourth = dataOf(await sets(officer))
    expect((await decides(officer, 'withdrawTarget', { pathId: fourth.id })).data.state).toBe('WITHDRAWN')
    const { paths } = await pathsOf(officer)
    expect(paths.map(({ state }: { state: string }) => state)).toEqual([
      ...['WITHDRAWN', 'REFUSED', 'CONFIRMED', 'CONFIRMED'],
    ])
    expect(paths.at(-1)).toMatchObject({ id: former.id, replacedById: second.id, steps: former.steps })
  })

  test('that falls is proposed once its person has heard so, and is flagged by its own years', async ({ office }) => {
    const steps = [
      { year: String(YEAR), amount: '60' },
      { year: String(YEAR + 1), amount: '50' },
    ]
    expect(issuesOf(await sets(office.officer, { steps }))).toEqual(['acceptsFall TARGET_FALLS'])
    const path = await stands(office, { steps, acceptsFall: true })
    expect(path.steps.map(({ falls }: { falls: boolean }) => falls)).toEqual([false, true])
    expect((await targetsOf(office.officer)).map(({ falls }: { falls: boolean }) => falls)).toEqual([false, true])
  })

  test('says all that is wrong with it', async ({ office }) => {
    const wrong = async (input: object) => (issuesOf(await sets(office.officer, input)) ?? []).sort()
    for (const areaCode of ['61', '61.71', '99.99'])
      expect(await wrong({ areaCode })).toEqual(['areaCode TARGET_AREA_NOT_OWN'])
    const steps = [
      { year: String(YEAR - 1), amount: '50' },
      { year: String(YEAR + 1), amount: '100,01' },
      { year: String(YEAR + 1), amount: '60' },
      { year: String(YEAR + 26), amount: '61' },
    ]
    expect(await wrong({ steps, documentNumber: '', documentName: '', reason: 'x', indicator: 'COVERAGE' })).toEqual([
      ...['documentName TARGET_DOCUMENT_NAME', 'documentNumber TARGET_DOCUMENT_NUMBER', 'reason REASON_MISSING'],
      ...['steps.0.year TARGET_YEAR_PAST', 'steps.1.amount TARGET_OVER_WHOLE', 'steps.2.year TARGET_YEAR_TWICE'],
      'steps.3.year TARGET_YEAR_TOO_FAR',
    ])
    expect(await wrong({ steps: [] })).toEqual(['steps TARGET_STEPS_MISSING'])
    expect(await wrong({ indicator: 'HEIRS_PAID' })).toEqual(['indicator TARGET_INDICATOR_UNKNOWN'])
  })

  test('may be of people, whose missing ones are counted; no estimate stands in for them', async ({
    admin,
    office,
  }) => {
    await admin.query(
      `insert into published_figure (key, kind, indicator, area_code, as_of, as_of_precision, amount, source, verified)
       values ('by_statistics', 'VALUE', 'VULNERABLE_REGISTERED', '61.12', '2025-12-31', 'YEAR', 20000, 'BPS', true),
         ('by_insurer', 'VALUE', 'SELF_EMPLOYED_COVERAGE', '61.12', '2025-12-31', 'YEAR', 3000, 'BPS', true)`,
    )
    const steps = [{ year: String(YEAR + 1), amount: '48.343' }]
    await stands(office, { indicator: 'VULNERABLE_REGISTERED', steps })
    await stands(office, { indicator: 'SELF_EMPLOYED_COVERAGE', steps: [{ year: String(YEAR + 1), amount: '40' }] })
    const targets = await targetsOf(office.officer)
    expect(targets).toContainEqual(
      expect.objectContaining({
        figure: expect.objectContaining({ amount: '48343' }),
        peopleMissing: 28_343,
        split: [],
      }),
    )
    expect(targets).toContainEqual(
      expect.objectContaining({
        figure: expect.objectContaining({ amount: '4000' }),
        missingHundredths: 1_000,
        peopleMissing: null,
      }),
    )
  })

  test('stands beside the published one and shares what is missing by the people who live there', async ({
    admin,
    signIn,
  }) => {
    await loadsFigures(admin)
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    await colleague(admin, 'pontianak', 'provinsi', ['VERIFIER'])
    await admin.query(`update area set population = 3 * 646091 where code = '61.71'`)
    const [officer, checker] = [await signIn('provinsi'), await signIn('pontianak')]
    const published = (await targetsOf(officer, '61')).length
    const path = dataOf(await sets(officer, { areaCode: '61', steps: [{ year: '2030', amount: '70' }] }))
    dataOf(await decides(checker, 'confirmTarget', { pathId: path.id }))
    const targets = await targetsOf(officer, '61')
    expect(targets).toHaveLength(published + 1)
    const own = targets.find((target: { path: object | null }) => target.path !== null)
    const beside = targets.find(({ figure }: { figure: { key: string } }) => figure.key === 'prov_target_2030')
    expect(own.figure.otherSources).toEqual([beside.figure.source])
    expect(beside).toMatchObject({ path: null, falls: false, figure: { otherSources: [`${NAME}, 7/2026`] } })
    const people = (code: string) =>
      own.split.find((part: { area: { code: string } }) => part.area.code === code).people
    expect(people('61.12') + people('61.71')).toBe(own.peopleMissing)
    expect(Math.abs(people('61.71') - 3 * people('61.12'))).toBeLessThan(4)
  })

  test('is seen by nobody else, and on no public page', async ({ office, signIn, anonymous }) => {
    const path = await stands(office)
    const company = await signIn('pertamina')
    expect(await pathsOf(company)).toBeNull()
    expect((await sets(company)).code).toBe('NOT_ALLOWED')
    expect(await targetsOf(company)).toEqual([])
    expect((await decides(company, 'confirmTarget', { pathId: path.id })).code).toBe('NOT_FOUND')
    for (const address of ['/publik/cakupan', '/publik/cakupan.csv', '/publik/cakupan.json'])
      expect(await (await anonymous.fetch(address)).text(), address).not.toContain(NAME)
  })

  test('of one government is nothing to another that looks at the same area', async ({ admin, office, signIn }) => {
    const path = await stands(office)
    await colleague(admin, 'provinsi', 'provinsi', ['OFFICER'])
    const province = await signIn('provinsi')
    expect((await pathsOf(province, '61.12')).paths).toEqual([])
    expect(await targetsOf(province)).toEqual([])
    expect((await decides(province, 'confirmTarget', { pathId: path.id })).code).toBe('NOT_FOUND')
  })
})
