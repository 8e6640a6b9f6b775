import type { ApprovalDuty } from '@payung/domain/access/approval'
import type { ApprovalRoute } from './configure.query.ts'

/** A step as it is being written: numbers are text until they are sent. */
export interface StepDraft {
  readonly key: number
  readonly label: string
  /** Empty where nobody has written it. */
  readonly labelEn: string
  readonly duty: ApprovalDuty
  readonly days: string
  /** Empty for anybody with the duty. */
  readonly voterId: string
  readonly fromPeople: string
  readonly fromRupiah: string
}

let keys = 0

export function draftOfRoute(steps: ApprovalRoute['steps']): StepDraft[] {
  return steps.map(({ label, labelEn, duty, days, voter, fromPeople, fromRupiah }) => ({
    key: ++keys,
    label,
    labelEn: labelEn ?? '',
    duty,
    days: String(days),
    voterId: voter?.id ?? '',
    fromPeople: fromPeople === null ? '' : String(fromPeople),
    fromRupiah: fromRupiah ?? '',
  }))
}

export function newStep(): StepDraft {
  return {
    key: ++keys,
    label: '',
    labelEn: '',
    duty: 'APPROVE',
    days: '2',
    voterId: '',
    fromPeople: '',
    fromRupiah: '',
  }
}

/** What lay on the device, with keys of its own: the count of keys begins anew with each visit. A draft from before steps had an English name holds none. */
export function withNewKeys(steps: readonly StepDraft[]): readonly StepDraft[] {
  return steps.map((step) => ({ ...step, labelEn: step.labelEn ?? '', key: ++keys }))
}

/** The digits of what was typed or pasted, without what groups them. */
export const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** As the API takes it; what is no number is sent as none and refused in words. */
export function inputOfRoute(steps: readonly StepDraft[]) {
  return steps.map(({ label, labelEn, duty, days, voterId, fromPeople, fromRupiah }) => ({
    label,
    labelEn: labelEn.trim() === '' ? null : labelEn,
    duty,
    days: Number(digitsOf(days)),
    voterId: voterId === '' ? null : voterId,
    fromPeople: digitsOf(fromPeople) === '' ? null : Number(digitsOf(fromPeople)),
    fromRupiah: digitsOf(fromRupiah) === '' ? null : digitsOf(fromRupiah),
  }))
}

/** As the rule that chooses steps by size takes it. */
export function routeOfDraft(steps: readonly StepDraft[]) {
  return inputOfRoute(steps).map((step) => ({
    ...step,
    fromRupiah: step.fromRupiah === null ? null : BigInt(step.fromRupiah),
  }))
}

/** A step takes the place of its neighbour. */
export function moved(steps: readonly StepDraft[], at: number, by: -1 | 1): readonly StepDraft[] {
  const [step, other] = [steps[at], steps[at + by]]
  if (step === undefined || other === undefined) return steps
  return steps.with(at, other).with(at + by, step)
}
