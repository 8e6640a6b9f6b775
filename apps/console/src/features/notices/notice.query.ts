import { graphql, type ResultOf } from '../../graphql.ts'

export const NoticeListQuery = graphql(`
  query NoticeList($first: Int, $after: String, $last: Int, $before: String, $unreadOnly: Boolean) {
    notices(first: $first, after: $after, last: $last, before: $before, unreadOnly: $unreadOnly) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id kind text textEn subject { parts others } href createdAt readAt } }
    }
    viewer { unreadNotices }
  }
`)

export type Notice = ResultOf<typeof NoticeListQuery>['notices']['edges'][number]['node']

export const ReadNoticesMutation = graphql(`
  mutation ReadNotices($input: ReadNoticesInput!) {
    readNotices(input: $input) {
      __typename
      ... on ReadNoticesSuccess { data }
    }
  }
`)
