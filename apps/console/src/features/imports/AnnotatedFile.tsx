import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useFollowedJob } from '../jobs/use-followed-job.ts'
import type { ImportView } from './import.query.ts'
import { PrepareImportFileMutation } from './repair/repair.query.ts'

/** The office's own file with what was repaired in its cells and a reason in each that is at fault; made anew after repairs, when it is asked for. */
export function AnnotatedFile(props: { of: ImportView; onChanged: () => void }) {
  const { annotatedFile, issueCounts, job, repairs, excludedCount } = props.of
  const [jobId, setJobId] = useState<string | null>(null)
  const prepare = useOperation(PrepareImportFileMutation)
  if (annotatedFile !== null) {
    return (
      <Button
        component="a"
        href={annotatedFile.href}
        download={annotatedFile.name}
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        <Trans>Unduh berkas beserta alasan</Trans>
      </Button>
    )
  }
  const onChanged = () => {
    setJobId(null)
    props.onChanged()
  }
  if (jobId !== null) return <OnItsWay jobId={jobId} onChanged={onChanged} />
  if (job !== null && (job.state === 'WAITING' || job.state === 'RUNNING') && issueCounts.length > 0)
    return <OnItsWay jobId={job.id} onChanged={onChanged} />
  if (issueCounts.length === 0 && repairs.repairedRows === 0 && excludedCount === 0) return null
  const submit = async () => {
    const success = await prepare.run({ input: { importId: props.of.id } })
    if (success !== null) setJobId(success.data.id)
  }
  return (
    <>
      <Button
        variant="default"
        loading={prepare.busy}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void submit()}
      >
        <Trans>Susun berkas beserta perbaikan</Trans>
      </Button>
      <ProblemAlert problem={prepare.problem} />
    </>
  )
}

function OnItsWay(props: { jobId: string; onChanged: () => void }) {
  useFollowedJob(props.jobId, props.onChanged)
  return (
    <Button variant="default" loading>
      <Trans>Menyusun berkas beserta alasan</Trans>
    </Button>
  )
}
