import type { BasisAnswer } from '@payung/domain/agreement/agreement-basis'
import { builder } from '../../graphql/builder.ts'
import { AgreementType } from './agreement.type.ts'
import { loadAgreement } from './agreement-loaders.ts'

/** An agreement with whether what names it may rest on it; null where that is not asked any more. */
export interface RestsOn {
  readonly agreementId: string
  readonly answer: BasisAnswer | null
}

export const AgreementBasisType = builder.objectRef<RestsOn>('AgreementBasis').implement({
  description: 'An agreement that a programme or a decree rests on, and whether it may.',
  fields: (t) => ({
    agreement: t.field({
      type: AgreementType,
      nullable: true,
      description: 'The agreement, for its parties; null for everybody else.',
      resolve: ({ agreementId }, _args, context) => loadAgreement(context, agreementId),
    }),
    code: t.string({
      nullable: true,
      description:
        'OK, EXPIRED, NOT_ACTIVE, OVER_QUOTA, NOT_A_PARTY; null for who is no party, and once what rests on it is signed or closed.',
      resolve: ({ answer }) => answer?.code ?? null,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, in Indonesian.',
      resolve: ({ answer }) => answer?.reason.id ?? null,
    }),
    reasonEn: t.string({
      nullable: true,
      description: 'Why, in English.',
      resolve: ({ answer }) => answer?.reason.en ?? null,
    }),
    remedy: t.string({
      nullable: true,
      description: 'Who can lift it, and how.',
      resolve: ({ answer }) => answer?.remedy?.id ?? null,
    }),
    remedyEn: t.string({
      nullable: true,
      description: 'The same in English.',
      resolve: ({ answer }) => answer?.remedy?.en ?? null,
    }),
  }),
})
