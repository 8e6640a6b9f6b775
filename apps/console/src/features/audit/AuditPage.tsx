import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditQuestions } from './AuditQuestions.tsx'
import { AuditTable } from './AuditTable.tsx'
import type { AuditEvent } from './audit.query.ts'
import { EventPanel } from './EventPanel.tsx'
import { ExportAuditButton } from './ExportAuditButton.tsx'
import { useAuditList } from './use-audit-list.ts'

export function AuditPage() {
  return useMay('AUDIT_READ') ? (
    <AuditScreen />
  ) : (
    <NoAccess title={<Trans>Catatan audit untuk pemeriksa dan administrator</Trans>} />
  )
}

function AuditScreen() {
  const { t } = useLingui()
  const list = useAuditList()
  const [opened, setOpened] = useState<AuditEvent | null>(null)
  return (
    <>
      <PageHeader
        title={t`Catatan audit`}
        context={
          <Trans>Siapa mengerjakan apa dan kapan. Catatan tidak dapat diubah; tiap bagian disegel berantai.</Trans>
        }
        actions={<ExportAuditButton filter={list.filter} />}
      />
      <ListControls>
        <AuditQuestions list={list} />
        <AuditFilters list={list} />
      </ListControls>
      <AuditTable list={list} onOpen={setOpened} />
      <EventPanel
        event={opened}
        onClose={() => setOpened(null)}
        onNarrow={(address) => {
          setOpened(null)
          list.go(address)
        }}
      />
    </>
  )
}
