import { graphql, type ResultOf } from '../../graphql.ts'

export const InsurerDeskQuery = graphql(`
  query InsurerDesk($copies: Boolean = true) {
    registrationsToAnswer { government { id name } people since }
    decreeCopies(first: 5) @include(if: $copies) {
      totalCount
      edges { node { id kind number fromMonth programmeName signedOn people mayExportRegistrations government { id shortName } } }
    }
  }
`)

export type InsurerDeskAnswer = ResultOf<typeof InsurerDeskQuery>
