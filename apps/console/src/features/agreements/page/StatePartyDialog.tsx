import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../../ui/form/PaperField.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../../decrees/use-answers-to-check.ts'
import { StateAgreementPartyMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'
import { useAgreementAnswers, useNextAfterConfirming } from './use-agreement-answers.tsx'

/** The keeper stands for a party that has no account, or did not answer: with a proof, for all to read. */
export function StatePartyDialog(props: {
  readonly agreement: AgreementDetail
  readonly party: AgreementDetail['parties'][number]
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [proof, setProof] = useState<ChosenPaper | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isTried = attempt > 0
  const state = useOperation(StateAgreementPartyMutation)
  const { agreement, party } = props
  const next = useNextAfterConfirming(agreement, ({ id }) => id === party.id)
  const checked = useAnswersToCheck(useAgreementAnswers(agreement, next))
  const name = party.name
  const submit = async () => {
    setAttempt(attempt + 1)
    if (!checked.check() || proof === null || agreement.signing === null) return
    const success = await state.run({
      input: {
        agreementId: agreement.id,
        signingId: agreement.signing.id,
        partyId: party.id,
        fileId: proof.id,
        reason,
      },
    })
    if (success !== null) props.onDone(t`Pernyataan dicatat.`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Nyatakan dengan bukti`}
      confirm={<Trans>Nyatakan</Trans>}
      attempt={attempt}
      busy={state.busy}
      problem={state.problem}
      onSubmit={submit}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          Instansi Anda menyatakan bahwa {name} menandatangani naskah ini. Pernyataan dan buktinya dibaca semua pihak
          dan tidak dapat diubah.
        </Trans>
      </p>
      <PaperField
        label={<Trans>Bukti</Trans>}
        value={proof}
        onChange={setProof}
        error={fieldProblem(isTried && proof === null ? t`Unggah buktinya.` : state.errorOf('fileId'))}
      />
      <Textarea
        label={<Trans>Apa buktinya, dan mengapa pihak ini tidak mengonfirmasi sendiri</Trans>}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(state.errorOf('reason'))}
      />
    </FormDialog>
  )
}
