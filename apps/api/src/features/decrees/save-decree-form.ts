import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import {
  ConflictError,
  type ErrorText,
  NotAllowedError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { awaitOtherSavings } from './approval.queries.ts'
import { type DecreeForm, type FormFacts, findDecreeForm, insertDecreeForm } from './decree-form.queries.ts'
import { reportUnprintable } from './decree-texts.ts'
import { mayConfigure } from './decrees.policy.ts'
import { type Emblem, readEmblem } from './emblem.ts'

export interface DecreeFormInput {
  /** The version that was read; 0 where there is none. */
  readonly basedOn: number
  /** What a file holds; null leaves the emblem as it is. */
  readonly emblem: Buffer | null
  readonly dropsEmblem?: boolean | null | undefined
  readonly copiesTo: readonly string[]
  readonly legalHeadTitle?: string | null | undefined
  readonly legalHeadName?: string | null | undefined
  readonly legalHeadRank?: string | null | undefined
  readonly budgetAgency?: string | null | undefined
  readonly workAccidentAccount?: string | null | undefined
  readonly deathAccount?: string | null | undefined
  readonly oldAgeAccount?: string | null | undefined
}

const COPIES_MAX = 20
const COPY_LENGTH_MAX = 200
const ACCOUNT = /^\d+(\.\d+){1,9}$/
const LENGTHS = { legalHeadTitle: 160, legalHeadName: 120, legalHeadRank: 120, budgetAgency: 200 } as const
const ACCOUNTS = ['workAccidentAccount', 'deathAccount', 'oldAgeAccount'] as const

/**
 * Saves what the decrees of a government carry besides their text. Drafts follow it at once; what was submitted stays as it was voted on.
 *
 * @throws NotAllowedError
 * @throws ValidationError `EMBLEM_TYPE`, `EMBLEM_SIZE`, `EMBLEM_SIDES`, `COPIES_COUNT`, `LINE_LENGTH`, `ACCOUNT_FORM`
 * @throws ConflictError `FORM_CHANGED` where somebody saved another since it was read
 */
export async function saveDecreeForm(tx: TenantTransaction, actor: Actor, input: DecreeFormInput): Promise<number> {
  if (!mayConfigure(actor)) throw new NotAllowedError()
  await tx.run(awaitOtherSavings())
  const [before] = await tx.rows<DecreeForm>(findDecreeForm())
  if ((before?.version ?? 0) !== input.basedOn) throw formChanged()
  const { emblem, ...facts } = readForm(input)
  const kept = emblem === null && input.dropsEmblem !== true
  const [saved] = await tx.rows<{ version: number }>(insertDecreeForm(facts, kept ? 'KEPT' : emblem))
  const version = saved?.version ?? 0
  await recordAudit(tx, actor, 'DECREE_FORM_SAVED', { details: { version, copies: facts.copiesTo.length } })
  return version
}

function readForm(input: DecreeFormInput): FormFacts & { readonly emblem: Emblem | null } {
  const issues: ValidationIssue[] = []
  const report = (path: string, code: string, text: ErrorText) => issues.push({ path, code, severity: 'ERROR', text })
  const text = (path: keyof typeof LENGTHS) => {
    const value = input[path]?.trim() || null
    if (value !== null && (value.length < 2 || value.length > LENGTHS[path]))
      report(path, 'LINE_LENGTH', {
        id: `Isi 2 sampai ${LENGTHS[path]} huruf, atau kosongkan.`,
        en: `Write 2 to ${LENGTHS[path]} letters, or leave it empty.`,
      })
    reportUnprintable(path, value ?? '', (field, code, id, en) => report(field, code, { id, en }))
    return value
  }
  const account = (path: (typeof ACCOUNTS)[number]) => {
    const value = input[path]?.trim() || null
    if (value !== null && !ACCOUNT.test(value))
      report(path, 'ACCOUNT_FORM', {
        id: 'Tulis kode rekening dengan angka dan titik, misalnya 5.1.02.02.02.0006.',
        en: 'Write the account code with digits and dots, such as 5.1.02.02.02.0006.',
      })
    return value
  }
  const copiesTo = input.copiesTo.map((line) => line.trim()).filter((line) => line !== '')
  if (copiesTo.length > COPIES_MAX)
    report('copiesTo', 'COPIES_COUNT', {
      id: `Tulis paling banyak ${COPIES_MAX} penerima tembusan.`,
      en: `Name at most ${COPIES_MAX} receivers of copies.`,
    })
  for (const [at, line] of copiesTo.entries()) {
    reportUnprintable(`copiesTo.${at}`, line, (field, code, id, en) => report(field, code, { id, en }))
    if (line.length > COPY_LENGTH_MAX)
      report(`copiesTo.${at}`, 'LINE_LENGTH', {
        id: `Satu penerima paling panjang ${COPY_LENGTH_MAX} huruf.`,
        en: `A receiver has at most ${COPY_LENGTH_MAX} letters.`,
      })
  }
  const facts = {
    copiesTo,
    legalHeadTitle: text('legalHeadTitle'),
    legalHeadName: text('legalHeadName'),
    legalHeadRank: text('legalHeadRank'),
    budgetAgency: text('budgetAgency'),
    workAccidentAccount: account('workAccidentAccount'),
    deathAccount: account('deathAccount'),
    oldAgeAccount: account('oldAgeAccount'),
  }
  let emblem: Emblem | null = null
  if (input.emblem !== null) {
    const read = readEmblem(input.emblem)
    if ('code' in read) report('emblem', read.code, read.text)
    else emblem = read
  }
  if (issues.length > 0) throw new ValidationError(issues)
  return { ...facts, emblem }
}

function formChanged(): ConflictError {
  return new ConflictError('FORM_CHANGED', {
    id: 'Bentuk naskah ini baru saja disimpan orang lain. Muat ulang, bandingkan dengan isian Anda, lalu simpan lagi.',
    en: 'Somebody else has just saved this form. Reload it, compare it with yours, then save again.',
  })
}
