import type { Citizenship } from '@payung/domain/worker/citizenship'
import type { PublicService } from '@payung/domain/worker/public-service'
import type { MembershipKind, UncoveredReason, WelfareSource } from '@payung/domain/worker/worker-facts'
import { graphql, type VariablesOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { statedCoverage } from './coverage-draft.ts'
import type { WorkerDraft } from './worker-draft.ts'

export const RegisterWorkerMutation = graphql(
  `
    mutation RegisterWorker($input: RegisterWorkerInput!) {
      registerWorker(input: $input) {
        __typename
        ... on RegisterWorkerSuccess { data { id name } }
        ...Problem
      }
    }
  `,
  [Problem],
)

type RegisterInput = VariablesOf<typeof RegisterWorkerMutation>['input']

/** The input of a registration from a form that the shared rules have found whole. */
export function registrationInput(draft: WorkerDraft): RegisterInput {
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  return {
    nationalId: draft.nationalId.trim(),
    name: draft.name.trim(),
    birthDate: draft.birthDate,
    sex: draft.sex === 'FEMALE' ? 'FEMALE' : 'MALE',
    villageCode: draft.villageCode,
    familyCardNumber: text(draft.familyCardNumber),
    birthPlace: text(draft.birthPlace),
    address: text(draft.address),
    rt: text(draft.rt),
    rw: text(draft.rw),
    phone: text(draft.phone),
    occupationCode: text(draft.occupationCode),
    incomeBracket: text(draft.incomeBracket),
    welfareDecile: draft.welfareDecile === '' ? null : Number(draft.welfareDecile),
    welfareSource: text(draft.welfareSource) as WelfareSource | null,
    membershipKind: text(draft.membershipKind) as MembershipKind | null,
    membershipNumber: text(draft.membershipNumber),
    uncoveredReason: text(draft.uncoveredReason) as UncoveredReason | null,
    declaredCoverage: statedCoverage(draft) as NonNullable<RegisterInput['declaredCoverage']> | null,
    publicService: text(draft.publicService) as PublicService | null,
    citizenship: text(draft.citizenship) as Citizenship | null,
    agencyId: text(draft.agencyId),
    notes: text(draft.notes),
  }
}
