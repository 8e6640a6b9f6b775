import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../../ui/form/PaperField.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../../decrees/use-answers-to-check.ts'
import { SignAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'
import { useAgreementAnswers } from './use-agreement-answers.tsx'

export interface AgreementDialogProps {
  readonly agreement: AgreementDetail
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** What the signature answers for, then the paper that was signed. Its parties confirm it then, so it says so first. */
export function SignDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { day, number: written } = useFormats()
  const { today } = useViewer()
  const { agreement } = props
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const [paper, setPaper] = useState<ChosenPaper | null>(null)
  const [number, setNumber] = useState(agreement.number ?? '')
  const [attempt, setAttempt] = useState(0)
  const isTried = attempt > 0
  const checked = useAnswersToCheck(useAgreementAnswers(agreement, t`konfirmasi setiap pihak`))
  const sign = useOperation(SignAgreementMutation)
  const parties = written(agreement.parties.length)
  const from = day(agreement.validFrom)
  const submit = async () => {
    setAttempt(attempt + 1)
    if (!checked.check() || signedOn === null || paper === null) return
    const success = await sign.run({
      input: {
        agreementId: agreement.id,
        expectedVersion: agreement.version,
        replacedSigningId: agreement.signing?.id ?? null,
        signedOn,
        number,
        fileId: paper.id,
      },
    })
    if (success !== null) props.onDone(t`Penandatanganan dicatat. Para pihak diminta mengonfirmasi.`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Catat penandatanganan`}
      confirm={t`Catat dan minta konfirmasi ${parties} pihak`}
      attempt={attempt}
      busy={sign.busy}
      problem={sign.problem}
      onSubmit={submit}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          Perjanjian menjadi ditandatangani setelah setiap pihak mengonfirmasi naskah ini. Pihak tanpa akun dinyatakan
          oleh instansi Anda dengan bukti. Perjanjian berlaku mulai {from}, juga bila penandatanganannya sesudah hari
          itu.
        </Trans>{' '}
        {agreement.signing !== null && (
          <Trans>Naskah yang tercatat sekarang diganti, dan semua pihak mengonfirmasi lagi.</Trans>
        )}
      </p>
      <PaperField
        label={<Trans>Naskah bertanda tangan</Trans>}
        value={paper}
        onChange={setPaper}
        error={fieldProblem(
          isTried && paper === null ? t`Unggah naskah yang sudah ditandatangani.` : sign.errorOf('fileId'),
        )}
      />
      <DateField
        label={<Trans>Hari penandatanganan</Trans>}
        value={signedOn}
        max={today}
        onChange={setSignedOn}
        error={fieldProblem(signedOn === null ? t`Isi hari penandatanganan.` : sign.errorOf('signedOn'))}
      />
      <TextInput
        label={<Trans>Nomor perjanjian</Trans>}
        value={number}
        maxLength={80}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={fieldProblem(sign.errorOf('number'))}
      />
    </FormDialog>
  )
}
