import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import { type Colleague, DelegateMutation } from './configure.query.ts'

/** Whoever is away names a colleague, the days and why. */
export function DelegateDialog(props: { colleagues: readonly Colleague[]; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { today, user } = useViewer()
  const [deputyId, setDeputyId] = useState('')
  const [fromDay, setFromDay] = useState<string | null>(today)
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { problem, refuse, errorOf } = useRefusal()
  const [delegating, delegate] = useMutation(DelegateMutation)
  const choices = props.colleagues.filter((one) => one.mayStandIn && one.user.id !== user.id)
  const missing = (isMissing: boolean, words: string) => (asked && isMissing ? words : undefined)
  const act = async () => {
    setAsked(true)
    if (deputyId === '' || fromDay === null || lastDay === null) return
    refuse(null)
    const { data, error } = await delegate({ input: { deputyId, fromDay, lastDay, reason } })
    const outcome = data?.delegateApproval
    if (outcome?.__typename !== 'DelegateApprovalSuccess') return refuse(outcome ?? error ?? null)
    notify(t`Pelimpahan tersimpan.`)
    props.onDone()
  }
  return (
    <FormDialog
      title={t`Limpahkan wewenang`}
      confirm={t`Limpahkan`}
      busy={delegating.fetching}
      problem={problem}
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
        error={fieldProblem(missing(deputyId === '', t`Pilih rekan yang mewakili.`) ?? errorOf('deputyId'))}
      />
      <DateField
        label={<Trans>Hari pertama</Trans>}
        value={fromDay}
        onChange={setFromDay}
        error={fieldProblem(missing(fromDay === null, t`Isi tanggalnya.`) ?? errorOf('fromDay'))}
      />
      <DateField
        label={<Trans>Hari terakhir</Trans>}
        value={lastDay}
        onChange={setLastDay}
        error={fieldProblem(missing(lastDay === null, t`Isi tanggalnya.`) ?? errorOf('lastDay'))}
      />
      <Textarea
        label={<Trans>Alasan, tersimpan pada riwayat</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(errorOf('reason'))}
      />
    </FormDialog>
  )
}
