import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { JobStateBadge } from '../../ui/JobProgress.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import type { Job } from './job.query.ts'
import { countsOf, jobKindWords } from './job-words.ts'

/** Work that has ended, newest first, with its counts and its file as long as that is kept. */
export function PastJobs(props: { jobs: readonly Job[] }) {
  const { i18n, t } = useLingui()
  const { moment, number } = useFormats()
  const kindOf = (job: Job) => i18n._(jobKindWords[job.kind])
  const columns: readonly Column<Job>[] = [
    {
      id: 'kind',
      header: <Trans>Pekerjaan latar</Trans>,
      onPhone: 'HEAD',
      cell: (job) => (
        <Link to="/latar/$jobId" params={{ jobId: job.id }}>
          {kindOf(job)}
        </Link>
      ),
    },
    {
      id: 'state',
      header: <Trans>Keadaan</Trans>,
      cell: (job) => <JobStateBadge state={job.state} stalled={job.stalled} />,
    },
    {
      id: 'counts',
      header: <Trans>Hasil</Trans>,
      cell: (job) =>
        countsOf(job.result)
          .filter(([, count]) => count > 0)
          .map(([words, count]) => `${i18n._(words)} ${number(count)}`)
          .join(' · ') || '—',
    },
    { id: 'by', header: <Trans>Diminta oleh</Trans>, cell: (job) => job.createdBy?.name ?? '—' },
    { id: 'at', header: <Trans>Berakhir</Trans>, cell: (job) => moment(job.finishedAt ?? job.createdAt) },
    {
      id: 'file',
      header: <Trans context="one">Berkas</Trans>,
      cell: (job) =>
        job.resultFile ? (
          <a href={job.resultFile.href} download>
            {job.resultFile.name}
          </a>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <DataTable
      label={t`Pekerjaan yang sudah berakhir`}
      columns={columns}
      rows={props.jobs}
      idOf={({ id }) => id}
      nameOf={kindOf}
    />
  )
}
