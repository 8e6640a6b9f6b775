import type { DecreePaper } from '@payung/documents/decree-paper'
import { pageMark } from '@payung/documents/page-code'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { numberWithYear } from '@payung/domain/decree/decree-citation'
import { dictumLabel } from '@payung/domain/decree/decree-numbering'
import { fillDecree } from '@payung/domain/decree/decree-template'
import { nameInCapitals } from '@payung/domain/decree/name-in-capitals'
import { placeReferences } from '@payung/domain/decree/place-references'
import { Temporal } from 'temporal-polyfill'
import type { DecreeRecord, FieldValues, SignatoryCapacity } from '../decrees/public.ts'
import { boundWords } from './bound-words.ts'

const CAPACITIES: Readonly<Record<SignatoryCapacity, string>> = {
  DEFINITIVE: '',
  ACTING_PJ: 'Pj. ',
  ACTING_PLT: 'Plt. ',
}
const TO_BE_WRITTEN = '……………………………'

export interface TextFrame {
  /** `Bupati Kubu Raya`. */
  readonly head: string
  /** Lines at the top, the first larger. */
  readonly letterhead: readonly string[]
  readonly values: FieldValues
  readonly emblem: Buffer | null
  readonly isProvince: boolean
  /** Who says that a copy is true to the original, as the government names them today; null where it names nobody. */
  readonly certifier: { readonly title: string; readonly name: string; readonly rank: string | null } | null
  /** Where anybody can confirm it. */
  readonly publicAddress: string
}

/** What a decree itself says on its paper; the public copy shows the same of a signed one. */
export const WRITTEN_FIELDS = [
  'title',
  'considerations',
  'legal_references',
  'dictums',
  'number',
  'signed_on',
  'signatory_name',
  'signatory_title',
  'signatory_capacity',
  'public_code',
  'state',
  'content_hash',
  'updated_at',
] as const satisfies readonly (keyof DecreeRecord)[]

type WrittenDecree = Pick<DecreeRecord, (typeof WRITTEN_FIELDS)[number] | 'approved_hash'>

/** The text of a decree as paper: its fields filled, its points numbered, signed or with room for the signature. */
export function decreeText(decree: WrittenDecree, frame: TextFrame): DecreePaper {
  const { head, letterhead, values, publicAddress, emblem } = frame
  const text = fillDecree(
    {
      title: decree.title,
      considerations: decree.considerations,
      legalReferences: decree.legal_references,
      dictums: decree.dictums,
    },
    values,
  )
  const kind = `KEPUTUSAN ${head.toUpperCase()}`
  const number = decree.number === null ? null : numberWithYear(decree.number, decree.signed_on)
  const { legalReferences, attentions } = placeReferences(text.legalReferences)
  return {
    title: `Keputusan ${head} ${number === null ? '(konsep)' : `Nomor ${number}`}`,
    letterhead,
    kind,
    number: `NOMOR ${number?.replace(/ Tahun (?=\d{4}$)/, ' TAHUN ') ?? TO_BE_WRITTEN}`,
    subject: boundWords(text.title),
    decider: head.toUpperCase(),
    considerations: text.considerations.map(boundWords),
    legalReferences: legalReferences.map(boundWords),
    attentions: attentions.map(boundWords),
    enacts: boundWords(sentence(`KEPUTUSAN ${values.jabatan_kepala ?? head} TENTANG ${text.title}`.toUpperCase())),
    dictums: text.dictums.map((dictum, index) => ({ label: dictumLabel(index), text: boundWords(sentence(dictum)) })),
    ...signedOf(decree, frame),
    copiesTo: (values.tembusan ?? '').split('\n').filter((line) => line !== ''),
    emblem: emblem ?? undefined,
    verification: { address: publicAddress, caption: 'Periksa keaslian keputusan ini di:' },
    ...standingOf(decree),
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: dayOfDocument(decree),
  }
}

/**
 * A draft says so across every page. Approved, it is the clean paper that is signed: nothing across it, and on each page a code of what was approved.
 * Signed, it carries the hash of all.
 */
function standingOf(decree: WrittenDecree): Pick<DecreePaper, 'footer' | 'watermark' | 'pageMark'> {
  const { content_hash: signed, public_code: publicCode } = decree
  if (signed !== null) return { footer: `SHA-256 ${signed}` }
  const approvedHash = approvedHashOf(decree)
  if (approvedHash === null) return { footer: 'Konsep, belum ditandatangani.', watermark: 'KONSEP' }
  return {
    footer: `Disetujui · SHA-256 ${approvedHash}`,
    pageMark: (page) => pageMark({ publicCode, approvedHash }, 'TEXT', page),
  }
}

/** Of what waits for a signature; null before its approval, once it is signed, and of what was cancelled. */
export function approvedHashOf({
  state,
  approved_hash: hash,
}: Pick<DecreeRecord, 'state' | 'approved_hash'>): string | null {
  return state === 'APPROVED' ? hash : null
}

/** A signed decree is shown as its copy: the hand itself is on the file that was signed. */
function signedOf(decree: WrittenDecree, frame: TextFrame): Pick<DecreePaper, 'signature' | 'certification'> {
  const { above, below } = signatureOf(decree, frame)
  const { certifier } = frame
  if (decree.content_hash === null) return { signature: { above, below } }
  const signature = { above: [...above, '', 'ttd.'], below }
  if (certifier === null) return { signature }
  const { title, name, rank } = certifier
  const certification = {
    above: ['Salinan sesuai dengan aslinya', `${title.toUpperCase()},`],
    below: [nameInCapitals(name), ...(rank === null ? [] : [rank])],
  }
  return { signature, certification }
}

/** The lines above and below the hand; dots where somebody has yet to write. */
export function signatureOf(
  decree: Pick<DecreeRecord, 'signed_on' | 'signatory_capacity' | 'signatory_title' | 'signatory_name'>,
  { head, values }: Pick<TextFrame, 'head'> & { readonly values: { readonly tempat?: string | undefined } },
): DecreePaper['signature'] {
  const { signed_on: signedOn, signatory_capacity: capacity, signatory_title: title, signatory_name: name } = decree
  return {
    above: [
      `Ditetapkan di ${values.tempat ?? TO_BE_WRITTEN}`,
      `pada tanggal ${signedOn === null ? TO_BE_WRITTEN : formatDateLong(Temporal.PlainDate.from(signedOn))}`,
      `${CAPACITIES[capacity ?? 'DEFINITIVE']}${(title ?? head).toUpperCase()},`,
    ],
    below: [nameInCapitals(name ?? TO_BE_WRITTEN)],
  }
}

/** Stands in the file as its date: of a signed decree the day of its signature, of a draft that of its last change. */
export function dayOfDocument({ signed_on: signedOn, content_hash: hash, updated_at: updatedAt }: WrittenDecree): Date {
  return hash !== null && signedOn !== null ? new Date(`${signedOn}T00:00:00Z`) : updatedAt
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
