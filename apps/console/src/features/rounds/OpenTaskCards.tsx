import { Trans, useLingui } from '@lingui/react/macro'
import { UNSENT_STATES } from '@payung/domain/round/round-task-state'
import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { recall } from '../../session/device-store.ts'
import { unsentStates } from '../../session/outbox.ts'
import { listRememberedAs } from '../../session/remembered-list.ts'
import { outboxOwner } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { isOffline } from '../../ui/fault.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './OpenTaskCards.module.css'
import { type OpenTask, OpenTasksQuery } from './open-tasks.query.ts'
import { StandingBadge } from './RoundBadges.tsx'
import { useAnswers } from './task/use-answers.ts'

const unsent = { askedOfMe: true, standings: [...UNSENT_STATES, 'LATE' as const] }

/** On a village's first page: each round that still waits for its answers, the nearest last day first. */
export default function OpenTaskCards() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: OpenTasksQuery,
    variables: { filter: unsent },
    requestPolicy: 'cache-and-network',
  })
  if (!data && isOffline(error)) return <StoredTaskCard />
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Putaran tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat putaran`} rows={1} rowHeight={140} />}
    >
      {({ roundTasks }) => (
        <div className={classes.tasks}>
          {roundTasks.edges
            .map(({ node }) => node)
            .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
            .map((task) => (
              <OpenTaskCard key={task.id} task={task} />
            ))}
        </div>
      )}
    </QueryStates>
  )
}

/** Without a connection: the round whose list lies on this device, for whoever put it there. */
export function StoredTaskCard() {
  const task = useStoredTask()
  if (task === null) return null
  return (
    <div className={classes.tasks}>
      <UnsentTaskCard task={task} />
    </div>
  )
}

function useStoredTask(): OpenTask | null {
  const owner = outboxOwner(useViewer())
  const [task, setTask] = useState<OpenTask | null>(null)
  useEffect(() => {
    let isShown = true
    recall(listRememberedAs).then(
      (list) => {
        const { owner: reader, task } = (list ?? {}) as { owner?: string; task?: OpenTask }
        if (isShown) setTask(reader === owner && task ? task : null)
      },
      () => {}, // a device that cannot be read has nothing to show
    )
    return () => {
      isShown = false
    }
  }, [owner])
  return task
}

/** Beside the numbers of the last connection, what was answered since. */
function UnsentTaskCard(props: { task: OpenTask }) {
  const { byWorker } = useAnswers(props.task.id)
  const unsent = [...byWorker.values()].filter(({ state }) => unsentStates.includes(state)).length
  return <OpenTaskCard task={props.task} unsent={unsent} />
}

function OpenTaskCard(props: { task: OpenTask; unsent?: number }) {
  const { day, number } = useFormats()
  const { task, unsent = 0 } = props
  const [proposed, quota, answered] = [task.proposedPeople, task.quotaPeople, task.answeredPeople].map(number)
  const missing = number(Math.max(0, task.quotaPeople - task.proposedPeople))
  return (
    <Card
      title={task.round.name}
      hint={<Trans>Diminta oleh {task.round.owner.shortName}</Trans>}
      aside={<StandingBadge standing={task.standing} />}
    >
      <div className={classes.words}>
        <p>
          <b>
            <Trans>Paling lambat {day(task.dueOn)}</Trans>
          </b>
        </p>
        <p>
          <Trans>
            {proposed} dari kuota {quota}, {answered} dijawab
          </Trans>
        </p>
        {task.proposedPeople < task.quotaPeople && (
          <small>
            <Trans>Kurang {missing} orang untuk memenuhi kuota.</Trans>
          </small>
        )}
        {unsent > 0 && (
          <small>
            <Trans>{number(unsent)} jawaban menunggu di perangkat ini, dan dikirim begitu tersambung.</Trans>
          </small>
        )}
      </div>
      <ButtonLink
        to="/usulan/$taskId"
        params={{ taskId: task.id }}
        size="lg"
        fullWidth
        rightSection={<IconArrowRight size={20} aria-hidden />}
      >
        {task.standing === 'NOT_BEGUN' && unsent === 0 ? (
          <Trans>Mulai menjawab</Trans>
        ) : (
          <Trans>Lanjutkan menjawab</Trans>
        )}
      </ButtonLink>
    </Card>
  )
}
