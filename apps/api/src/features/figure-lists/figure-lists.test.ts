import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as base } from '../../testing/with-worker.ts'
import { upload } from '../billing/receipts.builder.ts'
import { loadsFigures } from '../figures/figures.builder.ts'

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

const LIST = `id fileName sha256 state lineCount version actions reason verdicts { verdict lines } uploadedBy { email } decidedBy { email } onePersonRefusal { code }`
const LINES = `lines(first: 10) { edges { node { lineNumber verdict indicator { code } area { code } asOf precision amount numerator denominator shareHundredths exceedsWhole
  source sourceDay evidence otherSources standingAmount standingShareHundredths faults { field code text textEn } cells { field text } } } }`

const HEADER = 'Indikator;Wilayah;Periode;Angka;Pembilang;Penyebut;Sumber;Tanggal sumber;Nomor atau alamat'
const SOURCE = 'Buku data BPJS;20/01/2026;B/12/012026'
const aFile = (...lines: string[]) => ['Potensi dan cakupan 2025', HEADER, ...lines].join('\n')

const TAKE = `mutation ($input: TakeFigureListInput!) { takeFigureList(input: $input) { ... on Error { code } ... on TakeFigureListSuccess { data { id } } } }`

async function takes(client: Client, content: string) {
  const input = { fileId: await upload(client, content), idempotencyKey: crypto.randomUUID() }
  const { takeFigureList: answer } = await client.ask(TAKE, { input })
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

/** The newest list and its lines: as the page asks for them, one query after the other, since both at once cost too much. */
async function newest(client: Client) {
  const { figureLists: page } = await client.ask(
    `{ figureLists(first: 1) { mayRead mayTake edges { node { ${LIST} } } } }`,
  )
  const list = page.edges[0]?.node
  if (list === undefined) return { ...page, list, lines: [] }
  const { figureList } = await client.ask(`query ($id: ID!) { figureList(id: $id) { ${LINES} } }`, { id: list.id })
  return { ...page, list, lines: figureList.lines.edges.map(({ node }: { node: unknown }) => node) }
}

type Step = 'enterFigureList' | 'confirmFigureList' | 'refuseFigureList' | 'withdrawFigureList'
async function steps(client: Client, name: Step, { id, version }: { id: string; version: number }, part: object = {}) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const issues = name === 'refuseFigureList' ? '... on ValidationError { issues { code path } }' : ''
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on Error { code } ${issues} ... on ${type}Success { data { ${LIST} } } } }`
  return (await client.ask(text, { input: { listId: id, expectedVersion: version, ...part } }))[name]
}

const figuresOf = async (client: Client, area: string) =>
  (
    await client.ask(
      `query ($area: String) { coverage(areaCode: $area) { whole { figures { source shareHundredths amount isEntered otherSources } } } }`,
      { area },
    )
  ).coverage.whole.figures.filter(({ isEntered }: { isEntered: boolean }) => isEntered)

describe('a list of figures from a file', () => {
  test('is checked line by line, entered as a whole and confirmed by another person', async ({ admin, office }) => {
    const { officer, checker, auditor } = office
    expect(
      await takes(
        officer,
        aFile(
          `COVERAGE;61.12;2025;;130.000;260,000;${SOURCE}`,
          `Potensi peserta bukan penerima upah;6112052003;2025;1.204;;;${SOURCE}`,
          `COVERAGE;61.12;2024;104,5%;;;${SOURCE}`,
          `COVERAGE;61.12;2025;50;;;BUKU DATA BPJS;20/01/2026;B/12`,
          `COVERAGE;61.71;2199;;5;;${SOURCE}`,
          `COVERAGE;Desa Yang Tidak Ada;2025;31.63;;;;besok;B/12`,
        ),
      ),
    ).toMatchObject({ state: 'SUCCEEDED' })
    const { list, lines, mayTake } = await newest(officer)
    expect(mayTake).toBe(true)
    expect(list).toMatchObject({
      ...{
        state: 'CHECKED',
        lineCount: 6,
        actions: ['ENTER', 'WITHDRAW'],
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      verdicts: [
        { verdict: 'NEW', lines: 3 },
        { verdict: 'TWICE', lines: 1 },
        { verdict: 'FAULTY', lines: 2 },
      ],
    })
    expect(lines).toMatchObject([
      { ...{ lineNumber: 3, verdict: 'NEW', shareHundredths: 5_000, numerator: '130000', denominator: '260000' } },
      { verdict: 'NEW', area: { code: '61.12.05.2003' }, amount: '1204', precision: 'YEAR', shareHundredths: null },
      { verdict: 'NEW', shareHundredths: 10_450, exceedsWhole: true },
      { verdict: 'TWICE' },
      {
        verdict: 'FAULTY',
        faults: [
          { field: 'areaCode', code: 'FIGURE_AREA_NOT_OWN' },
          { field: 'denominator', code: 'FIGURE_PART_MISSING' },
          { field: 'period', code: 'FIGURE_PERIOD_AHEAD' },
        ],
      },
      {
        verdict: 'FAULTY',
        cells: expect.arrayContaining([{ field: 'areaCode', text: 'Desa Yang Tidak Ada' }]),
        faults: expect.arrayContaining([
          {
            ...{ field: 'areaCode', code: 'FIGURE_AREA_UNKNOWN' },
            text: 'Tidak ada tempat dengan nama itu di wilayah Anda. Periksa ejaannya, atau tulis kode Kemendagri.',
            textEn: 'There is no place of that name in your area. Check its spelling, or write the code of Kemendagri.',
          },
          expect.objectContaining({ field: 'sourceDay', code: 'FIGURE_SOURCE_DAY_UNREADABLE' }),
        ]),
      },
    ])
    expect((await newest(checker)).list.actions).toEqual([])
    expect((await steps(checker, 'enterFigureList', list)).code).toBe('NOT_ALLOWED')
    const { data: entered } = await steps(officer, 'enterFigureList', list)
    expect(entered).toMatchObject({ state: 'WAITING', actions: ['WITHDRAW'], version: 2 })
    expect((await steps(officer, 'enterFigureList', entered)).code).toBe('FIGURE_LIST_STATE')
    expect((await steps(officer, 'confirmFigureList', entered)).code).toBe('FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER')
    expect((await steps(auditor, 'confirmFigureList', entered)).code).toBe('NOT_ALLOWED')
    expect((await steps(checker, 'withdrawFigureList', entered)).code).toBe('NOT_ALLOWED')
    expect((await steps(checker, 'confirmFigureList', list)).code).toBe('FIGURE_LIST_CHANGED')
    expect(await figuresOf(officer, '61.12')).toEqual([])
    expect((await newest(checker)).list.actions).toEqual(['CONFIRM', 'REFUSE'])
    expect((await steps(checker, 'confirmFigureList', entered)).data).toMatchObject({
      ...{ state: 'CONFIRMED', actions: [], decidedBy: { email: expect.any(String) } },
    })
    expect(await figuresOf(officer, '61.12')).toHaveLength(2)
    expect(await figuresOf(officer, '61.12.05.2003')).toMatchObject([{ amount: '1204' }])
    const { rows } = await admin.query(`select action from audit_event where subject_kind = 'figure_list' order by id`)
    expect(rows.map(({ action }) => action)).toEqual([
      ...['FIGURE_LIST_TAKEN', 'FIGURE_LIST_ENTERED', 'FIGURE_LIST_CONFIRMED'],
    ])
  })

  test('is never decided by who uploaded it, even where they may decide others', async ({ admin, office }) => {
    await takes(office.officer, aFile(`COVERAGE;61.12;2025;31,63;;;${SOURCE}`))
    await giveRoles(admin, 'kubu-raya', ['OFFICER', 'VERIFIER'])
    const { data } = await steps(office.officer, 'enterFigureList', (await newest(office.officer)).list)
    for (const step of ['confirmFigureList', 'refuseFigureList'] as const)
      expect(
        (await steps(office.officer, step, data, step === 'refuseFigureList' ? { reason: 'Angka itu salah' } : {}))
          .code,
      ).toBe('FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER')
  })

  test('shows what it corrects and what says the same, and leaves the former figure readable', async ({ office }) => {
    const { officer, checker } = office
    await takes(officer, aFile(`COVERAGE;61.12;2025;31,63;;;${SOURCE}`, `COVERAGE;61.12;2024;30;;;${SOURCE}`))
    const first = (await steps(officer, 'enterFigureList', (await newest(officer)).list)).data
    await steps(checker, 'confirmFigureList', first)
    await takes(
      officer,
      aFile(
        `COVERAGE;61.12;2025;33,2;;;${SOURCE}`,
        `COVERAGE;61.12;2024;30.00%;;;${SOURCE}`,
        `COVERAGE;61.12;2025;40;;;Surat lain;21/01/2026;B/13`,
      ),
    )
    const { list, lines } = await newest(officer)
    expect(lines).toMatchObject([
      { verdict: 'CORRECTS', shareHundredths: 3_320, standingShareHundredths: 3_163, otherSources: ['Surat lain'] },
      { verdict: 'SAME', standingShareHundredths: 3_000 },
      { verdict: 'NEW', otherSources: ['Buku data BPJS'], standingShareHundredths: null },
    ])
    const { data } = await steps(officer, 'enterFigureList', list)
    await steps(checker, 'confirmFigureList', data)
    const { figureEntries } = await officer.ask(
      `{ figureEntries { entries { shareHundredths replacedById replacesId state actions } } }`,
    )
    expect(figureEntries.entries).toMatchObject([
      { shareHundredths: 4_000, actions: ['CORRECT'] },
      { shareHundredths: 3_320, replacesId: expect.any(String), actions: ['CORRECT'] },
      { shareHundredths: 3_000, actions: ['CORRECT'] },
      { shareHundredths: 3_163, replacedById: expect.any(String), actions: [] },
    ])
  })

  test('with the same content is refused by the name of the earlier list, until that is sent back', async ({
    office,
  }) => {
    const { officer, checker } = office
    const content = aFile(`COVERAGE;61.12;2025;31,63;;;${SOURCE}`)
    await takes(officer, content)
    const again = await takes(officer, content)
    expect(again).toMatchObject({ state: 'FAILED', errorCode: 'FIGURE_LIST_KNOWN' })
    const { jobs } = await officer.ask('{ jobs(first: 1) { edges { node { errorMessage errorMessageEn } } } }')
    for (const message of Object.values(jobs.edges[0].node))
      expect(message).toContain((await newest(officer)).list.fileName)
    const { data } = await steps(officer, 'enterFigureList', (await newest(officer)).list)
    expect((await steps(checker, 'refuseFigureList', data, { reason: 'x' })).issues).toMatchObject([
      { code: 'REASON_MISSING', path: 'reason' },
    ])
    const reason = 'Tahunnya tertukar dengan tahun lalu'
    expect((await steps(checker, 'refuseFigureList', data, { reason })).data).toMatchObject({
      ...{ state: 'REFUSED', reason, actions: [] },
    })
    expect(await figuresOf(officer, '61.12')).toEqual([])
    expect(await takes(officer, content)).toMatchObject({ state: 'SUCCEEDED' })
    const anew = (await newest(officer)).list
    expect((await steps(officer, 'withdrawFigureList', anew)).data).toMatchObject({ state: 'WITHDRAWN' })
  })

  test('without a header, without a line or too long is refused', async ({ office }) => {
    const { officer } = office
    const codeOf = async (content: string) => JSON.stringify(await takes(officer, content))
    expect(await codeOf('Wilayah;Angka\n61.12;1')).toContain('FIGURE_LIST_HEADER_MISSING')
    expect(await codeOf(aFile())).toContain('FIGURE_LIST_EMPTY')
    const line = (no: number) => `COVERAGE;61.12;2025;31,63;;;Buku data ${no};20/01/2026;B/12`
    expect(await codeOf(aFile(...Array.from({ length: 5_001 }, (_, no) => line(no))))).toContain('FIGURE_LIST_TOO_LONG')
    expect((await newest(officer)).list).toBeUndefined()
  })

  test('is seen by nobody else', async ({ office, signIn }) => {
    await takes(office.officer, aFile(`COVERAGE;61.12;2025;31,63;;;${SOURCE}`))
    const { list } = await newest(office.officer)
    const company = await signIn('pertamina')
    expect(await newest(company)).toMatchObject({ mayRead: false, mayTake: false, edges: [] })
    const { figureList } = await company.ask('query ($id: ID!) { figureList(id: $id) { id } }', { id: list.id })
    expect(figureList).toBeNull()
    expect((await steps(company, 'confirmFigureList', list)).code).toBe('NOT_FOUND')
    expect(await newest(office.auditor)).toMatchObject({ mayRead: true, mayTake: false, list: { actions: [] } })
  })
})
