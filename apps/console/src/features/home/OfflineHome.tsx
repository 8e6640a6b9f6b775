import { Trans } from '@lingui/react/macro'
import { IconMessagePlus, IconSend, IconUserPlus } from '@tabler/icons-react'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Offline } from '../../ui/states/Offline.tsx'
import classes from './OfflineHome.module.css'

/** Without a connection there are no figures; who registers people, or reports of them, goes on all the same. */
export function OfflineHome(props: { onRetry: () => void }) {
  const mayRegister = useMay('WORKER_REGISTER')
  const mayReport = useMay('LIFE_EVENT_REPORT')
  const isVillage = useViewer().scope.area?.level === 'VILLAGE'
  return (
    <>
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
