import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { type CohortObjection, DecideObjectionMutation, ProposeAdditionMutation } from '../cohort.query.ts'
import { MissingPersonField } from './MissingPersonField.tsx'

const PROPOSE = 'PROPOSE'

/**
 * A decision stands for good; its effect on the list is said before. Who is missing comes in by two: one officer proposes the
 * person, another confirms.
 */
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
  const refusal = useRefusal()
  const isMissing = objection.kind === 'MISSING'
  const decide = useOperation(DecideObjectionMutation, { refusal })
  const propose = useOperation(ProposeAdditionMutation, { refusal })
  const confirmed = objection.additions.find((addition) => !addition.isMine && addition.workerId === choice)
  const isProposal = choice === PROPOSE
  const act = async () => {
    if (choice === '') return
    const objectionId = objection.id
    if (isProposal) {
      if ((await propose.run({ input: { objectionId, workerId, reason } })) === null) return
      return props.onDone()
    }
    const named = confirmed?.workerId ?? (isMissing && workerId !== '' ? workerId : null)
    const upheld = choice === 'UPHELD' || confirmed !== undefined
    if ((await decide.run({ input: { objectionId, upheld, reason, workerId: named } })) === null) return
    props.onDone()
  }
  const takesOut = objection.workerId !== null && !isMissing
  return (
    <FormDialog
      opened
      title={<Trans>Putuskan keberatan</Trans>}
      confirm={isProposal ? <Trans>Usulkan</Trans> : <Trans>Simpan putusan</Trans>}
      busy={decide.busy || propose.busy}
      problem={refusal.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>{objection.text}</p>
      {isMissing && confirmed === undefined && (
        <MissingPersonField
          cohortId={props.cohortId}
          workerId={workerId}
          onChange={setWorkerId}
          error={refusal.errorOf('workerId')}
        />
      )}
      <Radio.Group label={<Trans>Putusan</Trans>} value={choice} onChange={setChoice}>
        <Stack gap="xs" mt={4}>
          {isMissing ? (
            <>
              {objection.additions
                .filter(({ isMine }) => !isMine)
                .map((addition) => (
                  <Radio
                    key={addition.workerId}
                    value={addition.workerId}
                    disabled={addition.onePersonRefusal !== null}
                    label={t`Benar: sahkan ${addition.workerName ?? t`orang yang diusulkan`} masuk ke daftar`}
                    description={`${addition.proposedBy?.name ?? ''}: ${addition.reason}`}
                  />
                ))}
              <OnePersonNotice
                refusal={objection.additions.find((addition) => addition.onePersonRefusal)?.onePersonRefusal ?? null}
              />
              <Radio value={PROPOSE} label={t`Benar: usulkan masuk ke daftar, petugas lain yang mengesahkan`} />
            </>
          ) : (
            <Radio
              value="UPHELD"
              label={takesOut ? t`Benar: dikeluarkan, digantikan cadangan berikutnya` : t`Benar: dicatat, daftar tetap`}
            />
          )}
          <Radio value="REFUSED" label={t`Tidak terbukti: daftar tetap`} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={<Trans>Alasan putusan, tanpa NIK</Trans>}
        description={
          choice === 'UPHELD' &&
          (objection.kind === 'DECEASED' || objection.kind === 'MOVED') && (
            <Trans>
              Alasan ini dibaca pengampu data, yang menerima usulan status. Jangan menulis nama pengirim keberatan.
            </Trans>
          )
        }
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(refusal.errorOf('reason'))}
      />
    </FormDialog>
  )
}
