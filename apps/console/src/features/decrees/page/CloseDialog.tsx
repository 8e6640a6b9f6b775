import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { EffectsQuery } from '../decree.query.ts'
import { EndDecreeMutation, RevokeDecreeMutation } from '../decree-changes.query.ts'
import classes from './DecreePage.module.css'
import type { DecreeDialogProps } from './dialog-props.ts'
import { monthsOf } from './months-of.ts'

/** Ends or revokes a designation: who would lose it is shown before anybody can. */
export function CloseDialog(props: DecreeDialogProps & { action: 'END' | 'REVOKE' }) {
  const { t } = useLingui()
  const { month } = useFormats()
  const { today } = useViewer()
  const { decree, action } = props
  const months = monthsOf(decree.fromMonth, decree.untilMonth)
  const [fromMonth, setFromMonth] = useState(months.find((one) => one > today) ?? months.at(-1) ?? decree.fromMonth)
  const [reason, setReason] = useState('')
  const { problem, refuse, errorOf } = useRefusal()
  const [ending, end] = useMutation(EndDecreeMutation)
  const [revoking, revoke] = useMutation(RevokeDecreeMutation)
  const act = async () => {
    const input = { decreeId: decree.id, expectedVersion: decree.version, fromMonth, reason }
    const { outcome, error } =
      action === 'END'
        ? await end({ input }).then(({ data, error }) => ({ outcome: data?.endDecree, error }))
        : await revoke({ input }).then(({ data, error }) => ({ outcome: data?.revokeDecree, error }))
    if (outcome !== undefined && 'data' in outcome)
      props.onDone(action === 'END' ? t`Keputusan diakhiri.` : t`Keputusan dicabut.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      title={action === 'END' ? t`Akhiri keputusan` : t`Cabut keputusan`}
      confirm={action === 'END' ? t`Akhiri keputusan` : t`Cabut keputusan`}
      busy={ending.fetching || revoking.fetching}
      problem={problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <NativeSelect
        label={<Trans>Bulan pertama yang tidak lagi berlaku</Trans>}
        data={months.map((one) => ({ value: one, label: month(one) }))}
        value={fromMonth}
        onChange={(event) => setFromMonth(event.currentTarget.value)}
        error={fieldProblem(errorOf('fromMonth'))}
      />
      <Effects decreeId={decree.id} fromMonth={fromMonth} />
      <Amending decree={decree} />
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

/** Whom it touches, district by district. */
function Effects(props: { decreeId: string; fromMonth: string }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const [{ data }] = useQuery({
    query: EffectsQuery,
    variables: { id: props.decreeId, fromMonth: props.fromMonth },
    requestPolicy: 'network-only',
  })
  if (!data) return <LoadingRows label={t`Menghitung akibatnya`} rows={2} />
  const effects = data.decree?.effectsOfEnding
  if (!effects) return null
  const people = number(effects.people)
  const months = number(effects.months)
  const districts = effects.areas.map(({ area, people: there }) => `${area.name} ${number(there)}`).join(', ')
  return (
    <div role="status">
      <p style={{ margin: 0 }}>
        <b>
          <Trans>
            {people} orang kehilangan penetapan untuk {months} bulan.
          </Trans>
        </b>{' '}
        {effects.freed !== null && <Trans>Biaya yang tidak jadi dibayar: {rupiah(effects.freed)}.</Trans>}
      </p>
      <p style={{ margin: 0 }}>
        <Trans>Sejak bulan itu kuota kohortnya bebas untuk kohort lain.</Trans>
      </p>
      {districts !== '' && <p className={classes.dimmed}>{districts}</p>}
    </div>
  )
}

/** Amendments that nobody has signed: they could not be signed any more. */
function Amending(props: { decree: DecreeDialogProps['decree'] }) {
  const { number } = useFormats()
  const waiting = props.decree.amendments.filter(({ state }) => waitingStates.has(state)).length
  if (waiting === 0) return null
  const count = number(waiting)
  return (
    <p style={{ margin: 0 }}>
      <Trans>{count} keputusan perubahan yang belum ditandatangani tidak dapat ditandatangani lagi.</Trans>
    </p>
  )
}

const waitingStates: ReadonlySet<string> = new Set(['DRAFT', 'REVIEW', 'APPROVED'])
