import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../decrees/use-answers-to-check.ts'
import { IssueCertificateMutation } from './certificate.query.ts'
import type { Certificate, PledgeDetail } from './pledge.query.ts'
import { useCertificateAnswers } from './use-certificate-answers.tsx'

/** What a certificate answers for first, then that it stays as it is issued. */
export function IssueCertificateDialog(props: {
  pledge: PledgeDetail
  certificate: Certificate
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { certificate, pledge } = props
  const [attempt, setAttempt] = useState(0)
  const checked = useAnswersToCheck(useCertificateAnswers(pledge, certificate))
  const issue = useOperation(IssueCertificateMutation)
  const company = pledge.company?.name ?? '—'
  const act = async () => {
    setAttempt(attempt + 1)
    if (!checked.check()) return
    const success = await issue.run({ input: { certificateId: certificate.id } })
    if (success !== null) props.onDone(t`Piagam diterbitkan.`)
  }
  return (
    <FormDialog
      title={t`Terbitkan piagam`}
      confirm={<Trans>Terbitkan untuk {company}</Trans>}
      attempt={attempt}
      busy={issue.busy}
      problem={issue.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          Piagam menyatakan yang sudah diterima BPJS, terbukti, dan belum berpiagam, dibulatkan ke bawah. Isinya tidak
          berubah lagi; yang keliru dicabut.
        </Trans>
      </p>
    </FormDialog>
  )
}
