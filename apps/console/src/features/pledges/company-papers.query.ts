import { graphql, type ResultOf } from '../../graphql.ts'

/** The newest of each kind; each has a page of its own with all of them. */
export const CompanyPapersQuery = graphql(`
  query CompanyPapers {
    agreements(first: 10) { edges { node { id title number signedOn } } }
    decreeCopies(first: 10) { edges { node { id number copiedAt government { name } } } }
    contributionLists(first: 10) { edges { node { id fromMonth untilMonth billingCode draftedAt } } }
    pledges(first: 10) { edges { node { id certificates { id number decidedAt paperPath } } } }
  }
`)

export type CompanyPapersAnswer = ResultOf<typeof CompanyPapersQuery>
