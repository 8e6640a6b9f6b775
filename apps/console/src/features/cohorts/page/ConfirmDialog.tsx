import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type CohortObjection, ConfirmObjectionMutation } from '../cohort.query.ts'

/** Whoever sent an objection in public was called, or stands at the counter. */
export function ConfirmDialog(props: { objection: CohortObjection; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { senderContact } = props.objection
  const [means, setMeans] = useState<'PHONE' | 'OFFICE'>(senderContact === null ? 'OFFICE' : 'PHONE')
  const confirm = useOperation(ConfirmObjectionMutation)
  const act = async () => {
    if ((await confirm.run({ input: { objectionId: props.objection.id, means } })) === null) return
    props.onDone()
  }
  return (
    <FormDialog
      opened
      title={<Trans>Konfirmasi keberatan</Trans>}
      confirm={<Trans>Simpan konfirmasi</Trans>}
      busy={confirm.busy}
      problem={confirm.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Pengirim sudah Anda hubungi dan tetap pada keberatannya. Kohort baru dikunci setelah keberatan ini diputuskan
          petugas lain.
        </Trans>
      </p>
      <Radio.Group
        label={<Trans>Cara memastikannya</Trans>}
        value={means}
        onChange={(value) => setMeans(value === 'PHONE' ? 'PHONE' : 'OFFICE')}
      >
        <Stack gap="xs" mt="xs">
          {senderContact !== null && <Radio value="PHONE" label={t`Lewat telepon: ${senderContact}`} />}
          <Radio value="OFFICE" label={t`Di kantor`} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  )
}
