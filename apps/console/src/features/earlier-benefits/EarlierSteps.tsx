import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { earlierRefusalInput } from '@payung/domain/benefit/earlier-benefit-input'
import { useState } from 'react'
import words from '../../generated/input-words/earlier-benefits.json'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import {
  ConfirmEarlierBenefitsMutation,
  type EarlierUpload,
  RejectEarlierBenefitsMutation,
} from './earlier-benefits.query.ts'

interface StepProps {
  upload: Pick<EarlierUpload, 'id' | 'version' | 'actions' | 'onePersonRefusal' | 'rowCount' | 'amount'>
  onChanged: (words: string) => void
}

const standingOf = ({ id, version }: StepProps['upload']) => ({ uploadId: id, expectedVersion: version })

/** What the viewer may do with a list now: confirm what another has uploaded, or reject it. */
export function EarlierSteps({ upload, onChanged }: StepProps) {
  const { t } = useLingui()
  const [isRejecting, setRejecting] = useState(false)
  const { actions, onePersonRefusal } = upload
  return (
    <Group gap="xs">
      {actions.includes('REJECT') && (
        <Button variant="default" onClick={() => setRejecting(true)}>
          <Trans>Tolak daftar</Trans>
        </Button>
      )}
      {actions.includes('CONFIRM') && onePersonRefusal === null && (
        <ConfirmStep upload={upload} onChanged={onChanged} />
      )}
      {isRejecting && (
        <RejectDialog
          upload={upload}
          onClose={() => setRejecting(false)}
          onChanged={() => {
            setRejecting(false)
            onChanged(t`Daftar ditolak.`)
          }}
        />
      )}
    </Group>
  )
}

function ConfirmStep({ upload, onChanged }: StepProps) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const confirm = useOperation(ConfirmEarlierBenefitsMutation)
  const act = async () => {
    const done = await confirm.run({ input: standingOf(upload) })
    if (done !== null) onChanged(t`Daftar dikonfirmasi; pembayarannya dihitung.`)
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Konfirmasi daftar</Trans>}
      isNext
      title={<Trans>Konfirmasi daftar ini</Trans>}
      confirm={<Trans>Konfirmasi daftar</Trans>}
      operation={confirm}
      act={act}
    >
      <Trans>
        {number(upload.rowCount)} baris, {rupiah(upload.amount)}: cocokkan dengan surat BPJS. Yang belum ada di daftar
        lain dihitung, dan ini tidak dapat dibatalkan.
      </Trans>
    </ConfirmedAction>
  )
}

function RejectDialog(props: { upload: StepProps['upload']; onClose: () => void; onChanged: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: earlierRefusalInput, words, initialValues: { reason: '' } })
  const reject = useOperation(RejectEarlierBenefitsMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await reject.run({ input: { ...standingOf(props.upload), reason } })) !== null) props.onChanged()
  })
  return (
    <FormDialog
      title={t`Tolak daftar`}
      confirm={<Trans>Tolak daftar</Trans>}
      busy={reject.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ada barisnya yang dihitung. Berkas yang sama boleh diunggah lagi.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
