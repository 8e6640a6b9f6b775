import { Trans, useLingui } from '@lingui/react/macro'
import { UNSENT_STATES } from '@payung/domain/round/round-task-state'
import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './OpenTaskCards.module.css'
import { type OpenTask, OpenTasksQuery } from './open-tasks.query.ts'
import { StandingBadge } from './RoundBadges.tsx'

const unsent = { askedOfMe: true, standings: [...UNSENT_STATES, 'LATE' as const] }

/** On a village's first page: each round that still waits for its answers, the nearest last day first. */
export default function OpenTaskCards() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: OpenTasksQuery,
    variables: { filter: unsent },
    requestPolicy: 'cache-and-network',
  })
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

function OpenTaskCard(props: { task: OpenTask }) {
  const { day, number } = useFormats()
  const { task } = props
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
      </div>
      <ButtonLink
        to="/usulan/$taskId"
        params={{ taskId: task.id }}
        size="lg"
        fullWidth
        rightSection={<IconArrowRight size={20} aria-hidden />}
      >
        {task.standing === 'NOT_BEGUN' ? <Trans>Mulai menjawab</Trans> : <Trans>Lanjutkan menjawab</Trans>}
      </ButtonLink>
    </Card>
  )
}
