import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Card } from '../../ui/Card.tsx'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { JobControls } from '../jobs/JobControls.tsx'
import { JobProgressCard } from '../jobs/JobProgressCard.tsx'
import { isUnderWay } from '../jobs/job.query.ts'
import { useFollowedJob } from '../jobs/use-followed-job.ts'
import { ImportFrame } from './ImportFrame.tsx'
import type { ImportView } from './import.query.ts'

const lookEveryMs = 1500

/** The file is being read, or the people saved: how far, and that nobody must wait here. */
export function ImportWork(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { of: importFile } = props
  const reverting = importFile.state === 'REVERTING'
  const saving = importFile.state === 'COMMITTING'
  return (
    <ImportFrame
      of={importFile}
      step={reverting ? null : saving ? 'SAVE' : 'CHECK'}
      title={
        reverting
          ? t`Membatalkan impor ${importFile.fileName}`
          : saving
            ? t`Menyimpan ke registri`
            : t`Memeriksa ${importFile.fileName}`
      }
      context={
        reverting ? (
          <Trans>Semua kembali bersamaan di akhir, atau tidak sama sekali.</Trans>
        ) : saving ? (
          <Trans>Semua tersimpan bersamaan di akhir, atau tidak sama sekali.</Trans>
        ) : (
          <Trans>Belum ada yang tersimpan di registri.</Trans>
        )
      }
    >
      <Card>
        {importFile.job === null ? (
          <LoadingRows label={t`Menunggu giliran`} rows={2} />
        ) : (
          <FollowedJob jobId={importFile.job.id} onChanged={props.onChanged} />
        )}
      </Card>
    </ImportFrame>
  )
}

function FollowedJob(props: { jobId: string; onChanged: () => void }) {
  const { t } = useLingui()
  const { job, refresh } = useFollowedJob(props.jobId, props.onChanged)
  const step = job?.step
  const unseen = job == null
  const ended = job != null && !isUnderWay(job)
  const { onChanged } = props
  useEffect(() => {
    // So quick that nobody saw it run, or asked for in vain on a bad line: then nothing else tells that the import has gone on.
    if (!unseen && !ended) return
    const timer = setInterval(() => {
      if (unseen) refresh()
      onChanged()
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [unseen, ended, refresh, onChanged])
  useEffect(() => {
    // Once the file is read, only its copy with reasons is still being written: the rows can be seen already.
    if (step === 'ANNOTATING') onChanged()
  }, [step, onChanged])
  const refusal = useRefusal()
  if (!job) return <LoadingRows label={t`Memuat kemajuan`} rows={2} />
  return (
    <>
      <JobProgressCard job={job} />
      <ProblemAlert problem={refusal.problem} />
      <div style={{ marginTop: 12 }}>
        <JobControls
          job={job}
          refusal={refusal}
          onChanged={() => {
            refresh()
            props.onChanged()
          }}
        />
      </div>
    </>
  )
}
