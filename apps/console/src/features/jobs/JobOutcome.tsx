import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { isPiecewise } from '@payung/domain/access/job-kind'
import { IconAlertCircle, IconCircleMinus } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { JobProgressCard } from './JobProgressCard.tsx'
import { isUnderWay, type Job } from './job.query.ts'
import { countsOf } from './job-words.ts'

/** Where a job stands: how far, or how it ended and what it did. */
export function JobOutcome(props: { job: Job }) {
  const { i18n } = useLingui()
  const { moment, number } = useFormats()
  const { message } = useServerWords()
  const { job } = props
  const counts = countsOf(job.result)
  return (
    <>
      {isUnderWay(job) && (
        <Card title={<Trans>Kemajuan</Trans>}>
          <JobProgressCard job={job} />
        </Card>
      )}
      {job.state === 'FAILED' && (
        <Notice tone="bad" icon={IconAlertCircle}>
          {job.errorMessage ? (
            message({ message: job.errorMessage, messageEn: job.errorMessageEn ?? job.errorMessage })
          ) : (
            <Trans>Pekerjaan ini gagal; tidak ada yang tersimpan. Ulangi, atau hubungi administrator Anda.</Trans>
          )}
        </Notice>
      )}
      {job.state === 'CANCELLED' && (
        <Notice tone="mute" icon={IconCircleMinus}>
          {isPiecewise(job.kind) ? (
            <Trans>Dihentikan. Yang sudah dikerjakan sebelumnya tetap tersimpan; selebihnya tidak disentuh.</Trans>
          ) : (
            <Trans>Dibatalkan; tidak ada yang tersimpan.</Trans>
          )}
        </Notice>
      )}
      {job.state === 'SUCCEEDED' && counts.length > 0 && (
        <Card title={<Trans>Hasil</Trans>}>
          <FactList facts={counts.map(([words, count]) => [i18n._(words), number(count)])} />
        </Card>
      )}
      <Card title={<Trans>Tentang pekerjaan ini</Trans>}>
        <Stack gap="md">
          <FactList
            facts={[
              [<Trans key="by">Diminta oleh</Trans>, job.createdBy?.name],
              [<Trans key="at">Diminta pada</Trans>, moment(job.createdAt)],
              [<Trans key="from">Mulai</Trans>, job.startedAt && moment(job.startedAt)],
              [<Trans key="until">Berakhir</Trans>, job.finishedAt && moment(job.finishedAt)],
            ]}
          />
          {job.importId && (
            <div>
              <ButtonLink to={`/impor/${job.importId}` as string} variant="default">
                <Trans>Buka impor</Trans>
              </ButtonLink>
            </div>
          )}
        </Stack>
      </Card>
    </>
  )
}
