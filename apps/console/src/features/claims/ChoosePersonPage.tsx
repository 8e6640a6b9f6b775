import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { KeptPeopleList } from '../workers/kept/KeptPeopleList.tsx'
import { reportsForVillage } from '../workers/kept/village-people.ts'

/** Of whom a village reports something: chosen from the list on this device, with and without a connection. */
export function ChoosePersonPage() {
  return reportsForVillage(useViewer()) ? <ChoosePersonScreen /> : <NoAccess />
}

function ChoosePersonScreen() {
  const { t } = useLingui()
  const router = useRouter()
  useEffect(() => {
    // When it is needed the connection is gone.
    void router.preloadRoute({ to: '/pekerja/$workerId/lapor', params: { workerId: '-' } })
  }, [router])
  return (
    <>
      <PageHeader title={t`Laporkan peristiwa`} context={<Trans>Pilih warga yang mengalaminya</Trans>} />
      <KeptPeopleList />
    </>
  )
}
