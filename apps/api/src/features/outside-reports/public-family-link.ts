import { randomUUID } from 'node:crypto'
import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { familyReporterInput, partialDayOf } from '@payung/domain/benefit/family-report-input'
import { checkInput } from '@payung/domain/input/check-input'
import {
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
} from '../../platform/http/public-page.ts'
import { checkLifeEvent } from '../claims/public.ts'
import { hashOfFamilyCode } from './family-link.ts'
import {
  type FamilyReporter,
  type FamilyReportOutcome,
  findPublicFamilyLink,
  type PublicFamilyLink,
  reportByFamilyLink,
} from './family-links.queries.ts'
import { sealFamilyPhone } from './family-phone.ts'
import { type FamilyFault, familyForm, familyThanks } from './public-family-page.ts'
import { FAMILY_WORDS, inFamilyLanguage } from './public-family-words.ts'

const CODE = /^[0-9a-f]{40}$/

interface FamilyTools {
  readonly reader: Reader
  readonly transactions: Pick<Transactions, 'write'>
  readonly vault: Vault
}

/** What a family's link opens: a form, or what happens next once it was sent. */
export async function publicFamilyPage(
  { reader }: Pick<FamilyTools, 'reader'>,
  code: string,
  language: PublicLanguage,
  meter: Meter,
): Promise<PublicHtml> {
  const link = await findLink(reader, code, meter)
  if (link === null) return missing(code, language)
  if (link.is_used) return { status: 200, html: familyThanks(code, link, language) }
  return { status: 200, html: familyForm(code, link, language, {}, []) }
}

/** What a family reports by its link: the database takes it once, and it waits until a person of the keeper confirms it. */
export async function publicFamilyReport(
  { reader, transactions, vault }: FamilyTools,
  code: string,
  form: Readonly<Record<string, string>>,
  meter: Meter,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const link = await findLink(reader, code, meter)
  if (link === null) return missing(code, language)
  // Pressed twice on a slow phone, it is one report.
  if (link.is_used) return { status: 200, html: familyThanks(code, link, language) }
  const read = readReport(form)
  if ('faults' in read) return { status: 400, html: familyForm(code, link, language, form, read.faults) }
  const { event, reporter } = read
  const reportId = randomUUID()
  const { name, relation, phone } = reporter
  const phoneCipher = phone === null ? null : sealFamilyPhone(vault, link.giver_tenant_id, reportId, phone)
  const sent: FamilyReporter = { name, relation, phoneCipher }
  const report = reportByFamilyLink(hashOfFamilyCode(code), reportId, event, sent)
  const outcome = await transactions.write(
    NOBODY,
    async (tx) => (await tx.one<{ outcome: FamilyReportOutcome }>(report)).outcome,
    meter,
  )
  if (outcome === 'MISSING') return missing(code, language)
  if (outcome === 'DAY_WRONG') return { status: 400, html: familyForm(code, link, language, form, ['tanggal']) }
  const reported = { reported_kind: event.kind, reported_illness: event.ofOccupationalIllness }
  return { status: 200, html: familyThanks(code, reported, language) }
}

const ANSWERS: Readonly<Record<string, boolean>> = { ya: true, tidak: false }

function readReport(form: Readonly<Record<string, string>>) {
  const written = (name: string) => form[name] ?? ''
  const day = partialDayOf({ day: written('tanggal'), month: written('bulan'), year: written('tahun') })
  const event = checkLifeEvent({
    kind: written('peristiwa'),
    source: 'HEIR',
    ...(day ?? { eventDay: '', dayPrecision: 'DAY' }),
    place: written('tempat'),
    atWorkOrOnTheWay: ANSWERS[written('kerja')] ?? null,
    becauseOfWork: null,
    inTraffic: null,
    ofOccupationalIllness: ANSWERS[written('penyakit')] ?? null,
  })
  const reporter = checkInput(familyReporterInput, {
    name: written('nama'),
    relation: written('hubungan'),
    phone: written('telepon'),
  })
  const paths = [event, reporter].flatMap((checked) =>
    'faults' in checked ? checked.faults.map(({ path }) => path) : [],
  )
  const faults = (Object.keys(FAULT_OF_PATH) as (keyof typeof FAULT_OF_PATH)[])
    .filter((path) => paths.includes(path) || (path === 'eventDay' && day === null))
    .map((path) => FAULT_OF_PATH[path])
  if ('faults' in event || 'faults' in reporter || day === null) return { faults }
  return { event: event.output, reporter: reporter.output }
}

/** Which field of the form a fault belongs to, in the order of the form. */
const FAULT_OF_PATH = {
  kind: 'peristiwa',
  eventDay: 'tanggal',
  place: 'tempat',
  name: 'nama',
  relation: 'hubungan',
  phone: 'telepon',
} as const satisfies Readonly<Record<string, FamilyFault>>

async function findLink(reader: Reader, code: string, meter: Meter): Promise<PublicFamilyLink | null> {
  if (!CODE.test(code)) return null
  const [link] = await reader.readAs<PublicFamilyLink>(
    NOBODY,
    findPublicFamilyLink(hashOfFamilyCode(code)),
    'CHEAP',
    meter,
  )
  return link ?? null
}

/** Ended, withdrawn and never made are the same. */
function missing(code: string, language: PublicLanguage): PublicHtml {
  const [title, text] = FAMILY_WORDS[language].notFound
  return {
    status: 404,
    html: messagePage(title, `${text} ${FAMILY_WORDS[language].free}`, null, inFamilyLanguage(code, language)),
  }
}
