import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Progress } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import classes from './FirstStepList.module.css'
import { firstStepsFor } from './first-steps.ts'
import { FirstWorkQuery } from './first-work.query.ts'
import type { HomeFigures } from './home.query.ts'
import { placeLink } from './list-link.ts'
import { useKeptSteps } from './use-kept-steps.ts'

/** The first days, step by step, for this role. It goes away once everything is done, or when asked to. */
export default function FirstStepList(props: { home: HomeFigures }) {
  const { i18n, t } = useLingui()
  const { permissions } = useViewer()
  const stepMemory = useKeptSteps()
  const [{ data }] = useQuery({ query: FirstWorkQuery, requestPolicy: 'cache-and-network' })
  const steps = firstStepsFor(permissions, {
    secondFactor: data?.viewer?.secondFactor === true,
    registered: props.home.total,
    queues: props.home.queues,
    ticked: stepMemory.ticked,
    done: data?.firstWork ?? [],
  })
  if (!data?.viewer || stepMemory.dismissed) return null
  const done = steps.filter((step) => step.done).length
  if (done === steps.length) return null
  return (
    <Card
      flush
      title={<Trans>Langkah pertama</Trans>}
      hint={
        <Trans>
          {done} dari {steps.length} selesai
        </Trans>
      }
      aside={
        <ActionIcon size={28} aria-label={t`Sembunyikan langkah pertama`} onClick={stepMemory.dismiss}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      }
    >
      <Progress
        className={classes.progress}
        value={(done / steps.length) * 100}
        size={4}
        radius={0}
        color="var(--primary)"
        aria-label={t`Langkah yang selesai`}
      />
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <Link
              {...placeLink(step.to)}
              className={classes.step}
              data-done={step.done || undefined}
              onClick={() => stepMemory.open(step)}
            >
              {step.done ? (
                <IconCircleCheckFilled size={18} aria-label={t`Selesai`} />
              ) : (
                <IconCircle size={18} aria-hidden />
              )}
              {i18n._(step.title)}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}
