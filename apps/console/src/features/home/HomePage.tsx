import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { useQuery } from 'urql'
import { withEveryWord } from '../../i18n/languages.ts'
import { useViewer } from '../../session/viewer.ts'
import { isOffline } from '../../ui/fault.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { Greeting } from './Greeting.tsx'
import { HomeQuery } from './home.query.ts'
import { type HomeKind, homeKindOf } from './home-kind.ts'
import { OfflineHome } from './OfflineHome.tsx'
import { VillageHead, VillageHome } from './VillageHome.tsx'

/** Who works in a village fetches neither map nor charts. */
const homes = {
  VILLAGE: VillageHome,
  GOVERNMENT: lazy(() => import('./GovernmentHome.tsx')),
  TREASURER: lazy(() => import('./TreasurerHome.tsx')),
  AUDITOR: lazy(() => withEveryWord(import('./AuditorHome.tsx'))),
  WITNESS: lazy(() => import('./WitnessHome.tsx')),
} satisfies Record<HomeKind, unknown>

/** The first page: what waits for me, and what is known about the people I answer for. */
export function HomePage() {
  const { t } = useLingui()
  const kind = homeKindOf(useViewer())
  const [{ data, error }, refetch] = useQuery({ query: HomeQuery, requestPolicy: 'cache-and-network' })
  const retry = () => refetch({ requestPolicy: 'network-only' })

  /** The heading stays the same while the rest loads, or cannot. */
  const head = kind === 'VILLAGE' ? <VillageHead /> : <Greeting />
  if (error && !data)
    return (
      <>
        {head}
        {isOffline(error) ? (
          <OfflineHome onRetry={retry} />
        ) : (
          <QueryStates
            error={error}
            onRetry={retry}
            failure={<Trans>Ringkasan tidak dapat dimuat</Trans>}
            loading={null}
          />
        )}
      </>
    )
  const waiting = (
    <>
      {head}
      <LoadingRows label={t`Memuat beranda`} rows={6} rowHeight={64} />
    </>
  )
  if (!data) return waiting
  const Home = homes[kind]
  return (
    <Suspense fallback={waiting}>
      <Home home={data.home} />
    </Suspense>
  )
}
