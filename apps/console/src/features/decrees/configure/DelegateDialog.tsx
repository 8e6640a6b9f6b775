import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type Colleague, DelegateMutation } from './configure.query.ts'

/** Whoever is away names a colleague, the days and why. */
export function DelegateDialog(props: { colleagues: readonly Colleague[]; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today, user } = useViewer()
  const [deputyId, setDeputyId] = useState('')
  const [fromDay, setFromDay] = useState<string | null>(today)
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const delegate = useOperation(DelegateMutation, { notice: t`Pelimpahan tersimpan.` })
  const choices = props.colleagues.filter((one) => one.mayStandIn && one.user.id !== user.id)
  const missing = (isMissing: boolean, words: string) => (asked && isMissing ? words : undefined)
  const act = async () => {
    setAsked(true)
    if (deputyId === '' || fromDay === null || lastDay === null) return
    if ((await delegate.run({ input: { deputyId, fromDay, lastDay, reason } })) === null) return
    props.onDone()
  }
  return (
    <FormDialog
      title={t`Limpahkan wewenang`}
      confirm={t`Limpahkan`}
      busy={delegate.busy}
      problem={delegate.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <NativeSelect
        label={<Trans>Kepada</Trans>}
        description={<Trans>Rekan yang menyusun atau mengaudit keputusan tidak dapat mewakili.</Trans>}
        data={[
          { value: '', label: choices.length === 0 ? t`Belum ada rekan yang dapat mewakili` : t`Pilih rekan` },
          ...choices.map((one) => ({ value: one.user.id, label: one.user.name })),
        ]}
        value={deputyId}
        onChange={(event) => setDeputyId(event.currentTarget.value)}
        error={fieldProblem(missing(deputyId === '', t`Pilih rekan yang mewakili.`) ?? delegate.errorOf('deputyId'))}
      />
      <DateField
        label={<Trans>Hari pertama</Trans>}
        value={fromDay}
        onChange={setFromDay}
        error={fieldProblem(missing(fromDay === null, t`Isi tanggalnya.`) ?? delegate.errorOf('fromDay'))}
      />
      <DateField
        label={<Trans>Hari terakhir</Trans>}
        value={lastDay}
        onChange={setLastDay}
        error={fieldProblem(missing(lastDay === null, t`Isi tanggalnya.`) ?? delegate.errorOf('lastDay'))}
      />
      <Textarea
        label={<Trans>Alasan, tersimpan pada riwayat</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(delegate.errorOf('reason'))}
      />
    </FormDialog>
  )
}
