import type { DecreePaper } from '@payung/documents/decree-paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { numberWithYear } from '@payung/domain/decree/decree-citation'
import { dictumLabel } from '@payung/domain/decree/decree-numbering'
import { fillDecree } from '@payung/domain/decree/decree-template'
import { placeReferences } from '@payung/domain/decree/place-references'
import { Temporal } from 'temporal-polyfill'
import type { DecreeRecord, FieldValues, SignatoryCapacity } from '../decrees/public.ts'

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
  /** Where anybody can confirm it. */
  readonly publicAddress: string
}

/** The text of a decree as paper: its fields filled, its points numbered, signed or with room for the signature. */
export function decreeText(decree: DecreeRecord, frame: TextFrame): DecreePaper {
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
    subject: text.title,
    decider: head.toUpperCase(),
    considerations: text.considerations,
    legalReferences,
    attentions,
    dictums: text.dictums.map((dictum, index) => ({ label: dictumLabel(index), text: sentence(dictum) })),
    signature: signatureOf(decree, { head, values }),
    copiesTo: (values.tembusan ?? '').split('\n').filter((line) => line !== ''),
    emblem: emblem ?? undefined,
    verification: { address: publicAddress, caption: 'Periksa keaslian keputusan ini di:' },
    footer: decree.content_hash === null ? 'Konsep, belum ditandatangani.' : `SHA-256 ${decree.content_hash}`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: dayOfDocument(decree),
    watermark: decree.content_hash === null ? 'KONSEP' : undefined,
  }
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
    below: [name ?? TO_BE_WRITTEN],
  }
}

/** Stands in the file as its date: of a signed decree the day of its signature, of a draft that of its last change. */
export function dayOfDocument({ signed_on: signedOn, content_hash: hash, updated_at: updatedAt }: DecreeRecord): Date {
  return hash !== null && signedOn !== null ? new Date(`${signedOn}T00:00:00Z`) : updatedAt
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
