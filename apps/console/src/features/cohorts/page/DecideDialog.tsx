import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { type CohortObjection, DecideObjectionMutation } from '../cohort.query.ts'
import { MissingPersonField } from './MissingPersonField.tsx'

/** A decision stands for good; its effect on the list is said before. */
export function DecideDialog(props: {
  cohortId: string
  objection: CohortObjection
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { objection } = props
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const [workerId, setWorkerId] = useState('')
  const { problem, refuse, errorOf } = useRefusal()
  const isMissing = objection.kind === 'MISSING'
  const [deciding, decide] = useMutation(DecideObjectionMutation)
  const act = async () => {
    if (choice === '') return
    refuse(null)
    const { data, error } = await decide({
      input: {
        objectionId: objection.id,
        upheld: choice === 'UPHELD',
        reason,
        workerId: isMissing && workerId !== '' ? workerId : null,
      },
    })
    const outcome = data?.decideObjection
    if (outcome?.__typename !== 'DecideObjectionSuccess') return refuse(outcome ?? error ?? null)
    props.onDone()
  }
  const takesOut = objection.workerId !== null && !isMissing
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
      {isMissing && (
        <MissingPersonField
          cohortId={props.cohortId}
          workerId={workerId}
          onChange={setWorkerId}
          error={errorOf('workerId')}
        />
      )}
      <Radio.Group label={<Trans>Putusan</Trans>} value={choice} onChange={setChoice}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="UPHELD"
            label={
              takesOut
                ? t`Benar: dikeluarkan, digantikan cadangan berikutnya`
                : isMissing
                  ? t`Benar: dimasukkan ke daftar`
                  : t`Benar: dicatat, daftar tetap`
            }
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
        error={fieldProblem(errorOf('reason'))}
      />
    </FormDialog>
  )
}
