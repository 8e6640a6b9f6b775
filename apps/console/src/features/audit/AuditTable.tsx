import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useViewer } from '../../session/viewer.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import classes from './AuditTable.module.css'
import type { AuditEvent } from './audit.query.ts'
import { type AuditAddress, hasFilters, leavesRoutineOut } from './audit-address.ts'
import { useAuditColumns } from './audit-columns.tsx'
import type { AuditList } from './use-audit-list.ts'
import { useStandingFilters } from './use-standing-filters.ts'

export function AuditTable(props: { list: AuditList; onOpen: (event: AuditEvent) => void }) {
  return (
    <section className={classes.card}>
      <Content {...props} />
    </section>
  )
}

function Content(props: { list: AuditList; onOpen: (event: AuditEvent) => void }) {
  const { t } = useLingui()
  const { address, events, go, list, pageInfo, refetch } = props.list
  const columns = useAuditColumns(props.onOpen)
  const standing = useStandingFilters(address)
  if (!events)
    return (
      <QueryStates
        error={list.error}
        onRetry={refetch}
        failure={<Trans>Catatan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat catatan audit…`} rows={12} />}
      />
    )
  if (events.length === 0 && hasFilters(address)) {
    return (
      <>
        <NoMatch title={<Trans>Tidak ada catatan yang cocok</Trans>} onClear={() => go({})}>
          <Trans>Yang mempersempit: {standing.join('; ')}.</Trans>
        </NoMatch>
        <LeftOut address={address} />
      </>
    )
  }
  if (events.length === 0) {
    return (
      <NothingYet icon={IconHistory} title={<Trans>Belum ada catatan</Trans>}>
        <Trans>Setiap masuk, perubahan, pembukaan NIK, dan ekspor akan tercatat di sini.</Trans>
      </NothingYet>
    )
  }
  return (
    <>
      <DataTable
        label={t`Catatan audit`}
        columns={columns}
        rows={events}
        idOf={({ id }) => id}
        nameOf={({ action }) => action}
        refreshing={list.stale || list.fetching}
      />
      <LeftOut address={address} />
      {pageInfo && <OlderNewer page={pageInfo} />}
    </>
  )
}

/** What a log leaves out unless somebody asks for it, and the way to it: also below an empty answer. */
function LeftOut({ address }: { address: AuditAddress }) {
  const { demo } = useViewer()
  return (
    <>
      {leavesRoutineOut(address) && address.tanya === undefined && (
        <p className={`${classes.note} not-on-paper`}>
          <Trans>
            Tanpa catatan masuk dan keluar.{' '}
            <Link to={'/audit' as string} search={{ tindakan: 'SIGNED_IN' }}>
              Siapa masuk
            </Link>
          </Trans>
        </p>
      )}
      {demo && leavesRoutineOut(address) && (
        <p className={`${classes.note} not-on-paper`}>
          <Trans>
            Tanpa catatan pemuatan data demo.{' '}
            <Link to={'/audit' as string} search={{ tindakan: 'DEMO_LOADED' }}>
              Tampilkan
            </Link>
          </Trans>
        </p>
      )}
    </>
  )
}
