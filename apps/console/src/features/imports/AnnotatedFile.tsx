import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useFollowedJob } from '../jobs/use-followed-job.ts'
import type { ImportView } from './import.query.ts'
import { PrepareImportFileMutation } from './repair/repair.query.ts'

/** The office's own file with what was repaired in its cells and a reason in each that is at fault; made anew after repairs, when it is asked for. */
export function AnnotatedFile(props: { of: ImportView; onChanged: () => void }) {
  const { annotatedFile, issueCounts, job, repairs, excludedCount } = props.of
  const [jobId, setJobId] = useState<string | null>(null)
  const [preparing, prepare] = useMutation(PrepareImportFileMutation)
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
    const { data } = await prepare({ input: { importId: props.of.id } })
    const answer = data?.prepareImportFile
    if (answer?.__typename === 'PrepareImportFileSuccess') setJobId(answer.data.id)
  }
  return (
    <Button
      variant="default"
      loading={preparing.fetching}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => void submit()}
    >
      <Trans>Susun berkas beserta perbaikan</Trans>
    </Button>
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
