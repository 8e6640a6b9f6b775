import { graphql, type ResultOf, type VariablesOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { coverageFields, coverageTexts, statedCoverage } from './coverage-draft.ts'
import { changesBetween, emptyDraft, type WorkerDraft } from './worker-draft.ts'

export const WorkerToUpdateQuery = graphql(`
  query WorkerToUpdate($id: ID!) {
    worker(id: $id) {
      id
      version
      mayUpdate
      name
      maskedNationalId
      maskedFamilyCardNumber
      maskedMembershipNumber
      birthPlace
      birthDate
      sex
      address
      rt
      rw
      village { code }
      phone
      occupation { code }
      incomeBracket
      welfareDecile
      welfareSource
      membershipKind
      uncoveredReason
      publicService
      citizenship
      declaredCoverage { programmes fromMonth untilMonth payerKind }
      agency { id }
      notes
    }
  }
`)

export const UpdateWorkerMutation = graphql(
  `
    mutation UpdateWorker($input: UpdateWorkerInput!) {
      updateWorker(input: $input) {
        __typename
        ... on UpdateWorkerSuccess { data { id name version } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export type WorkerToUpdate = NonNullable<ResultOf<typeof WorkerToUpdateQuery>['worker']>
type Changes = VariablesOf<typeof UpdateWorkerMutation>['input']['changes']

/** The record as a form. What is masked stays empty there: only a new value is ever sent. */
export function draftOf(worker: WorkerToUpdate): WorkerDraft {
  return {
    ...emptyDraft,
    name: worker.name,
    birthPlace: worker.birthPlace ?? '',
    birthDate: worker.birthDate,
    sex: worker.sex,
    address: worker.address ?? '',
    rt: worker.rt ?? '',
    rw: worker.rw ?? '',
    villageCode: worker.village.code,
    phone: worker.phone ?? '',
    occupationCode: worker.occupation?.code ?? '',
    incomeBracket: worker.incomeBracket ?? '',
    welfareDecile: worker.welfareDecile === null ? '' : String(worker.welfareDecile),
    welfareSource: worker.welfareSource ?? '',
    membershipKind: worker.membershipKind ?? '',
    uncoveredReason: worker.uncoveredReason ?? '',
    publicService: worker.publicService ?? '',
    citizenship: worker.citizenship ?? '',
    ...(worker.declaredCoverage === null ? {} : coverageTexts(worker.declaredCoverage)),
    agencyId: worker.agency?.id ?? '',
    notes: worker.notes ?? '',
  }
}

/** Only what was changed, in the types of the API. A declaration is changed as a whole, and so is the place where somebody lives: without its street the API would take the former one away. */
export function updateChanges(before: WorkerDraft, after: WorkerDraft): Changes {
  const { welfareDecile, ...changed } = changesBetween(before, after)
  const coverage: readonly string[] = coverageFields
  const texts = Object.entries(changed).filter(([field]) => !coverage.includes(field))
  return {
    ...(changed.villageCode === undefined ? {} : streetOf(after)),
    ...Object.fromEntries(texts),
    ...(coverageFields.some((field) => field in changed) ? { declaredCoverage: statedCoverage(after) } : {}),
    ...(welfareDecile === undefined ? {} : { welfareDecile: welfareDecile === null ? null : Number(welfareDecile) }),
  } as Changes
}

function streetOf({ address, rt, rw }: WorkerDraft) {
  const stated = (text: string) => (text.trim() === '' ? null : text.trim())
  return { address: stated(address), rt: stated(rt), rw: stated(rw) }
}
