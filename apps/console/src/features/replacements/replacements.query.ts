import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const FreePlacesQuery = graphql(`
  query FreePlaces($id: ID!, $skip: Int!) {
    decree(id: $id) { id fromMonth untilMonth mayFillPlaces }
    freePlaces(decreeId: $id, skip: $skip) { line name reason since isPledged nextName worker { id } village { code name } }
    freePlacesByDecree { places decree { id } }
  }
`)

export type DecreeWithPlaces = NonNullable<ResultOf<typeof FreePlacesQuery>['decree']>
export type FreePlace = ResultOf<typeof FreePlacesQuery>['freePlaces'][number]

/** Decrees with free places, for the home of a government. */
export const FreePlacesByDecreeQuery = graphql(`
  query FreePlacesByDecree {
    freePlacesByDecree { places since decree { id kind number fromMonth mayFillPlaces programme { name } } }
  }
`)

export const DraftReplacementMutation = graphql(
  `
    mutation DraftReplacement($input: DraftReplacementInput!) {
      draftReplacement(input: $input) {
        __typename
        ... on DraftReplacementSuccess { data { people unfilled passedOver decree { id } } }
        ...Problem
      }
    }
  `,
  [Problem],
)
