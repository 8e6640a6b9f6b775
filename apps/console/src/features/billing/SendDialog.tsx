import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ContributionListDetail, SendContributionListMutation } from './billing.query.ts'

export interface ListDialogProps {
  readonly list: ContributionListDetail
  readonly onClose: () => void
  readonly onDone: () => void
}

/** On which day the list went to the insurer. */
export function SendDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { list } = props
  const [sentOn, setSentOn] = useState<string | null>(today)
  const send = useOperation(SendContributionListMutation)
  const submit = async () => {
    if (sentOn === null) return
    const success = await send.run({ input: { listId: list.id, expectedVersion: list.version, sentOn } })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Catat pengiriman`}
      confirm={<Trans>Catat</Trans>}
      busy={send.busy}
      problem={send.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Setelah dikirim BPJS Ketenagakerjaan memegang daftar ini. Selama belum ditagih, penyetuju yang tidak menyusun
          dan tidak mengirimnya dapat menariknya kembali.
        </Trans>
      </p>
      <DateField
        label={<Trans>Hari pengiriman</Trans>}
        value={sentOn}
        max={today}
        onChange={setSentOn}
        error={fieldProblem(sentOn === null ? t`Isi hari pengiriman.` : send.errorOf('sentOn'))}
      />
    </FormDialog>
  )
}
