import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { type CohortObjection, DecideObjectionMutation } from '../cohort.query.ts'

/** A decision stands for good; its effect on the list is said before. */
export function DecideDialog(props: { objection: CohortObjection; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { objection } = props
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [deciding, decide] = useMutation(DecideObjectionMutation)
  const act = async () => {
    if (choice === '') return
    setProblem(null)
    const { data, error } = await decide({
      input: { objectionId: objection.id, upheld: choice === 'UPHELD', reason },
    })
    const outcome = data?.decideObjection
    if (outcome?.__typename !== 'DecideObjectionSuccess') return setProblem(outcome ?? error ?? null)
    props.onDone()
  }
  const takesOut = objection.workerId !== null && objection.kind !== 'MISSING'
  return (
    <FormDialog
      opened
      title={<Trans>Putuskan keberatan</Trans>}
      confirm={<Trans>Simpan putusan</Trans>}
      busy={deciding.fetching}
      problem={problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>{objection.text}</p>
      <Radio.Group label={<Trans>Putusan</Trans>} value={choice} onChange={setChoice}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="UPHELD"
            label={takesOut ? t`Benar: dikeluarkan, digantikan cadangan berikutnya` : t`Benar: dicatat, daftar tetap`}
          />
          <Radio value="REFUSED" label={t`Tidak terbukti: daftar tetap`} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={<Trans>Alasan putusan, tanpa NIK</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
