import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { MESSAGES } from '@payung/domain/import/messages'
import { codeOf, type Definitions, definitionsOf, type MessageDefinition } from '@payung/domain/text/define-messages'

/** One code with everything that it may say. */
export interface Explanation {
  readonly code: string
  /** The folder that says it; the rules of the domain are said by forms and files alike. */
  readonly feature: string
  readonly cases: readonly MessageDefinition[]
}

/** The file of messages that each definition stands in. */
export interface MessageFile {
  readonly path: string
  readonly name: string
  readonly definitions: Definitions
}

const SOURCES = new URL('./', import.meta.url)

/** Each `*.messages.ts` below `src`, in the order of its path. */
export async function readMessageFiles(): Promise<readonly MessageFile[]> {
  const paths = (await readdir(SOURCES, { recursive: true })).filter((path) => path.endsWith('.messages.ts')).sort()
  const files = await Promise.all(
    paths.map(async (path) => {
      const exported = (await import(new URL(path, SOURCES).href)) as Readonly<Record<string, unknown>>
      return Object.entries(exported).map(([name, value]): MessageFile => {
        const definitions = typeof value === 'object' && value !== null ? definitionsOf(value) : null
        if (definitions === null) throw new Error(`${path} exports ${name}, which is not made by defineMessages`)
        return { path, name, definitions }
      })
    }),
  )
  return files.flat()
}

/** Where people look for a code: the feature that says it, and `import` for the rules of forms and files. */
export async function explainErrors(): Promise<readonly Explanation[]> {
  const spoken = (await readMessageFiles()).flatMap(({ path, definitions }) =>
    Object.entries(definitions).map(([key, definition]) => ({
      code: codeOf(key),
      feature: featureOf(path),
      definition,
    })),
  )
  const ruled = Object.entries(MESSAGES).map(([code, definition]) => ({ code, feature: 'import', definition }))
  const byCode = Map.groupBy([...spoken, ...ruled], ({ feature, code }) => `${feature} ${code}`)
  return [...byCode.values()]
    .flatMap((cases) => {
      const [first] = cases
      return first === undefined ? [] : { ...first, cases: cases.map(({ definition }) => definition) }
    })
    .map(({ code, feature, cases }) => ({ code, feature, cases }))
    .sort((a, b) => (a.feature === b.feature ? compare(a.code, b.code) : compare(a.feature, b.feature)))
}

function featureOf(path: string): string {
  return basename(dirname(path))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a group of codes is about, in the words of the menus. */
const TITLES: Readonly<Record<string, BothWords>> = {
  access: { id: 'Orang dan peran', en: 'People and roles' },
  agreements: { id: 'Perjanjian', en: 'Agreements' },
  billing: { id: 'Daftar iuran', en: 'Contribution lists' },
  claims: { id: 'Klaim keluarga', en: 'Claims of families' },
  scholarships: { id: 'Beasiswa anak', en: 'Scholarships' },
  budgets: { id: 'Anggaran', en: 'Budgets' },
  reconciliation: { id: 'Rekonsiliasi', en: 'Reconciliation' },
  funding: { id: 'Pembagian pembiayaan', en: 'Division of funding' },
  simulations: { id: 'Simulasi', en: 'Simulations' },
  'bulk-changes': { id: 'Perubahan massal', en: 'Bulk changes' },
  catalogues: { id: 'Katalog', en: 'Catalogues' },
  cli: { id: 'Baris perintah', en: 'Command line' },
  cohorts: { id: 'Kohort', en: 'Cohorts' },
  custody: { id: 'Serah terima', en: 'Handovers of records' },
  'decree-papers': { id: 'Naskah keputusan', en: 'Papers of decrees' },
  'decree-copies': { id: 'Tembusan keputusan', en: 'Copies of decrees' },
  decrees: { id: 'Keputusan', en: 'Decrees' },
  duplicates: { id: 'Data ganda', en: 'Duplicates' },
  exports: { id: 'Ekspor', en: 'Exports' },
  files: { id: 'Berkas', en: 'Files' },
  graphql: { id: 'Permintaan GraphQL', en: 'GraphQL requests' },
  http: { id: 'Pengiriman', en: 'Sending' },
  import: { id: 'Isian dan baris berkas', en: 'Forms and rows of files' },
  imports: { id: 'Impor', en: 'Imports' },
  jobs: { id: 'Pekerjaan latar', en: 'Background work' },
  ledger: { id: 'Buku pembantu', en: 'Ledger' },
  platform: { id: 'Umum', en: 'General' },
  handovers: { id: 'Penyerahan santunan', en: 'Handovers' },
  'company-applications': { id: 'Pendaftaran perusahaan', en: 'Company applications' },
  credits: { id: 'Kelebihan iuran', en: 'Credits' },
  'claim-answers': { id: 'Jawaban BPJS atas klaim', en: 'Answers of the insurer about claims' },
  'outside-reports': { id: 'Laporan dari luar', en: 'Reports from outside' },
  'life-event-lists': { id: 'Daftar peristiwa', en: 'Lists of life events' },
  'grant-handovers': { id: 'Penyerahan santunan daerah', en: 'Grants handed over' },
  figures: { id: 'Angka cakupan', en: 'Figures of coverage' },
  'figure-lists': { id: 'Daftar angka', en: 'Lists of figures' },
  'regional-grants': { id: 'Santunan daerah', en: 'Regional grants' },
  'earlier-benefits': { id: 'Klaim terdahulu', en: 'Earlier claims' },
  replacements: { id: 'Penggantian dari cadangan', en: 'Replacements' },
  certificates: { id: 'Piagam perusahaan', en: 'Certificates of companies' },
  pledges: { id: 'Janji perusahaan', en: 'Pledges' },
  programmes: { id: 'Program', en: 'Programmes' },
  proposals: { id: 'Usulan perubahan', en: 'Proposed changes' },
  regulations: { id: 'Peraturan', en: 'Regulations' },
  reverification: { id: 'Verifikasi ulang', en: 'Re-verification' },
  rounds: { id: 'Putaran usulan', en: 'Rounds' },
  'saved-views': { id: 'Tampilan tersimpan', en: 'Saved views' },
  'sign-in': { id: 'Masuk', en: 'Sign-in' },
  tariffs: { id: 'Tarif iuran', en: 'Tariffs' },
  verification: { id: 'Pemadanan dan kunjungan', en: 'Checks and visits' },
  workers: { id: 'Pekerja', en: 'Workers' },
}

/** @throws Error for a group without a title, which is a mistake in our own code */
export function titleOf(feature: string): BothWords {
  const title = TITLES[feature]
  if (title === undefined) throw new Error(`The messages of ${feature} have no title`)
  return title
}

/** A text without its values, for somebody who reads about it before or after it was said. */
export function withoutValues(text: string): string {
  return text
    .replace(/\{\w+, plural, one \{[^{}]*\} other \{([^{}]*)\}\}/g, (_, several: string) =>
      several.replaceAll('#', '…'),
    )
    .replace(/\{\w+(, number)?\}/g, '…')
}
