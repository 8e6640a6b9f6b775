import { CITIZENSHIPS } from '../worker/citizenship.ts'
import type { FirstRegistrationAges } from '../worker/first-registration-age.ts'
import { PUBLIC_SERVICES } from '../worker/public-service.ts'
import { type Condition, isCondition, type Rule } from './eligibility-rule.ts'
import type { RuleFault } from './rule-fault.ts'

/**
 * What the law asks of everybody who is designated, whatever a programme's rule says: never a civil servant, soldier or police officer; no
 * foreigner; nobody past the age of first registration, and nobody too young. Limits of age are reference data with their legal basis; without one nothing is asked.
 *
 * A fact that nobody knows speaks against nobody here: a programme's own rule may be stricter.
 */
export function legalFloor({ below, from }: FirstRegistrationAges): readonly Condition[] {
  return [
    { fact: 'PUBLIC_SERVICE', among: ['NONE'], ifUnknown: 'MET', basis: 'PP 44/2015' },
    { fact: 'CITIZENSHIP', among: ['INDONESIAN'], ifUnknown: 'MET' },
    ...(below === null ? [] : [ageAtFirstRegistration({ to: below.years - 1 }, below.basis)]),
    ...(from === null ? [] : [ageAtFirstRegistration({ from: from.years }, from.basis)]),
  ]
}

type AgeCondition = Extract<Condition, { fact: 'AGE_AT_FIRST_REGISTRATION' }>

function ageAtFirstRegistration(bounds: Pick<AgeCondition, 'from' | 'to'>, basis: string | null): AgeCondition {
  return { fact: 'AGE_AT_FIRST_REGISTRATION', ...bounds, ifUnknown: 'MET', ...(basis !== null && { basis }) }
}

/**
 * A rule together with the legal floor. Parts of the floor that the rule asks for by itself are left out, so that a refusal gives each reason once, the
 * rule's own first;
 * an age that the rule lowers or raises by a regulation that it names takes the place of the floor's.
 */
export function onLegalFloor(rule: Rule, floor: readonly Condition[]): Rule {
  const demands = demandsOf(rule)
  const missing = floor.filter((part) => !demands.some((demand) => coversPart(demand, part)))
  return missing.length === 0 ? rule : { op: 'ALL', of: [rule, ...missing] }
}

/**
 * The first place where a rule asks for less than the law: civil servants or foreigners at all, or an age outside the floor's without a regulation that allows it.
 * A regulation counts only where everybody must meet the condition; below an ANY it would lower the floor for others too.
 * Two negations admit again, and the negation of all who are lawful admits the others alone.
 */
export function findBelowFloor(rule: Rule, floor: readonly Condition[]): RuleFault | null {
  for (const { condition, path, isForAll, isNegated } of placesOf(rule, '', { isForAll: true, isNegated: false })) {
    const part = floor.find((candidate) =>
      isNegated ? leavesNobody(condition, candidate) : isLess(condition, candidate),
    )
    if (part === undefined) continue
    if (isAbsolute(part)) return againstLaw(path, part.fact)
    if (!isForAll || !namesRegulation(condition.basis)) return belowFloor(path, part)
  }
  return null
}

/** `Perbup 12/2026`, `Peraturan Bupati Nomor 12 Tahun 2026`. */
function namesRegulation(basis: string | undefined): boolean {
  return /\p{L}.*\d+\s*(?:\/|tahun\s)\s*\d{4}/iu.test(basis ?? '')
}

interface Demand {
  readonly condition: Condition
  readonly negated: boolean
}

/** Conditions that everybody must meet: through nested ALL, and the opposite of one condition. */
function demandsOf(rule: Rule): readonly Demand[] {
  if (isCondition(rule)) return [{ condition: rule, negated: false }]
  if (rule.op === 'NOT') return isCondition(rule.of) ? [{ condition: rule.of, negated: true }] : []
  return rule.op === 'ALL' ? rule.of.flatMap(demandsOf) : []
}

/** Parts of the floor that no regulation lowers. */
type AbsolutePart = Extract<Condition, { fact: 'PUBLIC_SERVICE' | 'CITIZENSHIP' }>

function isAbsolute(part: Condition): part is AbsolutePart {
  return part.fact === 'PUBLIC_SERVICE' || part.fact === 'CITIZENSHIP'
}

const CODES_OF: Readonly<Record<AbsolutePart['fact'], readonly string[]>> = {
  PUBLIC_SERVICE: PUBLIC_SERVICES,
  CITIZENSHIP: CITIZENSHIPS,
}

/** What somebody must meet already asks for this part of the floor, or departs from it by a regulation. */
function coversPart({ condition, negated }: Demand, part: Condition): boolean {
  if (isAbsolute(part)) {
    if (condition.fact !== part.fact) return false
    const [named, lawful]: readonly (readonly string[])[] = [condition.among, part.among]
    const admitted = CODES_OF[part.fact].filter((code) => named?.includes(code) !== negated)
    return admitted.every((code) => lawful?.includes(code))
  }
  if (negated || part.fact !== 'AGE_AT_FIRST_REGISTRATION') return false
  if (condition.fact === 'AGE_AT_FIRST_REGISTRATION' && boundOf(condition, part) !== undefined)
    return !isLess(condition, part) || namesRegulation(condition.basis)
  // Who is old enough now was perhaps not when registered; but a lower bound by regulation is meant for the registration.
  return (
    condition.fact === 'AGE' && part.from !== undefined && isLess(condition, part) && namesRegulation(condition.basis)
  )
}

/** The bound of a condition that answers a part of the floor; undefined where it says nothing of it. */
function boundOf(condition: AgeCondition, part: AgeCondition): number | undefined {
  return part.to !== undefined ? condition.to : condition.from
}

/** A condition that would admit whom a part of the floor refuses. */
function isLess(condition: Condition, part: Condition): boolean {
  if (isAbsolute(part)) {
    const lawful: readonly string[] = part.among
    return condition.fact === part.fact && condition.among.some((code) => !lawful.includes(code))
  }
  if (part.fact !== 'AGE_AT_FIRST_REGISTRATION') return false
  if (part.to !== undefined)
    return condition.fact === 'AGE_AT_FIRST_REGISTRATION' && condition.to !== undefined && condition.to > part.to
  return (
    (condition.fact === 'AGE' || condition.fact === 'AGE_AT_FIRST_REGISTRATION') &&
    condition.from !== undefined &&
    part.from !== undefined &&
    condition.from < part.from
  )
}

/** A condition below a NOT that excludes everybody whom a part of the floor lets in, so that only the others are left. */
function leavesNobody(condition: Condition, part: Condition): boolean {
  if (!isAbsolute(part) || condition.fact !== part.fact) return false
  const excluded: readonly string[] = condition.among
  return part.among.every((code) => excluded.includes(code))
}

interface Standing {
  readonly isForAll: boolean
  /** Below an odd number of NOTs: whoever meets it is excluded. */
  readonly isNegated: boolean
}

interface PlacedCondition extends Standing {
  readonly condition: Condition
  readonly path: string
}

function placesOf(rule: Rule, path: string, standing: Standing): readonly PlacedCondition[] {
  if (isCondition(rule)) return [{ condition: rule, path, ...standing }]
  const below = path === '' ? 'of' : `${path}.of`
  // A regulation below a NOT takes the place of nothing: `onLegalFloor` leaves the floor as it is there.
  if (rule.op === 'NOT') return placesOf(rule.of, below, { isForAll: false, isNegated: !standing.isNegated })
  const isForAll = standing.isForAll && rule.op === 'ALL'
  return rule.of.flatMap((part, at) => placesOf(part, `${below}.${at}`, { ...standing, isForAll }))
}

function againstLaw(path: string, fact: AbsolutePart['fact']): RuleFault {
  return { code: 'RULE_AGAINST_LAW', path, text: AGAINST_LAW[fact] }
}

const AGAINST_LAW: Readonly<Record<AbsolutePart['fact'], RuleFault['text']>> = {
  PUBLIC_SERVICE: {
    id: 'ASN, TNI, dan Polri mempunyai jaminan sendiri dan tidak dapat ditetapkan sebagai pekerja rentan. Pilih hanya “bukan”.',
    en: 'Civil servants, army and police have their own insurance and cannot be designated as vulnerable workers. Choose “none” alone.',
  },
  CITIZENSHIP: {
    id: 'Hanya warga negara Indonesia yang dapat ditetapkan sebagai pekerja rentan. Pilih hanya “WNI”.',
    en: 'Only Indonesian citizens can be designated as vulnerable workers. Choose “Indonesian” alone.',
  },
}

function belowFloor(path: string, part: Condition): RuleFault {
  const [id, en] =
    part.fact !== 'AGE_AT_FIRST_REGISTRATION'
      ? ['', '']
      : part.to !== undefined
        ? [`di bawah ${part.to + 1} tahun pada pendaftaran pertama`, `under ${part.to + 1} at first registration`]
        : [`sedikitnya ${part.from} tahun`, `at least ${part.from} years`]
  return {
    code: 'RULE_BELOW_FLOOR',
    path,
    text: {
      id: `Batas hukumnya ${id}. Sesuaikan, atau sebut peraturan yang membolehkan lain sebagai dasar syarat ini, misalnya Perbup 12/2026, di tingkat teratas aturan.`,
      en: `The legal limit is ${en}. Adjust it, or name the regulation that allows otherwise as this condition’s basis, for example Perbup 12/2026, at the top level of the rule.`,
    },
  }
}
