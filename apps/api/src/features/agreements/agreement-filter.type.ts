import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { AgreementKindEnum, AgreementStandingEnum } from './agreement-enums.type.ts'
import type { AgreementFilter } from './agreements.queries.ts'

const SEARCH_LENGTH_MAX = 100

export const AgreementFilterInput = builder.inputType('AgreementFilter', {
  description: 'Which agreements; what is left out does not narrow.',
  fields: (t) => ({
    standings: t.field({ type: [AgreementStandingEnum], description: 'Standing so today.' }),
    kinds: t.field({ type: [AgreementKindEnum], description: 'Of these kinds.' }),
    partyTenantIds: t.idList({ description: 'With one of these organisations as a party.' }),
    late: t.boolean({ description: 'Only with an obligation that is late.' }),
    lateOfOurs: t.boolean({ description: 'Only with an obligation of my own organisation that is late.' }),
    lateOfOthers: t.boolean({ description: 'Only with an obligation of another party that is late.' }),
    ending: t.boolean({ description: 'Only those that end within 90 days without a signed renewal.' }),
    toApprove: t.boolean({ description: 'Only those that wait for my own approval.' }),
    toConfirm: t.boolean({ description: 'Only those whose signed paper waits for my confirmation.' }),
    search: t.string({ description: 'A part of title, number or party.' }),
  }),
})

export function readAgreementFilter(
  input: (typeof AgreementFilterInput)['$inferInput'] | null | undefined,
): AgreementFilter {
  return {
    standings: input?.standings ?? [],
    kinds: input?.kinds ?? [],
    partyTenantIds: [...new Set((input?.partyTenantIds ?? []).map((id) => uuidOf(id, 'Tenant') ?? NOTHING))],
    late: input?.late ?? false,
    lateOfOurs: input?.lateOfOurs ?? false,
    lateOfOthers: input?.lateOfOthers ?? false,
    ending: input?.ending ?? false,
    toApprove: input?.toApprove ?? false,
    toConfirm: input?.toConfirm ?? false,
    search: cutText(input?.search?.trim() ?? '', SEARCH_LENGTH_MAX) || null,
  }
}
