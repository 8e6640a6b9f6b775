import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { companyRefusalInput } from '@payung/domain/company/application-input'
import { useState } from 'react'
import words from '../../generated/input-words/company-applications.json'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import {
  AdmitCompanyMutation,
  type CompanyApplication,
  InviteCompanyAgainMutation,
  RefuseCompanyMutation,
  VerifyCompanyMutation,
} from './company-applications.query.ts'

interface StepProps {
  application: CompanyApplication
  onChanged: (words: string) => void
}

const standingOf = ({ id, version }: CompanyApplication) => ({ applicationId: id, expectedVersion: version })

/** What the viewer may do with an application now. */
export function CompanyApplicationSteps({ application, onChanged }: StepProps) {
  const { t } = useLingui()
  const [isRefusing, setRefusing] = useState(false)
  const { actions, onePersonRefusal } = application
  const mayDecide = onePersonRefusal === null
  return (
    <Group gap="xs">
      {actions.includes('VERIFY') && <VerifyStep application={application} onChanged={onChanged} />}
      {actions.includes('ADMIT') && mayDecide && <AdmitStep application={application} onChanged={onChanged} />}
      {actions.includes('REFUSE') && mayDecide && (
        <Button variant="default" onClick={() => setRefusing(true)}>
          <Trans>Tolak</Trans>
        </Button>
      )}
      {actions.includes('INVITE_AGAIN') && <InviteStep application={application} onChanged={onChanged} />}
      {isRefusing && (
        <RefuseDialog
          application={application}
          onClose={() => setRefusing(false)}
          onChanged={() => {
            setRefusing(false)
            onChanged(t`Pendaftaran ditolak; alasannya dikirim kepada pemohon.`)
          }}
        />
      )}
    </Group>
  )
}

function VerifyStep({ application, onChanged }: StepProps) {
  const { t } = useLingui()
  const verify = useOperation(VerifyCompanyMutation)
  const act = async () => {
    const done = await verify.run({ input: standingOf(application) })
    if (done !== null) onChanged(t`Pendaftaran diperiksa dan menunggu keputusan orang lain.`)
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Sudah diperiksa</Trans>}
      isNext
      title={<Trans>Usulkan perusahaan ini diterima</Trans>}
      confirm={<Trans>Sudah diperiksa</Trans>}
      operation={verify}
      act={act}
    >
      <Trans>
        Cocokkan NIB {application.nib} dan alamatnya di OSS, lalu telepon {application.companyName}. Orang lain yang
        memutuskan.
      </Trans>
    </ConfirmedAction>
  )
}

function AdmitStep({ application, onChanged }: StepProps) {
  const { t } = useLingui()
  const admit = useOperation(AdmitCompanyMutation)
  const act = async () => {
    const done = await admit.run({ input: standingOf(application) })
    if (done !== null) onChanged(t`Perusahaan diterima; undangannya dikirim.`)
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Terima</Trans>}
      isNext
      title={<Trans>Terima perusahaan ini</Trans>}
      confirm={<Trans>Terima</Trans>}
      operation={admit}
      act={act}
    >
      <Trans>
        {application.companyName} menjadi organisasi di Payung, dan {application.contact?.email ?? '—'} diundang sebagai
        administratornya. Ini tidak dapat dibatalkan.
      </Trans>
    </ConfirmedAction>
  )
}

function InviteStep({ application, onChanged }: StepProps) {
  const { t } = useLingui()
  const invite = useOperation(InviteCompanyAgainMutation)
  const act = async () => {
    const done = await invite.run({ input: standingOf(application) })
    if (done !== null) onChanged(t`Undangan dikirim lagi.`)
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Kirim undangan lagi</Trans>}
      isNext={false}
      title={<Trans>Kirim undangan lagi</Trans>}
      confirm={<Trans>Kirim undangan lagi</Trans>}
      operation={invite}
      act={act}
    >
      <Trans>Tautan yang lama tidak berlaku lagi. Satu undangan setiap jam.</Trans>
    </ConfirmedAction>
  )
}

function RefuseDialog(props: { application: CompanyApplication; onClose: () => void; onChanged: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: companyRefusalInput, words, initialValues: { reason: '' } })
  const refuse = useOperation(RefuseCompanyMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await refuse.run({ input: { ...standingOf(props.application), reason } })) !== null) props.onChanged()
  })
  return (
    <FormDialog
      title={t`Tolak pendaftaran`}
      confirm={<Trans>Tolak pendaftaran</Trans>}
      busy={refuse.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Pemohon menerima alasan ini lewat surel dan dapat mendaftar lagi.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
