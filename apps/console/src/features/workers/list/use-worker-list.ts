import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import type { ListAddress } from './list-address.ts'
import { filterOf, firstPage, orderOf } from './list-filter.ts'
import { SearchTotalQuery, WorkerFacetsQuery, WorkerListQuery } from './worker-list.query.ts'

export const rowsOnPage = 25

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was searched for in a list: names and NIKs, which must never stand in an address. */
    searchText?: string
  }
}

/** The list that the address and the search text describe, and the ways to change them. */
export function useWorkerList() {
  const address = useSearch({ from: '/app/pekerja' })
  const search = useLocation({ select: ({ state }) => state.searchText }) ?? ''
  const navigate = useNavigate({ from: '/pekerja' })
  const protection = useMay('CONTRIBUTION_READ')

  const filter = useMemo(() => filterOf(address), [address])
  const question = { filter, ...(search === '' ? {} : { search }) }
  const page = address.sebelum
    ? { last: rowsOnPage, before: address.sebelum }
    : { first: rowsOnPage, ...(address.sesudah ? { after: address.sesudah } : {}) }
  const [list, refetch] = useQuery({
    query: WorkerListQuery,
    variables: { ...question, ...page, order: orderOf(address), searching: search !== '', protection },
    requestPolicy: 'cache-and-network',
  })
  const [matches, recountFound] = useQuery({
    query: SearchTotalQuery,
    variables: question,
    pause: search === '',
    requestPolicy: 'cache-and-network',
  })
  // While another search is counted, the answer of the one before is still at hand.
  const isOfThisSearch = JSON.stringify(matches.operation?.variables) === JSON.stringify(question)
  const [facets, recount] = useQuery({
    query: WorkerFacetsQuery,
    variables: { ...question, protection },
    requestPolicy: 'cache-and-network',
  })

  const go = (next: ListAddress, how: { search?: string; replace?: boolean } = {}) =>
    void navigate({
      to: '/pekerja',
      search: next,
      state: (before) => ({ ...before, searchText: how.search ?? search }),
      replace: how.replace ?? false,
      resetScroll: false,
    })
  return {
    address,
    search,
    filter,
    question,
    go,
    searchFor: (text: string) => go(firstPage(address), { search: text, replace: true }),
    list,
    /** Undefined until it is counted. */
    total:
      search === '' ? list.data?.workers.totalCount : isOfThisSearch ? matches.data?.workers.totalCount : undefined,
    facets: facets.data?.workerFacets,
    refetch: () => {
      refetch({ requestPolicy: 'network-only' })
      recount({ requestPolicy: 'network-only' })
      if (search !== '') recountFound({ requestPolicy: 'network-only' })
    },
  }
}

export type WorkerList = ReturnType<typeof useWorkerList>
