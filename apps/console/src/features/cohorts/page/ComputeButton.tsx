import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Stack } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
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
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [starting, start] = useMutation(ComputeCohortMutation)
  const succeeded = useCallback(() => {
    setJobId(null)
    onDone()
  }, [onDone])
  const compute = async () => {
    setProblem(null)
    const answer = await start({
      input: {
        cohortId: cohort.id,
        expectedVersion: cohort.version,
        idempotencyKey: crypto.randomUUID(),
        withoutCovered: props.without?.covered === true,
        withoutAnswered: props.without?.answered === true,
      },
    })
    const outcome = answer.data?.computeCohort
    if (outcome?.__typename !== 'ComputeCohortSuccess') return setProblem(outcome ?? answer.error ?? null)
    setJobId(outcome.data.id)
  }
  return (
    <>
      <Button
        variant={cohort.computedAt === null || cohort.changedSince.length > 0 ? 'filled' : 'default'}
        leftSection={<IconCalculator size={18} aria-hidden />}
        loading={starting.fetching}
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
        opened={jobId !== null || problem !== null}
        onClose={() => {
          setJobId(null)
          setProblem(null)
        }}
        title={<Trans>Menghitung kohort</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <ProblemAlert problem={problem} />
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
