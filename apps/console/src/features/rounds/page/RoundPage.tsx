import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { StatusBar } from '../../../ui/charts/StatusBar.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { ProgrammeStateBadge, SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { TaskTable } from '../list/TaskTable.tsx'
import { type RoundDetail, RoundQuery, RoundTaskListQuery } from '../round.query.ts'
import { standingLooks, standings } from '../round-words.ts'
import type { RoundAddress } from '../task-address.ts'
import { DistrictTiles } from './DistrictTiles.tsx'
import { EditRoundAction } from './EditRoundAction.tsx'
import { ExportRoundButton } from './ExportRoundButton.tsx'
import { OthersAction } from './OthersDialog.tsx'
import { partsOf } from './progress-parts.ts'
import { RemindAction } from './RemindAction.tsx'
import classes from './RoundPage.module.css'
import { RoundStages } from './RoundStages.tsx'
import { RoundStateActions } from './RoundStateActions.tsx'
import { VillagesAction } from './VillagesDialog.tsx'

const tasksOnPage = 25

export function RoundPage() {
  const { t } = useLingui()
  const { roundId } = useParams({ from: '/app/putaran/$roundId' })
  return (
    <RecordPage
      may="PROGRAMME_READ"
      query={RoundQuery}
      id={roundId}
      recordOf={(data) => data.round}
      loading={{ label: t`Memuat putaran`, rows: 8, rowHeight: 56 }}
    >
      {(round, reload) => <RoundScreen round={round} onChanged={reload} />}
    </RecordPage>
  )
}

/** How far everybody is who was asked: in one bar, by district, and one by one. */
function RoundScreen(props: { round: RoundDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { onChanged, round } = props
  const dueOn = day(round.dueOn)
  return (
    <>
      <PageHeader
        title={round.name}
        crumbs={[{ label: t`Putaran usulan`, link: { to: '/putaran' } }]}
        status={
          <>
            <ProgrammeStateBadge state={round.state} />
            {round.synthetic && <SyntheticBadge />}
          </>
        }
        context={<Trans>Paling lambat {dueOn}</Trans>}
        actions={
          <>
            <ExportRoundButton roundId={round.id} />
            <EditRoundAction round={round} onChanged={onChanged} />
            <VillagesAction round={round} onChanged={onChanged} />
            <OthersAction round={round} onChanged={onChanged} />
            <RoundStateActions round={round} onChanged={onChanged} />
          </>
        }
      />
      <RoundStages round={round} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ProgressCard round={round} />
          <Proposers round={round} />
        </div>
        <div className={classes.column}>
          <SummaryCard round={round} />
          {round.districts.length > 1 && <DistrictTiles round={round} />}
        </div>
      </div>
    </>
  )
}

function ProgressCard(props: { round: RoundDetail }) {
  const { i18n } = useI18n()
  const { round } = props
  return (
    <Card title={<Trans>Sejauh mana</Trans>} hint={<Trans>Tiap angka membuka pengusulnya</Trans>}>
      <StatusBar
        total={round.progress.asked}
        parts={partsOf(round.progress).map(({ standing, count }) => {
          const { icon: Drawn, tone, word } = standingLooks[standing]
          return {
            key: standing,
            tone,
            count,
            label: i18n._(word),
            icon: <Drawn size={16} aria-hidden />,
            link: { to: '/putaran/$roundId', params: { roundId: round.id }, search: { keadaan: standing } },
          }
        })}
      />
    </Card>
  )
}

function SummaryCard(props: { round: RoundDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { candidates, progress, programme } = props.round
  return (
    <Card title={<Trans>Hasilnya</Trans>}>
      <FactList
        facts={[
          [
            t`Untuk program`,
            programme && (
              <Link key="programme" to="/program/$programmeId" params={{ programmeId: programme.id }}>
                {programme.name}
              </Link>
            ),
          ],
          [t`Kuota orang`, number(progress.quotaPeople)],
          [t`Diusulkan, belum semua terkirim`, number(progress.proposedPeople)],
          [t`Calon terkirim`, number(candidates.candidates)],
          [t`Calon diterima`, number(candidates.accepted)],
          [t`Diusulkan lebih dari satu pihak`, number(candidates.shared)],
          [t`Keterangan`, props.round.note],
        ]}
      />
    </Card>
  )
}

function Proposers(props: { round: RoundDetail }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/putaran/$roundId' })
  const [{ data, error }, ask] = useQuery({
    query: RoundTaskListQuery,
    variables: { filter: filterOf(props.round.id, address), ...pageOfAddress(address, tasksOnPage) },
    requestPolicy: 'cache-and-network',
  })
  const tasks = data?.roundTasks.edges.map(({ node }) => node) ?? []
  const names = [
    ...(address.keadaan?.split(',') ?? []).flatMap((name) => {
      const standing = standings.find((candidate) => candidate === name)
      return standing === undefined ? [] : i18n._(standingLooks[standing].word)
    }),
    ...props.round.districts.flatMap(
      ({ district }) => (district?.code === address.wilayah ? district?.name : []) ?? [],
    ),
  ]
  const total = data === undefined ? '…' : number(data.roundTasks.totalCount)
  return (
    <Card
      flush
      title={names.length === 0 ? t`Pengusul (${total})` : `${names.join(', ')} (${total})`}
      aside={
        names.length > 0 ? (
          <Link to="/putaran/$roundId" params={{ roundId: props.round.id }} search={{}}>
            <Trans>Tampilkan semua</Trans>
          </Link>
        ) : (
          <RemindAction round={props.round} onReminded={() => ask({ requestPolicy: 'network-only' })} />
        )
      }
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        loading={<LoadingRows label={t`Memuat daftar pengusul`} rows={8} />}
        empty={
          tasks.length === 0 && (
            <NothingYet title={<Trans>Tidak ada pengusul pada bagian ini</Trans>}>
              <Trans>Pilih bagian lain, atau tampilkan semua.</Trans>
            </NothingYet>
          )
        }
      >
        {(data) => (
          <>
            <TaskTable tasks={tasks} />
            <OlderNewer page={data.roundTasks.pageInfo} />
          </>
        )}
      </QueryStates>
    </Card>
  )
}

function filterOf(roundId: string, { keadaan, wilayah }: RoundAddress) {
  return {
    roundId,
    ...(wilayah === undefined ? {} : { areaCode: wilayah }),
    standings: standings.filter((standing) => keadaan?.split(',').includes(standing)),
  }
}
