import { graphql } from '../../../graphql.ts'
import { WorkerColumns_row } from './worker-columns.tsx'

export const WorkerListQuery = graphql(
  `
    query WorkerList(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: WorkerFilter
      $search: String
      $order: WorkerOrder
      $searching: Boolean!
      $protection: Boolean = false
    ) {
      workers(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $filter
        search: $search
        order: $order
      ) {
        totalCount @skip(if: $searching)
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id name ...WorkerColumns_row } }
      }
    }
  `,
  [WorkerColumns_row],
)

/** Of a search, how many there are takes longer than who comes first: among two million, a letter's page 30 ms and its total seconds. */
export const SearchTotalQuery = graphql(`
  query SearchTotal($filter: WorkerFilter, $search: String) {
    workers(first: 10, filter: $filter, search: $search) { totalCount }
  }
`)

/** Counts take longer than a page of names: they come by themselves and never keep the list waiting. */
export const WorkerFacetsQuery = graphql(`
  query WorkerFacets($filter: WorkerFilter, $search: String, $protection: Boolean = false) {
    workerFacets(filter: $filter, search: $search) {
      total
      cover @include(if: $protection) { key labelId labelEn count }
      areas { key labelId labelEn count }
      occupations { key labelId labelEn count }
      ecosystems { key labelId labelEn count }
      sexes { key labelId labelEn count }
      ageBands { key labelId labelEn count }
      deciles { key labelId labelEn count }
      statuses { key labelId labelEn count }
      registeredBy { key labelId labelEn count }
      membershipKinds { key labelId labelEn count }
    }
  }
`)
