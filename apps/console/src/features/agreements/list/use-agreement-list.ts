import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { type AgreementAddress, filterOf, orderOf, readAgreementAddress } from './agreement-address.ts'
import { AgreementListQuery } from './agreement-list.query.ts'

const rowsOnPage = 25

/** The part of the list that the address describes, and the ways to change it. */
export function useAgreementList() {
  const address = readAgreementAddress({ ...useSearch({ from: '/app/perjanjian' }) })
  const navigate = useNavigate({ from: '/perjanjian' })
  const filter = useMemo(() => filterOf(address), [address])
  const [list, refetch] = useQuery({
    query: AgreementListQuery,
    variables: { ...pageOfAddress(address, rowsOnPage), filter, order: orderOf(address) },
    requestPolicy: 'cache-and-network',
  })
  return {
    address,
    filter,
    list,
    agreements: list.data?.agreements.edges.map(({ node }) => node),
    facets: list.data?.agreementFacets,
    pageInfo: list.data?.agreements.pageInfo,
    go: (next: AgreementAddress) => void navigate({ to: '/perjanjian', search: next, resetScroll: false }),
    refetch: () => refetch({ requestPolicy: 'network-only' }),
  }
}

export type AgreementList = ReturnType<typeof useAgreementList>
