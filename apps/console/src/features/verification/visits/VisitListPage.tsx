import { Trans, useLingui } from '@lingui/react/macro'
import { IconMapPin } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { ListControls } from '../../../ui/table/ListControls.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SelectionBar } from '../../../ui/table/SelectionBar.tsx'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { useSelection } from '../../../ui/table/use-selection.ts'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { ListViews } from '../../saved-views/ListViews.tsx'
import { CheckAnswerBadge, VisitStandingBadge } from '../CheckBadges.tsx'
import { CheckTaskListQuery, type CheckTaskRow } from '../check.query.ts'
import { readVisitListAddress, type VisitListAddress } from '../check-address.ts'
import { PartLinks } from '../PartLinks.tsx'
import { GiveVisits } from './GiveVisits.tsx'
import { HandleVisits } from './HandleVisits.tsx'
import { VisitFilter } from './VisitFilter.tsx'

const visitsOnPage = 25

export function VisitListPage() {
  const mayUpdate = useMay('WORKER_UPDATE')
  return useMay('WORKER_VERIFY') || mayUpdate ? <VisitListScreen /> : <NoAccess />
}

/** Who is to be visited by whom until when. */
function VisitListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const navigate = useNavigate()
  const address = readVisitListAddress({ ...useSearch({ from: '/app/verifikasi' }) })
  const list = useConnection(
    CheckTaskListQuery,
    {
      filter: {
        mine: address.milik === 'saya',
        assigneeId: address.petugas ?? null,
        areaCode: address.wilayah ?? null,
        dueUntil: address.sampai ?? null,
        standings: (address.keadaan?.split(',') ?? ['LATE', 'OPEN']) as CheckTaskRow['standing'][],
      },
      ...pageOfAddress(address, visitsOnPage),
    },
    (data) => data.checkTasks,
  )
  const { data, rows: visits, refetch: retry } = list
  const total = data?.checkTasks.totalCount ?? 0
  const selection = useSelection(
    JSON.stringify(address),
    visits.map(({ id }) => id),
    visits.length,
  )
  const mayManage = data?.checkTasks.mayManage ?? false
  const open = address.keadaan === undefined || address.keadaan === 'LATE'
  const { milik: _whose, keadaan: _standing, sesudah: _after, sebelum: _before, ...filter } = address
  const { petugas: _officer, ...filterOfMine } = filter
  const parts: readonly { readonly search: VisitListAddress; readonly label: string }[] = [
    { search: filter, label: t`Belum dikunjungi` },
    { search: { milik: 'saya', ...filterOfMine }, label: t`Tugas saya` },
    { search: { keadaan: 'LATE', ...filter }, label: t`Terlambat` },
    { search: { keadaan: 'DONE', ...filter }, label: t`Sudah dikunjungi` },
    { search: { keadaan: 'CANCELLED', ...filter }, label: t`Dibatalkan` },
  ]
  const isFiltered = Object.keys(filter).length > 0
  const chosen = selection.chosen.kind === 'ROWS' ? [...selection.chosen.ids] : visits.map(({ id }) => id)
  return (
    <>
      <PageHeader
        title={t`Verifikasi`}
        count={data === undefined ? undefined : number(total)}
        context={<Trans>Siapa yang perlu ditemui, oleh siapa, dan sampai kapan.</Trans>}
        actions={mayManage && <GiveVisits onGiven={retry} />}
      />
      <ListControls>
        <ListViews
          list="VISITS"
          address={{ ...address }}
          read={(state) => ({ ...readVisitListAddress(state) })}
          everything={{}}
          onOpen={(view) => void navigate({ to: '/verifikasi', search: view })}
        />
        <PartLinks to="/verifikasi" parts={parts} address={address} />
        <VisitFilter address={address} mayManage={mayManage} />
      </ListControls>
      <Card flush>
        <ConnectionPage
          name="visit-list"
          list={list}
          loading={{ label: t`Memuat daftar kunjungan`, rows: 5 }}
          noMatch={
            isFiltered && (
              <NoMatch
                title={<Trans>Tidak ada kunjungan yang cocok</Trans>}
                onClear={() => void navigate({ to: '/verifikasi' })}
              />
            )
          }
          empty={
            <NothingYet icon={IconMapPin} title={<Trans>Tidak ada kunjungan di sini</Trans>}>
              <Trans>Beri tugas kunjungan kepada petugas untuk calon yang perlu ditemui.</Trans>
            </NothingYet>
          }
        >
          {(visits) => (
            <>
              {mayManage && open && (
                <SelectionBar
                  selection={selection}
                  total={visits.length}
                  actions={
                    <HandleVisits
                      taskIds={chosen}
                      workerIds={visits.flatMap(({ id, person }) =>
                        person !== null && chosen.includes(id) ? [person.id] : [],
                      )}
                      onDone={() => {
                        selection.clear()
                        retry()
                      }}
                    />
                  }
                />
              )}
              <VisitTable visits={visits} selection={mayManage && open ? selection : undefined} />
            </>
          )}
        </ConnectionPage>
      </Card>
    </>
  )
}

function VisitTable(props: {
  visits: readonly CheckTaskRow[]
  selection: ReturnType<typeof useSelection> | undefined
}) {
  const { t } = useLingui()
  const { day } = useFormats()
  const nameOf = (task: CheckTaskRow) => task.person?.name ?? t`Orang ini`
  const columns: readonly Column<CheckTaskRow>[] = [
    {
      id: 'name',
      header: <Trans>Nama</Trans>,
      onPhone: 'HEAD',
      cell: (task) => (
        <Link to="/verifikasi/$taskId" params={{ taskId: task.id }}>
          {nameOf(task)}
        </Link>
      ),
    },
    {
      id: 'standing',
      header: <Trans>Keadaan</Trans>,
      cell: (task) => (
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
          {task.result === null ? (
            <VisitStandingBadge standing={task.standing} />
          ) : (
            <CheckAnswerBadge answer={task.result.answer} />
          )}
          {task.synthetic && <SyntheticBadge />}
        </span>
      ),
    },
    {
      id: 'where',
      header: <Trans>Desa, kecamatan</Trans>,
      cell: ({ person }) => person && `${person.village.name}, ${person.district.name}`,
    },
    {
      id: 'officer',
      header: <Trans>Petugas</Trans>,
      cell: (task) => (
        <>
          {task.assignee.name}{' '}
          {!task.assigneeActive && (
            <Badge tone="bad">
              <Trans>bukan anggota lagi</Trans>
            </Badge>
          )}
        </>
      ),
    },
    { id: 'due', header: <Trans>Paling lambat</Trans>, cell: (task) => day(task.dueOn) },
  ]
  return (
    <DataTable
      label={t`Daftar kunjungan`}
      columns={columns}
      rows={props.visits}
      idOf={({ id }) => id}
      nameOf={nameOf}
      selection={props.selection}
    />
  )
}
