import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { companyApplicationInput } from '@payung/domain/company/application-input'
import { ValidationError } from '../../platform/errors.ts'
import {
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
} from '../../platform/http/public-page.ts'
import type { Mailer } from '../../platform/mailer.ts'
import { networkOf, surroundingsOf } from '../../platform/network-of.ts'
import { readInput } from '../../platform/read-input.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { linkTokenHash, newLinkToken } from '../../platform/sign-in/link-token.ts'
import { readProof, setChallenge, spendProof, type WorkSettings } from '../cohorts/public.ts'
import { companyMessages } from './company-applications.messages.ts'
import { confirmationMail } from './company-mails.ts'
import {
  type ConfirmOutcome,
  confirmApplication,
  findPublicApplication,
  makeApplicationId,
  type PublicApplication,
  type ReceiveOutcome,
  sendApplication,
} from './public-company.queries.ts'
import { companyConfirmation, companyForm, type FormFault, type WrittenForm } from './public-company-page.ts'
import { COMPANY_WORDS, companyAddress, companyInLanguage, pathOfCompany } from './public-company-words.ts'
import { sealContact } from './sealed-contact.ts'

export interface CompanyPageTools {
  readonly reader: Reader
  readonly transactions: Pick<Transactions, 'write'>
  readonly vault: Vault
  readonly reference: () => Promise<ReferenceData>
  readonly work: WorkSettings
  readonly mailer: Mailer
  readonly publicUrl: string
  /** Hears why a mail did not go out; the answer never says so. */
  readonly report: (error: unknown) => void
}

/** For what a proof was made: not the list of an objection. */
const WORK = 'company application'
/** The fields of the form by the names that the schema gives them. */
const FIELDS = {
  legalForm: 'bentuk',
  name: 'nama',
  nib: 'nib',
  address: 'alamat',
  areaCode: 'wilayah',
  governmentCode: 'pemerintah',
  purpose: 'tujuan',
  contactName: 'kontak',
  contactPosition: 'jabatan',
  email: 'surel',
  phone: 'telepon',
} as const
type Field = keyof typeof FIELDS
const STATUS = { RECEIVED: 200, QUIET: 200, UNKNOWN: 400, LIMITED: 429, FULL: 429, UNPROVEN: 400 } as const

/** The form by which a company applies. */
export async function publicCompanyPage(
  { reference }: Pick<CompanyPageTools, 'reference'>,
  language: PublicLanguage,
): Promise<PublicHtml> {
  return { status: 200, html: companyForm(language, await reference(), {}, []) }
}

/** What a device has to solve before it sends an application. */
export function companyChallenge({ work }: Pick<CompanyPageTools, 'work'>): Promise<object> {
  return setChallenge(work, WORK)
}

/**
 * An application from the public page, read only with a proof of work that was not used before. The answer is the same whether a company with this NIB or the mailbox
 * is known: the mail goes out behind it, and bounds of a mailbox only keep it from going out.
 */
export async function receiveCompanyApplication(
  tools: CompanyPageTools,
  { form, address }: { readonly form: WrittenForm; readonly address: string },
  meter: Meter,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const reference = await tools.reference()
  const read = readApplication(form, reference)
  if ('faults' in read) return { status: 400, html: companyForm(language, reference, form, read.faults) }
  const nonce = await readProof(tools.work, WORK, form['bukti'] ?? '')
  if (nonce === null) return answerOf('UNPROVEN', language)
  const { application, government } = read
  const { contactName: name, contactPosition: position, email, phone } = application
  const { token, hash } = newLinkToken()
  const outcome = await tools.transactions.write(
    NOBODY,
    async (tx) => {
      const [unspent] = await tx.rows<object>(spendProof(nonce))
      if (unspent === undefined) return 'UNPROVEN'
      const { id } = await tx.one<{ id: string }>(makeApplicationId())
      // Bounds hold over all governments: a digest of each would be another one.
      const digestOf = (text: string) => tools.vault.indexForTenant(NOBODY.tenantId, text)
      const sent = await tx.one<{ outcome: ReceiveOutcome }>(
        sendApplication({
          ...application,
          id,
          governmentId: government.id,
          contact: sealContact(tools.vault, government.id, id, { name, position, email, phone }),
          tokenHash: hash,
          sender: digestOf(networkOf(address)),
          surroundings: digestOf(surroundingsOf(address)),
          mailbox: digestOf(email),
        }),
      )
      return sent.outcome
    },
    meter,
  )
  if (outcome === 'RECEIVED') {
    const mail = confirmationMail(email, `${tools.publicUrl}${pathOfCompany(token)}`, government.name)
    // Not waited for: how long a mail server takes would tell whether a mail went out.
    tools.mailer.send(mail).catch(tools.report)
  }
  return answerOf(outcome, language)
}

/** What the link in the mail opens: a button. */
export async function confirmCompanyPage(
  { reader }: Pick<CompanyPageTools, 'reader'>,
  token: string,
  language: PublicLanguage,
  meter: Meter,
): Promise<PublicHtml> {
  const hash = linkTokenHash(token)
  const [link] =
    hash === null ? [] : await reader.readAs<PublicApplication>(NOBODY, findPublicApplication(hash), 'CHEAP', meter)
  if (link === undefined) return confirmationOf('MISSING', language, token)
  if (link.state === 'ENDED') return confirmationOf('ENDED', language, token)
  if (link.state === 'CONFIRMED') return confirmationOf('CONFIRMED', language, token)
  const { company_name: company, government } = link
  return { status: 200, html: companyConfirmation(language, token, { company, government }) }
}

/** Somebody has pressed that button. The database takes it once. */
export async function takeCompanyConfirmation(
  { transactions }: Pick<CompanyPageTools, 'transactions'>,
  token: string,
  form: WrittenForm,
  meter: Meter,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const hash = linkTokenHash(token)
  if (hash === null) return confirmationOf('MISSING', language, token)
  const { outcome } = await transactions.write(
    NOBODY,
    (tx) => tx.one<{ outcome: ConfirmOutcome }>(confirmApplication(hash)),
    meter,
  )
  return confirmationOf(outcome, language, token)
}

function readApplication(form: WrittenForm, { areas, tenantsByCode }: ReferenceData) {
  const schema = companyApplicationInput({
    isRegency: (code) => areas.get(code)?.level === 'REGENCY',
    isGovernment: (code) => ['PROVINCE', 'REGENCY', 'CITY'].includes(tenantsByCode.get(code)?.kind ?? ''),
  })
  const written = (field: Field) => form[FIELDS[field]] ?? ''
  try {
    const application = readInput(
      schema,
      {
        legalForm: written('legalForm'),
        name: written('name'),
        nib: written('nib'),
        address: written('address'),
        areaCode: written('areaCode'),
        governmentCode: written('governmentCode'),
        purpose: written('purpose'),
        contactName: written('contactName'),
        contactPosition: written('contactPosition'),
        email: written('email'),
        phone: written('phone'),
      },
      companyMessages,
    )
    const government = tenantsByCode.get(application.governmentCode)
    if (government === undefined) throw new Error('an application without a government was read')
    return { application, government }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const faults = error.issues.map(({ path, text }): FormFault => ({ field: FIELDS[path as Field] ?? path, text }))
    return { faults }
  }
}

function answerOf(outcome: ReceiveOutcome | 'UNPROVEN', language: PublicLanguage): PublicHtml {
  const shown = outcome === 'QUIET' ? 'RECEIVED' : outcome === 'UNKNOWN' ? 'UNPROVEN' : outcome
  const [title, text] = COMPANY_WORDS[language].answers[shown]
  const back = shown === 'RECEIVED' ? null : companyAddress(language)
  return { status: STATUS[outcome], html: messagePage(title, text, back, companyInLanguage(language)) }
}

function confirmationOf(outcome: ConfirmOutcome, language: PublicLanguage, token: string): PublicHtml {
  const { answers } = COMPANY_WORDS[language]
  const [status, [title, text]] = {
    RECEIVED: [200, answers.CONFIRMED] as const,
    CONFIRMED: [200, answers.ALREADY] as const,
    ENDED: [410, answers.ENDED] as const,
    MISSING: [404, answers.MISSING] as const,
  }[outcome]
  const back = outcome === 'ENDED' || outcome === 'MISSING' ? companyAddress(language) : null
  return { status, html: messagePage(title, text, back, companyInLanguage(language, token)) }
}
