import { useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { ListViews, type ReadyView } from '../../saved-views/ListViews.tsx'
import { type ListAddress, readListAddress } from './list-address.ts'
import { filterOf } from './list-filter.ts'

const ViewCountQuery = graphql(`
  query ViewCount($filter: WorkerFilter) {
    workerFacets(filter: $filter) { total }
  }
`)

/** Lists of people that somebody keeps coming back to, as tabs with their counts. */
export function SavedViews(props: { address: ListAddress; onOpen: (address: ListAddress) => void }) {
  return (
    <ListViews
      list="WORKERS"
      address={{ ...props.address }}
      read={(state) => ({ ...readListAddress(state) })}
      everything={{}}
      ready={useReadyViews()}
      countOf={(address, isCurrent) => <ViewCount address={address} isCurrent={isCurrent} />}
      onOpen={props.onOpen}
    />
  )
}

/** Whoever was protected once and is not now; neither those who never were, nor the dead. */
const unprotected = 'GRACE,LAPSED,ENDED'

/** The people with whom one's own work begins: whose protection ends or has ended, for whoever reads contributions. */
function useReadyViews(): readonly ReadyView<Pick<ListAddress, 'antre' | 'perlindungan' | 'status'>>[] {
  const { t } = useLingui()
  const mayVerify = useMay('WORKER_VERIFY')
  const readsContributions = useMay('CONTRIBUTION_READ')
  const answers = useViewer().tenant.kind.startsWith('INSURER')
  return [
    ...(mayVerify ? [{ name: t`Menunggu verifikasi Anda`, address: { antre: 'saya' } }] : []),
    ...(answers ? [{ name: t`Menunggu jawaban Anda`, address: { antre: 'jawaban' } }] : []),
    ...(readsContributions
      ? [
          { name: t`Akan berakhir ≤ 90 hari`, address: { perlindungan: 'ENDING' } },
          { name: t`Tidak lagi terlindungi`, address: { perlindungan: unprotected } },
        ]
      : [
          { name: t`Calon`, address: { status: 'CANDIDATE' } },
          { name: t`Terverifikasi`, address: { status: 'VERIFIED' } },
        ]),
  ]
}

/** Whom a view shows, counted. */
function ViewCount(props: { address: ListAddress; isCurrent: boolean }) {
  const { number } = useFormats()
  const [{ data }] = useQuery({ query: ViewCountQuery, variables: { filter: filterOf(props.address) } })
  const count = data?.workerFacets.total
  return count === undefined ? null : <Badge tone={props.isCurrent ? 'river' : 'mute'}>{number(count)}</Badge>
}
