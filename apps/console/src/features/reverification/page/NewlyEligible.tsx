import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { StatusBadge } from '../../../ui/StatusBadge.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { ListExport } from '../../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { listSource } from '../../../ui/table/use-connection.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import {
  NewlyEligibleQuery,
  ProposeNewlyEligibleMutation,
  type ReverificationDetail,
  staleReviews,
} from '../reverification.query.ts'
import { readReverificationAddress } from '../reverification-address.ts'
import classes from './ReverificationPage.module.css'

const peopleOnPage = 25

/** The reverse: who could be designated by now and is in no decree. They are proposed in a round, as everybody else is. */
export function NewlyEligible(props: { review: ReverificationDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { review } = props
  const search = useSearch({ from: '/app/verifikasi-ulang/$reverificationId' })
  const address = readReverificationAddress({ ...search })
  const [proposing, setProposing] = useState(false)
  const variables = { id: review.id, ...pageOfAddress(address, peopleOnPage) }
  const [{ data, error }, ask] = useQuery({
    query: NewlyEligibleQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const reverification = data?.reverification
  if (!reverification)
    return <QueryStates error={error} onRetry={retry} loading={<LoadingRows label={t`Memuat daftar`} rows={6} />} />
  const { newlyEligible, proposableTasks } = reverification
  const people = number(newlyEligible.totalCount)
  if (newlyEligible.totalCount === 0)
    return (
      <Card>
        <NothingYet icon={IconUserPlus} title={<Trans>Tidak ada yang baru memenuhi syarat</Trans>}>
          <Trans>
            Di sini muncul warga yang sejak keputusan ini terdata atau datanya berubah, memenuhi syarat program, dan
            belum ada dalam keputusan mana pun.
          </Trans>
        </NothingYet>
      </Card>
    )
  return (
    <Card
      flush
      title={<Trans>Yang baru memenuhi syarat</Trans>}
      hint={<Trans>{people} orang memenuhi syarat sejak keputusan ini dan belum ditetapkan</Trans>}
      aside={
        review.actions.includes('PROPOSE') &&
        (proposableTasks.length > 0 ? (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setProposing(true)}>
            <Trans>Usulkan semuanya</Trans>
          </Button>
        ) : (
          <span className={classes.dimmed}>
            <Trans>
              Untuk mengusulkan mereka, buka <Link to="/putaran">putaran usulan</Link> program ini.
            </Trans>
          </span>
        ))
      }
    >
      <PeopleTable people={newlyEligible.edges.map(({ node }) => node)} />
      <OlderNewer page={newlyEligible.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}>
        <ListExport
          name="newly-eligible"
          source={listSource(NewlyEligibleQuery, variables, (data) => data.reverification?.newlyEligible)}
        >
          {(people) => <PeopleTable people={people} />}
        </ListExport>
      </OlderNewer>
      {proposing && (
        <ProposeDialog
          reviewId={review.id}
          people={people}
          tasks={proposableTasks.map(({ id, label, round, quotaPeople, proposedPeople }) => ({
            id,
            label: `${round.name} · ${label}`,
            room: quotaPeople - proposedPeople,
          }))}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            retry()
          }}
        />
      )}
    </Card>
  )
}

type Eligible = NonNullable<ResultOf<typeof NewlyEligibleQuery>['reverification']>['newlyEligible']

function PeopleTable(props: { people: readonly Eligible['edges'][number]['node'][] }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { name: nameOf } = useServerWords()
  return (
    <DataTable
      label={t`Yang baru memenuhi syarat`}
      rows={props.people}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={[
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          cell: (worker) => (
            <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
              {worker.name}
            </Link>
          ),
        },
        { id: 'status', header: <Trans>Status</Trans>, cell: (worker) => <StatusBadge status={worker.status} /> },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: (worker) => worker.village.name },
        {
          id: 'occupation',
          header: <Trans>Pekerjaan</Trans>,
          onPhone: 'HIDDEN',
          cell: (worker) => (worker.occupation ? nameOf(worker.occupation) : '—'),
        },
        {
          id: 'since',
          header: <Trans>Terdata</Trans>,
          onPhone: 'HIDDEN',
          cell: (worker) => day(worker.registeredOn),
        },
        {
          id: 'decile',
          header: <Trans>Desil</Trans>,
          align: 'right',
          cell: (worker) => <PhoneLabel label={<Trans>Desil</Trans>}>{worker.welfareDecile ?? '—'}</PhoneLabel>,
        },
      ]}
    />
  )
}

function ProposeDialog(props: {
  reviewId: string
  people: string
  tasks: readonly { readonly id: string; readonly label: string; readonly room: number }[]
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [taskId, setTaskId] = useState(props.tasks[0]?.id ?? '')
  const propose = useOperation(ProposeNewlyEligibleMutation, {
    context: staleReviews,
    notice: t`Mereka diusulkan. Lanjutkan pada putarannya.`,
  })
  const act = async () => {
    if ((await propose.run({ input: { reverificationId: props.reviewId, taskId } })) === null) return
    props.onDone()
  }
  return (
    <FormDialog
      title={<Trans>Usulkan yang baru memenuhi syarat</Trans>}
      confirm={<Trans>Usulkan semuanya</Trans>}
      busy={propose.busy}
      problem={propose.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Dari {props.people} orang, yang tinggal di wilayah pengusul dan belum dijawab menjadi calon pada putaran itu,
          lalu diverifikasi seperti calon lain.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Putaran dan pengusul</Trans>}
        data={props.tasks.map(({ id, label, room }) => {
          const left = number(room)
          return { value: id, label: t`${label}, masih muat ${left}` }
        })}
        value={taskId}
        onChange={(event) => setTaskId(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
