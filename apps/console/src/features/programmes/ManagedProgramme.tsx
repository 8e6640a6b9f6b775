import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { type ProgrammeDetail, ProgrammeQuery } from './programme.query.ts'

/** A programme as it stands, for who may change it; everybody else hears why it does not open. */
export function ManagedProgramme(props: { programmeId: string; children: (programme: ProgrammeDetail) => ReactNode }) {
  const { t } = useLingui()
  return (
    <RecordPage
      may="PROGRAMME_MANAGE"
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
