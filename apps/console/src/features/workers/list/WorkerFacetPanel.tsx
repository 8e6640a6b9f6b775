import { useLingui } from '@lingui/react/macro'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { FacetColumn } from '../../../ui/table/FacetColumn.tsx'
import type { WorkerList } from './use-worker-list.ts'
import { WorkerFacets } from './WorkerFacets.tsx'

/** The facets of the list, once the server has counted them. */
export function WorkerFacetPanel(props: { list: WorkerList; isFolded: boolean }) {
  const { t } = useLingui()
  const { address, facets, go } = props.list
  return (
    <FacetColumn isFolded={props.isFolded}>
      {facets === undefined ? (
        <LoadingRows label={t`Menghitung filter`} rows={10} rowHeight={32} />
      ) : (
        <WorkerFacets facets={facets} address={address} onChange={(next) => go(next)} />
      )}
    </FacetColumn>
  )
}
