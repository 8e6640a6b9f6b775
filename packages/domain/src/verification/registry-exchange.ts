import type { IsoDay } from '../calendar/iso-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { readSex } from '../identity/sex.ts'
import type { ImportField } from '../import/import-field.ts'
import type { AnswerField, ImportProfileCode } from '../import/import-profile.ts'
import type { IssueCode } from '../import/issue.ts'
import type { WelfareSource } from '../worker/worker-facts.ts'
import type { MatchQuestion } from './check-result.ts'

/** What may be said to another body about a person it is asked about. */
export interface AskedPerson {
  readonly nationalId: string
  readonly familyCardNumber: string | null
  readonly name: string
  readonly birthPlace: string | null
  readonly birthDate: IsoDay
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly village: string
  readonly district: string
}

/** A column of the file that asks; a day is written as a day. */
export interface AskedColumn {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (person: AskedPerson) => string | { readonly date: IsoDay } | null
}

/** Fields of a record that a register can say otherwise. Texts, as forms send them. */
export type SaidFacts = Readonly<
  Partial<
    Record<
      'name' | 'birthDate' | 'sex' | 'welfareDecile' | 'welfareSource' | 'membershipKind' | 'membershipNumber',
      string
    >
  >
>

/** What a register answers about one person. */
export interface RegisterAnswer<Answer extends string> {
  readonly answer: Answer
  /** What it says of them; a field that is left out it does not speak of. */
  readonly said: SaidFacts
}

/** One person's answer as texts by field: a row of a file, or what a service hands back. */
export type AnswerTexts = Readonly<Partial<Record<AnswerField, string>>>

/**
 * A register outside that is asked about people. Today each is asked by a file that an officer takes there and brings back: nobody pretends a
 * connection that does not exist. One that answers at once would read its own words with `read` and keep the contract of
 * `registry-exchange.contract.ts`.
 */
export interface RegistryExchange<Answer extends string> {
  readonly question: MatchQuestion
  /** The kind of import that takes its answers. */
  readonly profile: ImportProfileCode
  readonly transport: 'FILE'
  readonly asked: readonly AskedColumn[]
  /** Header words of the answer that lists of people do not have, narrow before wide. */
  readonly words: readonly (readonly [AnswerField, RegExp])[]
  /** Columns that mean here what they mean in a list of people. */
  readonly plain: readonly Extract<AnswerField, ImportField>[]
  /** @returns the fault for texts that nobody can read as an answer: they are not guessed */
  read(
    texts: AnswerTexts,
    today: IsoDay,
  ): RegisterAnswer<Answer> | { readonly fault: IssueCode; readonly field: AnswerField }
}

export type PopulationRegistry = RegistryExchange<'MATCHED' | 'NAME_DIFFERS' | 'DIED' | 'MOVED' | 'UNKNOWN'>
export type WelfareRegistry = RegistryExchange<'LISTED' | 'UNKNOWN'>
export type MembershipRegistry = RegistryExchange<'WAGE_EARNER' | 'SELF_EMPLOYED' | 'NOT_ACTIVE' | 'UNKNOWN'>

const NIK: AskedColumn = { header: 'NIK', widthCharacters: 22, cell: ({ nationalId }) => nationalId }
const NAME: AskedColumn = { header: 'Nama Lengkap', widthCharacters: 32, cell: ({ name }) => name }
const BIRTH_PLACE: AskedColumn = { header: 'Tempat Lahir', widthCharacters: 18, cell: (person) => person.birthPlace }
const BIRTH_DATE: AskedColumn = {
  header: 'Tanggal Lahir',
  widthCharacters: 14,
  cell: (person) => ({ date: person.birthDate }),
}
const SEX: AskedColumn = {
  header: 'Jenis Kelamin',
  widthCharacters: 14,
  cell: ({ sex }) => (sex === 'MALE' ? 'L' : 'P'),
}
const FAMILY_CARD: AskedColumn = { header: 'No KK', widthCharacters: 22, cell: (person) => person.familyCardNumber }
const ADDRESS: AskedColumn = { header: 'Alamat', widthCharacters: 32, cell: ({ address }) => address }
const VILLAGE: AskedColumn = { header: 'Desa/Kelurahan', widthCharacters: 24, cell: ({ village }) => village }
const DISTRICT: AskedColumn = { header: 'Kecamatan', widthCharacters: 22, cell: ({ district }) => district }

/** An empty column for whoever answers, named as the answer is read. */
const empty = (header: string): AskedColumn => ({ header, widthCharacters: 20, cell: () => null })

const UNKNOWN =
  /^(?:(?:nik )?(?:tidak|tdk|belum) (?:di ?temukan|terdaftar|terdata|ada|dikenal|valid|masuk|tercatat).*|tidak ada data|nihil|unknown|not found)$/
const READ_LENGTH_MAX = 120

function wordsOf(text: string | undefined): string {
  return (text ?? '')
    .slice(0, READ_LENGTH_MAX)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Without `mati`: a card or a number can be that, and `cerai mati` is a widow. */
export const DIED = /\b(?:meninggal|wafat|almarhum|almarhumah|kematian|died|deceased)\b/
/** Whose death it may be that a remark speaks of. */
const RELATIVE = /\b(?:suami|istri|isteri|pasangan|ayah|bapak|ibu|orang tua|anak|kepala keluarga)\b/
const MOVED = /\b(?:pindah|mutasi|moved)\b/
const NAME_DIFFERS = /\bnama\b.*\b(?:beda|berbeda|tidak|tdk)\b|\b(?:beda|berbeda|tidak sesuai|tdk sesuai)\b.*\bnama\b/
const MATCHED = /^(?:padan|sesuai|cocok|valid|sama|ditemukan|ok|match(?:ed)?)(?: (?:penuh|semua|data|nik|dan|nama))*$/
/** Neither of the two: who reads past the first word writes somebody off. */
const DENIED =
  /\b(?:tidak|tdk|belum|bukan|not) (?:\w+ )?(?:meninggal|wafat|mati|almarhum|almarhumah|pindah|mutasi|died|deceased|moved)\b|\bmasih hidup\b/

/** Whether words that somebody wrote beside a person say that the person themselves has died: not a relative, and nothing that denies it. At most 120 letters are read. */
export function saysDeath(text: string): boolean {
  const words = wordsOf(text)
  return DIED.test(words) && !RELATIVE.test(words) && !DENIED.test(words)
}

/** Dinas Kependudukan dan Pencatatan Sipil, by file. */
export const populationRegistry: PopulationRegistry = {
  question: 'POPULATION',
  profile: 'POPULATION_ANSWER',
  transport: 'FILE',
  asked: [
    NIK,
    FAMILY_CARD,
    NAME,
    BIRTH_PLACE,
    BIRTH_DATE,
    SEX,
    ADDRESS,
    VILLAGE,
    DISTRICT,
    empty('Hasil Pemadanan'),
    empty('Nama di Dukcapil'),
  ],
  words: [
    ['name', /\bnama\b.*\b(?:dukcapil|kependudukan|ktp|adminduk|siak)\b/],
    ['answer', /\b(?:hasil|padan|pemadanan|jawaban)\b/],
    ['answer', /\bstatus\b(?! (?:kawin|perkawinan|nikah|pernikahan|hubungan|dalam keluarga|pekerjaan))/],
    ['answer', /\bketerangan\b/],
  ],
  plain: ['nationalId', 'name', 'birthDate', 'sex'],
  read({ answer, name, birthDate, sex }, today) {
    const words = wordsOf(answer)
    const verdict =
      DENIED.test(words) || (DIED.test(words) && RELATIVE.test(words))
        ? null
        : DIED.test(words)
          ? 'DIED'
          : MOVED.test(words)
            ? 'MOVED'
            : NAME_DIFFERS.test(words)
              ? 'NAME_DIFFERS'
              : UNKNOWN.test(words)
                ? 'UNKNOWN'
                : MATCHED.test(words)
                  ? 'MATCHED'
                  : null
    if (verdict === null) return { fault: 'CHECK_ANSWER_UNKNOWN', field: 'answer' }
    if (verdict === 'UNKNOWN') return { answer: verdict, said: {} }
    if (verdict === 'NAME_DIFFERS' && (name ?? '').trim() === '') return { fault: 'NAME_MISSING', field: 'name' }
    const day = readDay(birthDate ?? '', today)
    const sexRead = readSex(sex ?? '')
    return {
      answer: verdict,
      said: {
        ...((name ?? '').trim() === '' ? {} : { name: (name ?? '').trim() }),
        ...(day === null ? {} : { birthDate: day }),
        ...(sexRead === null ? {} : { sex: sexRead }),
      },
    }
  },
}

const SOURCES: readonly (readonly [WelfareSource, RegExp])[] = [
  ['DTSEN', /\bdtsen\b/],
  ['DTKS', /\bdtks\b/],
  ['P3KE', /\bp3ke\b/],
]

/** The welfare data of Dinas Sosial (DTSEN and before it DTKS, P3KE), by file. */
export const welfareRegistry: WelfareRegistry = {
  question: 'WELFARE',
  profile: 'WELFARE_ANSWER',
  transport: 'FILE',
  asked: [NIK, FAMILY_CARD, NAME, BIRTH_DATE, VILLAGE, DISTRICT, empty('Desil'), empty('Sumber Data')],
  words: [
    ['welfareSource', /\bsumber\b|\bbasis data\b/],
    ['answer', /\b(?:desil|decile|peringkat)\b/],
  ],
  plain: ['nationalId', 'name'],
  read({ answer, welfareSource }) {
    const words = wordsOf(answer)
    if (UNKNOWN.test(words)) return { answer: 'UNKNOWN', said: {} }
    const decile = /^(?:desil )?(10|[1-9])$/.exec(words)?.[1]
    if (decile === undefined) return { fault: 'WELFARE_DECILE_INVALID', field: 'answer' }
    const sourceWords = wordsOf(welfareSource)
    if (sourceWords === '') return { fault: 'WELFARE_SOURCE_MISSING', field: 'welfareSource' }
    const source = SOURCES.find(([, named]) => named.test(sourceWords))?.[0] ?? 'OTHER'
    return { answer: 'LISTED', said: { welfareDecile: decile, welfareSource: source } }
  },
}

const NOT_ACTIVE =
  /\b(?:tidak|tdk|non|belum) ?(?:lagi )?aktif\b|\bnonaktif\b|\b(?:bukan|belum|tidak) peserta\b|^(?:keluar|berhenti)$/
const WAGE_EARNER = /\b(?:pu|penerima upah|ppu|wage)\b/
const SELF_EMPLOYED = /\b(?:bpu|bukan penerima upah|pbpu|mandiri|self)\b/
const KPJ = /^\d{11}$/

/** The insurer's list of who is a member already, by file. */
export const membershipRegistry: MembershipRegistry = {
  question: 'MEMBERSHIP',
  profile: 'MEMBERSHIP_ANSWER',
  transport: 'FILE',
  asked: [NIK, NAME, BIRTH_DATE, empty('Status Kepesertaan'), empty('Nomor KPJ')],
  words: [['answer', /\b(?:status|segmen|kepesertaan|hasil)\b/]],
  plain: ['nationalId', 'name', 'membershipNumber'],
  read({ answer, membershipNumber }) {
    const words = wordsOf(answer)
    if (UNKNOWN.test(words)) return { answer: 'UNKNOWN', said: {} }
    if (NOT_ACTIVE.test(words)) return { answer: 'NOT_ACTIVE', said: { membershipKind: 'NONE' } }
    // `bukan penerima upah` has the other in it: the narrower first.
    const kind = SELF_EMPLOYED.test(words) ? 'SELF_EMPLOYED' : WAGE_EARNER.test(words) ? 'WAGE_EARNER' : null
    if (kind === null) return { fault: 'CHECK_ANSWER_UNKNOWN', field: 'answer' }
    const number = (membershipNumber ?? '').replace(/[\s.'-]/g, '')
    if (number !== '' && !KPJ.test(number)) return { fault: 'MEMBERSHIP_NUMBER_INVALID', field: 'membershipNumber' }
    return { answer: kind, said: { membershipKind: kind, ...(number === '' ? {} : { membershipNumber: number }) } }
  },
}

export const REGISTRIES = {
  POPULATION: populationRegistry,
  WELFARE: welfareRegistry,
  MEMBERSHIP: membershipRegistry,
} as const satisfies Readonly<Record<MatchQuestion, RegistryExchange<string>>>
