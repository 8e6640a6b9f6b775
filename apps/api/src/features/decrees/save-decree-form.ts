import { buffer } from 'node:stream/consumers'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import {
  ConflictError,
  issueAbout,
  NotAllowedError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { awaitOtherSavings } from './approval.queries.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import {
  type DecreeForm,
  type FormFacts,
  findDecreeForm,
  findFileSize,
  insertDecreeForm,
} from './decree-form.queries.ts'
import { reportUnprintable } from './decree-texts.ts'
import { mayConfigure } from './decrees.policy.ts'
import { EMBLEM_BYTES_MAX, EMBLEM_TOO_LARGE, type Emblem, readEmblem } from './emblem.ts'

export interface DecreeFormInput {
  /** The version that was read; 0 where there is none. */
  readonly basedOn: number
  /** A picture that the actor sent; null leaves the emblem as it is. */
  readonly emblemFileId: string | null
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
 * @throws NotAllowedError; NotFoundError for a picture that somebody else sent
 * @throws ValidationError `EMBLEM_TYPE`, `EMBLEM_SIZE`, `EMBLEM_SIDES`, `COPIES_COUNT`, `LINE_LENGTH`, `ACCOUNT_FORM`
 * @throws ConflictError `FORM_CHANGED` where somebody saved another since it was read
 */
export async function saveDecreeForm(tx: Transaction, actor: Actor, input: DecreeFormInput): Promise<number> {
  if (!mayConfigure(actor)) throw new NotAllowedError()
  const picture = input.emblemFileId === null ? null : await pictureOf(tx, actor, input.emblemFileId)
  await tx.run(awaitOtherSavings())
  const [before] = await tx.rows<DecreeForm>(findDecreeForm())
  if ((before?.version ?? 0) !== input.basedOn) throw formChanged()
  const { emblem, ...facts } = readForm(input, picture)
  const kept = emblem === null && input.dropsEmblem !== true
  const [saved] = await tx.rows<{ version: number }>(insertDecreeForm(facts, kept ? 'KEPT' : emblem))
  const version = saved?.version ?? 0
  await recordAudit(tx, actor, 'DECREE_FORM_SAVED', { details: { version, copies: facts.copiesTo.length } })
  return version
}

/** What was just sent; a file that is too large is not even read. */
async function pictureOf(tx: Transaction, actor: Actor, fileId: string): Promise<Buffer> {
  await assertOwnFiles(tx, actor, [fileId])
  const [file] = await tx.rows<{ bytes: number }>(findFileSize(fileId))
  if ((file?.bytes ?? 0) > EMBLEM_BYTES_MAX)
    throw new ValidationError([{ path: 'emblem', severity: 'ERROR', ...EMBLEM_TOO_LARGE }])
  return buffer(await tx.services.files.get(actor.tenantId, fileId))
}

function readForm(input: DecreeFormInput, picture: Buffer | null): FormFacts & { readonly emblem: Emblem | null } {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const text = (path: keyof typeof LENGTHS) => {
    const value = input[path]?.trim() || null
    if (value !== null && (value.length < 2 || value.length > LENGTHS[path]))
      report(decreeDraftMessages['LINE_LENGTH/readForm']({ lengths: LENGTHS[path] }), path)
    reportUnprintable(path, value ?? '', report)
    return value
  }
  const account = (path: (typeof ACCOUNTS)[number]) => {
    const value = input[path]?.trim() || null
    if (value !== null && !ACCOUNT.test(value)) report(decreeDraftMessages.ACCOUNT_FORM(), path)
    return value
  }
  const copiesTo = input.copiesTo.map((line) => line.trim()).filter((line) => line !== '')
  if (copiesTo.length > COPIES_MAX) report(decreeDraftMessages.COPIES_COUNT({ copiesMax: COPIES_MAX }))
  for (const [at, line] of copiesTo.entries()) {
    reportUnprintable(`copiesTo.${at}`, line, report)
    if (line.length > COPY_LENGTH_MAX)
      report(decreeDraftMessages['LINE_LENGTH/readForm2']({ copyLengthMax: COPY_LENGTH_MAX }), `copiesTo.${at}`)
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
  if (picture !== null) {
    const read = readEmblem(picture)
    if ('code' in read) report(read, 'emblem')
    else emblem = read
  }
  if (issues.length > 0) throw new ValidationError(issues)
  return { ...facts, emblem }
}

function formChanged(): ConflictError {
  return new ConflictError(decreeDraftMessages.FORM_CHANGED())
}
