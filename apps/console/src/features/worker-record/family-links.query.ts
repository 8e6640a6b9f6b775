import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FamilyLinksQuery = graphql(`
  query FamilyLinks($id: ID!) {
    worker(id: $id) { id mayGiveFamilyLink familyLinks { id madeAt expiresAt } }
  }
`)

export const GiveFamilyLinkMutation = graphql(
  `
    mutation GiveFamilyLink($input: GiveFamilyLinkInput!) {
      giveFamilyLink(input: $input) {
        ... on GiveFamilyLinkSuccess { __typename data { path } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawFamilyLinkMutation = graphql(
  `mutation WithdrawFamilyLink($input: WithdrawFamilyLinkInput!) { withdrawFamilyLink(input: $input) { __typename ...Problem } }`,
  [Problem],
)
