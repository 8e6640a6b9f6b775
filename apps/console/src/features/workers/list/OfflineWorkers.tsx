import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUserPlus, IconWifiOff } from '@tabler/icons-react'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { KeptPeopleList } from '../kept/KeptPeopleList.tsx'

/** The people of a village without a connection: by name, as the device has them. */
export function OfflineWorkers(props: { onRetry: () => void }) {
  const { t } = useLingui()
  const village = useViewer().scope.area?.name
  const mayRegister = useMay('WORKER_REGISTER')
  return (
    <>
      <PageHeader
        title={t`Pekerja`}
        context={<Trans>Warga {village} di perangkat ini. Pilih sebuah nama untuk melaporkan peristiwanya.</Trans>}
        actions={
          mayRegister && (
            <ButtonLink to="/pekerja/baru" leftSection={<IconUserPlus size={18} aria-hidden />}>
              <Trans>Daftarkan pekerja</Trans>
            </ButtonLink>
          )
        }
      />
      <div style={{ display: 'grid', gap: 12, maxWidth: 640 }}>
        <Notice
          tone="warn"
          icon={IconWifiOff}
          actions={
            <Button size="xs" variant="default" onClick={props.onRetry}>
              <Trans>Coba sambungkan</Trans>
            </Button>
          }
        >
          <b>
            <Trans>Sambungan terputus</Trans>
          </b>
        </Notice>
        <KeptPeopleList />
      </div>
    </>
  )
}
