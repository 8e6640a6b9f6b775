import { type Condition, isCondition, type Rule } from './eligibility-rule.ts'
import type { RuleFault } from './rule-fault.ts'

/**
 * The first place where a rule asks for what nobody can be: younger than 18 and older than 64, a farmer and at once only a trader.
 *
 * It looks at conditions that must all hold together; a part of an ANY that nobody can meet is refused too, as it can only be a slip.
 */
export function findContradiction(rule: Rule, path = ''): RuleFault | null {
  if (isCondition(rule)) return emptyRange(rule, path)
  if (rule.op === 'NOT') return findContradiction(rule.of, join(path, 'of'))
  for (const [at, part] of rule.of.entries()) {
    const fault = findContradiction(part, join(path, `of.${at}`))
    if (fault !== null) return fault
  }
  return rule.op === 'ALL' ? findClash(demandsOf(rule, path)) : null
}

interface Demand {
  readonly condition: Condition
  readonly negated: boolean
  readonly path: string
}

/** Conditions that must hold together, through nested ALL and simple NOT. */
function demandsOf(rule: Rule, path: string, negated = false): Demand[] {
  if (isCondition(rule)) return [{ condition: rule, negated, path }]
  if (rule.op === 'NOT') return demandsOf(rule.of, join(path, 'of'), !negated)
  // Not all of some things says little about each of them; not any of them speaks about all.
  if (rule.op !== (negated ? 'ANY' : 'ALL')) return []
  return rule.of.flatMap((part, at) => demandsOf(part, join(path, `of.${at}`), negated))
}

function findClash(demands: readonly Demand[]): RuleFault | null {
  const groups = Map.groupBy(demands, ({ condition }) => subjectOf(condition))
  for (const group of groups.values()) {
    const last = group.at(-1)
    if (group.length > 1 && last !== undefined && !(rangeRemains(group) && valuesRemain(group))) return clash(last)
  }
  return null
}

/** Conditions about the same thing on the same day can clash; others cannot. */
function subjectOf(condition: Condition): string {
  if (condition.fact === 'AGE') return `AGE ${condition.on ?? ''}`
  if (condition.fact === 'WELFARE_DECILE') return `DECILE ${[...(condition.sources ?? [])].sort().join()}`
  return condition.fact
}

function rangeRemains(demands: readonly Demand[]): boolean {
  let [low, high] = [-Infinity, Infinity]
  for (const { condition, negated } of demands) {
    if (!('from' in condition || 'to' in condition)) continue
    const [from, to] = [condition.from ?? -Infinity, condition.to ?? Infinity]
    if (!negated) [low, high] = [Math.max(low, from), Math.min(high, to)]
    // Outside of a range that is open at one end is a range again.
    else if (from === -Infinity) low = Math.max(low, to + 1)
    else if (to === Infinity) high = Math.min(high, from - 1)
  }
  return low <= high
}

function valuesRemain(demands: readonly Demand[]): boolean {
  const sets = demands.flatMap(({ condition, negated }) =>
    'among' in condition ? [{ values: condition.among as readonly string[], negated, fact: condition.fact }] : [],
  )
  const [first, ...others] = sets.filter(({ negated }) => !negated)
  if (first === undefined) return true
  const holds = (a: string, value: string) => (first.fact === 'RESIDENCE' ? touch(a, value) : a === value)
  const excluded = sets.filter(({ negated }) => negated).flatMap(({ values }) => values)
  return first.values.some(
    (value) =>
      others.every(({ values }) => values.some((other) => holds(other, value))) &&
      !excluded.some((other) => other === value || (first.fact === 'RESIDENCE' && value.startsWith(`${other}.`))),
  )
}

/** One area lies in the other. */
function touch(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

function emptyRange(condition: Condition, path: string): RuleFault | null {
  if (!('from' in condition || 'to' in condition)) return null
  const { from, to } = condition
  if (from === undefined || to === undefined || from <= to) return null
  return {
    code: 'RULE_RANGE_EMPTY',
    path,
    text: {
      id: `Batas bawah ${from} melebihi batas atas ${to}: tidak ada orang yang memenuhinya. Tukar atau perbaiki batasnya.`,
      en: `The lower limit ${from} is above the upper limit ${to}: nobody can meet it. Swap or correct the limits.`,
    },
  }
}

const SUBJECTS: Readonly<Record<Condition['fact'], readonly [id: string, en: string]>> = {
  AGE: ['umur', 'age'],
  AGE_AT_FIRST_REGISTRATION: ['umur pada pendaftaran pertama', 'age at first registration'],
  RESIDENCE: ['tempat tinggal', 'residence'],
  OCCUPATION: ['pekerjaan', 'occupation'],
  ECOSYSTEM: ['ekosistem', 'ecosystem'],
  SEX: ['jenis kelamin', 'sex'],
  WELFARE_DECILE: ['desil kesejahteraan', 'welfare decile'],
  INCOME_BRACKET: ['golongan penghasilan', 'income bracket'],
  MEMBERSHIP_KIND: ['kepesertaan', 'membership'],
  PUBLIC_SERVICE: ['ASN/TNI/Polri', 'public service'],
  CITIZENSHIP: ['kewarganegaraan', 'citizenship'],
  STATUS: ['status pekerja', 'worker status'],
  FUNDED_ELSEWHERE: ['pembayar lain', 'other payer'],
  DESIGNATED_ELSEWHERE: ['penetapan lain', 'other designation'],
}

function clash({ condition, path }: Demand): RuleFault {
  const [id, en] = SUBJECTS[condition.fact]
  return {
    code: 'RULE_CONTRADICTS',
    path,
    text: {
      id: `Syarat tentang ${id} saling bertentangan: tidak ada orang yang memenuhi semuanya. Ubah salah satunya, atau gabungkan dengan “salah satu”.`,
      en: `The conditions on ${en} contradict each other: nobody can meet all of them. Change one, or join them by “any”.`,
    },
  }
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`
}
