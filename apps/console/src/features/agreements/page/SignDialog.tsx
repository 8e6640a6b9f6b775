import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { SignAgreementMutation, TerminateAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'

interface DialogProps {
  readonly agreement: AgreementDetail
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Records the ceremony. From then on nothing changes, so it says so first. */
export function SignDialog(props: DialogProps) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { today } = useViewer()
  const { agreement } = props
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const [number, setNumber] = useState(agreement.number ?? '')
  const { problem, refuse, errorOf } = useRefusal()
  const [signing, sign] = useMutation(SignAgreementMutation)
  const from = day(agreement.validFrom)
  const submit = async () => {
    if (signedOn === null) return
    const { data, error } = await sign({
      input: { agreementId: agreement.id, expectedVersion: agreement.version, signedOn, number },
    })
    const outcome = data?.signAgreement
    if (outcome?.__typename === 'SignAgreementSuccess') props.onDone(t`Penandatanganan dicatat.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Catat penandatanganan`}
      confirm={t`Catat`}
      busy={signing.fetching}
      problem={problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Setelah ini tidak ada yang dapat diubah. Perjanjian berlaku mulai {from}, juga bila penandatanganannya sesudah
          hari itu.
        </Trans>
      </p>
      <DateField
        label={<Trans>Hari penandatanganan</Trans>}
        value={signedOn}
        max={today}
        onChange={setSignedOn}
        error={fieldProblem(signedOn === null ? t`Isi hari penandatanganan.` : errorOf('signedOn'))}
      />
      <TextInput
        label={<Trans>Nomor perjanjian</Trans>}
        value={number}
        maxLength={80}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={fieldProblem(errorOf('number'))}
      />
    </FormDialog>
  )
}

/** Ends it before its time: from when, and why. */
export function TerminateDialog(props: DialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { agreement } = props
  const [terminatedOn, setTerminatedOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const { problem, refuse, errorOf } = useRefusal()
  const [ending, terminate] = useMutation(TerminateAgreementMutation)
  const submit = async () => {
    if (terminatedOn === null) return
    const { data, error } = await terminate({
      input: { agreementId: agreement.id, expectedVersion: agreement.version, terminatedOn, reason },
    })
    const outcome = data?.terminateAgreement
    if (outcome?.__typename === 'TerminateAgreementSuccess') props.onDone(t`Perjanjian diakhiri.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Akhiri perjanjian`}
      confirm={t`Akhiri perjanjian`}
      busy={ending.fetching}
      problem={problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Sejak hari itu keputusan baru tidak dapat bersandar padanya. Langkah ini tidak dapat ditarik.</Trans>
      </p>
      <DateField
        label={<Trans>Tidak berlaku lagi mulai</Trans>}
        value={terminatedOn}
        min={agreement.validFrom}
        max={agreement.lastDay}
        onChange={setTerminatedOn}
        error={fieldProblem(terminatedOn === null ? t`Isi hari pengakhiran.` : errorOf('terminatedOn'))}
      />
      <Textarea
        label={<Trans>Alasan, dibaca semua pihak</Trans>}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(errorOf('reason'))}
      />
    </FormDialog>
  )
}
