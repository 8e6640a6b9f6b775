import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { JobControls } from './JobControls.tsx'
import { JobProgressCard } from './JobProgressCard.tsx'
import type { Job } from './job.query.ts'
import { jobKindWords } from './job-words.ts'
import classes from './RunningJob.module.css'

export function RunningJob(props: { job: Job; onChanged: () => void }) {
  const { i18n } = useLingui()
  const { job } = props
  const refusal = useRefusal()
  return (
    <article className={classes.job}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          <Link to="/latar/$jobId" params={{ jobId: job.id }}>
            {i18n._(jobKindWords[job.kind])}
          </Link>
        </h3>
        <span className={classes.by}>{job.createdBy?.name}</span>
        <JobControls job={job} onChanged={props.onChanged} refusal={refusal} />
      </div>
      <JobProgressCard job={job} />
      <ProblemAlert problem={refusal.problem} />
    </article>
  )
}
