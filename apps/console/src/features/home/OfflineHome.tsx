import { Trans } from '@lingui/react/macro'
import { IconMessagePlus, IconSend, IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Offline } from '../../ui/states/Offline.tsx'
import classes from './OfflineHome.module.css'

/** Offered only where the file is on this device: before the first page with a round was opened, there is no round here either. */
const StoredTaskCard = lazy(() =>
  withEveryWord(import('../rounds/OpenTaskCards.tsx')).then(
    ({ StoredTaskCard }) => ({ default: StoredTaskCard }),
    () => ({ default: () => null }),
  ),
)

/** Without a connection there are no figures; who registers people, or reports of them, goes on all the same. */
export function OfflineHome(props: { onRetry: () => void }) {
  const mayRegister = useMay('WORKER_REGISTER')
  const mayReport = useMay('LIFE_EVENT_REPORT')
  const mayPropose = useMay('ROUND_PROPOSE')
  const isVillage = useViewer().scope.area?.level === 'VILLAGE'
  return (
    <>
      {mayPropose && isVillage && (
        <div className={classes.round}>
          <Suspense>
            <StoredTaskCard />
          </Suspense>
        </div>
      )}
      <Offline onRetry={props.onRetry} />
      {mayRegister && (
        <div className={classes.ways}>
          <ButtonLink to="/pekerja/baru" size="lg" leftSection={<IconUserPlus size={22} aria-hidden />}>
            <Trans>Daftarkan orang</Trans>
          </ButtonLink>
          {mayReport && isVillage && (
            <ButtonLink to="/lapor" size="lg" variant="default" leftSection={<IconMessagePlus size={22} aria-hidden />}>
              <Trans>Laporkan peristiwa</Trans>
            </ButtonLink>
          )}
          <ButtonLink to="/kotak-keluar" size="lg" variant="default" leftSection={<IconSend size={22} aria-hidden />}>
            <Trans>Kotak keluar</Trans>
          </ButtonLink>
        </div>
      )}
    </>
  )
}
