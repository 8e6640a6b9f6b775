import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { type CohortDetail, WithdrawCohortMutation } from '../cohort.query.ts'

/** The public page goes down, and a later one has another address. */
export function WithdrawButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [withdrawing, withdraw] = useMutation(WithdrawCohortMutation)
  const act = async () => {
    setProblem(null)
    const { data, error } = await withdraw({ input: { cohortId: cohort.id, expectedVersion: cohort.version } })
    const outcome = data?.withdrawCohort
    if (outcome?.__typename !== 'WithdrawCohortSuccess') return setProblem(outcome ?? error ?? null)
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Tarik pengumuman</Trans>
      </Button>
      <FormDialog
        opened={isOpen}
        title={<Trans>Tarik pengumuman ini?</Trans>}
        confirm={<Trans>Ya, tarik</Trans>}
        busy={withdrawing.fetching}
        problem={problem}
        onClose={() => setOpen(false)}
        onSubmit={() => void act()}
      >
        <p style={{ margin: 0 }}>
          <Trans>
            Halaman publiknya hilang, dan kohort ini menjadi konsep lagi. Keberatan yang sudah diterima tetap tersimpan.
          </Trans>
        </p>
      </FormDialog>
    </>
  )
}
