import { graphql, type ResultOf } from '../../graphql.ts'

export const VillageBoardQuery = graphql(`
  query VillageBoard(
    $first: Int, $after: String, $last: Int, $before: String, $areaCode: String, $filter: VillageFilter, $order: VillageOrder
  ) {
    villageBoard(
      first: $first, after: $after, last: $last, before: $before, areaCode: $areaCode, filter: $filter, order: $order
    ) {
      mayCount isRounded isCounting totalCount villages joined notJoined withArrears
      area { code name path { code name } }
      parts { code name }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          area { code name }
          district { name }
          isJoined registered designated protected inGrace unpaidMonths ended ending fundingSources
        }
      }
    }
  }
`)

export type VillageBoard = ResultOf<typeof VillageBoardQuery>['villageBoard']
export type Village = VillageBoard['edges'][number]['node']
