import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const CustodyQuery = graphql(`
  query CustodyTransfers($state: CustodyTransferState) {
    custodyTransfers(state: $state) {
      id
      worker { id }
      subject { name maskedNationalId birthDate sex village { code name } }
      fromTenant { id shortName kind }
      toTenant { id shortName kind }
      toVillage { code name parent { name level } }
      reason
      state
      proposedBy { id name }
      proposedAt
      mine
      onePersonRefusal { code text textEn }
    }
  }
`)

export type Transfer = ResultOf<typeof CustodyQuery>['custodyTransfers'][number]

export const DecideTransferMutation = graphql(
  `
    mutation DecideCustodyTransfer($input: DecideCustodyTransferInput!) {
      decideCustodyTransfer(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)
