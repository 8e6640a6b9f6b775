import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMay } from '../../../session/viewer.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { ColumnMenu } from '../../../ui/table/ColumnMenu.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { DensitySwitch } from '../../../ui/table/DensitySwitch.tsx'
import { KeysetPager } from '../../../ui/table/KeysetPager.tsx'
import { SelectionBar } from '../../../ui/table/SelectionBar.tsx'
import { useSelection } from '../../../ui/table/use-selection.ts'
import { BulkActions } from './BulkActions.tsx'
import { EmptyList } from './EmptyList.tsx'
import { firstPage, writeQueue } from './list-filter.ts'
import { useListColumns } from './use-list-columns.ts'
import { rowsOnPage, type WorkerList } from './use-worker-list.ts'
import classes from './WorkerTable.module.css'
import { useColumnNames, useWorkerColumns } from './worker-columns.tsx'

export function WorkerTable(props: { list: WorkerList }) {
  const { t } = useLingui()
  const { address, go, list, question, refetch, total } = props.list
  const preference = useListColumns(address.kolom)
  const columns = useWorkerColumns(preference.shown, address.antre === undefined ? '' : writeQueue(address))
  const columnNames = useColumnNames()
  const mayChange = useMay('WORKER_BULK_UPDATE')
  const mayExport = useMay('WORKER_EXPORT')
  const mayVerify = useMay('WORKER_VERIFY')
  const page = list.data?.workers
  const rows = page?.edges.map(({ node }) => node) ?? []
  const selection = useSelection(
    JSON.stringify([question, address.sesudah, address.sebelum, address.urut]),
    rows.map(({ id }) => id),
    total ?? 0,
  )
  const [asOf] = useState(() => new Date().toISOString())

  if (!page)
    return (
      <section className={classes.card}>
        <QueryStates
          error={list.error}
          onRetry={refetch}
          asOf={asOf}
          failure={<Trans>Daftar tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat daftar pekerja…`} rows={12} />}
        />
      </section>
    )
  if (total === 0 || (total === undefined && rows.length === 0)) {
    return (
      <section className={classes.card}>
        <EmptyList list={props.list} />
      </section>
    )
  }
  const firstRow = Number(address.baris ?? 1)
  const chooseColumns = (shown: readonly string[] | undefined) => {
    const { kolom: _before, ...rest } = address
    preference.rememberColumns(shown)
    go(shown === undefined ? rest : { ...rest, kolom: shown.join(',') }, { replace: true })
  }
  const { endCursor, hasNextPage, hasPreviousPage, startCursor } = page.pageInfo
  return (
    <section className={classes.card}>
      <SelectionBar
        selection={selection}
        total={total ?? 0}
        actions={<BulkActions selection={selection} question={question} onDone={refetch} />}
      />
      {selection.count === 0 && (
        <div className={classes.tools}>
          <ColumnMenu
            columns={columnNames}
            shown={preference.shown}
            onChange={chooseColumns}
            onReset={() => chooseColumns(undefined)}
          />
          <DensitySwitch compact={preference.compact} onChange={preference.setCompact} />
        </div>
      )}
      <DataTable
        label={t`Daftar pekerja`}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        compact={preference.compact}
        refreshing={list.stale || list.fetching}
        selection={mayChange || mayVerify || mayExport ? selection : undefined}
      />
      <KeysetPager
        firstRow={firstRow}
        rowsOnPage={rows.length}
        total={total ?? null}
        note={<Trans>NIK disamarkan; membuka NIK meminta alasan dan dicatat</Trans>}
        onPrevious={
          hasPreviousPage && startCursor
            ? () =>
                go({
                  ...firstPage(address),
                  sebelum: startCursor,
                  baris: String(Math.max(1, firstRow - rowsOnPage)),
                })
            : null
        }
        onNext={
          hasNextPage && endCursor
            ? () => go({ ...firstPage(address), sesudah: endCursor, baris: String(firstRow + rows.length) })
            : null
        }
      />
    </section>
  )
}
