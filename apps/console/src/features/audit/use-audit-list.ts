import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { AuditQuery } from './audit.query.ts'
import { type AuditAddress, filterOf, readAuditAddress } from './audit-address.ts'

const rowsOnPage = 50

/** The part of the log that the address describes, newest first, and the ways to change it. */
export function useAuditList() {
  const search = useSearch({ from: '/app/audit' })
  const address = useMemo(() => readAuditAddress({ ...search }), [search])
  const navigate = useNavigate({ from: '/audit' })
  const filter = useMemo(() => filterOf(address), [address])
  const [list, refetch] = useQuery({
    query: AuditQuery,
    variables: { ...pageOfAddress(address, rowsOnPage), filter },
    requestPolicy: 'cache-and-network',
  })
  return {
    address,
    filter,
    list,
    events: list.data?.auditEvents.edges.map(({ node }) => node),
    pageInfo: list.data?.auditEvents.pageInfo,
    go: (next: AuditAddress) => void navigate({ to: '/audit', search: next, resetScroll: false }),
    refetch: () => refetch({ requestPolicy: 'network-only' }),
  }
}

export type AuditList = ReturnType<typeof useAuditList>
