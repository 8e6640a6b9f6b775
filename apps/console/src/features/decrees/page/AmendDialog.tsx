import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { monthsOf } from '../../../ui/months-of.ts'
import type { DecreeDetail } from '../decree.query.ts'
import { DraftAmendmentMutation } from '../decree-changes.query.ts'

/** From which month it takes effect is all that must be known to begin an amendment. */
export function AmendDialog(props: { decree: DecreeDetail; fromMonth: string | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const { month } = useFormats()
  const { today } = useViewer()
  const navigate = useNavigate()
  const months = monthsOf(props.decree.fromMonth, props.decree.untilMonth)
  const [fromMonth, setFromMonth] = useState(
    months.find((one) => one === props.fromMonth) ?? months.find((one) => one > today) ?? months.at(-1) ?? '',
  )
  const draft = useOperation(DraftAmendmentMutation)
  const act = async () => {
    const outcome = await draft.run({ input: { decreeId: props.decree.id, fromMonth } })
    if (outcome === null) return
    props.onClose()
    return navigate({ to: '/keputusan/$decreeId', params: { decreeId: outcome.data.id }, search: { tab: 'perubahan' } })
  }
  return (
    <FormDialog
      title={t`Susun perubahan`}
      confirm={t`Buat konsep`}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <p style={{ margin: 0 }}>
        <Trans>Keputusan yang ditandatangani tidak berubah; perubahannya keputusan tersendiri.</Trans>
      </p>
      <NativeSelect
        label={<Trans>Berlaku mulai</Trans>}
        data={months.map((one) => ({ value: one, label: month(one) }))}
        value={fromMonth}
        onChange={(event) => setFromMonth(event.currentTarget.value)}
        error={fieldProblem(draft.errorOf('fromMonth'))}
      />
    </FormDialog>
  )
}
