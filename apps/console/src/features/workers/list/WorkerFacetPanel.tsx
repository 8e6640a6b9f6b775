import { useLingui } from '@lingui/react/macro'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { FacetColumn } from '../../../ui/table/FacetColumn.tsx'
import { hasFilters } from './list-filter.ts'
import type { WorkerList } from './use-worker-list.ts'
import { WorkerFacets } from './WorkerFacets.tsx'

/** The facets of the list, once the server has counted them. */
export function WorkerFacetPanel(props: { list: WorkerList }) {
  const { t } = useLingui()
  const { address, facets, go, search, total } = props.list
  return (
    <FacetColumn rows={total} isNarrowed={search !== '' || hasFilters(address)}>
      {facets === undefined ? (
        <LoadingRows label={t`Menghitung filter`} rows={10} rowHeight={32} />
      ) : (
        <WorkerFacets facets={facets} address={address} onChange={(next) => go(next)} />
      )}
    </FacetColumn>
  )
}
