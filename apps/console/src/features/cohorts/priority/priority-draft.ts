import { type PriorityOrder, readPriorityText } from '@payung/domain/eligibility/priority-order'
import { type DraftGroup, draftOfRule, newCondition, ruleOfDraft } from '../../programmes/rule/rule-draft.ts'

/** A criterion as the form holds it; the key stays with it while others move. */
export interface CriterionDraft {
  readonly key: number
  readonly label: string
  readonly points: string
  readonly when: DraftGroup
}

let lastKey = 0

export function newCriterion(): CriterionDraft {
  lastKey++
  return {
    key: lastKey,
    label: '',
    points: '10',
    when: { key: 0, join: 'ALL', negated: false, parts: [newCondition('WELFARE_DECILE')] },
  }
}

/** What lay on the device, with keys of its own: the count of keys begins anew with each visit. */
export function withNewKeys(criteria: readonly CriterionDraft[]): readonly CriterionDraft[] {
  return criteria.map((criterion) => ({
    ...criterion,
    key: newCriterion().key,
    when: draftOfRule(ruleOfDraft(criterion.when)),
  }))
}

/** What is edited: the newest version, also one that holds only later; nothing where there is none. */
export function draftOfOrder(order: string | undefined): readonly CriterionDraft[] {
  const read = order === undefined ? null : readPriorityText(order)
  const criteria: PriorityOrder = read !== null && 'order' in read ? read.order : []
  return criteria.map(({ label, points, when }) => ({
    ...newCriterion(),
    label,
    points: String(points),
    when: draftOfRule(when),
  }))
}

/** What is sent; a number that is none is sent as 0, which the order refuses where it stands. */
export function orderOfDraft(criteria: readonly CriterionDraft[]) {
  return criteria.map(({ label, points, when }) => ({
    label: label.trim(),
    points: /^\d{1,5}$/.test(points.trim()) ? Number(points) : 0,
    when: ruleOfDraft(when),
  }))
}
