import { MONTHS_ID } from '../calendar/month-names.ts'
import { fundingSourceName } from '../money/funding-source.ts'
import { INCOME_BRACKETS } from '../money/income-bracket.ts'
import { formatRupiah } from '../money/money.ts'
import { type AgeOn, type Condition, isCondition, type Rule } from './eligibility-rule.ts'
import type { BothWords } from './rule-fault.ts'

/** Names of what a rule gives only codes of; the catalogues and areas belong to the database. */
export interface RuleNames {
  readonly area: (code: string) => string
  readonly occupation: (code: string) => BothWords
  readonly ecosystem: (code: string) => BothWords
}

/** A rule in plain language: one line for each part, indented as the tree is. */
export interface RuleLine {
  readonly depth: number
  /** Where in the tree, as faults name it. */
  readonly path: string
  readonly text: BothWords
  readonly basis: string | null
}

/** Reads a rule out, from the outside in. */
export function ruleLines(rule: Rule, names: RuleNames): readonly RuleLine[] {
  return linesOf(rule, names, { depth: 0, path: '', negated: false })
}

interface Place {
  readonly depth: number
  readonly path: string
  readonly negated: boolean
}

function linesOf(rule: Rule, names: RuleNames, place: Place): RuleLine[] {
  const { depth, path, negated } = place
  if (isCondition(rule)) return [{ depth, path, text: statementOf(rule, names, negated), basis: rule.basis ?? null }]
  if (rule.op === 'NOT') return linesOf(rule.of, names, { depth, path: step(path, 'of'), negated: !negated })
  const text = HEADS[rule.op][negated ? 1 : 0]
  return [
    { depth, path, text, basis: null },
    ...rule.of.flatMap((part, at) =>
      linesOf(part, names, { depth: depth + 1, path: step(path, `of.${at}`), negated: false }),
    ),
  ]
}

const HEADS: Readonly<Record<'ALL' | 'ANY', readonly [held: BothWords, negated: BothWords]>> = {
  ALL: [
    { id: 'Memenuhi semua syarat ini:', en: 'All of these hold:' },
    { id: 'Tidak memenuhi semua syarat ini sekaligus:', en: 'Not all of these hold at once:' },
  ],
  ANY: [
    { id: 'Memenuhi salah satu syarat ini:', en: 'Any of these holds:' },
    { id: 'Tidak satu pun berlaku:', en: 'None of these holds:' },
  ],
}

const step = (path: string, next: string) => (path === '' ? next : `${path}.${next}`)

/** One condition as a sentence: `Umur 18 sampai 64 tahun`, `Dikecualikan: abdi negara: ASN, TNI atau Polri`. */
export function statementOf(condition: Condition, names: RuleNames, negated: boolean): BothWords {
  const conditionText = conditionWords(condition, names)
  const unknown = condition.ifUnknown === undefined ? { id: '', en: '' } : UNKNOWN_WORDS[condition.ifUnknown]
  const words = negated
    ? { id: `Dikecualikan: ${lower(conditionText.id)}`, en: `Excluded: ${lower(conditionText.en)}` }
    : conditionText
  return { id: `${words.id}${unknown.id}`, en: `${words.en}${unknown.en}` }
}

/** A sentence within another. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** They speak of the condition itself, whatever NOT stands before it. */
const UNKNOWN_WORDS = {
  MET: { id: ' (bila belum diketahui: dianggap ya)', en: ' (if not known: taken as yes)' },
  UNMET: { id: ' (bila belum diketahui: dianggap tidak)', en: ' (if not known: taken as no)' },
} as const

function conditionWords(condition: Condition, names: RuleNames): BothWords {
  switch (condition.fact) {
    case 'AGE': {
      const limit = rangeWords(condition, YEARS)
      const on = ageOnWords(condition.on)
      return { id: `Umur ${limit.id}${on.id}`, en: `Age ${limit.en}${on.en}` }
    }
    case 'AGE_AT_FIRST_REGISTRATION': {
      const limit = rangeWords(condition, YEARS)
      return { id: `Umur pada pendaftaran pertama ${limit.id}`, en: `Age at first registration ${limit.en}` }
    }
    case 'RESIDENCE': {
      const areas = listed(condition.among.map(names.area).map(same))
      return { id: `Tinggal di ${areas.id}`, en: `Lives in ${areas.en}` }
    }
    case 'WELFARE_DECILE': {
      const limit = rangeWords(condition, NO_UNIT)
      const sources =
        condition.sources === undefined ? null : listed(condition.sources.map((code) => WELFARE_WORDS[code]))
      return {
        id: `Desil kesejahteraan ${limit.id}${sources === null ? '' : ` menurut ${sources.id}`}`,
        en: `Welfare decile ${limit.en}${sources === null ? '' : ` according to ${sources.en}`}`,
      }
    }
    case 'FUNDED_ELSEWHERE': {
      const payers = listed(condition.payers.map(fundingSourceName))
      return {
        id: `Ada bulan program yang sudah ditanggung ${payers.id}`,
        en: `Some month of the programme is already paid by ${payers.en}`,
      }
    }
    case 'DESIGNATED_ELSEWHERE': {
      const payers = listed(condition.payers.map(fundingSourceName))
      return {
        id: `Ditetapkan dalam keputusan program lain untuk bulan program ini, ditanggung ${payers.id}`,
        en: `Designated by a decree of another programme in months of this one, paid by ${payers.en}`,
      }
    }
    default: {
      const [head, values] = [HEADS_OF[condition.fact], listed(valuesOf(condition, names))]
      return { id: `${head.id}: ${values.id}`, en: `${head.en}: ${values.en}` }
    }
  }
}

type ListCondition = Extract<
  Condition,
  {
    fact:
      | 'OCCUPATION'
      | 'ECOSYSTEM'
      | 'SEX'
      | 'INCOME_BRACKET'
      | 'MEMBERSHIP_KIND'
      | 'PUBLIC_SERVICE'
      | 'CITIZENSHIP'
      | 'STATUS'
  }
>

const HEADS_OF: Readonly<Record<ListCondition['fact'], BothWords>> = {
  OCCUPATION: { id: 'Pekerjaan', en: 'Occupation' },
  ECOSYSTEM: { id: 'Ekosistem', en: 'Ecosystem' },
  SEX: { id: 'Jenis kelamin', en: 'Sex' },
  INCOME_BRACKET: { id: 'Golongan penghasilan', en: 'Income bracket' },
  MEMBERSHIP_KIND: { id: 'Kepesertaan', en: 'Membership' },
  PUBLIC_SERVICE: { id: 'Abdi negara', en: 'Public service' },
  CITIZENSHIP: { id: 'Kewarganegaraan', en: 'Citizenship' },
  STATUS: { id: 'Status', en: 'Status' },
}

function valuesOf(condition: ListCondition, names: RuleNames): readonly BothWords[] {
  return condition.among.map((code) => valueWords(condition.fact, code, names))
}

/** What a code of a fact means. */
export function valueWords(fact: Condition['fact'], code: string, names: RuleNames): BothWords {
  if (fact === 'OCCUPATION') return names.occupation(code)
  if (fact === 'ECOSYSTEM') return names.ecosystem(code)
  if (fact === 'RESIDENCE') return same(names.area(code))
  if (fact === 'INCOME_BRACKET') return bracketWords(code)
  return VALUE_WORDS[code] ?? same(code)
}

/** What the coded facts of a person can be, beside those that catalogues name. */
const VALUE_WORDS: Readonly<Record<string, BothWords>> = {
  FEMALE: { id: 'perempuan', en: 'female' },
  MALE: { id: 'laki-laki', en: 'male' },
  NONE: { id: 'bukan', en: 'none' },
  SELF_EMPLOYED: { id: 'bukan penerima upah (BPU)', en: 'self-employed' },
  WAGE_EARNER: { id: 'penerima upah (PU)', en: 'wage earner' },
  CONSTRUCTION: { id: 'jasa konstruksi', en: 'construction' },
  CIVIL_SERVANT: { id: 'ASN', en: 'civil servant' },
  ARMY: { id: 'TNI', en: 'army' },
  POLICE: { id: 'Polri', en: 'police' },
  INDONESIAN: { id: 'WNI', en: 'Indonesian' },
  FOREIGN: { id: 'WNA', en: 'foreign' },
  CANDIDATE: { id: 'calon', en: 'candidate' },
  VERIFIED: { id: 'terverifikasi', en: 'verified' },
  INELIGIBLE: { id: 'tidak memenuhi syarat', en: 'ineligible' },
  DECEASED: { id: 'meninggal', en: 'deceased' },
  MOVED: { id: 'pindah', en: 'moved' },
  GRADUATED: { id: 'mandiri', en: 'graduated' },
  WITHDRAWN: { id: 'ditarik', en: 'withdrawn' },
}

export const WELFARE_WORDS = {
  DTKS: same('DTKS'),
  P3KE: same('P3KE'),
  DTSEN: same('DTSEN'),
  OTHER: { id: 'sumber lain', en: 'another source' },
} as const

function bracketWords(code: string): BothWords {
  const bracket = INCOME_BRACKETS.find((candidate) => candidate.code === code)
  if (bracket === undefined) return same(code)
  const to = bracket.incomeToRupiah
  if (to === null)
    return {
      id: `di atas ${formatRupiah(bracket.incomeFromRupiah - 1n)}`,
      en: `above ${formatRupiah(bracket.incomeFromRupiah - 1n)}`,
    }
  return { id: `sampai ${formatRupiah(to)}`, en: `up to ${formatRupiah(to)}` }
}

interface Unit extends BothWords {}
const YEARS: Unit = { id: ' tahun', en: '' }
const NO_UNIT: Unit = { id: '', en: '' }

/** Both ends as people say them: `18 sampai 64 tahun`, `di bawah 65 tahun`. */
export function rangeWords(
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
  unit: Unit,
): BothWords {
  if (from !== undefined && to !== undefined)
    return from === to
      ? { id: `${from}${unit.id}`, en: `${from}${unit.en}` }
      : { id: `${from} sampai ${to}${unit.id}`, en: `${from} to ${to}${unit.en}` }
  if (to !== undefined) return { id: `di bawah ${to + 1}${unit.id}`, en: `under ${to + 1}${unit.en}` }
  if (from !== undefined) return { id: `${from}${unit.id} ke atas`, en: `${from}${unit.en} and above` }
  return { id: 'berapa pun', en: 'of any value' }
}

/** When an age counts, as the end of a sentence; empty for the day of judging. */
function ageOnWords(on: AgeOn | undefined): BothWords {
  switch (on) {
    case undefined:
    case 'TODAY':
      return { id: '', en: '' }
    case 'FIRST_MONTH':
      return { id: ' pada bulan pertama program', en: ' in the first month of the programme' }
    case 'EACH_MONTH':
      return { id: ' pada setiap bulan program', en: ' in each month of the programme' }
    default: {
      const day = dayWords(on)
      return { id: ` pada ${day.id}`, en: ` on ${day.en}` }
    }
  }
}

/** `31 Desember 2026`, and the English months by their number's name. */
export function dayWords(day: string): BothWords {
  const [year = '', month = '', date = ''] = day.split('-')
  const at = Number(month) - 1
  return { id: `${Number(date)} ${MONTHS_ID[at]} ${year}`, en: `${Number(date)} ${MONTHS_EN[at]} ${year}` }
}

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ')

function same(text: string): BothWords {
  return { id: text, en: text }
}

const LISTED_MAX = 6

function listed(words: readonly BothWords[]): BothWords {
  return {
    id: joined(
      words.map(({ id }) => id),
      words.length > 2 ? ', atau' : ' atau',
      'lainnya',
    ),
    en: joined(
      words.map(({ en }) => en),
      ' or',
      'more',
    ),
  }
}

/** A long list is cut: the sentence stands beside the editor, which has them all. */
function joined(words: readonly string[], or: string, others: string): string {
  if (words.length > LISTED_MAX)
    return `${words.slice(0, LISTED_MAX).join(', ')}${or} ${words.length - LISTED_MAX} ${others}`
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')}${or} ${words.at(-1)}`
}
