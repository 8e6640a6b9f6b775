import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Stack } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type CohortDetail, ComputeCohortMutation } from '../cohort.query.ts'

/** Places people anew, as a job: the page may be closed meanwhile. */
export function ComputeButton(props: {
  cohort: CohortDetail
  onDone: () => void
  /** Who is left out, where somebody is. */
  without?: { readonly covered: boolean; readonly answered: boolean }
}) {
  const { t } = useLingui()
  const { cohort, onDone } = props
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(ComputeCohortMutation)
  const succeeded = useCallback(() => {
    setJobId(null)
    onDone()
  }, [onDone])
  const compute = async () => {
    const outcome = await start.run((idempotencyKey) => ({
      input: {
        cohortId: cohort.id,
        expectedVersion: cohort.version,
        idempotencyKey,
        withoutCovered: props.without?.covered === true,
        withoutAnswered: props.without?.answered === true,
      },
    }))
    if (outcome === null) return
    setJobId(outcome.data.id)
  }
  return (
    <>
      <Button
        variant={cohort.computedAt === null || cohort.changedSince.length > 0 ? 'filled' : 'default'}
        leftSection={<IconCalculator size={18} aria-hidden />}
        loading={start.busy}
        onClick={() => void compute()}
      >
        {props.without !== undefined ? (
          <Trans>Hitung ulang tanpa mereka</Trans>
        ) : cohort.computedAt === null ? (
          <Trans>Hitung</Trans>
        ) : (
          <Trans>Hitung ulang</Trans>
        )}
      </Button>
      <Modal
        opened={jobId !== null || start.problem !== null}
        onClose={() => {
          setJobId(null)
          start.refuse(null)
        }}
        title={<Trans>Menghitung kohort</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <ProblemAlert problem={start.problem} />
          {jobId !== null && (
            <>
              <JobProgress jobId={jobId} onSucceeded={succeeded} />
              <p style={{ margin: 0 }}>
                <Trans>Aman ditutup: pekerjaan ini berjalan terus, dan hasilnya muncul di halaman ini.</Trans>
              </p>
            </>
          )}
        </Stack>
      </Modal>
    </>
  )
}
