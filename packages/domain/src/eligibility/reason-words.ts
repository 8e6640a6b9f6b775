import { fundingSourceName } from '../money/funding-source.ts'
import { ageDays } from './age-days.ts'
import type { Designation, EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import type { Condition } from './eligibility-rule.ts'
import { ageOn, designationsWithin, type EligibilityReason, firstRegistrationDay } from './judge-eligibility.ts'
import type { BothWords } from './rule-fault.ts'
import { dayWords, lower, type RuleNames, rangeWords, statementOf, valueWords, WELFARE_WORDS } from './rule-words.ts'

type AgeCondition = Extract<Condition, { fact: 'AGE' }>

/**
 * Why a condition keeps somebody out: what is the case, what would have to be, and on what law it rests.
 * `66 tahun pada pendaftaran pertama; batas: di bawah 65 tahun (Permenaker 1/2025)`.
 */
export function reasonWords(
  reason: EligibilityReason,
  facts: EligibilityFacts,
  frame: JudgingFrame,
  names: RuleNames,
): BothWords {
  const { condition, negated, missing } = reason
  const basis = condition.basis === undefined ? '' : ` (${condition.basis})`
  const limit = limitOf(condition, names, negated)
  const words = missing ? MISSING[condition.fact] : whatIs(condition, facts, frame, names)
  return { id: `${words.id}; ${limit.id}${basis}`, en: `${words.en}; ${limit.en}${basis}` }
}

/** A condition that refuses many, by itself: `Umur 18 sampai 64 tahun (Permenaker 1/2025)`, `Dikecualikan: abdi negara: ASN`. */
export function clauseWords(condition: Condition, negated: boolean, names: RuleNames): BothWords {
  const basis = condition.basis === undefined ? '' : ` (${condition.basis})`
  const { ifUnknown: _unsaid, ...plain } = condition
  const words = statementOf(plain, names, negated)
  return { id: `${words.id}${basis}`, en: `${words.en}${basis}` }
}

/** Which fact has to be found out before a condition tells. */
export function missingWords({ fact }: Condition): BothWords {
  return MISSING[fact]
}

function limitOf(condition: Condition, names: RuleNames, negated: boolean): BothWords {
  if (!negated && (condition.fact === 'AGE' || condition.fact === 'AGE_AT_FIRST_REGISTRATION')) {
    const words = rangeWords(condition, { id: ' tahun', en: '' })
    return { id: `batas: ${words.id}`, en: `limit: ${words.en}` }
  }
  const { ifUnknown: _unsaid, ...plain } = condition
  const statement = statementOf(plain, names, false)
  return negated
    ? { id: `dikecualikan: ${lower(statement.id)}`, en: `excluded: ${lower(statement.en)}` }
    : { id: `syarat: ${lower(statement.id)}`, en: `required: ${lower(statement.en)}` }
}

function whatIs(condition: Condition, facts: EligibilityFacts, frame: JudgingFrame, names: RuleNames): BothWords {
  const value = (code: string | null) => (code === null ? UNSAID : valueWords(condition.fact, code, names))
  switch (condition.fact) {
    case 'AGE': {
      const day = decidingDay(condition, facts, frame)
      const [years, on] = [yearsOn(facts, day), dayWords(day)]
      return { id: `${years} tahun pada ${on.id}`, en: `${years} years old on ${on.en}` }
    }
    case 'AGE_AT_FIRST_REGISTRATION': {
      const years = yearsOn(facts, firstRegistrationDay(facts, frame) ?? frame.day)
      return { id: `${years} tahun pada pendaftaran pertama`, en: `${years} years old at first registration` }
    }
    case 'RESIDENCE': {
      const area = names.area(facts.villageCode)
      return { id: `tinggal di ${area}`, en: `lives in ${area}` }
    }
    case 'OCCUPATION':
    case 'ECOSYSTEM': {
      const occupation = facts.occupationCode === null ? UNSAID : names.occupation(facts.occupationCode)
      return { id: `pekerjaan: ${occupation.id}`, en: `occupation: ${occupation.en}` }
    }
    case 'SEX':
      return value(facts.sex)
    case 'WELFARE_DECILE': {
      const source = facts.welfareSource === null ? UNSAID : WELFARE_WORDS[facts.welfareSource]
      return { id: `desil ${facts.welfareDecile} (${source.id})`, en: `decile ${facts.welfareDecile} (${source.en})` }
    }
    case 'INCOME_BRACKET': {
      const bracket = value(facts.incomeBracket)
      return { id: `penghasilan ${bracket.id}`, en: `income ${bracket.en}` }
    }
    case 'MEMBERSHIP_KIND': {
      const kind = value(facts.membershipKind)
      return { id: `kepesertaan: ${kind.id}`, en: `membership: ${kind.en}` }
    }
    case 'PUBLIC_SERVICE': {
      const service = value(facts.publicService)
      return { id: `abdi negara: ${service.id}`, en: `public service: ${service.en}` }
    }
    case 'CITIZENSHIP': {
      const citizenship = value(facts.citizenship)
      return { id: `kewarganegaraan: ${citizenship.id}`, en: `citizenship: ${citizenship.en}` }
    }
    case 'STATUS': {
      const status = value(facts.status)
      return { id: `status: ${status.id}`, en: `status: ${status.en}` }
    }
    case 'FUNDED_ELSEWHERE':
      return fundedWords(facts)
    case 'DESIGNATED_ELSEWHERE':
      return designatedWords(designationsWithin(facts, frame))
  }
}

/** The day on which the age is told: of several that count, the one that somebody fails on. */
function decidingDay(condition: AgeCondition, { birthDate }: EligibilityFacts, frame: JudgingFrame): string {
  const { first, last } = ageDays(condition.on, frame)
  const isTooYoung = birthDate !== null && condition.from !== undefined && ageOn(birthDate, first) < condition.from
  return isTooYoung ? first : last
}

function yearsOn({ birthDate }: EligibilityFacts, day: string): number | string {
  return birthDate === null ? '?' : ageOn(birthDate, day)
}

function designatedWords(designations: readonly Designation[]): BothWords {
  const [designation] = designations
  if (designation === undefined) return { id: 'tidak ada penetapan lain', en: 'no other designation' }
  const payer = fundingSourceName(designation.payer)
  const [from, until] = [designation.fromMonth.slice(0, 7), designation.untilMonth.slice(0, 7)]
  return {
    id: `ditetapkan, ditanggung ${payer.id}, ${from} s.d. sebelum ${until}`,
    en: `designated, paid by ${payer.en}, from ${from} to before ${until}`,
  }
}

function fundedWords({ declaredFrom, declaredUntil, declaredPayerKind }: EligibilityFacts): BothWords {
  if (declaredFrom === null || declaredPayerKind === null)
    return { id: 'tidak ada pembayar lain', en: 'no other payer is known' }
  const payer = fundingSourceName(declaredPayerKind)
  const [from, until] = [declaredFrom.slice(0, 7), declaredUntil?.slice(0, 7) ?? '…']
  return {
    id: `ditanggung ${payer.id}, ${from} s.d. sebelum ${until}`,
    en: `paid by ${payer.en}, from ${from} to before ${until}`,
  }
}

const UNSAID: BothWords = { id: 'belum diketahui', en: 'not known yet' }

/** Which fact has to be found out before anybody can tell. */
const MISSING: Readonly<Record<Condition['fact'], BothWords>> = {
  AGE: { id: 'tanggal lahir belum diketahui', en: 'the birth date is not known' },
  AGE_AT_FIRST_REGISTRATION: {
    id: 'bulan pendaftaran pertama belum diketahui',
    en: 'the month of the first registration is not known',
  },
  RESIDENCE: { id: 'tempat tinggal belum diketahui', en: 'the residence is not known' },
  OCCUPATION: { id: 'pekerjaan belum diketahui', en: 'the occupation is not known' },
  ECOSYSTEM: { id: 'pekerjaan belum diketahui', en: 'the occupation is not known' },
  SEX: { id: 'jenis kelamin belum diketahui', en: 'the sex is not known' },
  WELFARE_DECILE: {
    id: 'desil belum diketahui dari sumber yang diminta',
    en: 'the decile is not known from the source asked for',
  },
  INCOME_BRACKET: { id: 'golongan penghasilan belum diketahui', en: 'the income bracket is not known' },
  MEMBERSHIP_KIND: { id: 'kepesertaan belum diketahui', en: 'the membership is not known' },
  PUBLIC_SERVICE: {
    id: 'belum diketahui apakah ASN, TNI, atau Polri',
    en: 'it is not known whether the person is a civil servant, soldier or police officer',
  },
  CITIZENSHIP: { id: 'kewarganegaraan belum diketahui', en: 'the citizenship is not known' },
  STATUS: { id: 'status belum diketahui', en: 'the status is not known' },
  FUNDED_ELSEWHERE: { id: 'pembayar lain belum diketahui', en: 'other payers are not known' },
  DESIGNATED_ELSEWHERE: { id: 'penetapan lain belum diketahui', en: 'other designations are not known' },
}
