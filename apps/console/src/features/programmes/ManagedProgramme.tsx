import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useMay } from '../../session/viewer.ts'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { type ProgrammeDetail, ProgrammeQuery } from './programme.query.ts'

/** A programme as it stands, for who may change it; everybody else hears why it does not open. */
export function ManagedProgramme(props: { programmeId: string; children: (programme: ProgrammeDetail) => ReactNode }) {
  return useMay('PROGRAMME_MANAGE') ? <LoadedProgramme {...props} /> : <NoAccess />
}

function LoadedProgramme(props: { programmeId: string; children: (programme: ProgrammeDetail) => ReactNode }) {
  const { t } = useLingui()
  return (
    <RecordPage
      query={ProgrammeQuery}
      id={props.programmeId}
      recordOf={(data) => data.programme}
      fresh
      failure={<Trans>Program tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat program`, rows: 8 }}
    >
      {(programme) => (programme.mayManage ? props.children(programme) : <NoAccess />)}
    </RecordPage>
  )
}
