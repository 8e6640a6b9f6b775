import { Trans, useLingui } from '@lingui/react/macro'
import { UNSENT_STATES } from '@payung/domain/round/round-task-state'
import { IconChecks } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { isOffline } from '../../../ui/fault.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { Offline } from '../../../ui/states/Offline.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { StoredTaskCard } from '../OpenTaskCards.tsx'
import { type RoundTaskFilter, RoundTaskListQuery } from '../round.query.ts'
import type { TaskAddress } from '../task-address.ts'
import classes from './TaskListPage.module.css'
import { TaskTable } from './TaskTable.tsx'

const tasksOnPage = 25

export function TaskListPage() {
  const mayPropose = useMay('ROUND_PROPOSE')
  return useMay('PROGRAMME_READ') || mayPropose ? <TaskListScreen /> : <NoAccess />
}

/** What one is asked for, and what waits to be looked at. */
function TaskListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { scope } = useViewer()
  const mayDecide = useMay('ROUND_MANAGE') && scope.areaPrefix === '' && scope.agency === null
  const address = useSearch({ from: '/app/usulan' })
  const list = useConnection(
    RoundTaskListQuery,
    { filter: filterOf(address), ...pageOfAddress(address, tasksOnPage) },
    (data) => data.roundTasks,
  )
  const { data, error } = list
  const total = data === undefined ? undefined : number(data.roundTasks.totalCount)
  const parts: readonly { readonly need: TaskAddress['perlu'] | undefined; readonly label: string }[] = [
    { need: undefined, label: t`Semua` },
    { need: 'kirim', label: t`Menunggu dikirim` },
    ...(mayDecide ? [{ need: 'periksa' as const, label: t`Menunggu diperiksa` }] : []),
    // Among hundreds of villages nobody finds the fish market.
    ...(scope.areaPrefix === '' && scope.agency === null ? [{ need: 'lain' as const, label: t`Selain desa` }] : []),
  ]
  const header = (
    <PageHeader
      title={t`Usulan kami`}
      count={total}
      context={<Trans>Putaran yang meminta usulan dari Anda, atau menunggu Anda periksa</Trans>}
    />
  )
  if (!data && isOffline(error))
    return (
      <>
        {header}
        <StoredTaskCard />
        <Offline onRetry={list.refetch} />
      </>
    )
  return (
    <>
      {header}
      <nav className={classes.parts} aria-label={t`Bagian daftar`}>
        {parts.map(({ need, label }) => (
          <Link
            key={label}
            to="/usulan"
            search={need === undefined ? {} : { perlu: need }}
            aria-current={address.perlu === need ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Card flush>
        <ConnectionPage
          name="task-list"
          list={list}
          loading={{ label: t`Memuat daftar usulan`, rows: 5 }}
          empty={
            <NothingYet icon={IconChecks} title={<Trans>Tidak ada yang menunggu Anda</Trans>}>
              <Trans>Begitu sebuah putaran meminta usulan dari Anda, ia tampil di sini.</Trans>
            </NothingYet>
          }
        >
          {(tasks) => <TaskTable tasks={tasks} ofMany />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function filterOf({ perlu }: TaskAddress): RoundTaskFilter {
  if (perlu === 'periksa') return { askedByMe: true, standings: ['SENT'] }
  if (perlu === 'lain') return { askedOfMe: true, kinds: ['AGENCY', 'MARKET', 'PLATFORM', 'INSURER'] }
  return { askedOfMe: true, ...(perlu === 'kirim' ? { standings: [...UNSENT_STATES, 'LATE'] } : {}) }
}
