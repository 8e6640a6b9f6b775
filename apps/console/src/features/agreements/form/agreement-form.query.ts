import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

export const AgreementToEditQuery = graphql(`
  query AgreementToEdit($id: ID!) {
    agreement(id: $id) {
      id
      kind
      number
      title
      purpose
      validFrom
      lastDay
      quotaPeople
      quotaRupiah
      pledgeRemainder
      pledgeAreas { code name }
      pledgeOccupations { code }
      version
      actions
      under { id title }
      regulations { id name }
      parties { id kind name signatoryName signatoryTitle signatoryCapacity tenant { id } }
      obligations { id text dueOn party { id } }
    }
  }
`)

export const AgreementChoicesQuery = graphql(`
  query AgreementChoices {
    tenants { id name kind area { code name } }
    agreements(first: 100, filter: { kinds: [MEMORANDUM] }) { edges { node { id title } } }
    regulations(first: 100, filter: { states: [ENACTED] }) { edges { node { id name title } } }
  }
`)

export const SaveAgreementMutation = graphql(
  `
    mutation SaveAgreement($input: SaveAgreementInput!) {
      saveAgreement(input: $input) {
        __typename
        ... on SaveAgreementSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
