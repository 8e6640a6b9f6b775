import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
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
    await use({
      officer: await signIn('kubu-raya'),
      checker: await signIn('pontianak'),
      auditor: await signIn('provinsi'),
    })
  },
})

const ENTRY = `id area { code } indicator { code } asOf precision amount numerator denominator shareHundredths exceedsWhole source sourceDay evidence replacesId replacedById
  state reason actions onePersonRefusal { code } enteredBy { email } decidedBy { email }`
const FIGURE = {
  ...{ indicator: 'COVERAGE', areaCode: '61.12', period: '12/2025', numerator: '130.000', denominator: '260,000' },
  ...{ source: 'Surat BPJS Ketenagakerjaan Pontianak', sourceDay: '2026-01-20', evidence: 'B/12/012026' },
}
const enters = (client: Client, input: object = {}) => mutates(client, 'enterFigure', { ...FIGURE, ...input }, ENTRY)

async function decides(client: Client, name: 'confirmFigure' | 'refuseFigure' | 'withdrawFigure', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const issues = name === 'refuseFigure' ? '... on ValidationError { issues { code path } }' : ''
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on Error { code } ${issues} ... on ${type}Success { data { ${ENTRY} } } } }`
  return (await client.ask(text, { input }))[name]
}
const entriesOf = async (client: Client, area: string | null = null) =>
  (
    await client.ask(`query ($area: String) { figureEntries(areaCode: $area) { mayEnter entries { ${ENTRY} } } }`, {
      area,
    })
  ).figureEntries
const coverageOf = async (client: Client, area = '61.12') =>
  (
    await client.ask(
      `query ($area: String) { coverage(areaCode: $area) { whole { eligible eligibleIsEstimate latest { key isEntered }
        figures { key shareHundredths exceedsWhole asOf source sourceDay isEntered isVerified otherSources } } parts { area { code } latest { key shareHundredths } } } }`,
      { area },
    )
  ).coverage
const keyOf = ({ id }: { id: string }) => `entry_${id}`

describe('a figure that is entered by hand', () => {
  test('stands beside the published ones once another person has confirmed it', async ({ admin, office }) => {
    const { officer, checker, auditor } = office
    const { data } = await enters(officer)
    expect(data).toMatchObject({
      ...{ area: { code: '61.12' }, asOf: '2025-12-31', precision: 'MONTH', amount: null, numerator: '130000' },
      ...{ denominator: '260000', shareHundredths: 5_000, state: 'PROPOSED', actions: ['WITHDRAW'] },
    })
    const input = { entryId: data.id }
    const before = (await coverageOf(officer)).whole
    expect(before.figures.map(({ key }: { key: string }) => key)).not.toContain(keyOf(data))
    expect((await decides(officer, 'confirmFigure', input)).code).toBe('FIGURE_ENTERER_IS_NOT_CONFIRMER')
    expect((await decides(officer, 'refuseFigure', { ...input, reason: 'Angka itu salah' })).code).toBe(
      'FIGURE_ENTERER_IS_NOT_CONFIRMER',
    )
    expect((await decides(auditor, 'confirmFigure', input)).code).toBe('NOT_ALLOWED')
    expect((await decides(checker, 'withdrawFigure', input)).code).toBe('NOT_ALLOWED')
    expect((await enters(checker)).code).toBe('NOT_ALLOWED')
    expect(await entriesOf(checker)).toMatchObject({ mayEnter: false, entries: [{ actions: ['CONFIRM', 'REFUSE'] }] })
    expect(await entriesOf(auditor)).toMatchObject({ mayEnter: false, entries: [{ actions: [] }] })
    expect((await decides(checker, 'confirmFigure', input)).data).toMatchObject({ state: 'CONFIRMED' })
    expect((await decides(checker, 'confirmFigure', input)).code).toBe('FIGURE_DECIDED')
    const { whole } = await coverageOf(officer)
    expect(whole).toMatchObject({
      latest: { key: keyOf(data), isEntered: true },
      eligible: 260_000,
      eligibleIsEstimate: false,
    })
    expect(whole.figures).toHaveLength(before.figures.length + 1)
    expect(whole.figures).toContainEqual({
      ...{ key: keyOf(data), shareHundredths: 5_000, exceedsWhole: false, asOf: '2025-12-31', source: FIGURE.source },
      ...{ sourceDay: '2026-01-20', isEntered: true, isVerified: true, otherSources: [] },
    })
    const { rows } = await admin.query(`select action from audit_event where subject_kind = 'figure_entry' order by id`)
    expect(rows.map(({ action }) => action)).toEqual(['FIGURE_ENTERED', 'FIGURE_CONFIRMED'])
  })

  test('of two sources of one period name each other, and more than everybody are flagged', async ({
    admin,
    office,
  }) => {
    const { officer, checker } = office
    await admin.query(
      `insert into published_figure (key, kind, indicator, area_code, as_of, as_of_precision, amount, source, verified)
       values ('by_statistics', 'VALUE', 'COVERAGE', '61.12', '2025-12-31', 'MONTH', 4100, 'BPS', true)`,
    )
    const { data } = await enters(officer, { numerator: '130', denominator: '100' })
    await decides(checker, 'confirmFigure', { entryId: data.id })
    const { whole } = await coverageOf(officer)
    expect(whole.figures).toContainEqual(
      expect.objectContaining({ key: keyOf(data), shareHundredths: 13_000, exceedsWhole: true, otherSources: ['BPS'] }),
    )
    expect(whole.figures).toContainEqual(
      expect.objectContaining({ key: 'by_statistics', shareHundredths: 4_100, otherSources: [FIGURE.source] }),
    )
  })

  test('is corrected by another, and the former stays readable', async ({ office }) => {
    const { officer, checker } = office
    const { data: former } = await enters(officer)
    expect((await enters(officer, { value: '50' })).code).toBe('FIGURE_WAITS')
    expect((await enters(officer, { replacesId: former.id })).code).toBe('FIGURE_NOTHING_TO_REPLACE')
    await decides(checker, 'confirmFigure', { entryId: former.id })
    const twin = (await enters(officer)).data
    expect((await decides(checker, 'confirmFigure', { entryId: twin.id })).code).toBe('FIGURE_STANDS')
    const refusal = await decides(checker, 'refuseFigure', { entryId: twin.id, reason: 'x' })
    expect(refusal.issues).toMatchObject([{ code: 'REASON_MISSING', path: 'reason' }])
    const reason = 'Angka ini sudah dicatat dari surat yang sama'
    expect((await decides(checker, 'refuseFigure', { entryId: twin.id, reason })).data).toMatchObject({
      ...{ state: 'REFUSED', reason, actions: [] },
    })
    const correction = (await enters(officer, { numerator: '104000', replacesId: former.id })).data
    expect((await enters(officer, { period: '2024', replacesId: former.id })).code).toBe('FIGURE_REPLACED')
    await decides(checker, 'confirmFigure', { entryId: correction.id })
    const { entries } = await entriesOf(officer)
    const of = (id: string) => entries.find((entry: { id: string }) => entry.id === id)
    expect(of(former.id)).toMatchObject({
      ...{ state: 'CONFIRMED', shareHundredths: 5_000, replacedById: correction.id, actions: [] },
    })
    expect(of(correction.id)).toMatchObject({ replacesId: former.id, shareHundredths: 4_000, actions: ['CORRECT'] })
    const keys = (await coverageOf(officer)).whole.figures.map(({ key }: { key: string }) => key)
    expect(keys).toContain(keyOf(correction))
    expect(keys).not.toContain(keyOf(former))
  })

  test('is taken back by who entered it', async ({ office }) => {
    const { data } = await enters(office.officer)
    expect((await decides(office.officer, 'withdrawFigure', { entryId: data.id })).data).toMatchObject({
      ...{ state: 'WITHDRAWN', actions: [] },
    })
    expect((await decides(office.checker, 'confirmFigure', { entryId: data.id })).code).toBe('FIGURE_DECIDED')
  })

  test('is of the own area or a place in it, and says all that is wrong with it', async ({ office }) => {
    const { officer, checker } = office
    const issuesOf = async (input: object) =>
      (await enters(officer, input)).issues
        .map(({ code, path }: { code: string; path: string }) => `${path} ${code}`)
        .sort()
    for (const areaCode of ['61', '61.71', '99.99'])
      expect(await issuesOf({ areaCode })).toEqual(['areaCode FIGURE_AREA_NOT_OWN'])
    expect(await issuesOf({ period: '2199', source: 'x', evidence: '', areaCode: '61' })).toEqual([
      ...['areaCode FIGURE_AREA_NOT_OWN', 'evidence FIGURE_EVIDENCE_MISSING', 'period FIGURE_PERIOD_AHEAD'],
      'source FIGURE_SOURCE_MISSING',
    ])
    const village = { areaCode: '61.12.05.2003', indicator: 'SELF_EMPLOYED_POTENTIAL', period: '2025', value: '1.204' }
    const { data } = await enters(officer, { ...village, numerator: null, denominator: null })
    expect(data).toMatchObject({ area: { code: '61.12.05.2003' }, amount: '1204', shareHundredths: null })
    await decides(checker, 'confirmFigure', { entryId: data.id })
    expect((await coverageOf(officer, '61.12.05.2003')).whole.figures).toMatchObject([{ key: keyOf(data) }])
    expect((await entriesOf(officer, '61.12.05')).entries).toHaveLength(1)
    expect((await entriesOf(officer, '61.12.01')).entries).toEqual([])
  })

  test('is seen by nobody else, and on no public page', async ({ office, signIn, anonymous }) => {
    const { data } = await enters(office.officer)
    await decides(office.checker, 'confirmFigure', { entryId: data.id })
    const company = await signIn('pertamina')
    expect(await entriesOf(company)).toBeNull()
    expect((await enters(company)).code).toBe('NOT_ALLOWED')
    expect((await coverageOf(company)).whole.latest.key).not.toBe(keyOf(data))
    for (const address of ['/publik/cakupan', '/publik/cakupan.csv', '/publik/cakupan.json'])
      expect(await (await anonymous.fetch(address)).text(), address).not.toContain(FIGURE.source)
  })
})
